/** The yearly review of who sits where: each seat is confirmed or ended by somebody, and not by its holder. */
import type { Day } from '#kernel/values/dates.ts';
import { officeOf, type CircleId, type CircleKind, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import { days, plusDays } from './clocks.ts';
import { may, rolesToInvite } from './rights.ts';

export interface Review {
  readonly id: string;
  readonly circle: CircleId;
  readonly begunOn: Day;
  /** The last day for those who look after the circle. */
  readonly dueOn: Day;
  /** The last day for the Secretariat; on the next, what nobody confirmed ends. */
  readonly finalOn: Day;
  readonly escalatedOn: Day | null;
  readonly endedOn: Day | null;
}

export const clocksFrom = (begunOn: Day): Pick<Review, 'dueOn' | 'finalOn'> => ({
  dueOn: plusDays(begunOn, days.toReview),
  finalOn: plusDays(begunOn, days.toReview + days.toReviewFinally),
});

export type ReviewStage = 'with-those-who-look-after-it' | 'with-the-secretariat' | 'run-out' | 'ended';

export function stageOfReview(review: Review, today: Day): ReviewStage {
  if (review.endedOn !== null) return 'ended';
  if (today <= review.dueOn) return 'with-those-who-look-after-it';
  return today <= review.finalOn ? 'with-the-secretariat' : 'run-out';
}

export interface ReviewedSeat {
  readonly person: PersonId;
  readonly role: SeatRole;
  readonly from: Day;
  readonly reviewedOn: Day | null;
}

/** Of the community only its offices are gone through: what else its members may do comes from their other seats. */
export function isToReview(kind: CircleKind, seat: Pick<ReviewedSeat, 'role' | 'from' | 'reviewedOn'>, begunOn: Day): boolean {
  if (kind === 'community' && seat.role === 'member') return false;
  return (seat.reviewedOn ?? seat.from) < plusDays(begunOn, -days.freshlyConfirmed);
}

export type ReviewRefusal = 'not-yours-to-do' | 'own-seat' | 'review-over' | 'nothing-chosen';

/** A Correspondent's seat is confirmed by the Secretariat, an administrator's by the Correspondent, a co-ordinator's by the Secretariat. */
export function decideReviewSeat(viewer: Viewer, circle: { readonly id: CircleId; readonly kind: CircleKind }, review: Review, seat: Pick<ReviewedSeat, 'person' | 'role'>, today: Day): ReviewRefusal | undefined {
  if (!may(viewer, 'review-access', circle)) return 'not-yours-to-do';
  if (stageOfReview(review, today) === 'ended') return 'review-over';
  if (seat.person === viewer.person) return 'own-seat';
  if (officeOf(viewer) === 'secretariat') return undefined;
  const isBelow = circle.kind === 'delegation' ? rolesToInvite(viewer, circle).includes(seat.role) : seat.role !== 'coordinator';
  return isBelow ? undefined : 'not-yours-to-do';
}

/**
 * Whether a seat that nobody confirmed ends when the last clock has run out. Not a Correspondent's: a State does not lose its voice
 * because nobody ticked a box. Not the Secretariat's: there would be nobody left to mend it. Both stay listed until somebody acts.
 */
export const endsUnconfirmed = (seat: Pick<ReviewedSeat, 'role'>): boolean => seat.role !== 'correspondent' && seat.role !== 'secretariat';
