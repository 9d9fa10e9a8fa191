import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { harmsAmong, nearMatches, numberSources, onCoreOutcomes, sourcesOf, statusOf, tallyOf, type Presence } from './rules.ts';

const answers = (...presences: readonly Presence[]) => presences.map((presence) => ({ presence }));

describe('whether an option is seen in a State', () => {
  it('is not asked where the atlas has no question', () => assert.equal(statusOf([]), 'no_question'));
  it('is seen when every known answer says so', () => {
    assert.equal(statusOf(answers('present')), 'in_place');
    assert.equal(statusOf(answers('present', 'not_known')), 'in_place');
  });
  it('is seen in part when an answer says in part, or when answers differ', () => {
    assert.equal(statusOf(answers('partial')), 'partly');
    assert.equal(statusOf(answers('present', 'absent')), 'partly');
    assert.equal(statusOf(answers('present', 'none_seen')), 'partly');
  });
  it('keeps a source that says none apart from one that does not list it', () => {
    assert.equal(statusOf(answers('absent')), 'not_in_place');
    assert.equal(statusOf(answers('none_seen')), 'not_seen');
    assert.equal(statusOf(answers('none_seen', 'absent')), 'not_in_place');
  });
  it('is never absent because a source does not list it', () => assert.notEqual(statusOf(answers('none_seen', 'not_known')), 'not_in_place'));
  it('is not known when nothing is, and not applicable only when it is so throughout', () => {
    assert.equal(statusOf(answers('not_known')), 'not_known');
    assert.equal(statusOf(answers('not_applicable')), 'not_applicable');
    assert.equal(statusOf(answers('not_applicable', 'not_known')), 'not_known');
  });
});

describe('the tally at the head of a response', () => {
  it('counts every option once', () => {
    const tally = tallyOf(['in_place', 'partly', 'not_in_place', 'not_seen', 'not_applicable', 'not_known', 'no_question']);
    assert.deepEqual(tally, { total: 7, inPlace: 1, partly: 1, notSeen: 2, notApplicable: 1, notKnown: 2, withoutQuestion: 1 });
    assert.equal(tally.inPlace + tally.partly + tally.notSeen + tally.notApplicable + tally.notKnown, tally.total);
  });
});

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

describe('sources', () => {
  it('are numbered as they are met, each once', () => {
    const [first, second] = [{ title: 'A', publisher: 'P' }, { title: 'B', publisher: 'P' }];
    const sources = numberSources([second, first, { ...second }]);
    assert.deepEqual(sources.list, [second, first]);
    assert.equal(sources.numberOf(first), 2);
    assert.equal(sources.numberOf({ ...second, year: 2020 }), 0);
  });
});

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
