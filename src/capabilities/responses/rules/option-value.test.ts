import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { centroidWeights, holisticAcceptability, valuesOf } from './option-value.ts';

const near = (one: number, other: number) => assert.ok(Math.abs(one - other) < 1e-12, `${one} is not ${other}`);

describe('the value of an option', () => {
  it('weighs ranks by their centroids, as parts of the first', () => {
    // Of three: 11/18, 5/18, 2/18.
    const [first = 0, second = 0, third = 0] = centroidWeights(3);
    near(first, 1);
    near(second, 5 / 11);
    near(third, 2 / 11);
    assert.deepEqual(centroidWeights(1), [1]);
    assert.deepEqual(centroidWeights(0), []);
  });

  it('is 1 for what always comes first, and least for what always comes last', () => {
    assert.equal(holisticAcceptability([1, 0, 0]), 1);
    near(holisticAcceptability([0, 0, 1]), 2 / 11);
    near(holisticAcceptability([0.5, 0.5, 0]), (1 + 5 / 11) / 2);
  });

  it('of what was not compared is that of what always comes last', () => {
    const values = valuesOf(['a', 'b', 'promising'], new Map([['a', [1, 0]], ['b', [0, 1]]]));
    assert.equal(values.get('a'), 1);
    assert.equal(values.get('promising'), values.get('b'));
  });

  it('is the same for all where nothing was compared', () => {
    assert.deepEqual([...valuesOf(['a', 'b'], new Map()).values()], [1, 1]);
  });
});
