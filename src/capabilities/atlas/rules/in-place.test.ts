import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCell } from '../testing.ts';
import { countInPlace } from './in-place.ts';

describe('how many States a thing is seen in', () => {
  it('is said of those for which an answer is known, each kind of answer and of not knowing for itself', () => {
    const cells = (['present', 'present', 'partial', 'absent', 'none_seen', 'not_applicable', 'not_known'] as const).map((presence) => aCell({ presence }));
    assert.deepEqual(countInPlace(cells), { states: 7, known: 5, inPlace: 2, partly: 1, notInPlace: 1, notSeen: 1, notApplicable: 1, notKnown: 1 });
  });

  it('is nothing where nothing is known', () => {
    assert.equal(countInPlace([aCell({ presence: 'not_known' })]).known, 0);
  });
});
