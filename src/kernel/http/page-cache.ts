/** Pages of visitors, kept as bytes: each good for one civil day and the revisions of the rooms it was made from. */
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { listRoomRevisions } from '#kernel/db/revisions.ts';
import type { Doors, Room } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { visitor } from '#kernel/values/viewer.ts';

export interface Bytes {
  readonly body: Buffer;
  readonly etag: string;
}

interface Kept extends Bytes {
  readonly madeAt: string;
}

export interface PageCache {
  /** What the bytes of a page made now would depend on. To be asked before the page's transaction opens. */
  stampNow(rooms: readonly Room[], today: Day): Promise<string>;
  find(address: string, stamp: string): Bytes | undefined;
  keep(address: string, stamp: string, body: Buffer): Bytes;
  /** Told by the doors, so that this process never serves what is older than its own commit. */
  committed(taken: ReadonlyMap<Room, number>): void;
}

interface Options {
  readonly maxBytes?: number;
  /** How long another process's commit may stay unseen; `Infinity` when there is no other. */
  readonly refreshMs?: number;
}

/** `doors` is asked late: the doors themselves are built with `committed`. */
export function pageCache(doors: () => Doors, { maxBytes = 64 * 1024 * 1024, refreshMs = 700 }: Options = {}): PageCache {
  const kept = new LRUCache<string, Kept>({ maxSize: maxBytes, sizeCalculation: (bytes, address) => bytes.body.length + address.length + 200 });
  const revisions = new Map<Room, number>();
  let freshUntil = 0;
  let refreshing: Promise<void> | undefined;

  const note = (taken: ReadonlyMap<Room, number>) => {
    for (const [room, revision] of taken) revisions.set(room, Math.max(revision, revisions.get(room) ?? 0));
  };
  const refresh = async () => {
    const askedAt = performance.now();
    note(await doors().reading(visitor, listRoomRevisions));
    freshUntil = askedAt + refreshMs;
  };

  return {
    async stampNow(rooms, today) {
      if (performance.now() >= freshUntil) {
        refreshing ??= refresh().finally(() => (refreshing = undefined));
        await refreshing;
      }
      return `${today} ${rooms.map((room) => revisions.get(room) ?? 0).join('.')}`;
    },
    find(address, stamp) {
      const bytes = kept.get(address);
      return bytes?.madeAt === stamp ? bytes : undefined;
    },
    keep(address, stamp, body) {
      const bytes = { body, etag: etagOf(body), madeAt: stamp };
      kept.set(address, bytes);
      return bytes;
    },
    committed: note,
  };
}

export const etagOf = (body: Buffer): string => `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;
