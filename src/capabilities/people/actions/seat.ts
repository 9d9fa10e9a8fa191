/** Inviting into a circle; prolonging, changing and ending seats. */
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import { isInUseOn } from '../rules/circles.ts';
import { rolesToSeatDirectly } from '../rules/nomination.ts';
import { rolesToInvite } from '../rules/rights.ts';
import { decideChangeRole, decideEnd, decideProlong, isWorking, type ChangeRoleRefusal, type EndRefusal, type ProlongRefusal } from '../rules/seat-keeping.ts';
import { findCircleForChange, findCircleView, type CircleView } from '../store/circles.ts';
import { isRenewalUnderWay, updateNominationsWithdrawnFor } from '../store/nominations.ts';
import { countOthers, findSeatForChange, findSeatView, insertSeatFor, listDelegationsOf, listSeatsHeldFor, updateSeatUntil, type SeatView } from '../store/seats.ts';
import { insertLogEntry } from '../store.ts';
import type { Neighbours } from './neighbours.ts';

type Signed = Viewer & { readonly person: PersonId };

export type Outcome<R extends string> = { readonly refused: R | undefined };
export const done = { refused: undefined } as const;

export type InviteRefusal = 'no-such-circle' | 'not-yours-to-do' | 'circle-closed' | 'sent-by-a-state' | 'not-an-address' | 'too-many';

/** Into a circle of several States only the Secretariat invites, and only whom no State would send: the others are nominated. */
export async function inviteInto(tx: WriteTx, viewer: Signed, order: { readonly circle: string; readonly address: string; readonly role: SeatRole; readonly locale: Locale; readonly today: Day }, neighbours: Neighbours): Promise<Outcome<InviteRefusal>> {
  const circle = await findCircleView(tx, order.circle);
  if (!circle) return { refused: 'no-such-circle' };
  if (!rolesToInvite(viewer, circle).includes(order.role)) return { refused: 'not-yours-to-do' };
  if (!isInUseOn(circle, order.today)) return { refused: 'circle-closed' };
  if (isWorking(circle.kind)) {
    const isCorrespondent = await tx.asHouse(async () => {
      const person = await neighbours.findPersonAt(tx, order.address);
      return person !== undefined && (await listDelegationsOf(tx, person, order.today)).some(({ role }) => role === 'correspondent');
    });
    if (!rolesToSeatDirectly(viewer, circle.kind, isCorrespondent).includes(order.role)) return { refused: 'sent-by-a-state' };
  }
  const refused = await neighbours.invite(tx, viewer, { address: order.address, circle: circle.id, role: order.role, locale: order.locale }, order.today);
  return { refused: refused === 'may-not-invite' ? 'not-yours-to-do' : refused };
}

export interface SeatPlace {
  readonly circle: CircleView;
  readonly seat: SeatView;
}

/** As the viewer may read them; a seat is found in its own circle only. */
export async function findSeatPlace(tx: ReadTx, circleId: string, seatId: string): Promise<SeatPlace | undefined> {
  const circle = await findCircleView(tx, circleId);
  const seat = circle && (await findSeatView(tx, seatId));
  return circle && seat && seat.circle === circle.id ? { circle, seat } : undefined;
}

interface Order {
  readonly circle: string;
  readonly seat: string;
  readonly today: Day;
}

/** Found as the viewer, then held as the house until it is decided. */
async function keeping<R extends string>(tx: WriteTx, order: Order, work: (place: SeatPlace) => Promise<Outcome<R>>): Promise<Outcome<R | 'no-such-seat'>> {
  const place = await findSeatPlace(tx, order.circle, order.seat);
  if (!place) return { refused: 'no-such-seat' };
  return tx.asHouse(async (): Promise<Outcome<R | 'no-such-seat'>> => {
    // The circle before the seat, as everywhere, so that two who change the same things do not wait for each other.
    const circle = await findCircleForChange(tx, place.circle.id);
    const seat = await findSeatForChange(tx, place.seat.id);
    return circle && seat ? work({ circle, seat }) : { refused: 'no-such-seat' };
  });
}

export function prolongSeat(tx: WriteTx, viewer: Signed, order: Order & { readonly until: Day }): Promise<Outcome<ProlongRefusal | 'no-such-seat'>> {
  return keeping<ProlongRefusal>(tx, order, async ({ circle, seat }) => {
    const refused = decideProlong(viewer, circle, seat, order.until, { renewing: await isRenewalUnderWay(tx, seat.id) }, order.today);
    if (refused) return { refused };
    await updateSeatUntil(tx, seat.id, order.until, null);
    await insertLogEntry(tx, { person: viewer.person, act: 'seat-prolonged', circle: circle.id, subject: seat.person, detail: { until: order.until } });
    return done;
  });
}

/** What it was ends today and what it becomes begins: who was what, when, can still be said. */
export function changeRole(tx: WriteTx, viewer: Signed, order: Order & { readonly role: SeatRole }): Promise<Outcome<ChangeRoleRefusal | 'no-such-seat' | 'sent-by-a-state'>> {
  return keeping<ChangeRoleRefusal | 'sent-by-a-state'>(tx, order, async ({ circle, seat }) => {
    const others = { sameRole: await countOthers(tx, seat, order.today) };
    const refused = decideChangeRole(viewer, circle, seat, order.role, others, order.today);
    if (refused) return { refused };
    // A co-ordinator whom no State sent does not become a member by the back door.
    if (isWorking(circle.kind) && seat.forState === null && !rolesToSeatDirectly(viewer, circle.kind, false).includes(order.role)) return { refused: 'sent-by-a-state' };
    await updateSeatUntil(tx, seat.id, order.today, viewer.person);
    await insertSeatFor(tx, { person: seat.person, circle: circle.id, role: order.role, from: order.today, until: seat.until, forState: seat.forState, givenBy: viewer.person });
    await insertLogEntry(tx, { person: viewer.person, act: 'seat-role-changed', circle: circle.id, subject: seat.person, detail: { from: seat.role, to: order.role } });
    return done;
  });
}

/** Holds from the next request on. With a seat in a delegation go those that are held for its State. */
export function endSeat(tx: WriteTx, viewer: Signed, order: Order, neighbours: Neighbours): Promise<Outcome<EndRefusal | 'no-such-seat'>> {
  return keeping<EndRefusal>(tx, order, async ({ circle, seat }) => {
    const refused = decideEnd(viewer, circle, seat, { sameRole: await countOthers(tx, seat, order.today) }, order.today);
    if (refused) return { refused };
    await endAt(tx, { circle, seat }, viewer.person, order.today);
    if (seat.person !== viewer.person) await neighbours.tell(tx, { to: [seat.person], kind: 'seat-ended', path: '/people' });
    return done;
  });
}

/** As the house. */
export async function endAt(tx: WriteTx, { circle, seat }: SeatPlace, by: PersonId | null, today: Day): Promise<void> {
  await updateSeatUntil(tx, seat.id, today, by);
  await insertLogEntry(tx, { person: by, act: seat.person === by ? 'seat-given-up' : 'seat-ended', circle: circle.id, subject: seat.person, detail: { role: seat.role } });
  // Of the community only the office ends: its holder stays a member.
  if (circle.id === communityCircle) {
    await insertSeatFor(tx, { person: seat.person, circle: communityCircle, role: 'member', from: today, until: null, forState: null, givenBy: by });
    return;
  }
  if (circle.kind !== 'delegation' || circle.stateCode === null) return;
  await endSeatsFor(tx, seat.person, circle.stateCode, by, today);
  await updateNominationsWithdrawnFor(tx, circle.id, seat.person, today);
}

/** As the house: whoever no longer is of the delegation no longer sits for the State. */
async function endSeatsFor(tx: WriteTx, person: PersonId, stateCode: string, by: PersonId | null, today: Day): Promise<void> {
  for (const held of await listSeatsHeldFor(tx, person, stateCode, today)) {
    await updateSeatUntil(tx, held.id, today, by);
    await insertLogEntry(tx, { person: by, act: 'seat-ended', circle: held.circle, subject: person, detail: { role: held.role, with: 'delegation' } });
  }
}
