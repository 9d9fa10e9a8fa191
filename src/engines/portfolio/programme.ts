/** Programmes of yes and no: choose among columns so that every row holds and the value is greatest. Knows no option, no pillar and no money. */
import type { Model, ModelData } from 'highs';
import type { Solver } from './solver.ts';

/** The sum of what is chosen, each times its number. */
export type Terms = ReadonlyMap<number, number>;

export interface Row {
  readonly terms: Terms;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Programme {
  /** What each column adds when it is chosen. */
  readonly values: readonly number[];
  readonly rows: readonly Row[];
}

export interface Choice {
  /** Columns, ascending. */
  readonly chosen: readonly number[];
  readonly value: number;
  /** By what share of its value a better one might exceed it: 0 when it is proven the best. The solver gives up by nodes and not by time, so for everyone or for no one. */
  readonly doubt: number;
}

/** 'not-proven': the solver gave up before it found any choice or knew that there is none. */
export type Answer = Choice | 'infeasible' | 'not-proven';

export interface Search {
  /** The best choice that keeps every row. Of equal ones, one with the fewest columns: differences below a millionth of the greatest value count for nothing. */
  best(): Answer;
  require(row: Row): void;
}

/** Of the solver, on rows whose greatest number is 1. At its own 1e-6, a thousand may go missing from a budget of a thousand million. */
const solverTolerance = 1e-9;
/** Of the check of what it found: what adding up 200 numbers of double precision may lose, with a margin. */
const roundingTolerance = 1e-13;
const fewerColumnsPreference = 1e-6;
/** Eight times what 200 options with costs unrelated to their values took at most; some seconds where values follow costs. */
const mostNodes = 2_000;
const mostCorrections = 50;
const fewColumns = 50;

export function solve(solver: Solver, programme: Programme): Answer {
  return search(solver, programme, (open) => open.best());
}

/** For asking several times, with rows added in between. The solver's memory is given back when `work` ends. */
export function search<Result>(solver: Solver, programme: Programme, work: (search: Search) => Result, nodes = mostNodes): Result {
  const values = programme.values;
  const rows = [...programme.rows];
  if (values.length === 0) return work({ best: () => (rows.every((row) => holds(row, [])) ? { chosen: [], value: 0, doubt: 0 } : 'infeasible'), require: (row) => void rows.push(row) });

  return withModel(solver, modelOf(solver, programme), nodes, (model) => {
    const require = (row: Row) => {
      rows.push(row);
      addRow(solver, model, row);
    };
    const best = (): Answer => {
      for (let correction = 0; correction <= mostCorrections; correction += 1) {
        const found = run(solver, model);
        if (typeof found === 'string') return found;
        const { chosen, doubt } = found;
        if (rows.every((row) => holds(row, chosen))) return { chosen, doubt, value: sum(chosen.map((column) => values[column] ?? 0)) };
        // Within the solver's tolerance and outside the row: this one is ruled out, and the solver asked again.
        require(anotherThan(chosen, values.length));
      }
      return 'not-proven';
    };
    return work({ best, require });
  });
}

export function atLeastOneOf(columns: readonly number[]): Row {
  return { terms: new Map(columns.map((column) => [column, 1])), atLeast: 1 };
}

export function atMostOneOf(columns: readonly number[]): Row {
  return { terms: new Map(columns.map((column) => [column, 1])), atMost: 1 };
}

export function oneNeedsOther(one: number, other: number): Row {
  return one === other ? { terms: new Map(), atMost: 0 } : { terms: new Map([[one, 1], [other, -1]]), atMost: 0 };
}

/** Anything but exactly this. */
export function anotherThan(chosen: readonly number[], columns: number): Row {
  const terms = new Map(Array.from({ length: columns }, (_, column) => [column, 1]));
  for (const column of chosen) terms.set(column, -1);
  return { terms, atLeast: 1 - chosen.length };
}

export function holds(row: Row, chosen: readonly number[]): boolean {
  const reached = sum(chosen.map((column) => row.terms.get(column) ?? 0));
  const slack = roundingTolerance * scaleOf(row);
  return reached >= (row.atLeast ?? -Infinity) - slack && reached <= (row.atMost ?? Infinity) + slack;
}

function run(solver: Solver, model: Model): Omit<Choice, 'value'> | 'infeasible' | 'not-proven' {
  const status = solver.constants.modelStatus;
  model.run();
  const reached = model.getModelStatus();
  // A programme of yes and no is bounded, so that "unbounded or infeasible" is infeasible.
  if (reached === status.infeasible || reached === status.unboundedOrInfeasible) return 'infeasible';
  const isProven = reached === status.optimal;
  const hasChoice = isProven || model.info.get('primal_solution_status') === solver.constants.solutionStatus.feasible;
  if (!hasChoice) return 'not-proven';
  const chosen: number[] = [];
  model.getSolution().colValue.forEach((value, column) => {
    if (value > 0.5) chosen.push(column);
  });
  const reachedValue = model.getObjectiveValue();
  return { chosen, doubt: isProven ? 0 : Math.max(0, Number(model.info.get('mip_dual_bound')) - reachedValue) / Math.abs(reachedValue) };
}

function withModel<Result>(solver: Solver, data: ModelData, nodes: number, work: (model: Model) => Result): Result {
  const model = solver.createModel(data);
  try {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      mip_feasibility_tolerance: solverTolerance,
      primal_feasibility_tolerance: solverTolerance,
      dual_feasibility_tolerance: solverTolerance,
      mip_max_nodes: nodes,
      // HiGHS 1.15: in programmes this small the first takes most of the time and the second doubles it, and neither finds anything better.
      mip_heuristic_run_feasibility_jump: false,
      mip_allow_restart: false,
      // Each solves a smaller programme to find a good choice early. Among few columns branching is there before.
      mip_heuristic_run_rins: data.numCols > fewColumns,
      mip_heuristic_run_rens: data.numCols > fewColumns,
      mip_heuristic_run_root_reduced_cost: data.numCols > fewColumns,
    });
    return work(model);
  } finally {
    model.dispose();
  }
}

/** Given as numbers and not as text of an LP file, where a name may be read as a keyword or a number, and a long line may be cut. */
function modelOf(solver: Solver, { values, rows }: Programme): ModelData {
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const count = values.length;
  const scaled = rows.map((row) => scaledRow(solver, row));
  const starts = [0];
  for (const row of scaled) starts.push((starts.at(-1) ?? 0) + row.indices.length);
  return {
    numCols: count,
    numRows: rows.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: values.map((value) => value / greatest - fewerColumnsPreference / count),
    colLower: Array<number>(count).fill(0),
    colUpper: Array<number>(count).fill(1),
    integrality: new Int32Array(count).fill(solver.constants.variableType.integer),
    rowLower: scaled.map((row) => row.lower),
    rowUpper: scaled.map((row) => row.upper),
    matrix: { format: 'csr', numCols: count, numRows: rows.length, starts, indices: scaled.flatMap((row) => row.indices), values: scaled.flatMap((row) => row.values) },
  };
}

function addRow(solver: Solver, model: Model, row: Row): void {
  const { lower, upper, indices, values } = scaledRow(solver, row);
  model.addRow(lower, upper, { indices, values });
}

function scaledRow(solver: Solver, row: Row) {
  const scale = scaleOf(row);
  const terms = [...row.terms].filter(([, by]) => by !== 0).sort(([one], [other]) => one - other);
  return {
    lower: row.atLeast === undefined ? -solver.infinity : row.atLeast / scale,
    upper: row.atMost === undefined ? solver.infinity : row.atMost / scale,
    indices: terms.map(([column]) => column),
    values: terms.map(([, by]) => by / scale),
  };
}

function scaleOf({ terms, atLeast = 0, atMost = 0 }: Row): number {
  let greatest = Math.max(Math.abs(atLeast), Math.abs(atMost));
  for (const by of terms.values()) greatest = Math.max(greatest, Math.abs(by));
  return greatest || 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
