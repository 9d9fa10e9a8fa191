import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { harmsAmong, onChallenge, onCoreOutcomes, sourcesOf, toldOnce } from './research.ts';

describe('what research says for a challenge', () => {
  const finding = (id: string, direction: string, sourceId = id) => ({ outcome: { id }, direction, sourceId });
  it('is counted on its core outcomes only', () => {
    assert.equal(onCoreOutcomes([finding('overdose_mortality', 'benefit'), finding('violence', 'harm')], [{ id: 'overdose_mortality' }]).length, 1);
  });
  it('says nothing from studies of other substances or other people', () => {
    const findings = [finding('mental_health', 'benefit')];
    assert.equal(onChallenge(findings, [{ id: 'mental_health' }], false).length, 1);
    assert.deepEqual(onChallenge(findings, [{ id: 'mental_health' }], true), []);
  });
  it('keeps every harm in sight, on whatever outcome', () => {
    assert.equal(harmsAmong([finding('overdose_mortality', 'benefit'), finding('violence', 'harm')]).length, 1);
  });
  it('tells of a harm once, however many results one document gives for it', () => {
    const harm = (id: string, outcome: string, title: string) => ({ id, outcome: { id: outcome }, certainty: 'not_graded', year: 2024, source: { title } });
    const harms = [harm('F1', 'nonfatal_overdose', 'a'), harm('F2', 'nonfatal_overdose', 'a'), harm('F3', 'violence', 'a'), harm('F4', 'violence', 'b')];
    assert.deepEqual(toldOnce(harms).map(({ id, results }) => [id, results]), [['F1', 2], ['F3', 1], ['F4', 1]]);
  });
  it('does not take two results of one document for two studies', () => {
    assert.equal(sourcesOf([finding('a', 'benefit', 's1'), finding('b', 'benefit', 's1')]), 1);
  });
});
