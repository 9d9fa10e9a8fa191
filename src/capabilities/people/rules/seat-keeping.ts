/** Prolonging, changing and ending seats. */
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, officeOf, type CircleId, type CircleKind, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import { days, mostSeatYears, plusDays, plusYears } from './clocks.ts';
import { may, rolesIn, rolesToInvite } from './rights.ts';

export interface KeptSeat {
  readonly person: PersonId;
  readonly role: SeatRole;
  readonly from: Day;
  readonly until: Day | null;
}

export interface KeptCircle {
  readonly id: CircleId;
  readonly kind: CircleKind;
}

/** Circles into which people of several States come by nomination. */
export const isWorking = (kind: CircleKind): boolean => ['network', 'table', 'cell', 'jury', 'drafting'].includes(kind);

/** Nobody keeps the seat of someone who is as much as they are: a Correspondent's is the Secretariat's to end, for the State that named her. */
export function mayKeepSeat(viewer: Viewer, circle: KeptCircle, seat: Pick<KeptSeat, 'role'>): boolean {
  if (!may(viewer, 'keep-seats', circle)) return false;
  if (officeOf(viewer) === 'secretariat') return true;
  return circle.kind === 'delegation' ? rolesToInvite(viewer, circle).includes(seat.role) : seat.role !== 'coordinator';
}

export const isOver = (seat: Pick<KeptSeat, 'until'>, today: Day): boolean => seat.until !== null && seat.until <= today;

export type EndRefusal = 'not-yours-to-do' | 'already-over' | 'last-secretariat' | 'account-instead';

/** A person may always give up the own seat. Of the community only offices end: whoever is no longer in it has no account. */
export function decideEnd(viewer: Viewer, circle: KeptCircle, seat: KeptSeat, others: { readonly sameRole: number }, today: Day): EndRefusal | undefined {
  const isOwn = viewer.person !== undefined && seat.person === viewer.person;
  if (circle.kind === 'public' || circle.kind === 'person') return 'not-yours-to-do';
  if (!isOwn && !mayKeepSeat(viewer, circle, seat)) return 'not-yours-to-do';
  if (isOver(seat, today)) return 'already-over';
  if (circle.id !== communityCircle) return undefined;
  if (seat.role === 'member') return 'account-instead';
  return seat.role === 'secretariat' && others.sameRole === 0 ? 'last-secretariat' : undefined;
}

export type ProlongRefusal = 'not-yours-to-do' | 'already-over' | 'until-is-past' | 'until-too-late' | 'no-renewal';

/** Where States nominate, a seat goes on without a new nomination only for as long as one is under way. */
export function decideProlong(viewer: Viewer, circle: KeptCircle, seat: KeptSeat, until: Day, { renewing }: { readonly renewing: boolean }, today: Day): ProlongRefusal | undefined {
  if (circle.id === communityCircle || !mayKeepSeat(viewer, circle, seat) || seat.person === viewer.person) return 'not-yours-to-do';
  if (isOver(seat, today)) return 'already-over';
  if (until <= today) return 'until-is-past';
  const isShorter = seat.until === null || until <= seat.until;
  if (isShorter) return undefined;
  if (isWorking(circle.kind) && seat.role !== 'coordinator') {
    if (!renewing) return 'no-renewal';
    return until > plusDays(today, days.longestGrace) ? 'until-too-late' : undefined;
  }
  return until > plusYears(today, mostSeatYears) ? 'until-too-late' : undefined;
}

export type ChangeRoleRefusal = 'not-yours-to-do' | 'already-over' | 'no-such-role' | 'same-role' | 'last-secretariat';

/** Nobody makes somebody, or themselves, more than they may invite. */
export function decideChangeRole(viewer: Viewer, circle: KeptCircle, seat: KeptSeat, role: SeatRole, others: { readonly sameRole: number }, today: Day): ChangeRoleRefusal | undefined {
  if (seat.person === viewer.person || !mayKeepSeat(viewer, circle, seat)) return 'not-yours-to-do';
  if (isOver(seat, today)) return 'already-over';
  if (!rolesIn[circle.kind].includes(role)) return 'no-such-role';
  if (!rolesToInvite(viewer, circle).includes(role)) return 'not-yours-to-do';
  if (role === seat.role) return 'same-role';
  return circle.id === communityCircle && seat.role === 'secretariat' && others.sameRole === 0 ? 'last-secretariat' : undefined;
}
