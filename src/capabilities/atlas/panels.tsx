/** What the atlas puts on a State's page: each question with its answer, or that it is not known. */
import type { Panel } from '#kernel/http/panels.ts';
import type { StateSubject } from '#capabilities/states/index.ts';
import { readMatrix } from './actions/read-matrix.ts';
import { StateAnswers } from './pages/state-answers.tsx';
import { listQuestions } from './store/questions.ts';

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
