import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearMatches } from './near-matches.ts';

describe('a name that nothing bears', () => {
  const states = [{ key: 'MT', names: ['Malta', 'Malte'] }, { key: 'MC', names: ['Monaco'] }, { key: 'GE', names: ['Georgia', 'Géorgie'] }];
  const keys = (asked: string) => nearMatches(asked, states).map(({ key }) => key);
  it('has near matches by key, by name in both languages, and misspelt', () => {
    assert.equal(keys('Malta')[0], 'MT');
    assert.equal(keys('georgie')[0], 'GE');
    assert.equal(keys('Maltta')[0], 'MT');
    assert.equal(nearMatches('nitazene-cluster', [{ key: 'nitazene-overdose-cluster', names: [] }]).length, 1);
  });
  it('has none when nothing is near', () => assert.deepEqual(keys('zzzzzzzzz'), []));
});
