import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { harmsAmong, onCoreOutcomes, sourcesOf } from './research.ts';

describe('what research says for a challenge', () => {
  const finding = (id: string, direction: string, sourceId = id) => ({ outcome: { id }, direction, sourceId });
  it('is counted on its core outcomes only', () => {
    assert.equal(onCoreOutcomes([finding('overdose_mortality', 'benefit'), finding('violence', 'harm')], [{ id: 'overdose_mortality' }]).length, 1);
  });
  it('keeps every harm in sight, on whatever outcome', () => {
    assert.equal(harmsAmong([finding('overdose_mortality', 'benefit'), finding('violence', 'harm')]).length, 1);
  });
  it('does not take two results of one document for two studies', () => {
    assert.equal(sourcesOf([finding('a', 'benefit', 's1'), finding('b', 'benefit', 's1')]), 1);
  });
});
