/** What is said of States on questions as of two clocks, cell by cell. */
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { listStates } from '#capabilities/states/index.ts';
import { matrixOf, type AskedQuestion, type Cell, type Matrix } from '../rules/cell.ts';
import { listQuestions, type Known } from '../store/questions.ts';
import { listReadings, listUnverified, pairOf, type SourcedSituation } from '../store/situations.ts';

export interface MatrixAsked {
  readonly questions: readonly AskedQuestion[];
  readonly stateCodes: readonly string[];
  readonly on: Day;
  readonly today: Day;
  readonly known?: Known;
  /** All of these questions, where the caller has read them already. */
  readonly readings?: readonly SourcedSituation[];
}

const rooms = ['atlas', 'states'] as const;

/** Two statements at most, and none for what is known today, which nearly every page shows: its cells are kept, and what was written of each with it. */
export async function readMatrix(tx: ReadTx, asked: MatrixAsked): Promise<Matrix<SourcedSituation>> {
  const { questions, stateCodes, on, today, known } = asked;
  const isOfToday = known === undefined && on === today;
  if (!tx.keeps(rooms) || !isOfToday || stateCodes.some(isInvented)) return select(tx, asked);
  const whole = await tx.kept(`matrix of ${today}`, rooms, () => readWhole(tx, today));
  return new Map(questions.map(({ id }) => [id, rowOf(whole.get(id), stateCodes)]));
}

async function readWhole(tx: ReadTx, today: Day): Promise<Matrix<SourcedSituation>> {
  const stateCodes = (await listStates(tx)).filter(({ inAtlas }) => inAtlas).map(({ code }) => code);
  return select(tx, { questions: await listQuestions(tx), stateCodes, on: today, today });
}

async function select(tx: ReadTx, { questions, stateCodes, on, known, readings }: MatrixAsked): Promise<Matrix<SourcedSituation>> {
  const situations = readings ?? (await listReadings(tx, { questionIds: questions.map(({ id }) => id), stateCodes, on, known }));
  const unverified = await listUnverified(tx, known);
  return matrixOf(questions, stateCodes, situations, on, (...pair) => unverified.has(pairOf(...pair)));
}

function rowOf(row: ReadonlyMap<string, Cell<SourcedSituation>> | undefined, stateCodes: readonly string[]): ReadonlyMap<string, Cell<SourcedSituation>> {
  const cells = new Map<string, Cell<SourcedSituation>>();
  for (const code of stateCodes) {
    const cell = row?.get(code);
    if (cell) cells.set(code, cell);
  }
  return cells;
}
