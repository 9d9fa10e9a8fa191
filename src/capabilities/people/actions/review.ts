/** The yearly review of a circle: its seats confirmed or ended, one decision for those that were ticked. */
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import { may } from '../rules/rights.ts';
import { decideReviewSeat, isToReview, type ReviewRefusal } from '../rules/review.ts';
import { findCircleForChange, findCircleView } from '../store/circles.ts';
import { findReviewForChange, updateReviewEnded } from '../store/reviews.ts';
import { listSeatsOfCircle, updateSeatsReviewed } from '../store/seats.ts';
import { insertLogEntry } from '../store.ts';
import type { Neighbours } from './neighbours.ts';
import { done, endAt, type Outcome } from './seat.ts';

export type ReviewOutcome = Outcome<ReviewRefusal | 'no-such-circle' | 'seat-gone'>;

export async function reviewSeats(
  tx: WriteTx,
  viewer: Viewer & { readonly person: PersonId },
  order: { readonly circle: string; readonly seats: readonly string[]; readonly keep: boolean; readonly today: Day },
  neighbours: Neighbours,
): Promise<ReviewOutcome> {
  const known = await findCircleView(tx, order.circle);
  if (!known) return { refused: 'no-such-circle' };
  if (!may(viewer, 'review-access', known)) return { refused: 'not-yours-to-do' };
  if (order.seats.length === 0) return { refused: 'nothing-chosen' };
  return tx.asHouse(async (): Promise<ReviewOutcome> => {
    const circle = await findCircleForChange(tx, known.id);
    const review = circle && (await findReviewForChange(tx, circle.id));
    if (!circle || !review) return { refused: 'review-over' };
    const waiting = (await listSeatsOfCircle(tx, circle.id, order.today)).filter((seat) => seat.from <= order.today && isToReview(circle.kind, seat, review.begunOn));
    const chosen = waiting.filter(({ id }) => order.seats.includes(id));
    // Somebody else has gone through it meanwhile: the page is shown as it stands now.
    if (chosen.length < order.seats.length) return { refused: 'seat-gone' };
    for (const seat of chosen) {
      const refused = decideReviewSeat(viewer, circle, review, seat, order.today);
      if (refused) return { refused };
    }
    if (order.keep) {
      await updateSeatsReviewed(tx, chosen.map(({ id }) => id), order.today);
      for (const seat of chosen) await insertLogEntry(tx, { person: viewer.person, act: 'seat-confirmed', circle: circle.id, subject: seat.person, detail: { role: seat.role } });
    } else {
      for (const seat of chosen) {
        await endAt(tx, { circle, seat }, viewer.person, order.today);
        await neighbours.tell(tx, { to: [seat.person], kind: 'seat-ended', path: '/people' });
      }
    }
    if (waiting.length === chosen.length) {
      await updateReviewEnded(tx, review.id, order.today);
      await insertLogEntry(tx, { person: viewer.person, act: 'review-ended', circle: circle.id });
    }
    return done;
  });
}
