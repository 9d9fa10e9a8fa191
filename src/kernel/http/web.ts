/** What a capability's routes are given to work with. */
import type { FastifyInstance } from 'fastify';
import type { Doors } from '#kernel/db/tx.ts';
import type { Slots } from '#kernel/slots.ts';
import type { MenuEntry } from '#kernel/ui/frame.ts';
import type { Assets } from './assets.ts';
import type { PageCache } from './page-cache.ts';

export interface Site {
  readonly publicUrl: string;
  readonly menu: readonly MenuEntry[];
  readonly footer: readonly MenuEntry[];
  readonly assets: Assets;
  readonly now: () => Date;
}

export interface Web {
  readonly app: FastifyInstance;
  readonly db: Doors;
  readonly site: Site;
  readonly slots: Slots;
  readonly cache: PageCache;
}
