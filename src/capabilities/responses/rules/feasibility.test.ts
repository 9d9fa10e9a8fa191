import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feasibilityLens, isAnswer } from './feasibility.ts';

describe('the feasibility lens', () => {
  it('spans everything until the reader answers', () => assert.deepEqual(feasibilityLens({}), { low: 0, high: 3 }));
  it('is at most what the weakest answer allows, while others are missing', () => {
    assert.deepEqual(feasibilityLens({ money: 'some_effort' }), { low: 0, high: 2 });
    assert.deepEqual(feasibilityLens({ money: 'some_effort', law: 'not_possible' }), { low: 0, high: 0 });
  });
  it('is what the weakest answer says, once all five are given', () => {
    assert.deepEqual(feasibilityLens({ law: 'ready', money: 'ready', staff: 'great_effort', time: 'ready', acceptance: 'some_effort' }), { low: 1, high: 1 });
    assert.deepEqual(feasibilityLens({ law: 'ready', money: 'ready', staff: 'ready', time: 'ready', acceptance: 'ready' }), { low: 3, high: 3 });
  });
  it('takes no other answers', () => {
    assert.ok(isAnswer('ready'));
    for (const words of ['', 'yes', 3, null, undefined]) assert.ok(!isAnswer(words));
  });
});
