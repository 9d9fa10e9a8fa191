import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { anotherThan, atLeastOneOf, atMostOneOf, holds, oneNeedsOther, search, solve, type Row } from './programme.ts';
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
    assert.equal(answer.doubt, 0);
    assert.ok(rows.every((row) => holds(row, answer.chosen)));
  });

  it('that nothing satisfies is infeasible, with and without columns', () => {
    assert.equal(solve(solver, { values: [1, 1], rows: [atLeastOneOf([0, 1]), { terms: new Map([[0, 1], [1, 1]]), atMost: 0 }] }), 'infeasible');
    assert.equal(solve(solver, { values: [1], rows: [atLeastOneOf([])] }), 'infeasible');
    assert.equal(solve(solver, { values: [], rows: [atLeastOneOf([])] }), 'infeasible');
    assert.deepEqual(solve(solver, { values: [], rows: [] }), { chosen: [], value: 0, doubt: 0 });
  });

  it('without rows takes what has value, and of columns without any none', () => {
    assert.deepEqual(solve(solver, { values: [2, 0, -1, 3], rows: [] }), { chosen: [0, 3], value: 5, doubt: 0 });
    assert.deepEqual(solve(solver, { values: [0, 0], rows: [] }), { chosen: [], value: 0, doubt: 0 });
  });

  it('with numbers of a thousand million million keeps its rows', () => {
    const answer = solve(solver, { values: [1, 1, 1], rows: [{ terms: new Map([[0, 1e15], [1, 1e15 - 1000], [2, 1000]]), atMost: 1e15 }] });
    assert.deepEqual(answer, { chosen: [1, 2], value: 2, doubt: 0 });
  });

  it('that is asked again with what was found ruled out gives the next, until there is none', () => {
    const found = search(solver, { values: [3, 2], rows: [atMostOneOf([0, 1])] }, (open) => [0, 1, 2, 3].map(() => {
      const answer = open.best();
      if (typeof answer === 'string') return answer;
      open.require(anotherThan(answer.chosen, 2));
      return answer.value;
    }));
    assert.deepEqual(found, [3, 2, 0, 'infeasible']);
  });

  it('gives its memory back also when the work on it fails', () => {
    const before = solver.memoryBytes;
    for (let time = 0; time < 300; time += 1) assert.throws(() => search(solver, { values: [1], rows: [] }, () => { throw new Error('not today'); }), /not today/);
    assert.equal(solver.memoryBytes, before);
  });
});
