import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsIn, type Asked } from './asked.ts';

const nothing: Asked = { costs: {}, safeguards: {}, needed: [], pillarMinimum: {}, pillarReasons: {} };

describe('what a program asks of packages', () => {
  it('may be nothing at all', () => assert.deepEqual(faultsIn(nothing, ['a']), []));

  it('is refused field by field, all at once', () => {
    const asked: Asked = { ...nothing, budget: -1, yearly: 1e18, most: 0, costs: { a: { firstYear: -2, yearly: 3 }, b: {} }, safeguards: { c: 'x', a: 'y'.repeat(2001) }, needed: ['d'], pillarMinimum: { treatment: 1.5 } };
    assert.deepEqual(faultsIn(asked, ['a']), [
      { field: 'budget', fault: 'negative' },
      { field: 'yearly', fault: 'too-great' },
      { field: 'most', fault: 'not-a-count' },
      { field: 'costs.a.firstYear', fault: 'negative' },
      { field: 'costs.b', fault: 'unknown-option' },
      { field: 'safeguards.c', fault: 'unknown-option' },
      { field: 'safeguards.a', fault: 'too-long' },
      { field: 'needed', fault: 'unknown-option' },
      { field: 'pillarMinimum.treatment', fault: 'not-a-count' },
    ]);
  });
});
