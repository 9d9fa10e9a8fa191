/** What a reader is told of an item's handling: who can see it, why they can, who did what, and, to the originator, who read it. */
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { publicCircle, type CircleId, type Viewer } from '#kernel/values/viewer.ts';
import { listCirclesAndPeople, listOwnSeats, type CircleKnown, type OwnSeat, type PersonKnown } from '#capabilities/people/index.ts';
import { listStatesWith } from '#capabilities/states/index.ts';
import { isRecorded, type ItemId } from '../rules/item.ts';
import type { Handled, ShownCircle, Why } from '../shown.ts';
import { findItemWithCircles, listCirclesOf, listHistory, type Item } from '../store/items.ts';
import { insertReading, listNames } from '../store/readings.ts';

export async function nameCircles(tx: ReadTx, circles: readonly CircleKnown[]): Promise<ShownCircle[]> {
  const codes = circles.flatMap(({ stateCode }) => stateCode ?? []);
  const states = codes.length === 0 ? [] : await listStatesWith(tx, codes);
  return circles.map(({ id, kind, stateCode, name, hiddenMembers }) => {
    const said = { id, hidesMembers: hiddenMembers };
    if (kind === 'public' || kind === 'community') return { ...said, kind, name: null };
    if (kind === 'delegation') return { ...said, kind, name: states.find(({ code }) => code === stateCode)?.of ?? stateCode };
    return { ...said, kind: 'other', name };
  });
}

export const showPeople = (people: readonly PersonKnown[]): ShownCircle[] => people.map(({ ownCircle, name, post }) => ({ id: ownCircle, kind: 'person', name, note: post, hidesMembers: false }));

/** Of these, those of which the viewer may know; people by name. */
export async function showCircles(tx: ReadTx, ids: readonly CircleId[]): Promise<ShownCircle[]> {
  const { circles, people } = await listCirclesAndPeople(tx, ids);
  return [...(await nameCircles(tx, circles)), ...showPeople(people)];
}

export async function whyReadable(tx: ReadTx, viewer: Viewer, item: Pick<Item, 'audience' | 'originator'>, today: Day): Promise<Why> {
  const circles = await listCirclesOf(tx, item.audience);
  return whyOf(viewer, item, circles, await listSeatsIn(tx, viewer, circles, today), await showCircles(tx, circles));
}

const listSeatsIn = async (tx: ReadTx, { person }: Viewer, circles: readonly CircleId[], today: Day) =>
  person === undefined ? [] : (await listOwnSeats(tx, person, today)).filter(({ circle }) => circles.includes(circle.id));

const whyOf = (viewer: Viewer, item: Pick<Item, 'originator'>, circles: readonly CircleId[], seats: readonly OwnSeat[], named: readonly ShownCircle[]): Why => ({
  isOriginator: viewer.person !== undefined && item.originator === viewer.person,
  isPublic: circles.includes(publicCircle),
  reasons: seats.map(({ circle, role, from }) => ({ role, from, circle: named.find(({ id }) => id === circle.id) ?? { id: circle.id, kind: 'person', name: null, hidesMembers: false } })),
});

/** Six statements at most, whatever there is; five without its history. Undefined: there is no such item for this viewer. */
export async function lookAtItem(tx: ReadTx, viewer: Viewer, id: ItemId, today: Day, { withHistory = false } = {}): Promise<Handled | undefined> {
  const found = await findItemWithCircles(tx, id);
  if (!found) return undefined;
  const { item, circles } = found;
  const seats = await listSeatsIn(tx, viewer, circles, today);
  const known = await listCirclesAndPeople(tx, circles);
  const named = [...(await nameCircles(tx, known.circles)), ...showPeople(known.people)];
  const why = whyOf(viewer, item, circles, seats, named);
  const { log, readings } = withHistory && viewer.person !== undefined ? await listHistory(tx, id) : { log: [], readings: [] };
  const wanted = [...(viewer.person === undefined ? [] : [viewer.person]), item.originator, ...log.map(({ person }) => person), ...readings.map(({ reader }) => reader)];
  const names = viewer.person === undefined ? [] : await listNames(tx, wanted);
  return {
    item, why, circles: named, log, readings,
    hasUnseen: why.isOriginator && named.length < circles.length,
    originatorsCircle: known.people.find(({ id: person }) => person === item.originator)?.ownCircle,
    names: new Map(names.map((one) => [one.id, one])),
  };
}

/** Before the bytes of what is watched leave: who reads it. Called in a transaction of its own; when it fails, nothing is sent. */
export async function recordReading(tx: WriteTx, viewer: Viewer, item: Pick<Item, 'id' | 'marking' | 'originator' | 'recalledAt' | 'version'>, at: Date): Promise<void> {
  if (viewer.person === undefined || !isRecorded(item, viewer.person)) return;
  await insertReading(tx, item.id, { reader: viewer.person, version: item.version, at });
}
