/** What this room must know about people and may not look up: filled by the room that keeps accounts. */
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Actor } from '#kernel/procedures/rules/actor.ts';
import { slot, type Slots } from '#kernel/slots.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';

export interface Reached {
  readonly person: PersonId;
  /** For letters: verified. */
  readonly address: string;
  /** Of the account. */
  readonly locale: Locale;
}

/** Asked by the house: `tx` is a transaction of the keeper. */
export interface Reachable {
  /** Those who have an open account and an address; whoever has none is left out. */
  reach(tx: ReadTx, persons: readonly PersonId[]): Promise<readonly Reached[]>;
  /** The person with the seats held on that day; undefined when the account is closed. */
  viewerOf(tx: ReadTx, person: PersonId, today: Day): Promise<Viewer | undefined>;
  /** Whom something waits for, by `keyOf`, as far as the reader may know them: here, `tx` is that of the reader. */
  namesOf(tx: ReadTx, locale: Locale, actors: readonly Actor[]): Promise<ReadonlyMap<string, string>>;
}

export const reachable = slot<Reachable>('how people are reached');

const nobody: Reachable = { reach: () => Promise.resolve([]), viewerOf: () => Promise.resolve(undefined), namesOf: () => Promise.resolve(new Map()) };

export const reachableIn = (slots: Slots): Reachable => slots.in(reachable)[0] ?? nobody;
