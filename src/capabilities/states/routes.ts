/** Pages of States and bodies, and States in the API. */
import { Type } from 'typebox';
import { api, ListOf, Words, wordsOf } from '#kernel/http/api.ts';
import { day, oneOf, wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import { loadPanels, roomsOf } from '#kernel/http/panels.ts';
import type { Web } from '#kernel/http/web.ts';
import { inventedKind, isInvented } from '#kernel/values/invented.ts';
import { statePanels } from './index.ts';
import { bodyPage } from './pages/body.tsx';
import { stateListPage } from './pages/state-list.tsx';
import { statePage } from './pages/state.tsx';
import { bodyViews, countedStanding, stageOn } from './rules.ts';
import { findBody, listBodies, listEvents, listInventedBodies, listNetworks, listOrgans, listPresidenciesOf } from './store/bodies.ts';
import { listMemberships } from './store/memberships.ts';
import { findState, listInventedStates, listStates } from './store/states.ts';
import { membershipTableOf, stateTableOf } from './tables.ts';

const clocks = {
  on: day({ en: 'On the day', fr: 'À la date du' }),
  known: wholeNumber({ en: 'As known at revision', fr: 'Connu à la révision' }, 0, 2_147_483_647),
};

const StateParams = Type.Object({ code: Type.String({ pattern: '^[A-Z]{2}$' }) });
const BodyParams = Type.Object({ id: Type.String({ pattern: '^[a-z-]{1,60}$' }) });

const clocksOf = (request: { readonly query: { readonly on: string | undefined; readonly known: number | undefined }; readonly today: string }) => ({
  on: request.query.on ?? request.today,
  today: request.today,
  revision: request.query.known,
});

export function statesRoutes(web: Web): void {
  const panels = web.slots.in(statePanels);
  page(web, '/states', {
    access: 'public',
    query: { ...clocks, body: words({ en: 'Members of', fr: 'Membres de' }, 60) },
    madeFrom: ['states'],
    async load(tx, request) {
      const at = clocksOf(request);
      const bodies = await listBodies(tx);
      const body = bodies.find((one) => one.id === request.query.body);
      if (request.query.body !== '' && body === undefined) return undefined;
      const invented = { states: await listInventedStates(tx, at.revision), bodies: await listInventedBodies(tx) };
      return { at, bodies, body, states: await listStates(tx, at.revision), invented, memberships: await listMemberships(tx, { bodyId: body?.id, revision: at.revision }) };
    },
    show: (model, { locale }) => stateListPage({ locale, ...model }),
    table: ({ states, memberships, body, at }) => (body === undefined ? stateTableOf(states, memberships, at.on) : membershipTableOf(`members-${body.id}-${at.on}`, states, memberships.filter((one) => one.standing === countedStanding(memberships) && stageOn(one.dates, at.on) === 'certain'))),
  });

  page(web, '/states/:code', {
    access: 'public',
    params: StateParams,
    query: clocks,
    madeFrom: roomsOf(['states'], panels),
    async load(tx, request) {
      const at = clocksOf(request);
      const state = await findState(tx, request.params.code, at.revision);
      if (!state) return undefined;
      const memberships = await listMemberships(tx, { stateCode: state.code, revision: at.revision });
      const presidencies = await listPresidenciesOf(tx, state.code);
      const loaded = await loadPanels(tx, panels, { state, ...at }, request.without);
      return { at, state, memberships, presidencies, panels: loaded };
    },
    show: (model, { locale }) => statePage({ locale, ...model }),
    table: ({ state, memberships }) => membershipTableOf(`memberships-${state.code}`, [state], memberships),
  });

  page(web, '/bodies/:id', {
    access: 'public',
    params: BodyParams,
    query: { ...clocks, view: oneOf({ en: 'Part of the page', fr: 'Partie de la page' }, bodyViews, 'members') },
    madeFrom: ['states'],
    async load(tx, request) {
      const at = clocksOf(request);
      const body = await findBody(tx, request.params.id);
      if (!body) return undefined;
      const isReal = body.kind !== inventedKind;
      const states = isReal ? await listStates(tx, at.revision) : await listInventedStates(tx, at.revision);
      const memberships = await listMemberships(tx, { bodyId: body.id, revision: at.revision });
      const organs = await listOrgans(tx, body.id);
      return { at, view: request.query.view, body, isReal, states, memberships, hasOrgans: organs.length > 0, organs, networks: await listNetworks(tx, body.id), events: await listEvents(tx, body.id) };
    },
    show: (model, { locale }) => bodyPage({ locale, ...model }),
    table: ({ body, states, memberships }) => membershipTableOf(`members-${body.id}`, states, memberships),
  });

  statesApi(web);
}

const Membership = Type.Object({
  body: Type.String({ description: 'Identifier of the body' }),
  standing: Type.String({ description: 'member, observer, participant, or network_participant: takes part in a network of the body without belonging to it' }),
  stage: Type.String({ description: 'On the day asked for: certain, or possible where sources give bounds only' }),
  since: Type.Union([Type.String(), Type.Null()], { description: 'As precisely as known: 2012, 2012-05 or 2012-05-17; null where only bounds are' }),
  sinceEarliest: Type.Union([Type.String(), Type.Null()]),
  sinceLatest: Type.Union([Type.String(), Type.Null()]),
  confidence: Type.String({ description: 'sure or probable' }),
  source: Type.Object({ title: Type.String(), publisher: Type.String(), url: Type.Optional(Type.String()) }),
});

const State = Type.Object({
  code: Type.String({ description: 'ISO 3166-1, two letters' }),
  name: Words,
  in: Words,
  of: Words,
  the: Words,
  notice: Type.Optional(Words),
  inAtlas: Type.Boolean({ description: 'Whether the questions of the atlas are asked of it' }),
  invented: Type.Boolean({ description: 'Invented for demonstrations: nothing said of it is about a real State' }),
  memberships: Type.Array(Membership),
});

function statesApi(web: Web): void {
  api(web, '/states', {
    access: 'public',
    tag: 'States',
    summary: 'States, and what they belong to on a day',
    summaryFr: 'Les États, et les organisations dont ils sont membres à une date',
    description: 'Every State on record, by code; with `body`, those that belong to it, certainly or possibly, on the day. There is no membership list in code: each is a fact with dates and a source.',
    query: Type.Object({
      on: Type.Optional(Type.String({ format: 'date', description: 'The day; today unless given' })),
      known: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'What was known at this revision; what is known now unless given' })),
      body: Type.Optional(Type.String({ pattern: '^[a-z-]{1,60}$', description: 'Identifier of a body, such as pompidou-group' })),
      invented: Type.Optional(Type.Boolean({ description: 'The States invented for demonstrations instead of the real ones; none unless a demonstration was loaded' })),
    }),
    response: ListOf(State),
    async load(tx, { query, today }) {
      const on = query.on ?? today;
      if (query.body !== undefined && !(await findBody(tx, query.body))) return undefined;
      const memberships = (await listMemberships(tx, { bodyId: query.body, revision: query.known }))
        .map((one) => ({ ...one, stage: stageOn(one.dates, on) }))
        .filter((one) => one.stage === 'certain' || one.stage === 'possible');
      const states = query.invented === true ? await listInventedStates(tx, query.known) : await listStates(tx, query.known);
      const items = states.map((state) => ({
        code: state.code,
        name: wordsOf(state.name),
        in: wordsOf(state.in),
        of: wordsOf(state.of),
        the: wordsOf(state.the),
        ...(state.notice && { notice: wordsOf(state.notice) }),
        inAtlas: state.inAtlas,
        invented: isInvented(state.code),
        memberships: memberships
          .filter((one) => one.stateCode === state.code)
          .map(({ bodyId, standing, stage, dates, confidence, source: { title, publisher, url } }) => ({
            body: bodyId,
            standing,
            stage,
            since: dates.from || null,
            sinceEarliest: dates.fromEarliest || null,
            sinceLatest: dates.fromLatest || null,
            confidence,
            source: { title, publisher, ...(url !== undefined && { url }) },
          })),
      }));
      return { items: query.body === undefined ? items : items.filter((state) => state.memberships.length > 0) };
    },
  });
}
