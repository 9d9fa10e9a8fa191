/** What a reader is told of an item's handling: who can see it, why they can, who did what, and, to the originator, who read it. */
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { publicCircle, type CircleId, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import type { Text } from '#kernel/text/text.ts';
import { listCirclesKnown, listOwnSeats, listPeopleIn } from '#capabilities/people/index.ts';
import { listStatesWith } from '#capabilities/states/index.ts';
import { decideAudience, maySendTo, type AudienceRefusal } from '../rules/audience.ts';
import { isRecorded, type ItemId } from '../rules/item.ts';
import type { Reach } from '../rules/reach.ts';
import { findItem, listCirclesOf, listLog, type Item, type LogEntry } from '../store/items.ts';
import { findReach, insertReading, listNames, listReadings, type PersonTold, type Reading } from '../store/readings.ts';
import { ownCircleOf, recipientOf, recipientsOf } from './share-item.ts';
import type { Marking } from '#kernel/values/marking.ts';

/** A circle as it is named on screen. */
export interface ShownCircle {
  readonly id: CircleId;
  readonly kind: 'public' | 'community' | 'delegation' | 'person' | 'other';
  /** Of a delegation: the State, with its article as after "of". Of a person: the name. */
  readonly name: Text | string | null;
  /** Of a person: the post. */
  readonly note?: string;
  readonly hidesMembers: boolean;
  readonly stateCode: string | null;
}

type Known = Awaited<ReturnType<typeof listCirclesKnown>>[number];

async function shown(tx: ReadTx, circles: readonly Known[]): Promise<ShownCircle[]> {
  const codes = circles.flatMap(({ stateCode }) => stateCode ?? []);
  const states = codes.length === 0 ? [] : await listStatesWith(tx, codes);
  return circles.map(({ id, kind, stateCode, name, hiddenMembers }) => {
    const said = { id, hidesMembers: hiddenMembers, stateCode };
    if (kind === 'public' || kind === 'community') return { ...said, kind, name: null };
    if (kind === 'delegation') return { ...said, kind, name: states.find(({ code }) => code === stateCode)?.of ?? stateCode };
    return { ...said, kind: 'other', name };
  });
}

/** Of these, those of which the viewer may know; people by name. */
export async function showCircles(tx: ReadTx, ids: readonly CircleId[]): Promise<ShownCircle[]> {
  const people = await listPeopleIn(tx, ids);
  return [...(await shown(tx, await listCirclesKnown(tx, ids))), ...people.map(({ ownCircle, name, post }) => ({ id: ownCircle, kind: 'person' as const, name, note: post, hidesMembers: false, stateCode: null }))];
}

/** The circles that the viewer may choose, beside people, of whom there are too many to list. */
export async function listChoices(tx: ReadTx, viewer: Viewer, today: Day): Promise<ShownCircle[]> {
  const circles = await listCirclesKnown(tx);
  return shown(tx, circles.filter((circle) => maySendTo(recipientOf(viewer, circle, today))));
}

export interface Preview {
  readonly circles: readonly ShownCircle[];
  readonly reach: Reach;
  readonly states: readonly { readonly code: string; readonly name: Text }[];
  readonly refused: AudienceRefusal | 'no-account' | undefined;
}

/** Before anything is saved: whom these circles would reach. */
export async function previewAudience(tx: ReadTx, viewer: Viewer, { circles, marking }: { readonly circles: readonly CircleId[]; readonly marking: Marking }, today: Day): Promise<Preview> {
  const ownCircle = ownCircleOf(viewer);
  const recipients = await recipientsOf(tx, viewer, circles, today);
  const decided = ownCircle === undefined ? 'no-account' : decideAudience({ wanted: circles, recipients, ownCircle, marking });
  // Of what is refused, what is not there is not counted: a number would say that it is.
  const counted = [...(ownCircle === undefined ? [] : [ownCircle]), ...recipients.map(({ id }) => id)];
  const reach = await findReach(tx, counted, today);
  const states = reach.states.length === 0 ? [] : (await listStatesWith(tx, reach.states)).filter(({ code }) => reach.states.includes(code));
  const named = await showCircles(tx, recipients.map(({ id }) => id));
  return { circles: named, reach, states: states.map(({ code, name }) => ({ code, name })), refused: typeof decided === 'string' ? decided : undefined };
}

/** Why the viewer can read it: seats, with what they are held as and since when. */
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

export async function whyReadable(tx: ReadTx, viewer: Viewer, item: Pick<Item, 'audience' | 'originator'>, today: Day): Promise<Why> {
  return why(tx, viewer, item, await listCirclesOf(tx, item.audience), today);
}

async function why(tx: ReadTx, viewer: Viewer, item: Pick<Item, 'originator'>, circles: readonly CircleId[], today: Day): Promise<Why> {
  const seats = viewer.person === undefined ? [] : (await listOwnSeats(tx, viewer.person, today)).filter(({ circle }) => circles.includes(circle.id));
  const named = await shown(tx, seats.map(({ circle }) => circle).filter(({ kind }) => kind !== 'person'));
  return {
    isOriginator: viewer.person !== undefined && item.originator === viewer.person,
    isPublic: circles.includes(publicCircle),
    reasons: seats.map(({ circle, role, from }) => ({
      role, from, circle: named.find(({ id }) => id === circle.id) ?? { id: circle.id, kind: 'person', name: null, hidesMembers: false, stateCode: null },
    })),
  };
}

export interface Handled {
  readonly item: Item;
  readonly why: Why;
  /** The circles that the viewer may know of; there may be others. */
  readonly circles: readonly ShownCircle[];
  readonly names: ReadonlyMap<PersonId, PersonTold>;
  /** With all that was done about it, and, to the originator, who read it; to anybody else their own readings. */
  readonly log: readonly LogEntry[];
  readonly readings: readonly Reading[];
}

/** Nine statements at most, whatever there is. Undefined: there is no such item for this viewer. */
export async function lookAtItem(tx: ReadTx, viewer: Viewer, id: ItemId, today: Day): Promise<Handled | undefined> {
  const item = await findItem(tx, id);
  if (!item) return undefined;
  const circles = await listCirclesOf(tx, item.audience);
  const reasons = await why(tx, viewer, item, circles, today);
  const named = await showCircles(tx, circles);
  const log = await listLog(tx, id);
  const readings = viewer.person === undefined ? [] : await listReadings(tx, id);
  const names = await listNames(tx, [item.originator, ...log.map(({ person }) => person), ...readings.map(({ reader }) => reader)]);
  return { item, why: reasons, circles: named, log, readings, names: new Map(names.map((one) => [one.id, one])) };
}

/** Before the bytes of what is watched leave: who reads it. Called in a transaction of its own; when it fails, nothing is sent. */
export async function recordReading(tx: WriteTx, viewer: Viewer, item: Pick<Item, 'id' | 'marking' | 'originator' | 'recalledAt' | 'version'>, at: Date): Promise<void> {
  if (viewer.person === undefined || !isRecorded(item, viewer.person)) return;
  await insertReading(tx, item.id, { reader: viewer.person, version: item.version, at });
}
