/** Questions and States side by side as of two clocks: what several pages and the API are made from. Five statements, whatever their number. */
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { listStatesWith, type StateNames } from '#capabilities/states/index.ts';
import { readMatrix } from '../actions/read-matrix.ts';
import type { Matrix } from '../rules/cell.ts';
import { listQuestions, type Known, type Question } from '../store/questions.ts';
import type { SourcedSituation } from '../store/situations.ts';
import { listStatesShown } from './asked.ts';

export interface Comparison {
  readonly questions: readonly Question[];
  readonly states: readonly StateNames[];
  readonly allQuestions: readonly Question[];
  /** Real ones, and of the invented those that were asked for. */
  readonly allStates: readonly StateNames[];
  readonly matrix: Matrix<SourcedSituation>;
  /** Codes that were asked for and are nothing here on that day. */
  readonly unknown: readonly string[];
}

interface Asked {
  readonly on: Day;
  readonly today: Day;
  readonly known: Known;
  /** Empty or absent: all real ones. */
  readonly states?: readonly string[];
  readonly questions?: readonly string[];
}

export async function loadComparison(tx: ReadTx, asked: Asked): Promise<Comparison> {
  const shown = await listStatesShown(tx, asked);
  const invented = (await listStatesWith(tx, asked.states ?? [], asked.known)).filter((state) => isInvented(state.code));
  const allStates = [...shown, ...invented];
  const allQuestions = await listQuestions(tx, { known: asked.known });
  const states = chosen(allStates, (state) => state.code, asked.states);
  const questions = chosen(allQuestions, (question) => question.id, asked.questions);
  const unknown = [
    ...(asked.states ?? []).filter((code) => !allStates.some((state) => state.code === code)),
    ...(asked.questions ?? []).filter((id) => !allQuestions.some((question) => question.id === id)),
  ];
  return { questions, states, allQuestions, allStates, unknown, matrix: await readMatrix(tx, { ...asked, questions, stateCodes: states.map((state) => state.code) }) };
}

/** All of them when none was chosen, or when nothing that was chosen exists. */
function chosen<T>(all: readonly T[], keyOf: (one: T) => string, wanted: readonly string[] = []): readonly T[] {
  const found = all.filter((one) => wanted.includes(keyOf(one)));
  return found.length > 0 ? found : all;
}
