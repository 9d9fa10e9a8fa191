import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupOfKind, kindGroups, noticeKinds } from './kinds.ts';
import { canBeSilenced, choicesWithout, proposedWay, wayOf, waysFor } from './preferences.ts';

describe('ways of being told', () => {
  it('are proposed by the house for each group, among those that the group allows', () => {
    for (const group of kindGroups) assert.ok(waysFor(group).includes(proposedWay(group)), group);
    assert.equal(wayOf({}, 'atlas'), 'daily');
    assert.equal(wayOf({ atlas: 'silent' }, 'atlas'), 'silent');
  });

  it('do not let a clock that runs for the person be silenced, and nothing else be forced', () => {
    assert.deepEqual(kindGroups.filter((group) => !canBeSilenced(group)), ['clocks']);
    for (const kind of ['duty', 'reminder', 'lapsed'] as const) assert.equal(groupOfKind(kind), 'clocks');
  });

  it('exist for every kind', () => {
    for (const kind of noticeKinds) assert.ok(kindGroups.includes(groupOfKind(kind)));
  });
});

describe('the link below a letter', () => {
  it('silences the group of the letter and no other', () => {
    assert.deepEqual(choicesWithout('shared', { house: 'daily' }), { house: 'daily', shared: 'silent' });
  });
  it('leaves a clock one letter a day', () => {
    assert.deepEqual(choicesWithout('clocks', {}), { clocks: 'daily' });
  });
  it('below a digest silences what comes in digests', () => {
    assert.deepEqual(choicesWithout('digest', { shared: 'weekly', clocks: 'daily' }), { shared: 'silent', clocks: 'daily', atlas: 'silent', house: 'silent' });
  });
});
