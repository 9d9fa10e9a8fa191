import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bodiesOfAll, chooseStates, exchangeAmong, mayBeJoint, reachOf, tallyOfSeveral, touches } from './several.ts';
import { statuses, type Status } from './status.ts';

const states = ['AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'GR', 'HR', 'IT'].map((code) => ({ code, inAtlas: true })).concat({ code: 'US', inAtlas: false });
const kindsOf = (...given: string[]) => chooseStates(given, states).refusals.map(({ kind }) => kind);

describe('the States that may be asked about together', () => {
  it('are two to eight, each once, in the order of their codes', () => {
    assert.deepEqual(chooseStates(['FR', 'AT', 'FR'], states), { codes: ['AT', 'FR'], refusals: [] });
    assert.deepEqual(kindsOf('AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'GR', 'HR'), []);
  });

  it('are not one, nor nine', () => {
    assert.deepEqual(kindsOf('FR'), ['too-few']);
    assert.deepEqual(kindsOf('FR', 'FR'), ['too-few']);
    assert.deepEqual(kindsOf('AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'GR', 'HR', 'IT'), ['too-many']);
  });

  it('are none without being wrong when none is named', () => assert.deepEqual(chooseStates([], states), { codes: [], refusals: [] }));

  it('are known here and in the atlas, and each fault is named once with its codes', () => {
    assert.deepEqual(chooseStates(['XX', 'FR', 'US', 'YY', 'AT'], states), { codes: ['AT', 'FR'], refusals: [{ kind: 'no-such-state', codes: ['XX', 'YY'] }, { kind: 'not-asked-of-these', codes: ['US'] }] });
    assert.deepEqual(kindsOf('XX', 'FR'), ['no-such-state']);
    assert.deepEqual(kindsOf('XX'), ['no-such-state', 'too-few']);
  });
});

describe('how far an option reaches', () => {
  it('is all of them where it is seen in each, in whole or in part', () => assert.equal(reachOf(['in_place', 'partly']), 'all'));
  it('is some of them where it is seen in one', () => assert.equal(reachOf(['in_place', 'not_known']), 'some'));
  it('is none where something is known and none has it', () => assert.equal(reachOf(['not_seen', 'not_known']), 'none'));
  it('is not known where nothing is known of any', () => assert.equal(reachOf(['not_known', 'no_question']), 'unknown'));

  it('counts every option once, in whatever order the States stand', () => {
    const columns = fc.array(fc.constantFrom<Status>(...statuses), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(columns, { maxLength: 20 }), (options) => {
        const tally = tallyOfSeveral(options);
        assert.equal(tally.inAll + tally.inSome + tally.inNone + tally.notKnown, tally.total);
        assert.deepEqual(tallyOfSeveral(options.map((one) => one.toReversed())), tally);
      }),
    );
  });
});

describe('who might ask whom', () => {
  const among = (...all: readonly Status[]) => exchangeAmong(all.map((status, at) => ({ stateCode: ['A', 'B', 'C'][at] ?? '', status })));
  it('is a State of which a source does not show an option, and one where it is seen', () => {
    assert.deepEqual(among('not_seen', 'in_place', 'not_known'), { seenIn: ['B'], notSeenIn: ['A'], notKnownIn: ['C'] });
    assert.deepEqual(among('partly', 'not_in_place'), { seenIn: ['A'], notSeenIn: ['B'], notKnownIn: [] });
  });
  it('may be a State where nothing is known, which is not called absence', () => assert.deepEqual(among('in_place', 'not_known'), { seenIn: ['A'], notSeenIn: [], notKnownIn: ['B'] }));
  it('is nobody where all have it, or where it has no place', () => {
    assert.equal(among('in_place', 'partly'), undefined);
    assert.equal(among('in_place', 'not_applicable'), undefined);
  });
  it('is nobody where nobody has it', () => assert.equal(among('not_seen', 'not_in_place'), undefined));
});

describe('what may be joint', () => {
  it('is an option under enforcement for a transnational challenge, and no other', () => {
    assert.equal(mayBeJoint('transnational', { pillar: 'enforcement' }), true);
    assert.equal(mayBeJoint('national', { pillar: 'enforcement' }), false);
    assert.equal(mayBeJoint('transnational', { pillar: 'treatment' }), false);
  });
  it('goes with networks of its field', () => {
    assert.equal(touches('law_enforcement', [{ pillar: 'treatment' }, { pillar: 'enforcement' }]), true);
    assert.equal(touches('law_enforcement', [{ pillar: 'prevention' }]), false);
    assert.equal(touches('crosscutting', [{ pillar: 'enforcement' }]), false);
  });
});

describe('what States are all part of', () => {
  const one = (bodyId: string, stateCode: string, isMemberThen = true) => ({ bodyId, stateCode, isMemberThen });
  it('is a body of which every one is a member on the day', () => {
    const shared = bodiesOfAll([one('all', 'A'), one('all', 'B'), one('all', 'C'), one('half', 'A'), one('then', 'A'), one('then', 'B', false)], ['A', 'B']);
    assert.deepEqual([...shared.keys()], ['all']);
    assert.deepEqual(shared.get('all')?.map(({ stateCode }) => stateCode), ['A', 'B']);
  });
});
