import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isGiven, ownIn } from './own.ts';

describe('what a reader gave', () => {
  it('is read as it was kept', () => {
    const own = { weights: { evidence: 50, experience: 0, feasibility: 100 }, answers: { 'take-home-naloxone': { law: 'ready', money: 'some_effort' } } };
    assert.deepEqual(ownIn(JSON.parse(JSON.stringify(own))), own);
    assert.ok(isGiven(ownIn(own)));
  });
  it('is nothing where nothing sensible is kept', () => {
    for (const kept of [null, 3, 'words', [], {}, { weights: { evidence: -1, experience: 0, feasibility: 0 } }, { weights: { evidence: 'all' } }, { answers: { a: { law: 'perhaps', other: 'ready' } } }]) {
      assert.ok(!isGiven(ownIn(kept)));
    }
  });
});
