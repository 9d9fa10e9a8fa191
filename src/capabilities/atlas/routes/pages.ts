/** The pages of the atlas. */
import { codes, day, oneOf, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { inBoth } from '#kernel/text/text.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { Type } from 'typebox';
import { atlasPage } from '../pages/atlas.tsx';
import { comparePage, selection } from '../pages/compare.tsx';
import { coveragePage } from '../pages/coverage.tsx';
import { differencesPage } from '../pages/differences.tsx';
import { inCommonPage } from '../pages/in-common.tsx';
import { orders, questionPage, views } from '../pages/question.tsx';
import { stateAnswerPage } from '../pages/state-answer.tsx';
import { permanentQuery } from '../pages/shown.ts';
import { readMatrix } from '../actions/read-matrix.ts';
import { cellOf, matrixOf } from '../rules/cell.ts';
import { answersInCommon, coverageOf, differencesBetween, differencesBetweenStates } from '../rules/compare.ts';
import { isNumeric } from '../rules/question.ts';
import { findQuestion, listEarlierVersions, listQuestions } from '../store/questions.ts';
import { listReadings, listUnverified, pairOf } from '../store/situations.ts';
import { listRulings } from '../store/rulings.ts';
import { listSigned } from '../store/voice.ts';
import { cellTable, differenceTable } from '../tables.ts';
import { texts } from '../texts/words.ts';
import { keepingOn } from '#capabilities/catalogue/index.ts';
import { findState, listInventedStates } from '#capabilities/states/index.ts';
import { loadComparison } from './comparison.ts';
import { clocks, listStatesShown, OneCell, OneQuestion, readClocks } from './asked.ts';

const madeFrom = ['atlas', 'states'];
const stateCodes = { pattern: /^[A-Z]{2}$/, most: 60 };

export function atlasPages(web: Web): void {
  const { publicUrl } = web.site;

  for (const [path, show] of [['/atlas', atlasPage], ['/atlas/coverage', coveragePage]] as const) {
    page(web, path, {
      access: 'public',
      madeFrom,
      async load(tx, { today }) {
        const { questions, states, matrix } = await loadComparison(tx, { on: today, today, known: undefined });
        return { questions, states, coverage: new Map(coverageOf(matrix).map((one) => [one.questionId, one])) };
      },
      show: (model, { locale }) => show({ locale, ...model }),
      table: ({ coverage }) => ({ name: 'coverage', columns: ['question', 'known', 'states'], rows: [...coverage.values()].map((one) => [one.questionId, one.known, one.of]) }),
    });
  }

  page(web, '/atlas/questions/:questionId', {
    access: 'public',
    params: OneQuestion,
    query: {
      ...clocks,
      view: oneOf({ en: 'View', fr: 'Vue' }, views, 'table'),
      answer: words({ en: 'Answer', fr: 'Réponse' }, 80),
      order: oneOf({ en: 'Order', fr: 'Ordre' }, orders, 'ascending'),
    },
    madeFrom,
    async load(tx, asked) {
      const at = await readClocks(tx, asked);
      const question = await findQuestion(tx, asked.params.questionId, at.known);
      if (!question) return undefined;
      const states = await listStatesShown(tx, at);
      const history = await listReadings(tx, { questionIds: [question.id], known: at.known });
      const rulings = (await listRulings(tx, at.known)).filter(({ questionIds }) => questionIds.includes(question.id));
      return { at, question, rulings, states, history, matrix: await readMatrix(tx, { ...at, questions: [question], stateCodes: states.map((state) => state.code), readings: history }) };
    },
    show: ({ matrix, ...model }, { locale, query }) =>
      questionPage({ locale, publicUrl, ...model, cells: matrix.get(model.question.id) ?? new Map(), view: query.view, answer: query.answer, order: query.order }),
    table: ({ at, question, states, matrix }) => cellTable(`${question.id}-${at.on}`, [question], states, matrix),
  });

  page(web, '/atlas/questions/:questionId/states/:stateCode', {
    access: 'public',
    params: OneCell,
    query: clocks,
    madeFrom,
    async load(tx, asked) {
      const { questionId, stateCode } = asked.params;
      const at = await readClocks(tx, asked);
      const questions = await listQuestions(tx, { known: at.known });
      const question = questions.find((one) => one.id === questionId);
      const state = await findState(tx, stateCode, at.known);
      if (!question || !state?.inAtlas) return undefined;
      const history = await listReadings(tx, { questionIds: [questionId], stateCodes: [stateCode], known: at.known });
      const unverified = await listUnverified(tx, at.known);
      const isAnsweredBefore = history.some((situation) => situation.questionVersion !== question.version);
      const earlier = isAnsweredBefore ? await listEarlierVersions(tx, question, at.known) : [];
      const said = await listSigned(tx, questionId, stateCode, at.known);
      const rulings = (await listRulings(tx, at.known)).filter(({ cells }) => cells.includes(pairOf(questionId, stateCode)));
      const related = questions.filter((one) => one.pillar === question.pillar && one !== question);
      return { at, question, state, history, earlier, said, rulings, related, cell: cellOf(question, stateCode, history, at.on, unverified.has(pairOf(questionId, stateCode))) };
    },
    show: (model, { locale }) => stateAnswerPage({ locale, publicUrl, ...model }),
    table: ({ at, question, state, cell }) => cellTable(`${question.id}-${state.code}-${at.on}`, [question], [state], new Map([[question.id, new Map([[state.code, cell]])]])),
  });

  page(web, '/atlas/compare', {
    access: 'public',
    query: { ...clocks, states: codes({ en: 'States', fr: 'États' }, stateCodes), questions: codes({ en: 'Questions', fr: 'Questions' }) },
    madeFrom,
    async load(tx, asked) {
      const at = await readClocks(tx, asked);
      const { states, questions } = asked.query;
      return { at, ...(await loadComparison(tx, { ...at, states, questions })) };
    },
    show: (model, { locale, viewer }) =>
      comparePage({
        locale, publicUrl, ...model,
        keeping: keepingOn(web, { locale, viewer }, () => ({
          kind: 'comparison', address: `/atlas/compare${permanentQuery(model.at, selection(model))}`, title: inBoth((one) => texts[one].keptComparison(writtenDay(one, model.at.on))),
          stateCodes: model.states.length < model.allStates.length ? model.states.map((state) => state.code) : [],
        })),
      }),
    table: ({ at, questions, states, matrix }) => cellTable(`comparison-${at.on}`, questions, states, matrix),
  });

  page(web, '/atlas/differences', {
    access: 'public',
    query: {
      from: day({ en: 'Earlier day', fr: 'Première date' }),
      to: day({ en: 'Later day', fr: 'Seconde date' }),
      ...clocks,
      one: oneOrNone({ en: 'One State', fr: 'Un État' }),
      other: oneOrNone({ en: 'Another State', fr: 'Un autre État' }),
    },
    madeFrom,
    async load(tx, { query, today }) {
      const [from = `${Number(today.slice(0, 4)) - 10}${today.slice(4)}`, to = query.on ?? today] = [query.from, query.to];
      const asked = [...query.one, ...query.other];
      const at = await readClocks(tx, { query: { on: to, known: query.known }, today });
      // All real ones; or those that were named, where one of them is invented.
      const after = await loadComparison(tx, { ...at, ...(asked.some(isInvented) && { states: asked }) });
      const pair = pairIn(after.states, query.one[0], query.other[0]);
      const { allStates: states, questions } = after;
      const only = pair ? undefined : after.states.find((state) => isInvented(state.code));
      if (pair) return { at, from, pair, only, states, questions, differences: differencesBetweenStates(after.matrix, pair[0].code, pair[1].code) };
      const codesThen = after.states.map((state) => state.code);
      const before = matrixOf(questions, codesThen, await listReadings(tx, { questionIds: questions.map((question) => question.id), stateCodes: codesThen, on: from, known: at.known }), from, () => false);
      return { at, from, pair, only, states, questions, differences: differencesBetween(before, after.matrix) };
    },
    show: (model, { locale }) => differencesPage({ locale, publicUrl, ...model }),
    table: ({ questions, differences, from, at }) => differenceTable(`differences-${from}-${at.on}`, questions, differences),
  });

  page(web, '/states/:stateCode/in-common', {
    access: 'public',
    params: Type.Object({ stateCode: Type.String({ pattern: '^[A-Z]{2}$' }) }),
    query: { on: clocks.on, known: clocks.known },
    madeFrom,
    async load(tx, asked) {
      const at = await readClocks(tx, asked);
      // Real States have answers in common with real ones, invented with invented.
      const invented = isInvented(asked.params.stateCode) ? (await listInventedStates(tx)).map(({ code }) => code) : [];
      const { states, questions, matrix } = await loadComparison(tx, { ...at, states: invented });
      const state = states.find((one) => one.code === asked.params.stateCode);
      if (!state) return undefined;
      // A year or a count is no approach: it is neither shared nor differing.
      const compared = new Map([...matrix].filter(([id]) => questions.some((question) => question.id === id && !isNumeric(question.answerType))));
      return { at, state, states, questions, common: answersInCommon(compared, state.code, states.map((one) => one.code)) };
    },
    show: (model, { locale }) => inCommonPage({ locale, ...model }),
  });
}

const oneOrNone = (label: { en: string; fr: string }) => codes(label, { pattern: /^[A-Z]{2}$/, most: 1 });

function pairIn<S extends { readonly code: string }>(states: readonly S[], one: string | undefined, other: string | undefined): readonly [S, S] | undefined {
  const [first, second] = [states.find((state) => state.code === one), states.find((state) => state.code === other)];
  return first && second && first !== second ? [first, second] : undefined;
}
