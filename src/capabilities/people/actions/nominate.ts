/** Nomination, approval, and what follows: the seat, or word to those who asked. */
import { randomUUID } from 'node:crypto';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, type CircleId, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import { days, plusDays, plusYears, seatYears } from '../rules/clocks.ts';
import { decideNominate, decideNominateAgain, decideOnNomination, decideWithdraw, type DecideRefusal, type NominateRefusal, type RenewRefusal, type WithdrawRefusal } from '../rules/nomination.ts';
import { seatsThatMay } from '../rules/rights.ts';
import { findCircleForChange, findCircleView, findCircleViewById, listHolders, listSecretariat, type CircleView } from '../store/circles.ts';
import { findNomination, findNominationForDeciding, insertNomination, isAddressProposed, listNominationsOfAddress, updateNomination, type NominationView } from '../store/nominations.ts';
import { findSeatForChange, findSeatHeld, insertSeatFor, listDelegationsOf, updateSeatUntil } from '../store/seats.ts';
import { findAccount, findDelegation, insertLogEntry } from '../store.ts';
import type { Neighbours } from './neighbours.ts';
import { done, type Outcome } from './seat.ts';

type Signed = Viewer & { readonly person: PersonId };

export interface NominateOrder {
  readonly circle: string;
  readonly role: SeatRole;
  /** Through the Secretariat, for a State that has no delegation; otherwise the Correspondent's own. */
  readonly forState: string | undefined;
  /** Of the delegation. */
  readonly person: PersonId | undefined;
  /** Of somebody new. */
  readonly address: string;
  readonly locale: Locale;
  readonly words: string;
  readonly until: Day | undefined;
  readonly today: Day;
}

export type NominateOutcome = { readonly refused: NominateRefusal | 'no-such-circle' | 'nobody-named' | 'two-named' | 'state-missing' | 'already-nominated' | 'not-an-address' | 'too-many' } | { readonly refused: undefined; readonly id: string; readonly person: PersonId | null };

export async function nominate(tx: WriteTx, viewer: Signed, order: NominateOrder, neighbours: Neighbours): Promise<NominateOutcome> {
  const circle = await findCircleView(tx, order.circle);
  if (!circle) return { refused: 'no-such-circle' };
  const seat = order.forState === undefined ? seatsThatMay(viewer, 'nominate', circle).find(({ kind }) => kind === 'delegation') : undefined;
  const forState = order.forState ?? seat?.stateCode ?? undefined;
  if (order.forState === undefined && !seat) return { refused: 'not-yours-to-do' };
  if (forState === undefined || forState === '') return { refused: 'state-missing' };
  const address = order.address.toLowerCase();
  if (order.person === undefined && address === '') return { refused: 'nobody-named' };
  if (order.person !== undefined && address !== '') return { refused: 'two-named' };
  const begun = await tx.asHouse(async () => {
    const held = await findCircleForChange(tx, circle.id);
    if (!held) return { refused: 'no-such-circle' as const };
    return begin(tx, viewer, { ...order, address, circle: held, delegation: seat?.circle ?? null, forState }, neighbours);
  });
  if (begun.refused !== undefined || begun.person !== null) return begun;
  // First into the own delegation, or the community where there is none; the seat follows when both have happened.
  const into = seat ? { circle: seat.circle, role: 'professional' as const } : { circle: communityCircle, role: 'member' as const };
  const refused = await neighbours.invite(tx, viewer, { address, ...into, locale: order.locale }, order.today);
  return refused === undefined ? begun : { refused: refused === 'may-not-invite' ? 'not-yours-to-do' : refused };
}

async function begin(tx: WriteTx, viewer: Signed, order: Omit<NominateOrder, 'circle' | 'forState'> & { circle: CircleView; delegation: CircleId | null; forState: string }, neighbours: Neighbours): Promise<NominateOutcome> {
  const { circle, delegation, today } = order;
  const until = order.until ?? plusYears(today, seatYears);
  const person = order.person ?? (await whoIsAt(tx, order, neighbours));
  const facts = {
    role: order.role,
    delegation,
    until,
    person: person === undefined ? undefined : { id: person, delegations: (await listDelegationsOf(tx, person, today)).map((one) => one.circle) },
    stateHasDelegation: delegation === null && (await findDelegation(tx, order.forState)) !== undefined,
  };
  const refused = decideNominate(viewer, circle, facts, today);
  if (refused) return { refused };
  const address = person === undefined ? order.address : null;
  if (address !== null && (await isAddressProposed(tx, circle.id, address, delegation))) return { refused: 'already-nominated' };
  const id = randomUUID();
  const nomination = { id, circle: circle.id, role: order.role, person: person ?? null, address, forState: order.forState, delegation, nominatedBy: viewer.person, words: order.words, begunOn: today, dueOn: plusDays(today, days.toDecide), renews: null, stage: 'open' as const, seatUntil: until };
  if (!(await insertNomination(tx, nomination))) return { refused: 'already-nominated' };
  await insertLogEntry(tx, { person: viewer.person, act: 'nominated', circle: circle.id, subject: person ?? id, detail: { nomination: id, role: order.role, forState: order.forState } });
  await tellThoseWhoDecide(tx, circle, id, viewer.person, today, neighbours);
  return { refused: undefined, id, person: person ?? null };
}

/** Whether an address has an account, the Secretariat may know. A Correspondent is told the same whatever stands behind it, but for people of her own delegation. */
async function whoIsAt(tx: WriteTx, { address, delegation, today }: { readonly address: string; readonly delegation: CircleId | null; readonly today: Day }, neighbours: Neighbours): Promise<PersonId | undefined> {
  const person = await neighbours.findPersonAt(tx, address);
  if (person === undefined || delegation === null) return person;
  return (await listDelegationsOf(tx, person, today)).some(({ circle }) => circle === delegation) ? person : undefined;
}

async function tellThoseWhoDecide(tx: WriteTx, circle: Pick<CircleView, 'id'>, id: string, but: PersonId, today: Day, neighbours: Neighbours): Promise<void> {
  const coordinators = await listHolders(tx, [circle.id], ['coordinator'], today);
  const to = (coordinators.length > 0 ? coordinators : await listSecretariat(tx, today)).filter((person) => person !== but);
  await neighbours.tell(tx, { to, kind: 'nomination-waits', path: `/people/nominations/${id}` });
}

interface DecideOrder {
  readonly nomination: string;
  readonly approve: boolean;
  readonly reason: string;
  readonly today: Day;
}

export type DecisionRefusal = DecideRefusal | 'no-such-nomination' | 'already-sits' | 'no-longer-in-delegation' | 'account-closed';

/** Found as the viewer, then held as the house, the circle before the nomination. */
async function deciding<R extends string>(tx: WriteTx, id: string, work: (nomination: NominationView, circle: CircleView) => Promise<Outcome<R>>): Promise<Outcome<R | 'no-such-nomination'>> {
  const known = await findNomination(tx, id);
  if (!known) return { refused: 'no-such-nomination' };
  return tx.asHouse(async (): Promise<Outcome<R | 'no-such-nomination'>> => {
    const circle = await findCircleForChange(tx, known.circle);
    const nomination = await findNominationForDeciding(tx, id);
    return circle && nomination ? work(nomination, circle) : { refused: 'no-such-nomination' };
  });
}

export function decideNomination(tx: WriteTx, viewer: Signed, order: DecideOrder, neighbours: Neighbours): Promise<Outcome<DecisionRefusal>> {
  return deciding<DecisionRefusal>(tx, order.nomination, async (nomination, circle) => {
    const refused = decideOnNomination(viewer, nomination, circle, order, order.today);
    if (refused) return { refused };
    const { today } = order;
    if (!order.approve) {
      await updateNomination(tx, nomination.id, { stage: 'declined', decidedBy: viewer.person, decidedOn: today, reason: order.reason, forgetAddress: true });
      await insertLogEntry(tx, { person: viewer.person, act: 'nomination-declined', circle: circle.id, subject: nomination.person ?? nomination.id, detail: { nomination: nomination.id } });
      await tellThoseWhoAsked(tx, nomination, 'nomination-declined', today, neighbours);
      return done;
    }
    const given = nomination.person === null ? undefined : await seat(tx, nomination, nomination.person, viewer.person, today);
    if (given?.refused !== undefined) return given;
    await updateNomination(tx, nomination.id, {
      stage: 'approved', decidedBy: viewer.person, decidedOn: today, reason: order.reason,
      ...(given ? { seat: given.seat, forgetAddress: true } : { dueOn: plusDays(today, days.toAccept) }),
    });
    await insertLogEntry(tx, { person: viewer.person, act: 'nomination-approved', circle: circle.id, subject: nomination.person ?? nomination.id, detail: { nomination: nomination.id } });
    await tellThoseWhoAsked(tx, nomination, 'nomination-approved', today, neighbours);
    if (nomination.person !== null) await neighbours.tell(tx, { to: [nomination.person], kind: 'seat-given', path: `/circles/${circle.publicId}` });
    return done;
  });
}

type Seated = { readonly refused: undefined; readonly seat: string } | { readonly refused: 'already-sits' | 'no-longer-in-delegation' | 'account-closed' };

/** As the house: what was true when she was proposed may no longer be. */
async function seat(tx: WriteTx, nomination: NominationView, person: PersonId, by: PersonId | null, today: Day): Promise<Seated> {
  const account = await findAccount(tx, person);
  if (!account || account.closedOn !== null) return { refused: 'account-closed' };
  if (nomination.delegation !== null && !(await listDelegationsOf(tx, person, today)).some(({ circle }) => circle === nomination.delegation)) return { refused: 'no-longer-in-delegation' };
  const until = nomination.seatUntil ?? plusYears(today, seatYears);
  const renewed = nomination.renews === null ? undefined : await findSeatForChange(tx, nomination.renews);
  if (renewed && (renewed.until === null || renewed.until > today)) {
    await updateSeatUntil(tx, renewed.id, until, null);
    await insertLogEntry(tx, { person: by, act: 'seat-prolonged', circle: nomination.circle, subject: person, detail: { until, nomination: nomination.id } });
    return { refused: undefined, seat: renewed.id };
  }
  if (await findSeatHeld(tx, person, nomination.circle, today)) return { refused: 'already-sits' };
  const given = await insertSeatFor(tx, { person, circle: nomination.circle, role: nomination.role, from: today, until, forState: nomination.forState, givenBy: by });
  await insertLogEntry(tx, { person: by, act: 'seat-given', circle: nomination.circle, subject: person, detail: { role: nomination.role, until, nomination: nomination.id } });
  return { refused: undefined, seat: given };
}

/** As the house: the Correspondents of today, since she who proposed may have gone; or whoever of the Secretariat proposed. */
export async function tellThoseWhoAsked(tx: WriteTx, nomination: NominationView, kind: 'nomination-approved' | 'nomination-declined' | 'nomination-lapsed' | 'renewal-asked', today: Day, neighbours: Pick<Neighbours, 'tell'>): Promise<void> {
  const to = nomination.delegation === null ? await listSecretariat(tx, today) : await listHolders(tx, [nomination.delegation], ['correspondent'], today);
  await neighbours.tell(tx, { to, kind, path: `/people/nominations/${nomination.id}` });
}

export function nominateAgain(tx: WriteTx, viewer: Signed, order: { readonly nomination: string; readonly words: string; readonly until: Day | undefined; readonly today: Day }, neighbours: Neighbours): Promise<Outcome<RenewRefusal | 'no-such-nomination'>> {
  return deciding<RenewRefusal>(tx, order.nomination, async (nomination, circle) => {
    const until = order.until ?? nomination.seatUntil ?? plusYears(order.today, seatYears);
    const refused = decideNominateAgain(viewer, nomination, circle, until, order.today);
    if (refused) return { refused };
    await updateNomination(tx, nomination.id, { stage: 'open', nominatedBy: viewer.person, words: order.words, seatUntil: until, dueOn: plusDays(order.today, days.toDecide) });
    await insertLogEntry(tx, { person: viewer.person, act: 'nominated-again', circle: circle.id, subject: nomination.person ?? nomination.id, detail: { nomination: nomination.id, until } });
    await tellThoseWhoDecide(tx, circle, nomination.id, viewer.person, order.today, neighbours);
    return done;
  });
}

export function withdrawNomination(tx: WriteTx, viewer: Signed, order: { readonly nomination: string; readonly today: Day }): Promise<Outcome<WithdrawRefusal | 'no-such-nomination'>> {
  return deciding<WithdrawRefusal>(tx, order.nomination, async (nomination, circle) => {
    const refused = decideWithdraw(viewer, nomination, circle);
    if (refused) return { refused };
    await updateNomination(tx, nomination.id, { stage: 'withdrawn', decidedBy: viewer.person, decidedOn: order.today, forgetAddress: true });
    await insertLogEntry(tx, { person: viewer.person, act: 'nomination-withdrawn', circle: circle.id, subject: nomination.person ?? nomination.id, detail: { nomination: nomination.id } });
    return done;
  });
}

/** As the house, when somebody has accepted an invitation: what was proposed for the address is theirs now, and what was approved becomes a seat. */
export async function seatWhoCame(tx: WriteTx, { person, address, today }: { readonly person: PersonId; readonly address: string; readonly today: Day }): Promise<void> {
  for (const nomination of await listNominationsOfAddress(tx, address.toLowerCase())) {
    if (nomination.stage === 'open') {
      await updateNomination(tx, nomination.id, { stage: 'open', person, forgetAddress: true });
      continue;
    }
    const circle = await findCircleViewById(tx, nomination.circle);
    const given = circle?.closedOn === null && nomination.dueOn >= today ? await seat(tx, nomination, person, null, today) : undefined;
    await updateNomination(tx, nomination.id, given?.refused === undefined && given ? { stage: 'approved', person, seat: given.seat, forgetAddress: true } : { stage: 'lapsed', person, decidedOn: today, forgetAddress: true });
  }
}
