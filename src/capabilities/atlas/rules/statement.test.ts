import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayAfter, precisionOf } from '#kernel/values/dates.ts';
import { aStatement, kiteCount, kites } from '../testing.ts';
import { lastDateInside, overlapsAmong, readStatement } from './statement.ts';
import { planImport } from './import.ts';

const questions = new Map([['kites', kites], ['kite-count', kiteCount]]);
const states = new Set(['MT']);
const row = {
  id: 'kites-mt-2018', question: 'kites', state: 'MT', valid_from: '2018', valid_to: '', answer: 'local', note_en: '', note_fr: '', source_title: 'Survey', source_publisher: 'Institute', source_url: '',
  source_year: '2024', confidence: 'sure', from_basis: 'change', evidence: 'searched',
};
const faultsOf = (change: Partial<typeof row>) => {
  const read = readStatement({ ...row, ...change }, questions, states);
  return 'faults' in read ? read.faults.map((fault) => fault.column) : [];
};

describe('a row of a file of situations', () => {
  it('is read with its dates as precise as they are, the end on the first day outside', () => {
    const read = readStatement({ ...row, valid_to: '2020-02' }, questions, states);
    assert.ok('statement' in read);
    assert.deepEqual([read.statement.from, read.statement.fromPrecision, read.statement.until, read.statement.untilPrecision], ['2018-01-01', 'year', '2020-03-01', 'month']);
  });

  it('is told each column that is wrong, all at once', () => {
    assert.deepEqual(faultsOf({ id: 'Bad Id', question: 'hats', state: 'XX', valid_from: '2018-13', answer: 'local', source_year: '24', confidence: 'maybe' }), ['id', 'question', 'state', 'valid_from', 'source_year', 'confidence']);
  });

  it('may not answer what the question does not offer', () => {
    assert.deepEqual(faultsOf({ answer: 'everywhere' }), ['answer']);
    assert.deepEqual(faultsOf({ question: 'kite-count', answer: '1 000' }), ['answer']);
    assert.deepEqual(faultsOf({ question: 'kite-count', answer: '12' }), []);
    assert.deepEqual(faultsOf({ answer: 'withheld' }), []);
  });

  it('may not end before it begins', () => {
    assert.deepEqual(faultsOf({ valid_to: '2017' }), ['valid_to']);
    assert.deepEqual(faultsOf({ valid_to: '2018' }), []);
  });

  it('needs its note in both languages, and a web address for a link', () => {
    assert.deepEqual(faultsOf({ note_en: 'A note' }), ['note_fr']);
    assert.deepEqual(faultsOf({ source_url: 'javascript:alert(1)' }), ['source_url']);
  });
});

describe('the last date inside a period', () => {
  it('is what a file said before it was turned into an end outside', () => {
    const date = fc.oneof(
      fc.integer({ min: 1950, max: 2040 }).map(String),
      fc.tuple(fc.integer({ min: 1950, max: 2040 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
      fc.tuple(fc.integer({ min: 1950, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
    );
    fc.assert(fc.property(date, (written) => assert.equal(lastDateInside(dayAfter(written), precisionOf(written)), written)));
  });
});

describe('an import', () => {
  const standing = [aStatement({ id: 'a', from: '2010-01-01', until: '2021-01-01', untilPrecision: 'year', answer: 'false' })];

  it('tells what is new, what changes, in which columns, and what stands', () => {
    const b = aStatement({ id: 'b', from: '2030-01-01' });
    const plan = planImport([...standing, b], [aStatement({ id: 'n', until: '2022-01-01', untilPrecision: 'year' }), aStatement({ id: 'a', from: '2010-01-01', until: '2021-01-01', untilPrecision: 'year' }), b]);
    assert.deepEqual([plan.added.map((one) => one.id), plan.changed.map((one) => [one.statement.id, one.columns]), plan.unchanged, plan.clashes], [['n'], [['a', [{ column: 'answer', from: 'false', to: 'true' }]]], 1, []]);
  });

  it('finds what would hold at the same time as what stands', () => {
    assert.deepEqual(planImport(standing, [aStatement({ id: 'n', from: '2020-01-01', until: '2021-06-01' }), aStatement({ id: 'o', from: '2023-01-01' })]).clashes, [['a', 'n']]);
  });

  it('lets one answer end on the day on which the next begins', () => {
    assert.deepEqual(overlapsAmong([aStatement({ id: 'x', from: '2010-01-01', until: '2012-01-01' }), aStatement({ id: 'y', from: '2012-01-01' })]), []);
  });
});
