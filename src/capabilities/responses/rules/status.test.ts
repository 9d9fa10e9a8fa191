import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isUnseenWithPractice, statusOf, tallyOf, type Presence } from './status.ts';

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

describe('a practice on record in the State', () => {
  it('is spoken of where the atlas knows of none or saw none', () => {
    assert.deepEqual([isUnseenWithPractice('not_known', 1), isUnseenWithPractice('not_seen', 2)], [true, true]);
    assert.deepEqual([isUnseenWithPractice('not_known', 0), isUnseenWithPractice('in_place', 1), isUnseenWithPractice('not_in_place', 1)], [false, false, false]);
  });
});

describe('the tally at the head of a response', () => {
  it('counts every option once', () => {
    const tally = tallyOf(['in_place', 'partly', 'not_in_place', 'not_seen', 'not_applicable', 'not_known', 'no_question']);
    assert.deepEqual(tally, { total: 7, inPlace: 1, partly: 1, notInPlace: 1, notSeen: 1, notApplicable: 1, notKnown: 2, withoutQuestion: 1 });
    assert.equal(tally.inPlace + tally.partly + tally.notInPlace + tally.notSeen + tally.notApplicable + tally.notKnown, tally.total);
  });
});
