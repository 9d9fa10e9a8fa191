/** What pages are given to show of an item's handling. */
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, PersonId, SeatRole } from '#kernel/values/viewer.ts';
import type { AudienceRefusal } from './rules/audience.ts';
import type { Reach } from './rules/reach.ts';
import type { History, Item } from './store/items.ts';
import type { PersonTold } from './store/readings.ts';

/** A circle as it is named on screen. */
export interface ShownCircle {
  readonly id: CircleId;
  readonly kind: 'public' | 'community' | 'delegation' | 'person' | 'other';
  /** Of a delegation: the State, as after "of". Of a person: the name. */
  readonly name: Text | string | null;
  /** Of a person: the post. */
  readonly note?: string;
  readonly hidesMembers: boolean;
}

export type ShownItem = Item;

export interface Preview {
  readonly circles: readonly ShownCircle[];
  readonly reach: Reach;
  readonly states: readonly { readonly code: string; readonly name: Text }[];
  readonly refused: AudienceRefusal | 'no-account' | undefined;
}

/** Why the viewer can read it: a seat, with what it is held as and since when. */
export interface Reason {
  readonly circle: ShownCircle;
  readonly role: SeatRole;
  readonly from: Day;
}

export interface Why {
  readonly isOriginator: boolean;
  readonly isPublic: boolean;
  readonly reasons: readonly Reason[];
}

export interface Handled {
  readonly item: Item;
  readonly why: Why;
  /** The circles that the viewer may know of; there may be others. */
  readonly circles: readonly ShownCircle[];
  /** Told to the originator alone: it is open to circles that they no longer see. */
  readonly hasUnseen: boolean;
  /** Always among those who read it, and so not worth naming; undefined where the viewer may not know it. */
  readonly originatorsCircle: CircleId | undefined;
  readonly names: ReadonlyMap<PersonId, PersonTold>;
  /** What was done about it: changes of audience are told to the originator alone. */
  readonly log: History['log'];
  /** To the originator all; to anybody else their own. */
  readonly readings: History['readings'];
}
