import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { experienceLens, type PracticeLesson } from './experience.ts';

const intervalOf = (...all: PracticeLesson[]) => {
  const { low, high } = experienceLens(all.map((lesson) => ({ lesson }))).interval;
  return [low, high];
};

describe('the experience lens', () => {
  it('spans everything where there is no practice, and where none was measured', () => {
    assert.deepEqual(intervalOf(), [0, 2]);
    assert.deepEqual(intervalOf('no_outcome_yet', 'no_outcome_yet'), [0, 2]);
    assert.equal(experienceLens([{ lesson: 'no_outcome_yet' }]).isKnown, false);
  });
  it('spans what the measured practices were', () => {
    assert.deepEqual(intervalOf('worked'), [2, 2]);
    assert.deepEqual(intervalOf('mixed', 'worked'), [1, 2]);
    assert.deepEqual(intervalOf('failed', 'worked'), [0, 2]);
  });
  it('sets an exception aside, good or bad', () => {
    assert.deepEqual(intervalOf('worked', 'worked', 'worked', 'failed'), [0, 2]);
    assert.deepEqual(intervalOf('worked', 'worked', 'worked', 'worked', 'failed'), [2, 2]);
    assert.deepEqual(intervalOf('failed', 'failed', 'failed', 'failed', 'worked'), [0, 0]);
  });
  it('trusts those that were measured less where most were not', () => {
    assert.deepEqual(intervalOf('worked', 'no_outcome_yet', 'no_outcome_yet'), [1, 2]);
    assert.deepEqual(intervalOf('failed', 'no_outcome_yet', 'no_outcome_yet'), [0, 1]);
    assert.deepEqual(intervalOf('mixed', 'no_outcome_yet', 'no_outcome_yet'), [0, 1]);
  });
  it('is made no better by numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<PracticeLesson>('worked', 'mixed', 'failed', 'no_outcome_yet'), { maxLength: 10 }), fc.integer({ min: 2, max: 5 }), (practices, copies) => {
        assert.deepEqual(intervalOf(...Array.from({ length: copies }, () => practices).flat()), intervalOf(...practices));
      }),
    );
  });
});
