import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flagsAmong, isGrave, isToKeep, laneOf, type Placed } from './lanes.ts';
import { statuses } from './status.ts';

const anOption = (given: Partial<Placed> = {}): Placed => ({ isFlagged: false, isEnabler: false, findings: 5, coreFindings: 3, isTooSlow: false, ...given });

describe('an option stands', () => {
  it('among the ranked when it is studied, in time and without a flag', () => assert.equal(laneOf(anOption()), 'ranked'));
  it('in a later horizon when it is too slow', () => assert.equal(laneOf(anOption({ isTooSlow: true })), 'later'));
  it('among prerequisites when others need it', () => assert.equal(laneOf(anOption({ isEnabler: true, findings: 0, coreFindings: 0, isTooSlow: true })), 'prerequisite'));
  it('among the promising, never among the ranked, when nobody has studied it', () => assert.equal(laneOf(anOption({ findings: 0, coreFindings: 0, isTooSlow: true })), 'promising'));
  it('for itself when it is studied on other outcomes only', () => assert.equal(laneOf(anOption({ coreFindings: 0 })), 'unstudied'));
  it('apart when it is flagged, whatever else it is', () => assert.equal(laneOf(anOption({ isFlagged: true, isEnabler: true, isTooSlow: true })), 'apart'));
});

describe('a harm', () => {
  it('sets apart on a core outcome, when its record is sure or probable', () => {
    assert.equal(flagsAmong([{ isCore: true, isGrave: false, confidence: 'sure' }, { isCore: true, isGrave: false, confidence: 'probable' }]).length, 2);
  });
  it('of death, overdose, infection or violence sets apart whatever the challenge is about', () => {
    assert.deepEqual(['overdose_mortality', 'violence', 'adverse_events'].map(isGrave), [true, true, false]);
    assert.equal(flagsAmong([{ isCore: false, isGrave: true, confidence: 'probable' }]).length, 1);
  });
  it('is shown without setting apart on another outcome, or when its record is unsure', () => {
    assert.deepEqual(flagsAmong([{ isCore: false, isGrave: false, confidence: 'sure' }, { isCore: true, isGrave: true, confidence: 'unsure' }]), []);
  });
});

describe('a present service', () => {
  it('is kept where it is seen, in whole or in part', () => assert.deepEqual(statuses.filter(isToKeep), ['in_place', 'partly']));
});
