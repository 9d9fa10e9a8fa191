import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axisOf, countDirections, countEveryLesson, differencesAmong, gapsOf, inLibraryOrder, isAmount, laneOf, outcomesWithout, plotsOf, ratingsAmong, turningOf, type Certainty, type Direction, type Measure, type Reading } from './rules.ts';

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

describe('drawing results side by side', () => {
  const finding = (measure: Measure, readsAs: Reading, estimate: number | undefined, sourceId = 'one', direction: Direction = 'benefit') => ({ measure, readsAs, estimate, direction, sourceId });

  it('puts ratios of one sense on one logarithmic axis that turns at 1', () => {
    const { plots } = plotsOf([finding('OR', 'lower_better', 0.5), finding('RR', 'lower_better', 0.8), finding('HR', 'lower_better', 1.2, 'one', 'harm')]);
    assert.deepEqual(plots.map(({ axis, findings }) => [axis.scale, axis.reference, axis.favours, findings.length]), [['log', 1, 'lower', 3]]);
  });

  it('keeps apart what runs the other way, and what is measured otherwise', () => {
    const { plots } = plotsOf([finding('OR', 'lower_better', 0.5), finding('OR', 'higher_better', 2), finding('SMD', 'higher_better', 0.3), finding('rate', 'percent_change', -35)]);
    assert.deepEqual(plots.map(({ axis }) => [axis.reference, axis.favours]), [[1, 'lower'], [1, 'higher'], [0, 'higher'], [0, 'neither']]);
  });

  it('names no side where the source concludes otherwise than the number would: it compares something else', () => {
    const { plots } = plotsOf([finding('RR', 'lower_better', 0.5), finding('RR', 'lower_better', 6, 'one', 'mixed'), finding('RR', 'lower_better', 6, 'one', 'benefit'), finding('RR', 'lower_better', 0.8, 'one', 'harm'), finding('RR', 'lower_better', 1.1, 'one', 'no_effect')]);
    assert.deepEqual(plots.map(({ axis, findings }) => [axis.favours, findings.length]), [['lower', 2], ['neither', 3]]);
  });

  it('never puts plain differences of two studies on one axis: each has its own unit', () => {
    assert.equal(plotsOf([finding('MD', 'lower_better', -3, 'one'), finding('MD', 'lower_better', -20, 'two'), finding('MD', 'lower_better', -4, 'one')]).plots.length, 2);
  });

  it('leaves to words what has no figure, what is a level, and a ratio that no logarithm can place', () => {
    const { plots, inWords } = plotsOf([finding('none', 'narrative', undefined), finding('rate', 'level', 13.5), finding('RR', 'lower_better', 0)]);
    assert.deepEqual([plots.length, inWords.length], [0, 3]);
    assert.equal(axisOf({ measure: 'RR', readsAs: 'lower_better', estimate: undefined, direction: 'benefit' }), undefined);
  });

  it('says in what results differ that are not pooled', () => {
    const one = { measure: 'OR', readsAs: 'lower_better', studyType: 'rct', population: { en: 'pupils' }, setting: { en: 'schools' } } as const;
    assert.deepEqual(differencesAmong([one, { ...one }]), []);
    assert.deepEqual(differencesAmong([one, { ...one, measure: 'RR', population: { en: 'students' } }]), ['measure', 'people']);
  });

  it('shows every rating of a pair, the newest first, and makes none of several', () => {
    const rated = (certainty: Certainty, year: number) => ({ certainty, year });
    assert.deepEqual(ratingsAmong([rated('low', 2014), rated('not_graded', 2023), rated('moderate', 2020)]), [rated('moderate', 2020), rated('low', 2014)]);
  });
});

describe('what came of practices', () => {
  it('is counted with what did not occur: that nothing failed is said like what did', () => {
    assert.deepEqual(countEveryLesson([{ lesson: 'worked' }]).map(({ count }) => count), [1, 0, 0, 0]);
  });
});

describe('an outcome of a challenge', () => {
  it('is not known where no finding is about it, and is named once', () => {
    assert.deepEqual(outcomesWithout([{ id: 'a' }, { id: 'b' }, { id: 'a' }], [{ outcome: { id: 'b' } }]), [{ id: 'a' }]);
  });
});
