/** Circles: mine, one, opening one, arranging one. */
import { Type } from 'typebox';
import { aSwitch, needed, oneOf } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import { findState, listInventedStates, listStates, listStatesWith } from '#capabilities/states/index.ts';
import type { Day } from '#kernel/values/dates.ts';
import { circlesLookedAfter, officeOf, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { arrangeCircle, closeCircle, openCircle } from '../actions/arrange.ts';
import type { Neighbours } from '../actions/neighbours.ts';
import { nominate } from '../actions/nominate.ts';
import { inviteInto } from '../actions/seat.ts';
import { kindsToOpen, mayArrange } from '../rules/arranging.ts';
import { isInUseOn } from '../rules/circles.ts';
import { days, plusDays } from '../rules/clocks.ts';
import { rolesToNominate, rolesToSeatDirectly } from '../rules/nomination.ts';
import { may, rolesToInvite, seatsThatMay, theHouse } from '../rules/rights.ts';
import { stageOfReview } from '../rules/review.ts';
import { isOver, isWorking } from '../rules/seat-keeping.ts';
import { arrangePage, openCirclePage } from '../pages/arrange.tsx';
import { circlePage, type CirclePageProps } from '../pages/circle.tsx';
import { myCirclesPage } from '../pages/my-circles.tsx';
import { findCircleView, listDelegations, listOwnSeats, listWorkingCircles, type CircleView } from '../store/circles.ts';
import { listNominations, listNominationsOfCircle } from '../store/nominations.ts';
import { listReviewsUnderWay } from '../store/reviews.ts';
import { listSeatsOfCircle, listSeatsOfCircles, mostSeatsShown } from '../store/seats.ts';
import { answered, doneField, fields, signedIn, uuid } from './answering.ts';

const CircleParams = Type.Object({ id: Type.String({ pattern: uuid }) });

const arrangeFields = {
  'name-en': fields.nameEn, 'name-fr': fields.nameFr, 'purpose-en': fields.purposeEn, 'purpose-fr': fields.purposeFr,
  hidden: aSwitch({ en: 'Hide the members', fr: 'Ne pas montrer les membres' }), concealed: aSwitch({ en: 'Conceal the network', fr: 'Tenir le réseau secret' }),
};
const inBoth = (en: string, fr: string) => ({ en, fr });

export function circlesRoutes(web: Web, neighbours: Neighbours): void {
  page(web, '/people', {
    access: 'signed-in',
    query: { done: doneField },
    madeFrom: [],
    async load(tx, { viewer, today, query }) {
      const { person } = signedIn(viewer);
      const seats = await listOwnSeats(tx, person, today);
      const known = await listWorkingCircles(tx, today);
      const nominations = await listNominations(tx, plusDays(today, -days.toDecide));
      const reviews = await reviewsFor(tx, viewer, seats.map(({ circle }) => circle), known, today);
      const states = await listStatesWith(tx, [...seats.map(({ circle }) => circle.stateCode), ...nominations.map(({ forState }) => forState), ...reviews.map(({ circle }) => circle.stateCode)].flatMap((code) => code ?? []));
      return { seats, others: known.filter(({ id }) => !viewer.circles.includes(id)), nominations, reviews, states, mayOpen: may(viewer, 'open-circle', theHouse), mayReadLog: may(viewer, 'read-log', theHouse), today, done: query.done };
    },
    show: (model, { locale }) => myCirclesPage({ locale, ...model }),
  });

  page(web, '/circles/:id', {
    access: 'signed-in',
    params: CircleParams,
    query: { done: doneField },
    madeFrom: [],
    async load(tx, { viewer, params, today, query }) {
      const circle = await findCircleView(tx, params.id);
      return circle && { ...(await circleModel(tx, viewer, circle, today)), done: query.done };
    },
    show: (model, { locale, refused }) => circlePage({ locale, ...model, refused }),
    forms: (form) => ({
      invite: form({
        fields: { address: fields.neededAddress, role: fields.role, language: fields.language },
        async act(tx, { viewer, params, values, locale, today }) {
          const outcome = await inviteInto(tx, signedIn(viewer), { circle: params.id, address: values.address, role: values.role, locale: values.language, today }, neighbours);
          return answered(outcome, locale, `/circles/${params.id}?done=invited`, { 'not-an-address': 'address', 'sent-by-a-state': 'role' });
        },
      }),
      nominate: form({
        fields: { person: fields.person, address: fields.address, role: fields.role, language: fields.language, words: fields.words, until: fields.until },
        async act(tx, { viewer, params, values, locale, today }) {
          const person = values.person === '' ? undefined : (values.person as PersonId);
          const outcome = await nominate(tx, signedIn(viewer), { circle: params.id, role: values.role, forState: undefined, person, address: values.address, locale: values.language, words: values.words, until: values.until, today }, neighbours);
          return answered(outcome, locale, `/circles/${params.id}?done=nominated`, { 'nobody-named': 'person', 'two-named': 'person', 'not-in-your-delegation': 'person', 'not-an-address': 'address', 'no-such-role': 'role', 'until-is-past': 'until', 'until-too-late': 'until' });
        },
      }),
      'nominate-for': form({
        fields: { state: fields.state, address: fields.neededAddress, role: fields.role, language: fields.language, words: fields.words, until: fields.until },
        async act(tx, { viewer, params, values, locale, today }) {
          const state = values.state === '' ? undefined : await findState(tx, values.state);
          const outcome = await nominate(tx, signedIn(viewer), { circle: params.id, role: values.role, forState: state?.code ?? '', person: undefined, address: values.address, locale: values.language, words: values.words, until: values.until, today }, neighbours);
          return answered(outcome, locale, `/circles/${params.id}?done=nominated`, { 'state-missing': 'state', 'has-a-delegation': 'state', 'not-an-address': 'address', 'no-such-role': 'role', 'until-is-past': 'until', 'until-too-late': 'until' });
        },
      }),
    }),
  });

  page(web, '/circles/:id/arrange', {
    access: 'signed-in',
    params: CircleParams,
    madeFrom: [],
    async load(tx, { viewer, params }) {
      const circle = await findCircleView(tx, params.id);
      if (!circle || !mayArrange(viewer, circle)) return undefined;
      return { circle, states: await listStatesWith(tx, circle.stateCode === null ? [] : [circle.stateCode]) };
    },
    show: (model, { locale, refused }) => arrangePage({ locale, ...model, refused }),
    forms: (form) => ({
      change: form({
        fields: arrangeFields,
        async act(tx, { viewer, params, values, locale, today }) {
          const order = { circle: params.id, name: inBoth(values['name-en'], values['name-fr']), purpose: inBoth(values['purpose-en'], values['purpose-fr']), hiddenMembers: values.hidden, concealed: values.concealed, today };
          return answered(await arrangeCircle(tx, signedIn(viewer), order), locale, `/circles/${params.id}?done=saved`, { 'name-missing': values['name-en'] === '' ? 'name-en' : 'name-fr', 'only-networks-concealed': 'concealed' });
        },
      }),
      close: form({
        fields: {},
        act: async (tx, { viewer, params, locale, today }) => answered(await closeCircle(tx, signedIn(viewer), { circle: params.id, today }), locale, '/people?done=closed'),
      }),
    }),
  });

  page(web, '/people/open-circle', {
    access: 'signed-in',
    madeFrom: [],
    load: async (tx, { viewer }) => (may(viewer, 'open-circle', theHouse) ? { states: [...(await listStates(tx)), ...(await listInventedStates(tx))] } : undefined),
    show: (model, { locale, refused }) => openCirclePage({ locale, ...model, refused }),
    forms: (form) => ({
      open: form({
        fields: { kind: needed(oneOf({ en: 'Kind of circle', fr: 'Nature du cercle' }, kindsToOpen, undefined)), state: fields.state, ...arrangeFields },
        async act(tx, { viewer, values, locale, today }) {
          const isState = values.state !== '' && (await findState(tx, values.state)) !== undefined;
          const order = { kind: values.kind, stateCode: values.state, name: inBoth(values['name-en'], values['name-fr']), purpose: inBoth(values['purpose-en'], values['purpose-fr']), hiddenMembers: values.hidden, concealed: values.concealed, today };
          const opened = await openCircle(tx, signedIn(viewer), order, isState);
          const to = opened.refused === undefined ? `/circles/${opened.publicId}?done=opened` : '/people';
          return answered(opened, locale, to, { 'state-missing': 'state', 'no-such-state': 'state', 'delegation-exists': 'state', 'name-missing': values['name-en'] === '' ? 'name-en' : 'name-fr', 'only-networks-concealed': 'concealed' });
        },
      }),
    }),
  });
}

/** With the days that count for this reader: the Secretariat's own begin when the others' are over. */
async function reviewsFor(tx: ReadTx, viewer: Viewer, own: readonly CircleView[], known: readonly CircleView[], today: Day) {
  const isSecretariat = officeOf(viewer) === 'secretariat';
  if (!isSecretariat && circlesLookedAfter(viewer).length === 0) return [];
  const reviews = await listReviewsUnderWay(tx);
  const delegations = isSecretariat && reviews.length > 0 ? await listDelegations(tx, today) : [];
  const circles = new Map([...delegations, ...known, ...own].map((circle) => [circle.id, circle]));
  return reviews.flatMap((review) => {
    const circle = circles.get(review.circle);
    return circle ? [{ circle, lastDay: stageOfReview(review, today) === 'with-those-who-look-after-it' ? review.dueOn : review.finalOn }] : [];
  });
}

async function circleModel(tx: ReadTx, viewer: Viewer, circle: CircleView, today: Day): Promise<Omit<CirclePageProps, 'locale' | 'done' | 'refused'>> {
  const seats = await listSeatsOfCircle(tx, circle.id, plusDays(today, -days.handover));
  const looksAfter = circlesLookedAfter(viewer).includes(circle.id) || officeOf(viewer) === 'secretariat';
  const nominations = isWorking(circle.kind) ? await listNominationsOfCircle(tx, circle.id) : [];
  const isOpen = isInUseOn(circle, today);
  const nominating = isOpen ? seatsThatMay(viewer, 'nominate', circle).map((seat) => seat.circle) : [];
  const officers = await listSeatsOfCircles(tx, nominating.slice(0, 1), today);
  const forNonMembers = isOpen && may(viewer, 'nominate-for-non-members', circle);
  const delegations = forNonMembers ? await listDelegations(tx, today) : [];
  const codes = [circle.stateCode, ...seats.map(({ forState }) => forState), ...nominations.map(({ forState }) => forState)].flatMap((code) => code ?? []);
  const states = await listStatesWith(tx, codes);
  const invited = rolesToInvite(viewer, circle);
  const directly = rolesToSeatDirectly(viewer, circle.kind, true);
  const roles = rolesToNominate(circle.kind);
  return {
    circle,
    states,
    seats: seats.filter((seat) => !isOver(seat, today)).slice(0, mostSeatsShown),
    isCut: seats.length > mostSeatsShown,
    ended: looksAfter ? seats.filter((seat) => isOver(seat, today)) : [],
    nominations,
    looksAfter,
    sits: viewer.circles.includes(circle.id),
    may: {
      invite: isWorking(circle.kind) ? invited.filter((role) => directly.includes(role)) : circle.kind === 'community' ? invited.filter((role) => role !== 'member') : invited,
      nominate: nominating.length > 0 ? { roles, officers } : undefined,
      nominateForNonMembers: forNonMembers ? { roles, states: states.filter(({ code }) => !delegations.some(({ stateCode }) => stateCode === code)) } : undefined,
      arrange: mayArrange(viewer, circle),
      review: may(viewer, 'review-access', circle),
    },
    today,
  };
}
