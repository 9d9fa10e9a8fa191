import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aRow } from '../testing.ts';
import { sayReason } from '../texts/import.ts';
import { readRow } from './row.ts';

const indicators = new Set(['drug-induced-deaths']);
const states = new Set(['MT']);
const read = (change: Parameters<typeof aRow>[0] = {}) => readRow(aRow(change), indicators, states);
const faultsOf = (change: Parameters<typeof aRow>[0]) => {
  const found = read(change);
  return 'faults' in found ? found.faults.map(({ column, reason }) => `${column}: ${sayReason('en', reason)}`) : [];
};

describe('a row of values', () => {
  it('is named by its indicator, State, year and whom it covers', () => {
    const found = read();
    assert.ok('figure' in found);
    assert.equal(found.figure.id, 'drug-induced-deaths.MT.2019.all-ages-national-definition');
    assert.deepEqual([found.figure.value, found.figure.low, found.figure.year], [7, undefined, 2019]);
  });

  it('may give an interval without a value, a true zero, or that its source gives no figure', () => {
    for (const change of [{ value: '', low: '3', high: '5' }, { kind: 'none', value: '0' }, { kind: 'not_known', value: '' }]) assert.deepEqual(faultsOf(change), [], JSON.stringify(change));
  });

  it('is told all that is wrong with it at once', () => {
    assert.deepEqual(faultsOf({ indicator_id: 'kites', state_iso2: 'XX', period: 'about 2019', source_title: '', confidence: 'hearsay' }), [
      'indicator_id: there is no indicator “kites”',
      'state_iso2: “XX” is not the two-letter code of a State known here',
      'period: “about 2019” is not a year',
      'source_title: this cell is empty',
      'confidence: “hearsay” is not one of sure, probable',
    ]);
  });

  it('never takes an empty cell for zero, nor zero for not known', () => {
    assert.deepEqual(faultsOf({ value: '' }), ['value: neither a figure nor an interval is given; not_known says that the source gives none']);
    assert.deepEqual(faultsOf({ kind: 'not_known', value: '0' }), ['value: a figure stands beside not_known']);
    assert.deepEqual(faultsOf({ kind: 'none', value: '' }), ['value: a true zero is written 0']);
  });

  it('has a value within its interval, which has two ends', () => {
    assert.deepEqual(faultsOf({ low: '8', high: '9' }), ['value: 7 is outside 8 to 9']);
    assert.deepEqual(faultsOf({ low: '8' }), ['high: an interval has two ends']);
    assert.deepEqual(faultsOf({ low: '9', high: '8' }), ['low: 9 is above 8']);
    assert.deepEqual(faultsOf({ value: '1,250' }), ['value: “1,250” is not a number, written with a point and without spaces']);
  });

  it('says in both languages whom it covers', () => {
    assert.deepEqual(faultsOf({ population_or_place_fr: '' }), ['population_or_place_fr: this cell is empty']);
  });
});
