import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCell, aSituation, kites } from '../testing.ts';
import { emptyEntry, isStale, readDraft, replacedBy, wordsCounted, type DraftStance, type Entry } from './sign-off.ts';

const today = '2026-11-24';
const entry = (change: Partial<Entry> = {}): Entry => ({ ...emptyEntry, answer: 'local', from: '2024-05', basis: 'change', sourceTitle: 'Act 5', sourcePublisher: 'Gazette', sourceYear: '2024', ...change });
const read = (stance: DraftStance, change: Partial<Entry> = {}, cell = aCell()) => readDraft(stance, entry(change), kites, cell, today);
const faults = (stance: DraftStance, change: Partial<Entry> = {}, cell = aCell()) => {
  const answer = read(stance, change, cell);
  return 'faults' in answer ? answer.faults.map(({ field, reason }) => `${field}: ${reason.is}`) : [];
};

describe('a draft', () => {
  it('that corrects says what holds, since when, by which source', () => {
    const answer = read('correct');
    assert.ok('stated' in answer && answer.stated);
    assert.deepEqual([answer.stated.answer, answer.stated.from, answer.stated.fromPrecision, answer.stated.until], ['local', '2024-05-01', 'month', undefined]);
  });

  it('is told all that is wrong with it at once', () => {
    assert.deepEqual(faults('correct', { answer: 'everywhere', from: '', sourceTitle: '', sourceYear: '24', sourceUrl: 'gazette' }), ['answer: not-among', 'from: empty', 'sourceTitle: source-needed', 'sourceYear: not-year', 'sourceUrl: not-address']);
    assert.deepEqual(faults('correct', { from: '2027' }), ['from: not-yet']);
    assert.deepEqual(faults('correct', { from: '2024', to: '2023' }), ['to: ends-before']);
    assert.deepEqual(faults('correct', { from: '2024-02-30' }), ['from: not-date']);
  });

  it('that contests says why; one that corrects need not', () => {
    assert.deepEqual(faults('contest'), ['reasonEn: reason-needed']);
    assert.deepEqual(faults('contest', { reasonFr: 'La loi a changé.' }), []);
  });

  it('that says what stands already is a confirmation', () => {
    assert.deepEqual(faults('correct', { answer: 'national', from: '2018' }), ['answer: same-answer']);
  });

  it('confirms only what is there, and takes back only what was said', () => {
    const nothing = aCell({ kind: 'not_known', situation: undefined, code: undefined });
    assert.deepEqual(faults('confirm', {}, nothing), ['stance: nothing-stands']);
    assert.deepEqual(faults('withdraw'), ['stance: nothing-to-withdraw']);
    assert.deepEqual(faults('withdraw', {}, aCell({ situation: aSituation({ voice: { stance: 'corrected', signedOn: today } }) })), []);
  });

  it('does not confirm that none was seen, which is said of a source', () => {
    assert.deepEqual(faults('confirm', {}, aCell({ kind: 'none_seen', code: 'none_seen', situation: aSituation({ answer: 'none_seen' }) })), ['stance: about-a-source']);
  });

  it('does not answer that none was seen, which is said of a source', () => {
    assert.deepEqual(faults('correct', { answer: 'none_seen' }), ['answer: not-among']);
    assert.deepEqual(faults('correct', { answer: 'withheld' }), []);
  });
});

describe('a word of before', () => {
  it('ends where the new one begins, and is left where they have no day in common', () => {
    const period = (id: string, from: string, until?: string) => ({ id, from, fromPrecision: 'day' as const, until, untilPrecision: until === undefined ? undefined : ('day' as const) });
    const { closed, left } = replacedBy([period('a', '2010-01-01', '2015-01-01'), period('b', '2015-01-01')], period('new', '2020-01-01'));
    assert.deepEqual([closed.map(({ id }) => id), left.map(({ id, until }) => [id, until])], [['b'], [['b', '2020-01-01']]]);
  });
});

it('an answer is stale 36 months after its source, or after the State last said so', () => {
  const of = (change: Parameters<typeof aSituation>[0]) => isStale(aCell({ situation: aSituation(change) }), today);
  assert.equal(of({ source: { title: 'x', publisher: 'y', year: 2022 } }), true);
  assert.equal(of({ source: { title: 'x', publisher: 'y', year: 2023 } }), false);
  assert.equal(of({ source: { title: 'x', publisher: 'y', year: 2015 }, reviewedOn: '2025-11-24' }), false);
});

it('words are what stands between spaces, and a dash is none', () => {
  assert.equal(wordsCounted('  L’État — le nôtre —\nagit. '), 4);
  assert.equal(wordsCounted(''), 0);
});
