/** Whom a choice of circles would reach, before anything is saved; and what there is to choose from. */
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Marking } from '#kernel/values/marking.ts';
import type { CircleId, Viewer } from '#kernel/values/viewer.ts';
import { findPeople, listCirclesAndPeople, listCirclesKnown, listPeopleIn, type CircleKnown, type PersonKnown } from '#capabilities/people/index.ts';
import { listStatesWith } from '#capabilities/states/index.ts';
import { decideAudience, maySendTo } from '../rules/audience.ts';
import type { ItemId } from '../rules/item.ts';
import type { Preview, ShownCircle } from '../shown.ts';
import { findItemWithCircles, type Item } from '../store/items.ts';
import { findReach } from '../store/readings.ts';
import { nameCircles, showPeople } from './look-at-item.ts';
import { ownCircleOf, recipientOf } from './share-item.ts';

interface Asked {
  readonly circles: readonly CircleId[];
  readonly marking: Marking;
}

/** Four statements at most. */
export async function previewAudience(tx: ReadTx, viewer: Viewer, asked: Asked, today: Day): Promise<Preview> {
  const { circles, people } = await listCirclesAndPeople(tx, asked.circles);
  return preview(tx, viewer, asked, today, circles, await nameCircles(tx, circles), people);
}

async function preview(tx: ReadTx, viewer: Viewer, { circles, marking }: Asked, today: Day, known: readonly CircleKnown[], named: readonly ShownCircle[], people: readonly PersonKnown[]): Promise<Preview> {
  const ownCircle = ownCircleOf(viewer);
  const recipients = [
    ...known.filter(({ id }) => circles.includes(id)).map((circle) => recipientOf(viewer, circle, today)),
    ...people.map((one) => ({ id: one.ownCircle, kind: 'person' as const, closed: false, seatAllows: false })),
  ];
  const decided = ownCircle === undefined ? 'no-account' : decideAudience({ wanted: circles, recipients, ownCircle, marking });
  // What is not there for the viewer is not counted: a number would say that it is.
  const counted = [...(ownCircle === undefined ? [] : [ownCircle]), ...recipients.map(({ id }) => id)];
  const reach = await findReach(tx, counted, today);
  const states = reach.states.length === 0 ? [] : (await listStatesWith(tx, reach.states)).filter(({ code }) => reach.states.includes(code));
  return {
    circles: [...named.filter(({ id }) => circles.includes(id)), ...showPeople(people.filter((one) => one.ownCircle !== ownCircle))],
    reach,
    states: states.map(({ code, name }) => ({ code, name })),
    refused: typeof decided === 'string' ? decided : undefined,
  };
}

const mostFound = 30;

export interface PreparedAudience {
  readonly item: Item;
  readonly choices: readonly ShownCircle[];
  readonly people: { readonly found: readonly ShownCircle[]; readonly chosen: readonly ShownCircle[] };
  readonly find: string;
  readonly chosen: readonly CircleId[];
  readonly marking: Marking;
  readonly preview: Preview | undefined;
  readonly hasUnseen: boolean;
}

/** For the originator alone. Eight statements at most. */
export async function prepareAudience(
  tx: ReadTx,
  viewer: Viewer,
  id: ItemId,
  asked: { /** Undefined: nothing was chosen yet, and it stands as it is. */ readonly chosen: readonly CircleId[] | undefined; readonly marking: Marking | undefined; readonly find: string },
  today: Day,
): Promise<PreparedAudience | undefined> {
  const found = await findItemWithCircles(tx, id);
  if (!found || viewer.person === undefined || found.item.originator !== viewer.person || found.item.recalledAt !== null) return undefined;
  const own = ownCircleOf(viewer);
  const current = found.circles.filter((circle) => circle !== own);
  const chosen = (asked.chosen ?? current).filter((circle) => circle !== own);
  const marking = asked.marking ?? found.item.marking;
  const known = await listCirclesKnown(tx);
  const named = await nameCircles(tx, known);
  const people = await listPeopleIn(tx, [...new Set([...chosen, ...current])]);
  const chosenPeople = people.filter(({ ownCircle }) => chosen.includes(ownCircle));
  const choosable = new Set(known.filter((circle) => maySendTo(recipientOf(viewer, circle, today))).map((circle) => circle.id));
  const unseen = current.filter((circle) => !choosable.has(circle) && !people.some(({ ownCircle }) => ownCircle === circle));
  const others = asked.find === '' ? [] : (await findPeople(tx, asked.find, mostFound)).filter(({ ownCircle }) => ownCircle !== own && !chosen.includes(ownCircle));
  return {
    item: found.item,
    choices: named.filter((circle) => choosable.has(circle.id)),
    people: { found: showPeople(others), chosen: showPeople(chosenPeople) },
    find: asked.find,
    chosen: asked.chosen === undefined ? chosen.filter((circle) => !unseen.includes(circle)) : chosen,
    marking,
    preview: asked.chosen === undefined ? undefined : await preview(tx, viewer, { circles: chosen, marking }, today, known, named, chosenPeople),
    hasUnseen: unseen.length > 0,
  };
}
