/** An item: what a person put here for others to read, under a marking. What it holds lies with its room. */
import type { Id, Key } from '#kernel/values/ids.ts';
import { isWatched, type Marking } from '#kernel/values/marking.ts';
import type { PersonId } from '#kernel/values/viewer.ts';

export type ItemId = Id<'item'>;

export interface Handling {
  readonly audience: Key<'audience'>;
  readonly marking: Marking;
  readonly originator: PersonId;
  /** Rises with each change, so that nobody decides about what is no longer so. */
  readonly version: number;
  readonly recalledAt: Date | null;
}

/** Whether it is recorded that somebody reads it. The originator knows what it says. */
export const isRecorded = ({ marking, originator, recalledAt }: Pick<Handling, 'marking' | 'originator' | 'recalledAt'>, reader: PersonId | undefined): boolean =>
  recalledAt === null && isWatched(marking) && reader !== undefined && reader !== originator;

export type ChangeRefusal = 'recalled' | 'changed-meanwhile' | 'not-the-originator';

/** Whether the originator, and nobody else, may go on to change it as it was shown. */
export function decideChange(item: Handling, by: PersonId | undefined, shownVersion: number): ChangeRefusal | 'may' {
  if (item.recalledAt !== null) return 'recalled';
  if (item.originator !== by) return 'not-the-originator';
  return item.version === shownVersion ? 'may' : 'changed-meanwhile';
}

/** What was open to others leaves a tombstone; only what never was goes without a trace. */
export const mayBeDeleted = (item: { readonly sharedAt: Date | null; readonly recalledAt: Date | null; readonly originator: PersonId }, by: PersonId | undefined): boolean =>
  item.originator === by && item.sharedAt === null && item.recalledAt === null;
