/** Which constraints leave no package, when none is left. */
import type { Constraint, ConstraintRows } from './model.ts';
import { atLeastOneOf, solve } from './programme.ts';
import type { Solver } from './solver.ts';

export type Contradicting = Constraint & {
  /** Had the reader asked this instead, all else kept, there would be a package: the least budget, the most options of a pillar. Absent where no number would do or none was given. */
  readonly nearest?: number;
};

/** Found by trying one alone and two together; otherwise a larger group none of which can be left out. */
export function findContradiction(solver: Solver, columns: number, constraints: readonly ConstraintRows[]): readonly Contradicting[] {
  const someOption = atLeastOneOf([...Array(columns).keys()]);
  const ask = (values: readonly number[], kept: readonly ConstraintRows[]) => solve(solver, { values, rows: [someOption, ...kept.flatMap(({ rows }) => rows)] });
  const anything = Array<number>(columns).fill(0);
  const isContradiction = (kept: readonly ConstraintRows[]) => ask(anything, kept) === 'infeasible';

  const nearest = ({ name, measure }: ConstraintRows): number | undefined => {
    if (measure === undefined) return undefined;
    const sign = measure.isCeiling ? -1 : 1;
    const answer = ask(measure.values.map((value) => sign * value), constraints.filter((other) => other.name !== name));
    return typeof answer === 'string' ? undefined : sign * answer.value + measure.without;
  };
  return smallestGroup(constraints, isContradiction).map((group) => {
    const number = nearest(group);
    return number === undefined ? group.name : { ...group.name, nearest: number };
  });
}

function smallestGroup(constraints: readonly ConstraintRows[], isContradiction: (kept: readonly ConstraintRows[]) => boolean): readonly ConstraintRows[] {
  const alone = constraints.find((one) => isContradiction([one]));
  if (alone) return [alone];
  const pairs = constraints.flatMap((one, index) => constraints.slice(index + 1).map((other) => [one, other] as const));
  const pair = pairs.find(isContradiction);
  if (pair) return pair;
  // From the end: what holds of the options is left out before what the reader asked, which is what can be changed.
  return constraints.reduceRight<readonly ConstraintRows[]>((kept, one) => {
    const rest = kept.filter((other) => other !== one);
    return isContradiction(rest) ? rest : kept;
  }, constraints);
}
