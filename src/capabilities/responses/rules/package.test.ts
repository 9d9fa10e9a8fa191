import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Asked } from './asked.ts';
import { balanceOf } from './balance.ts';
import { requestOf, type OptionFacts } from './package.ts';

const weights = (pillar: 'prevention' | 'harm_reduction' | 'treatment' | 'enforcement') => ({ prevention: 0, harm_reduction: 0, treatment: 0, enforcement: 0, [pillar]: 1 });
const anOption = (id: string, more: Partial<OptionFacts> = {}): OptionFacts => ({ id, lane: 'ranked', status: 'not_seen', family: undefined, weights: weights('treatment'), isFlagged: false, benefits: [], harms: [], ...more });
const nothing: Asked = { costs: {}, safeguards: {}, needed: [], pillarMinimum: {}, pillarReasons: {} };
const requested = (options: readonly OptionFacts[], asked: Partial<Asked>) => requestOf(options, { ...nothing, ...asked }, new Map());

describe('the request for packages', () => {
  it('leaves out what does not apply in the State, and keeps what is in place, in whole or in part', () => {
    const { options } = requested([anOption('a', { status: 'not_applicable' }), anOption('b', { status: 'partly' }), anOption('c')], {});
    assert.deepEqual(options.map(({ id, inPlace }) => [id, inPlace]), [['b', true], ['c', false]]);
  });

  it('never takes a cost that is not given for 0', () => {
    const { options } = requested([anOption('a'), anOption('b')], { costs: { a: { firstYear: 5 } } });
    assert.deepEqual(options.map(({ firstYearCost, yearlyCost }) => [firstYearCost, yearlyCost]), [[5, undefined], [undefined, undefined]]);
  });

  it('takes a safeguard of blanks for none', () => {
    const { options } = requested([anOption('a', { isFlagged: true }), anOption('b', { isFlagged: true })], { safeguards: { a: '  ', b: 'oversight' } });
    assert.deepEqual(options.map(({ safeguard }) => safeguard), [false, true]);
  });

  it('puts variants into the family of the option that they vary', () => {
    assert.deepEqual(requested([anOption('a'), anOption('b', { family: 'a' })], {}).options.map(({ family }) => family), ['a', 'a']);
  });

  it('makes every new option need what the asker says is needed, among prerequisites alone', () => {
    const { options } = requested([anOption('watch', { lane: 'prerequisite' }), anOption('a'), anOption('b')], { needed: ['watch', 'a'] });
    assert.deepEqual(options.map(({ requires }) => requires), [[], ['watch'], ['watch']]);
  });

  it('has no minimum for a pillar for which a reason is given', () => {
    const { constraints } = requested([anOption('a')], { pillarMinimum: { treatment: 1, prevention: 2, enforcement: 0 }, pillarReasons: { prevention: 'Paid by another programme.' } });
    assert.deepEqual(constraints?.pillarMinimum, { treatment: { options: 1 } });
  });
});

describe('the balance of a package', () => {
  it('is sure of what was chosen and of what is wholly in place, and open to the rest', () => {
    const options = [anOption('chosen'), anOption('whole', { status: 'in_place' }), anOption('part', { status: 'partly' }), anOption('uncosted'), anOption('maybe', { status: 'not_known' }), anOption('left')];
    const treatment = balanceOf(options, ['chosen'], ['uncosted']).pillars.find(({ pillar }) => pillar === 'treatment');
    assert.deepEqual(treatment, { pillar: 'treatment', low: 2, high: 5 });
  });

  it('says which pillar is empty and which rests on the unknown alone', () => {
    const { flags } = balanceOf([anOption('a'), anOption('b', { weights: weights('prevention'), status: 'not_known' })], ['a'], []);
    assert.deepEqual(flags, [{ flag: 'only-unknown', pillar: 'prevention' }, { flag: 'empty', pillar: 'harm_reduction' }, { flag: 'empty', pillar: 'enforcement' }]);
  });

  it('is sure of no pillar by what is flagged', () => {
    const { pillars } = balanceOf([anOption('a', { isFlagged: true })], ['a'], []);
    assert.deepEqual(pillars.find(({ pillar }) => pillar === 'treatment'), { pillar: 'treatment', low: 0, high: 1 });
  });

  it('names what is there to better an outcome beside what was seen to worsen it', () => {
    const { flags } = balanceOf([anOption('help', { benefits: ['deaths'] }), anOption('hurt', { isFlagged: true, harms: ['deaths', 'other'] })], ['help', 'hurt'], []);
    assert.deepEqual(flags.filter(({ flag }) => flag === 'contradiction'), [{ flag: 'contradiction', outcome: 'deaths', harmful: 'hurt', helpful: ['help'] }]);
  });
});
