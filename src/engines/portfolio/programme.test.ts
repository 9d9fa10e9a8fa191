import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { atMostOneOf, holds, oneNeedsOther, solve, type Row } from './programme.ts';
import { loadSolver } from './solver.ts';

interface Knapsack {
  readonly optimum: number;
  readonly budget: number;
  readonly min: readonly number[];
  readonly max: readonly number[];
  readonly exclusive: readonly (readonly [number, number])[];
  readonly requires: readonly (readonly [number, number])[];
  readonly options: readonly { readonly i: number; readonly pillar: number; readonly cost: number; readonly value: number }[];
}

const solver = await loadSolver();

describe('a programme of yes and no', () => {
  it('of 200 options with every kind of row is solved to the proven optimum', () => {
    const knapsack = JSON.parse(readFileSync(new URL('fixtures/knap200.json', import.meta.url), 'utf8')) as Knapsack;
    const { options } = knapsack;
    const costs = (of: (typeof options)) => new Map(of.map(({ i, cost }) => [i, cost]));
    const rows: Row[] = [
      { terms: costs(options), atMost: knapsack.budget },
      ...knapsack.min.map((atLeast, pillar) => ({ terms: costs(options.filter((option) => option.pillar === pillar)), atLeast, atMost: knapsack.max[pillar] ?? 0 })),
      ...knapsack.exclusive.map(atMostOneOf),
      ...knapsack.requires.map(([one, other]) => oneNeedsOther(one, other)),
    ];
    const answer = solve(solver, { values: options.map(({ value }) => value), rows });
    assert.ok(typeof answer === 'object');
    assert.ok(Math.abs(answer.value - knapsack.optimum) < 1e-6, `${answer.value}`);
    assert.ok(rows.every((row) => holds(row, answer.chosen)));
  });
});
