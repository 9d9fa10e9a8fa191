/** What is known of every State on some questions, on a day and over time: for other rooms, which show it with `AnswersOfStates`. */
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { bodiesOfTheAtlas, listMembersOn, listStates, type StateNames } from '#capabilities/states/index.ts';
import { matrixOf, type Cell } from '../rules/cell.ts';
import { countInPlace, type InPlace } from '../rules/in-place.ts';
import { listQuestions, type Known, type Question } from '../store/questions.ts';
import { listReadings, listUnverified, pairOf, type SourcedSituation } from '../store/situations.ts';

export interface AnswersSeen {
  readonly question: Question;
  /** Those of which the atlas speaks on the day, in no order: pages put them in the reader's alphabet. */
  readonly states: readonly StateNames[];
  readonly cells: ReadonlyMap<string, Cell<SourcedSituation>>;
  /** All that ever held. */
  readonly history: readonly SourcedSituation[];
  readonly counts: InPlace;
}

/** In the order of the ids. A question that does not exist for this viewer is left out. One statement, and none for what is kept. */
export async function listAnswersOfStates(tx: ReadTx, { questionIds, on, known }: Asked): Promise<readonly AnswersSeen[]> {
  if (questionIds.length === 0) return [];
  if (known !== undefined) return readAnswers(tx, { questionIds, on, known });
  return tx.kept(`answers of States to ${questionIds.join()} on ${on}`, ['atlas', 'states'], () => readAnswers(tx, { questionIds, on }));
}

interface Asked {
  readonly questionIds: readonly string[];
  readonly on: Day;
  readonly known?: Known;
}

async function readAnswers(tx: ReadTx, { questionIds, on, known }: Asked): Promise<readonly AnswersSeen[]> {
  const questions = new Map((await listQuestions(tx, { ids: questionIds, known })).map((question) => [question.id, question]));
  const members = new Set(await listMembersOn(tx, { bodies: [...bodiesOfTheAtlas], on, revision: known }));
  const states = (await listStates(tx, known)).filter((state) => members.has(state.code) && state.inAtlas);
  const situations = Map.groupBy(await listReadings(tx, { questionIds, known }), (one) => one.questionId);
  const unverified = await listUnverified(tx, known);
  return questionIds.flatMap((id): AnswersSeen[] => {
    const question = questions.get(id);
    if (!question) return [];
    const history = situations.get(id) ?? [];
    const cells = matrixOf([question], states.map(({ code }) => code), history, on, (...pair) => unverified.has(pairOf(...pair))).get(id) ?? new Map();
    return [{ question, states, cells, history, counts: countInPlace(cells.values()) }];
  });
}
