/** A seat, its nomination, its review. */
import { Type } from 'typebox';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { listStatesWith } from '#capabilities/states/index.ts';
import type { Neighbours } from '../actions/neighbours.ts';
import { decideNomination, nominateAgain, withdrawNomination } from '../actions/nominate.ts';
import { reviewSeats } from '../actions/review.ts';
import { changeRole, endSeat, findSeatPlace, prolongSeat } from '../actions/seat.ts';
import { nominationPage } from '../pages/nomination.tsx';
import { reviewPage } from '../pages/review.tsx';
import { seatPage } from '../pages/seat.tsx';
import { decideNominateAgain, decideOnNomination, decideWithdraw, rolesToSeatDirectly } from '../rules/nomination.ts';
import { decideReviewSeat, isToReview, stageOfReview } from '../rules/review.ts';
import { may, rolesToInvite } from '../rules/rights.ts';
import { isOver, isWorking, mayKeepSeat } from '../rules/seat-keeping.ts';
import { plusYears } from '../rules/clocks.ts';
import { findCircleView, findCircleViewById } from '../store/circles.ts';
import { findNomination } from '../store/nominations.ts';
import { findReview } from '../store/reviews.ts';
import { listSeatsOfCircle } from '../store/seats.ts';
import { answered, doneField, fields, signedIn, uuid } from './answering.ts';

export const SeatParams = Type.Object({ id: Type.String({ pattern: uuid }), seat: Type.String({ pattern: uuid }) });
const CircleParams = Type.Object({ id: Type.String({ pattern: uuid }) });

const given = (codes: readonly (string | null)[]): string[] => codes.flatMap((code) => code ?? []);

export function seatsRoutes(web: Web, neighbours: Neighbours): void {
  page(web, '/circles/:id/seats/:seat', {
    access: 'signed-in',
    params: SeatParams,
    query: { done: doneField },
    madeFrom: [],
    async load(tx, { viewer, params, query, today }) {
      const place = await findSeatPlace(tx, params.id, params.seat);
      if (!place) return undefined;
      const { circle, seat } = place;
      const isOwn = seat.person === viewer.person;
      const keep = !isOwn && mayKeepSeat(viewer, circle, seat) && !(circle.kind === 'community' && seat.role === 'member');
      const invited = keep ? rolesToInvite(viewer, circle) : [];
      const roles = isWorking(circle.kind) && seat.forState === null ? invited.filter((role) => rolesToSeatDirectly(viewer, circle.kind, false).includes(role)) : invited;
      const states = await listStatesWith(tx, given([circle.stateCode, seat.forState]));
      const giveUp = isOwn && !(circle.kind === 'community' && seat.role === 'member');
      return { circle, seat, states, isOver: isOver(seat, today), may: { keep, giveUp, roles, handover: circle.kind === 'delegation' && (isOwn || mayKeepSeat(viewer, circle, seat)) }, done: query.done };
    },
    show: (model, { locale, refused }) => seatPage({ locale, ...model, refused }),
    forms: (form) => ({
      prolong: form({
        fields: { until: fields.neededUntil },
        async act(tx, { viewer, params, values, locale, today }) {
          const outcome = await prolongSeat(tx, signedIn(viewer), { circle: params.id, seat: params.seat, until: values.until, today });
          return answered(outcome, locale, `/circles/${params.id}/seats/${params.seat}?done=prolonged`, { 'until-is-past': 'until', 'until-too-late': 'until', 'no-renewal': 'until' });
        },
      }),
      role: form({
        fields: { role: fields.role },
        async act(tx, { viewer, params, values, locale, today }) {
          const outcome = await changeRole(tx, signedIn(viewer), { circle: params.id, seat: params.seat, role: values.role, today });
          return answered(outcome, locale, `/circles/${params.id}?done=role`, { 'no-such-role': 'role', 'same-role': 'role', 'sent-by-a-state': 'role' });
        },
      }),
      end: form({
        fields: {},
        async act(tx, { viewer, params, locale, today }) {
          const place = await findSeatPlace(tx, params.id, params.seat);
          const outcome = await endSeat(tx, signedIn(viewer), { circle: params.id, seat: params.seat, today }, neighbours);
          // Whoever has left may no longer know of it.
          return answered(outcome, locale, place?.seat.person === viewer.person ? '/people?done=left' : `/circles/${params.id}?done=ended`);
        },
      }),
    }),
  });

  page(web, '/people/nominations/:nomination', {
    access: 'signed-in',
    params: Type.Object({ nomination: Type.String({ pattern: uuid }) }),
    query: { done: doneField },
    madeFrom: [],
    async load(tx, { viewer, params, query, today }) {
      const nomination = await findNomination(tx, params.nomination);
      const circle = nomination && (await findCircleViewById(tx, nomination.circle));
      if (!nomination || !circle) return undefined;
      const states = await listStatesWith(tx, given([nomination.forState, nomination.circleState]));
      const can = {
        decide: decideOnNomination(viewer, nomination, circle, { approve: true, reason: '' }, today) === undefined,
        nominateAgain: decideNominateAgain(viewer, nomination, circle, plusYears(today, 1), today) === undefined,
        withdraw: decideWithdraw(viewer, nomination, circle) === undefined,
      };
      return { nomination, states, may: can, today, done: query.done };
    },
    show: (model, { locale, refused }) => nominationPage({ locale, ...model, refused }),
    forms: (form) => ({
      decide: form({
        fields: { verdict: fields.verdict, reason: fields.reason },
        async act(tx, { viewer, params, values, locale, today }) {
          const approve = values.verdict === 'approve';
          const outcome = await decideNomination(tx, signedIn(viewer), { nomination: params.nomination, approve, reason: values.reason, today }, neighbours);
          return answered(outcome, locale, `/people/nominations/${params.nomination}?done=${approve ? 'approved' : 'declined'}`, { 'reason-missing': 'reason' });
        },
      }),
      again: form({
        fields: { words: fields.words, until: fields.until },
        async act(tx, { viewer, params, values, locale, today }) {
          const outcome = await nominateAgain(tx, signedIn(viewer), { nomination: params.nomination, words: values.words, until: values.until, today }, neighbours);
          return answered(outcome, locale, `/people/nominations/${params.nomination}?done=again`, { 'until-is-past': 'until', 'until-too-late': 'until' });
        },
      }),
      withdraw: form({
        fields: {},
        act: async (tx, { viewer, params, locale, today }) => answered(await withdrawNomination(tx, signedIn(viewer), { nomination: params.nomination, today }), locale, `/people/nominations/${params.nomination}?done=withdrawn`),
      }),
    }),
  });

  page(web, '/circles/:id/review', {
    access: 'signed-in',
    params: CircleParams,
    query: { done: doneField },
    madeFrom: [],
    async load(tx, { viewer, params, query, today }) {
      const circle = await findCircleView(tx, params.id);
      if (!circle || !may(viewer, 'review-access', circle)) return undefined;
      const review = await findReview(tx, circle.id);
      const waiting = review?.endedOn === null ? (await listSeatsOfCircle(tx, circle.id, today)).filter((seat) => seat.from <= today && isToReview(circle.kind, seat, review.begunOn)) : [];
      const isYours = (seat: (typeof waiting)[number]) => review !== undefined && decideReviewSeat(viewer, circle, review, seat, today) === undefined;
      const states = await listStatesWith(tx, given([circle.stateCode]));
      return { circle, states, review: review && { ...review, stage: stageOfReview(review, today) }, seats: waiting.filter(isYours), notYours: waiting.filter((seat) => !isYours(seat)), done: query.done };
    },
    show: (model, { locale, refused }) => reviewPage({ locale, ...model, refused }),
    forms: (form) => ({
      review: form({
        fields: { seats: fields.seats, decision: fields.decision },
        async act(tx, { viewer, params, values, locale, today }) {
          const outcome = await reviewSeats(tx, signedIn(viewer), { circle: params.id, seats: values.seats, keep: values.decision === 'keep', today }, neighbours);
          return answered(outcome, locale, `/circles/${params.id}/review?done=reviewed`, { 'nothing-chosen': 'seats', 'own-seat': 'seats', 'seat-gone': 'seats' });
        },
      }),
    }),
  });
}
