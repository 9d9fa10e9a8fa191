import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countDirections, gapsOf, inLibraryOrder, isAmount, laneOf, turningOf } from './rules.ts';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('counting', () => {
  it('keeps its order and leaves out what does not occur', () => {
    assert.deepEqual(countDirections([{ direction: 'harm' }, { direction: 'benefit' }, { direction: 'harm' }]), [{ kind: 'benefit', count: 1 }, { kind: 'harm', count: 2 }]);
    assert.deepEqual(countDirections([]), []);
  });
});

describe('the order of options', () => {
  const option = (id: string, change: Partial<{ pillar: 'treatment' | 'prevention'; family: string; isEnabler: boolean }> = {}) => ({ id, pillar: 'treatment' as const, family: undefined, isEnabler: false, ...change });
  it('is prerequisites, then pillars, then the alphabet, with a variant after what it varies', () => {
    const options = [option('z'), option('b'), option('a-fast', { family: 'b' }), option('m', { isEnabler: true }), option('q', { pillar: 'prevention' })];
    assert.deepEqual(inLibraryOrder(options, ({ id }) => id, compare).map(({ id }) => id), ['m', 'q', 'b', 'a-fast', 'z']);
  });

  it('does not lose a variant whose family is not there', () => {
    assert.deepEqual(inLibraryOrder([option('x', { family: 'gone' })], ({ id }) => id, compare).length, 1);
  });
});

describe('the lane of an option', () => {
  it('is promising without a study, and never for a prerequisite', () => {
    assert.equal(laneOf({ pillar: 'treatment', isEnabler: false, findings: 0 }), 'promising');
    assert.equal(laneOf({ pillar: 'treatment', isEnabler: true, findings: 0 }), 'enabler');
    assert.equal(laneOf({ pillar: 'treatment', isEnabler: false, findings: 1 }), 'treatment');
  });
});

describe('how a number reads', () => {
  it('turns at 1 for ratios and at 0 for differences, in the direction that its record says', () => {
    assert.equal(turningOf({ measure: 'RR', readsAs: 'lower_better' }), 'below-1');
    assert.equal(turningOf({ measure: 'HR', readsAs: 'higher_better' }), 'above-1');
    assert.equal(turningOf({ measure: 'SMD', readsAs: 'lower_better' }), 'below-0');
    assert.equal(turningOf({ measure: 'rate', readsAs: 'level' }), 'level');
    assert.equal(turningOf({ measure: 'none', readsAs: 'narrative' }), 'none');
  });

  it('is no money for ratios and percentages', () => {
    assert.equal(isAmount('benefit_cost_ratio', 'ratio'), false);
    assert.equal(isAmount('net_saving', 'percent reduction in social cost'), false);
    assert.equal(isAmount('unit_cost', 'per kit'), true);
  });
});

describe('what is not known', () => {
  const nothing = { findings: [], practices: [], costs: [], questionIds: [], widerQuestionIds: [] };
  it('is said of each kind of knowledge', () => {
    assert.deepEqual(gapsOf(nothing), ['no-finding', 'no-practice', 'no-cost', 'no-question']);
    assert.deepEqual(gapsOf({ ...nothing, findings: [{ certainty: 'not_graded' }], practices: [{ lesson: 'no_outcome_yet' }], costs: [{ priceYear: undefined }], widerQuestionIds: ['q'] }), [
      'nothing-graded', 'nothing-measured', 'no-price-year', 'only-wider-question',
    ]);
  });

  it('includes failures, which are published less often', () => {
    assert.ok(gapsOf({ ...nothing, practices: [{ lesson: 'worked' }] }).includes('no-failure-recorded'));
    assert.ok(!gapsOf({ ...nothing, practices: [{ lesson: 'failed' }] }).includes('no-failure-recorded'));
  });
});
