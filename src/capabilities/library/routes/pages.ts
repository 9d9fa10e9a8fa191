/** Pages of options, of what hangs on them, and of challenges. */
import { Type } from 'typebox';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import { money, wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import { loadPanels, roomsOf } from '#kernel/http/panels.ts';
import type { Web } from '#kernel/http/web.ts';
import { listAnswersOfStates } from '#capabilities/atlas/index.ts';
import { listInventedStates, listStates, listStatesWith } from '#capabilities/states/index.ts';
import { challengePanels, optionPanels } from '../index.ts';
import { inventedCodes, isInventedMoney } from '#kernel/values/invented.ts';
import { convertCosts } from '../actions/convert-costs.ts';
import { challengeListPage, challengePage } from '../pages/challenges.tsx';
import { libraryPage } from '../pages/library.tsx';
import { costListPage, findingListPage, practiceListPage } from '../pages/lists.tsx';
import { optionPage } from '../pages/option.tsx';
import { costPage, findingPage, practicePage } from '../pages/records.tsx';
import { listChangesSince } from '../store/changes.ts';
import { findChallenge, listChallenges, listChallengesOf } from '../store/challenges.ts';
import { findCost, listCosts } from '../store/costs.ts';
import { findFinding, listFindings } from '../store/findings.ts';
import { findOption, listOptions, listOptionsOf } from '../store/options.ts';
import { findHeldBy } from '../store/held.ts';
import { findPractice, listPractices } from '../store/practices.ts';
import { challengeTableOf, costTableOf, findingTableOf, optionTableOf, practiceTableOf } from '../tables.ts';

export const known = wholeNumber({ en: 'As known at revision', fr: 'Connu à la révision' }, 0, 2_147_483_647);
const option = words({ en: 'Option', fr: 'Option' }, 80);
const part = wholeNumber({ en: 'Part of the list', fr: 'Partie de la liste' }, 1, 10_000);

export const Slug = Type.Object({ id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }) });
const inMoney = money({ en: 'Currency and year', fr: 'Monnaie et année' });

const Numbered = Type.Object({ id: Type.String({ pattern: '^[A-Z][0-9]{1,6}$' }) });

export function libraryPages(web: Web): void {
  const panels = web.slots.in(optionPanels);
  page(web, '/library', {
    access: 'public',
    madeFrom: ['library'],
    load: async (tx) => ({ options: await listOptions(tx) }),
    show: (model, { locale }) => libraryPage({ locale, ...model }),
    table: ({ options }) => optionTableOf(options),
  });

  page(web, '/library/options/:id', {
    access: 'public',
    params: Slug,
    query: { known, money: inMoney },
    madeFrom: roomsOf(['library', 'atlas', 'states'], panels),
    async load(tx, { params, query: { known, money: asked }, today, without }) {
      const option = await findOption(tx, params.id, known);
      if (!option) return undefined;
      const held = await findHeldBy(tx, option.id, known);
      return {
        option,
        known,
        today,
        revision: known ?? (await findRevisionNow(tx))?.revision ?? 0,
        ...held,
        money: asked && (await convertCosts(tx, { optionId: option.id, costs: held.costs, asked, known })),
        challenges: await listChallengesOf(tx, option.id, known),
        answers: await listAnswersOfStates(tx, { questionIds: [...option.questionIds, ...option.widerQuestionIds], on: today, known }),
        family: option.family === undefined || option.familyTitle === undefined ? undefined : { id: option.family, title: option.familyTitle },
        states: await (asked !== undefined && isInventedMoney(asked) ? listStatesWith(tx, inventedCodes, known) : listStates(tx, known)),
        panels: await loadPanels(tx, panels, { optionId: option.id, revision: known }, without),
      };
    },
    show: (model, { locale }) => optionPage({ locale, ...model }),
    table: ({ option: { id }, findings }) => findingTableOf(findings, `findings-${id}`),
  });

  lists(web);
  records(web);
  challenges(web);
}

function lists(web: Web): void {
  page(web, '/library/findings', {
    access: 'public',
    query: { option, known, page: part },
    madeFrom: ['library'],
    async load(tx, { query }) {
      const options = await listOptions(tx);
      if (query.option !== '' && !options.some(({ id }) => id === query.option)) return undefined;
      const { known } = query;
      const optionIds = query.option === '' ? undefined : [query.option];
      return { options, known, findings: await listFindings(tx, { optionIds, known }), changedSince: known === undefined ? [] : await listChangesSince(tx, { ...(optionIds && { optionIds }), known }) };
    },
    show: (model, { locale, query }) => findingListPage({ locale, ...model, option: query.option, page: query.page ?? 1 }),
    table: ({ findings }) => findingTableOf(findings),
  });

  page(web, '/library/practices', {
    access: 'public',
    query: { option, state: words({ en: 'State', fr: 'État' }, 2), known, page: part },
    madeFrom: ['library', 'states'],
    async load(tx, { query }) {
      const options = await listOptions(tx);
      const states = await listStatesWith(tx, [query.state], query.known);
      if (query.option !== '' && !options.some(({ id }) => id === query.option)) return undefined;
      if (query.state !== '' && !states.some(({ code }) => code === query.state)) return undefined;
      const practices = await listPractices(tx, { optionIds: query.option === '' ? undefined : [query.option], stateCode: query.state === '' ? undefined : query.state, known: query.known });
      return { options, states, practices };
    },
    show: (model, { locale, query }) => practiceListPage({ locale, ...model, option: query.option, state: query.state, known: query.known, page: query.page ?? 1 }),
    table: ({ practices }) => practiceTableOf(practices),
  });

  page(web, '/library/costs', {
    access: 'public',
    query: { option, known, page: part },
    madeFrom: ['library', 'states'],
    async load(tx, { query }) {
      const options = await listOptions(tx);
      if (query.option !== '' && !options.some(({ id }) => id === query.option)) return undefined;
      return { options, states: await listStates(tx, query.known), costs: await listCosts(tx, { optionIds: query.option === '' ? undefined : [query.option], known: query.known }) };
    },
    show: (model, { locale, query }) => costListPage({ locale, ...model, option: query.option, known: query.known, page: query.page ?? 1 }),
    table: ({ costs }) => costTableOf(costs),
  });
}

function records(web: Web): void {
  page(web, '/library/findings/:id', {
    access: 'public',
    params: Numbered,
    query: { known },
    madeFrom: ['library'],
    async load(tx, { params, query: { known } }) {
      const finding = await findFinding(tx, params.id, known);
      return finding && { finding, known, changedSince: known === undefined ? [] : await listChangesSince(tx, { findingIds: [finding.id], known }) };
    },
    show: (model, { locale }) => findingPage({ locale, ...model }),
    table: ({ finding }) => findingTableOf([finding], `finding-${finding.id}`),
  });

  page(web, '/library/practices/:id', {
    access: 'public',
    params: Slug,
    query: { known },
    madeFrom: ['library', 'states'],
    async load(tx, { params, query }) {
      const practice = await findPractice(tx, params.id, query.known);
      return practice && { practice, states: await listStatesWith(tx, [practice.stateCode], query.known) };
    },
    show: (model, { locale, query }) => practicePage({ locale, ...model, known: query.known }),
    table: ({ practice }) => practiceTableOf([practice], `practice-${practice.id}`),
  });

  page(web, '/library/costs/:id', {
    access: 'public',
    params: Numbered,
    query: { known },
    madeFrom: ['library', 'states'],
    async load(tx, { params, query }) {
      const cost = await findCost(tx, params.id, query.known);
      return cost && { cost, states: await listStatesWith(tx, [cost.place], query.known) };
    },
    show: (model, { locale, query }) => costPage({ locale, ...model, known: query.known }),
    table: ({ cost }) => costTableOf([cost], `cost-${cost.id}`),
  });
}

function challenges(web: Web): void {
  const panels = web.slots.in(challengePanels);
  page(web, '/challenges', {
    access: 'public',
    madeFrom: ['library'],
    load: async (tx) => ({ challenges: await listChallenges(tx) }),
    show: (model, { locale }) => challengeListPage({ locale, ...model }),
    table: (model) => challengeTableOf(model.challenges),
  });

  page(web, '/challenges/:id', {
    access: 'public',
    params: Slug,
    query: { known },
    madeFrom: roomsOf(['library', 'states'], panels),
    async load(tx, { params, query: { known }, without }) {
      const challenge = await findChallenge(tx, params.id, known);
      if (!challenge) return undefined;
      const options = await listOptionsOf(tx, challenge.id, known);
      const changedSince = known === undefined ? [] : await listChangesSince(tx, { optionIds: options.map(({ id }) => id), known });
      return { challenge, options, known, changedSince, states: await listStates(tx, known), invented: await listInventedStates(tx), panels: await loadPanels(tx, panels, { challengeId: challenge.id }, without) };
    },
    show: (model, { locale }) => challengePage({ locale, ...model }),
    table: ({ challenge, options }) => optionTableOf(options, `options-${challenge.id}`),
  });
}
