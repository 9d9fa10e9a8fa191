/** The slot of a leaver's file: what each room knows that somebody else must now take up. */
import type { ReadTx } from '#kernel/db/tx.ts';
import { slot } from '#kernel/slots.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';

export interface Leaver {
  readonly person: PersonId;
  /** From this day on the seat is not held, or today while it still is. */
  readonly leavesOn: Day;
  readonly today: Day;
}

export interface HandedOver {
  readonly kind: 'duty' | 'reading';
  readonly title: Readonly<Record<Locale, string>>;
  /** Without the language prefix. */
  readonly path: string;
  /** Of a duty: the last day to act. */
  readonly dueOn?: Day;
}

/** Read with the rights of whoever looks: nobody learns by a leaver's file what they could not read. */
export interface HandoverPart {
  readonly name: string;
  load(tx: ReadTx, leaver: Leaver): Promise<readonly HandedOver[]>;
}

export const handoverParts = slot<HandoverPart>('people.handover');
