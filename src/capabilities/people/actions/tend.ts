/** What clocks do when nobody acts: called every day, by as many processes as there are; what is done once is not done again. */
import { randomUUID } from 'node:crypto';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { days, plusDays, plusYears, seatYears } from '../rules/clocks.ts';
import { clocksFrom, endsUnconfirmed, isToReview, stageOfReview } from '../rules/review.ts';
import { findCircleForChange, findCircleViewById, listHolders, listSecretariat } from '../store/circles.ts';
import { findNomination, insertNomination, listRunOut, updateNomination } from '../store/nominations.ts';
import { insertReview, listCirclesToReview, listReviewsRunOut, updateReviewEnded, updateReviewEscalated } from '../store/reviews.ts';
import { listSeatsOfCircle, listSeatsToRenew } from '../store/seats.ts';
import { insertLogEntry } from '../store.ts';
import type { Neighbours } from './neighbours.ts';
import { tellThoseWhoAsked } from './nominate.ts';
import { endAt } from './seat.ts';

/** In one transaction at most: so many rows are held at a time. */
const atATime = 50;

/** As the keeper. True when there may be more: then it is called again, in a transaction of its own. */
export async function tendCircles(tx: WriteTx, today: Day, neighbours: Pick<Neighbours, 'tell'>): Promise<boolean> {
  const counts = [
    await lapseNominations(tx, today, neighbours),
    await askForRenewals(tx, today, neighbours),
    await beginReviews(tx, today, neighbours),
    await followReviews(tx, today, neighbours),
  ];
  return counts.some((count) => count === atATime);
}

/** What nobody decided is not decided: the person does not enter. */
async function lapseNominations(tx: WriteTx, today: Day, neighbours: Pick<Neighbours, 'tell'>): Promise<number> {
  const runOut = await listRunOut(tx, today, atATime);
  for (const nomination of runOut) {
    await updateNomination(tx, nomination.id, { stage: 'lapsed', decidedOn: today, forgetAddress: true });
    await insertLogEntry(tx, { person: null, act: 'nomination-lapsed', circle: nomination.circle, subject: nomination.person ?? nomination.id, detail: { nomination: nomination.id, stage: nomination.stage } });
    await tellThoseWhoAsked(tx, nomination, 'nomination-lapsed', today, neighbours);
  }
  return runOut.length;
}

async function askForRenewals(tx: WriteTx, today: Day, neighbours: Pick<Neighbours, 'tell'>): Promise<number> {
  const ending = await listSeatsToRenew(tx, today, plusDays(today, days.renewalBefore), atATime);
  for (const seat of ending) {
    const id = randomUUID();
    const until = seat.until ?? today;
    await insertNomination(tx, {
      id, circle: seat.circle, role: seat.role, person: seat.person, address: null, forState: seat.forState, delegation: seat.delegation, nominatedBy: null, words: '',
      begunOn: today, dueOn: plusDays(until, -1), renews: seat.id, stage: 'asked', seatUntil: plusYears(until, seatYears),
    });
    await insertLogEntry(tx, { person: null, act: 'renewal-asked', circle: seat.circle, subject: seat.person, detail: { nomination: id, until } });
    const nomination = await findNomination(tx, id);
    if (nomination) await tellThoseWhoAsked(tx, nomination, 'renewal-asked', today, neighbours);
  }
  return ending.length;
}

async function beginReviews(tx: WriteTx, today: Day, neighbours: Pick<Neighbours, 'tell'>): Promise<number> {
  const circles = await listCirclesToReview(tx, today, plusDays(today, -days.betweenReviews), atATime);
  for (const { id, kind } of circles) {
    const waiting = (await listSeatsOfCircle(tx, id, today)).filter((seat) => isToReview(kind, seat, today));
    const review = await insertReview(tx, { circle: id, begunOn: today, ...clocksFrom(today) });
    if (review === undefined) continue;
    await insertLogEntry(tx, { person: null, act: 'review-begun', circle: id });
    if (waiting.length === 0) {
      await updateReviewEnded(tx, review, today);
      continue;
    }
    const circle = await findCircleViewById(tx, id);
    const lookingAfter = await listHolders(tx, [id], ['correspondent', 'administrator', 'coordinator'], today);
    await neighbours.tell(tx, { to: lookingAfter.length > 0 ? lookingAfter : await listSecretariat(tx, today), kind: 'review-begun', path: `/circles/${circle?.publicId ?? ''}/review` });
  }
  return circles.length;
}

async function followReviews(tx: WriteTx, today: Day, neighbours: Pick<Neighbours, 'tell'>): Promise<number> {
  const reviews = await listReviewsRunOut(tx, today, atATime);
  for (const review of reviews) {
    const circle = await findCircleForChange(tx, review.circle);
    if (!circle) continue;
    const waiting = (await listSeatsOfCircle(tx, circle.id, today)).filter((seat) => seat.from <= today && isToReview(circle.kind, seat, review.begunOn));
    if (review.escalatedOn === null) {
      await updateReviewEscalated(tx, review.id, today, plusDays(today, days.toReviewFinally));
      await insertLogEntry(tx, { person: null, act: 'review-escalated', circle: circle.id });
      // Those whose seats nobody has confirmed are told in time to ask.
      await neighbours.tell(tx, { to: await listSecretariat(tx, today), kind: 'review-escalated', path: `/circles/${circle.publicId}/review` });
      await neighbours.tell(tx, { to: waiting.filter(endsUnconfirmed).map(({ person }) => person), kind: 'review-escalated', path: `/circles/${circle.publicId}` });
      continue;
    }
    if (stageOfReview(review, today) !== 'run-out') continue;
    for (const seat of waiting.filter(endsUnconfirmed)) {
      await endAt(tx, { circle, seat }, null, today);
      await neighbours.tell(tx, { to: [seat.person], kind: 'seat-ended-unconfirmed', path: '/people' });
    }
    await updateReviewEnded(tx, review.id, today);
    await insertLogEntry(tx, { person: null, act: 'review-ended', circle: circle.id, detail: { unconfirmed: waiting.length } });
  }
  return reviews.length;
}
