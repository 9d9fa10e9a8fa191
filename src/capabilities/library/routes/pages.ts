/** Pages of options, of what hangs on them, and of challenges. */
import { Type } from 'typebox';
import { wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import { loadPanels, roomsOf } from '#kernel/http/panels.ts';
import type { Web } from '#kernel/http/web.ts';
import { listCardsOfKind } from '#capabilities/catalogue/index.ts';
import { listStates } from '#capabilities/states/index.ts';
import { challengePanels, optionPanels } from '../index.ts';
import { challengeListPage, challengePage } from '../pages/challenges.tsx';
import { libraryPage } from '../pages/library.tsx';
import { costListPage, findingListPage, practiceListPage } from '../pages/lists.tsx';
import { optionPage } from '../pages/option.tsx';
import { costPage, findingPage, practicePage } from '../pages/records.tsx';
import { findChallenge, listChallenges, listChallengesOf } from '../store/challenges.ts';
import { findCost, listCosts } from '../store/costs.ts';
import { findFinding, listFindings } from '../store/findings.ts';
import { findOption, listOptions, listOptionsOf } from '../store/options.ts';
import { findPractice, listPractices } from '../store/practices.ts';
import { challengeTableOf, costTableOf, findingTableOf, optionTableOf, practiceTableOf } from '../tables.ts';

export const known = wholeNumber({ en: 'As known at revision', fr: 'Connu à la révision' }, 0, 2_147_483_647);
const option = words({ en: 'Option', fr: 'Option' }, 80);
const part = wholeNumber({ en: 'Part of the list', fr: 'Partie de la liste' }, 1, 10_000);

export const Slug = Type.Object({ id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }) });
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
    query: { known },
    madeFrom: roomsOf(['library', 'atlas', 'states'], panels),
    async load(tx, { params, query, without }) {
      const found = await findOption(tx, params.id, query.known);
      if (!found) return undefined;
      const asked = { optionIds: [found.id], known: query.known };
      return {
        option: found,
        known: query.known,
        findings: await listFindings(tx, asked),
        practices: await listPractices(tx, asked),
        costs: await listCosts(tx, asked),
        challenges: await listChallengesOf(tx, found.id),
        questions: found.questionIds.length + found.widerQuestionIds.length === 0 ? [] : (await listCardsOfKind(tx, 'question')).map(({ subject, path, title }) => ({ id: subject, path, title })),
        family: found.family === undefined || found.familyTitle === undefined ? undefined : { id: found.family, title: found.familyTitle },
        states: await listStates(tx),
        panels: await loadPanels(tx, panels, { optionId: found.id, revision: query.known }, without),
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
      return { options, findings: await listFindings(tx, { optionIds: query.option === '' ? undefined : [query.option], known: query.known }) };
    },
    show: (model, { locale, query }) => findingListPage({ locale, ...model, option: query.option, known: query.known, page: query.page ?? 1 }),
    table: ({ findings }) => findingTableOf(findings),
  });

  page(web, '/library/practices', {
    access: 'public',
    query: { option, state: words({ en: 'State', fr: 'État' }, 2), known, page: part },
    madeFrom: ['library', 'states'],
    async load(tx, { query }) {
      const options = await listOptions(tx);
      const states = await listStates(tx);
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
      return { options, states: await listStates(tx), costs: await listCosts(tx, { optionIds: query.option === '' ? undefined : [query.option], known: query.known }) };
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
    load: (tx, { params, query }) => findFinding(tx, params.id, query.known),
    show: (finding, { locale, query }) => findingPage({ locale, finding, known: query.known }),
    table: (finding) => findingTableOf([finding], `finding-${finding.id}`),
  });

  page(web, '/library/practices/:id', {
    access: 'public',
    params: Slug,
    query: { known },
    madeFrom: ['library', 'states'],
    async load(tx, { params, query }) {
      const practice = await findPractice(tx, params.id, query.known);
      return practice && { practice, states: await listStates(tx) };
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
      return cost && { cost, states: await listStates(tx) };
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
    madeFrom: roomsOf(['library', 'states'], panels),
    async load(tx, { params, without }) {
      const challenge = await findChallenge(tx, params.id);
      if (!challenge) return undefined;
      const [options, states] = [await listOptionsOf(tx, challenge.id), await listStates(tx)];
      return { challenge, options, states, panels: await loadPanels(tx, panels, { challengeId: challenge.id }, without) };
    },
    show: (model, { locale }) => challengePage({ locale, ...model }),
    table: ({ challenge, options }) => optionTableOf(options, `options-${challenge.id}`),
  });
}
