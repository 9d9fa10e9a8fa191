/** What the atlas puts on a State's page: each question with its answer, or that it is not known. */
import type { Panel } from '#kernel/http/panels.ts';
import type { StateSubject } from '#capabilities/states/index.ts';
import { readMatrix } from './actions/read-matrix.ts';
import { StateAnswers } from './pages/state-answers.tsx';
import { OwnWordsPanel } from './pages/own-words.tsx';
import { listQuestions } from './store/questions.ts';
import { listOwnWords } from './store/voice.ts';

export const answersOfState: Panel<StateSubject> = {
  id: 'atlas.answers',
  statements: 3,
  madeFrom: ['atlas'],
  async load(tx, { state, on, today, revision }) {
    if (!state.inAtlas) return undefined;
    const questions = await listQuestions(tx, { known: revision });
    const matrix = await readMatrix(tx, { questions, stateCodes: [state.code], on, today, known: revision });
    return (locale) => <StateAnswers locale={locale} state={state} on={on} known={revision} questions={questions} matrix={matrix} />;
  },
};

export const ownWordsOfState: Panel<StateSubject> = {
  id: 'atlas.own-words',
  statements: 1,
  madeFrom: ['atlas'],
  async load(tx, { state, revision }) {
    if (!state.inAtlas) return undefined;
    const words = await listOwnWords(tx, state.code, { known: revision });
    if (words.length === 0) return undefined;
    return (locale) => <OwnWordsPanel locale={locale} state={state} words={words} query={revision === undefined ? '' : `?known=${revision}`} />;
  },
};
