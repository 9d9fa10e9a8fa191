/** What the atlas puts on a State's page: each question with its answer, or that it is not known. */
import type { Panel } from '#kernel/http/panels.ts';
import type { StateSubject } from '#capabilities/states/index.ts';
import { StateAnswers } from './pages/state-answers.tsx';
import { matrixOf } from './rules/cell.ts';
import { listQuestions } from './store/questions.ts';
import { listSituations, listUnverified, pairOf } from './store/situations.ts';

export const answersOfState: Panel<StateSubject> = {
  id: 'atlas.answers',
  statements: 3,
  madeFrom: ['atlas'],
  async load(tx, { state, on, revision }) {
    if (!state.inAtlas) return undefined;
    const questions = await listQuestions(tx, { known: revision });
    const situations = await listSituations(tx, { questionIds: questions.map((question) => question.id), stateCodes: [state.code], on, known: revision });
    const unverified = await listUnverified(tx, revision);
    const matrix = matrixOf(questions, [state.code], situations, on, (...pair) => unverified.has(pairOf(...pair)));
    return (locale) => <StateAnswers locale={locale} state={state} on={on} known={revision} questions={questions} matrix={matrix} />;
  },
};
