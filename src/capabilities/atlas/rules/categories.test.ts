import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aCell, aSituation, kiteCount, kites } from '../testing.ts';
import { categoriesOf } from './categories.ts';

const count = (answer: number) => aCell({ code: 'value', situation: aSituation({ answer: String(answer) }) });
const binsOf = (...values: number[]) => categoriesOf(kiteCount, values.map(count)).meanings;

describe('the answers of a question', () => {
  it('are a category each, but for none seen, which is about the source', () => {
    assert.deepEqual(categoriesOf(kites, []).meanings, [{ code: 'local' }, { code: 'national' }]);
  });
});

describe('numbers', () => {
  it('stand for themselves when they are few', () => {
    assert.deepEqual(binsOf(18, 16, 18), [{ from: 16, to: 16 }, { from: 18, to: 18 }]);
  });

  it('go into steps that a reader can say when they are many', () => {
    assert.deepEqual(binsOf(3, 4, 6, 7, 8, 12, 31), [{ from: 2, to: 4 }, { from: 5, to: 9 }, { from: 10, to: 19 }, { from: 20, to: undefined }]);
    assert.deepEqual(binsOf(0.01, 0.021, 0.023, 0.027, 0.03, 0.04, 0.1), [{ from: 0.01, below: 0.02 }, { from: 0.02, below: 0.05 }, { from: 0.05, below: 0.1 }, { from: 0.1, to: undefined }]);
  });

  it('are each in exactly one category, of at most eight', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 10_000 }).map((value) => value / 1000)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        const cells = given.map(count);
        const categories = categoriesOf(kiteCount, cells);
        assert.ok(categories.meanings.length <= 8);
        for (const cell of cells) assert.notEqual(categories.indexOf(cell), undefined);
      }),
    );
  });
});
