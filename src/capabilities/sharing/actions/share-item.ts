/** Puts something here, for the originator alone or for circles at once; opens it to others, or to fewer. */
import { randomUUID } from 'node:crypto';
import { audienceOf } from '#kernel/access/audiences.ts';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { isStricter, type Marking } from '#kernel/values/marking.ts';
import type { CircleId, CircleKind, PersonId, Viewer } from '#kernel/values/viewer.ts';
import { putCards, updateCard, type Card } from '#capabilities/catalogue/index.ts';
import { listCirclesAndPeople, may } from '#capabilities/people/index.ts';
import { decideAudience, isRefused, type AudienceRefusal, type Recipient } from '../rules/audience.ts';
import { decideChange, type ChangeRefusal, type ItemId } from '../rules/item.ts';
import { findItem, insertItem, insertLogEntry, updateItem } from '../store/items.ts';

export const ownCircleOf = ({ seats }: Viewer): CircleId | undefined => seats.find(({ kind }) => kind === 'person')?.circle;

export const recipientOf = (viewer: Viewer, circle: { readonly id: CircleId; readonly kind: CircleKind; readonly closedOn: Day | null }, today: Day): Recipient => ({
  id: circle.id, kind: circle.kind, closed: circle.closedOn !== null && circle.closedOn <= today, seatAllows: may(viewer, 'share', circle),
});

/** Those of the wanted circles of which the viewer may know. */
export async function recipientsOf(tx: ReadTx, viewer: Viewer, wanted: readonly CircleId[], today: Day): Promise<readonly Recipient[]> {
  if (wanted.length === 0) return [];
  const { circles, people } = await listCirclesAndPeople(tx, wanted);
  return [
    ...circles.map((circle) => recipientOf(viewer, circle, today)),
    ...people.map(({ ownCircle }) => ({ id: ownCircle, kind: 'person' as const, closed: false, seatAllows: false })),
  ];
}

export interface Clock {
  readonly today: Day;
  readonly at: Date;
}

export interface NewItem {
  readonly kind: Card['kind'];
  readonly title: Text;
  readonly marking: Marking;
  /** Beside the originator's own. */
  readonly circles: readonly CircleId[];
  readonly pathOf: (id: ItemId) => string;
  readonly card: Pick<Card, 'summary' | 'more' | 'pillars' | 'stateCodes' | 'year' | 'concepts'>;
}

export type Kept = { readonly id: ItemId; readonly audience: Awaited<ReturnType<typeof audienceOf>>; readonly revision: number };

/** The room then writes its content with this id and this audience. Takes the revision of `room`. */
export async function shareItem(tx: WriteTx, viewer: Viewer, room: string, item: NewItem, { today, at }: Clock): Promise<Kept | { readonly refused: AudienceRefusal | 'no-account' }> {
  const ownCircle = ownCircleOf(viewer);
  const originator = viewer.person;
  if (ownCircle === undefined || originator === undefined) return { refused: 'no-account' };
  const circles = decideAudience({ wanted: item.circles, recipients: await recipientsOf(tx, viewer, item.circles, today), ownCircle, marking: item.marking });
  if (isRefused(circles)) return { refused: circles };
  const audience = await audienceOf(tx, circles);
  const revision = await takeRevision(tx, room);
  const id = randomUUID() as string as ItemId;
  const path = item.pathOf(id);
  await insertItem(tx, { id, kind: item.kind, path, title: item.title, audience, marking: item.marking, originator, at });
  await insertLogEntry(tx, id, { at, person: originator, act: 'kept', version: 1, markingTo: item.marking, audienceTo: audience });
  await putCards(tx, revision, [{ ...item.card, kind: item.kind, subject: id, path, title: item.title, audience }]);
  return { id, audience, revision };
}

export interface AudienceAsked {
  readonly circles: readonly CircleId[];
  readonly marking: Marking;
  /** Of the item as it was shown. */
  readonly version: number;
}

/** Circles and marking together: what one allows depends on the other. Undefined: there is no such item for this person. */
export async function changeAudience(tx: WriteTx, viewer: Viewer, id: ItemId, asked: AudienceAsked, { today, at }: Clock): Promise<'changed' | { readonly refused: AudienceRefusal | ChangeRefusal | 'no-account' } | undefined> {
  const item = await findItem(tx, id);
  if (!item) return undefined;
  const decided = decideChange(item, viewer.person, asked.version);
  if (decided !== 'may') return { refused: decided };
  const ownCircle = ownCircleOf(viewer);
  if (ownCircle === undefined) return { refused: 'no-account' };
  const circles = decideAudience({ wanted: asked.circles, recipients: await recipientsOf(tx, viewer, asked.circles, today), ownCircle, marking: asked.marking });
  if (isRefused(circles)) return { refused: circles };
  const audience = await audienceOf(tx, circles);
  const revision = await takeRevision(tx, 'sharing');
  const version = await updateItem(tx, id, item.version, { audience, marking: asked.marking, at });
  if (version === undefined) return { refused: 'changed-meanwhile' };
  if (audience !== item.audience) await updateCard(tx, revision, item.kind as Card['kind'], id, { audience });
  const entry = { at, person: item.originator, version };
  if (audience !== item.audience) await insertLogEntry(tx, id, { ...entry, act: 'audience', audienceFrom: item.audience, audienceTo: audience });
  if (asked.marking !== item.marking) await insertLogEntry(tx, id, { ...entry, act: isRaise(item.marking, asked.marking), markingFrom: item.marking, markingTo: asked.marking });
  return 'changed';
}

const isRaise = (from: Marking, to: Marking) => (isStricter(to, from) ? 'raised' : 'lowered');

/** For the room whose content it is: the title, or only that there is a new version. */
export async function touchItem(tx: WriteTx, id: ItemId, by: PersonId, change: { readonly version: number; readonly title?: Text; readonly revision: number; readonly at: Date }): Promise<'changed' | { readonly refused: ChangeRefusal } | undefined> {
  const item = await findItem(tx, id);
  if (!item) return undefined;
  const decided = decideChange(item, by, change.version);
  if (decided !== 'may') return { refused: decided };
  const version = await updateItem(tx, id, item.version, { ...(change.title && { title: change.title }), at: change.at });
  if (version === undefined) return { refused: 'changed-meanwhile' };
  if (change.title) await updateCard(tx, change.revision, item.kind as Card['kind'], id, { title: change.title });
  await insertLogEntry(tx, id, { at: change.at, person: by, act: change.title ? 'renamed' : 'saved', version });
  return 'changed';
}

