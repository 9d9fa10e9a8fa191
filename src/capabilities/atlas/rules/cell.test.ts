import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayAfter } from '#kernel/values/dates.ts';
import { aSituation, kiteCount, kites } from '../testing.ts';
import { cellOf, isKnown, matrixOf, negativeStandsUntil } from './cell.ts';

const day = '2026-11-24';

describe('what is said of a State on a day', () => {
  it('is the answer that held then, and not a later or an earlier one', () => {
    const rows = [aSituation({ id: 'a', answer: 'local', from: '2010-01-01', until: '2018-01-01', untilPrecision: 'year' }), aSituation({ id: 'b', from: '2018-01-01' })];
    assert.equal(cellOf(kites, 'MT', rows, '2017-12-31', false).situation?.id, 'a');
    assert.equal(cellOf(kites, 'MT', rows, '2018-01-01', false).situation?.id, 'b');
  });

  it('is not known in a gap between two answers, and before the first', () => {
    const rows = [aSituation({ until: '2019-01-01', untilPrecision: 'year' }), aSituation({ id: 'c', from: '2021-01-01' })];
    assert.equal(cellOf(kites, 'MT', rows, '2020-06-01', false).kind, 'not_known');
    assert.equal(cellOf(kites, 'MT', rows, '2000-01-01', false).kind, 'not_known');
  });

  it('is uncertain in the year to which alone the beginning is known', () => {
    assert.equal(cellOf(kites, 'MT', [aSituation()], '2018-07-01', false).duringItsBeginning, true);
    assert.equal(cellOf(kites, 'MT', [aSituation()], '2019-01-01', false).duringItsBeginning, false);
  });

  it('keeps the kinds of not knowing apart', () => {
    const kind = (answer: string) => cellOf(kites, 'MT', [aSituation({ answer })], day, false).kind;
    assert.deepEqual(['not_known', 'not_applicable', 'withheld'].map(kind), ['not_known', 'not_applicable', 'withheld']);
    assert.equal(cellOf(kiteCount, 'MT', [aSituation({ answer: '0' })], day, false).kind, 'none');
  });

  it('says of nothing that it is absent because a source does not list it', () => {
    const cell = cellOf(kites, 'MT', [aSituation({ answer: 'none_seen' })], day, false);
    assert.equal(cell.kind, 'none_seen');
    assert.equal(cell.presence, 'none_seen');
  });
});

describe('a negative that was only observed', () => {
  it('stands 36 months after the year of its source and no longer', () => {
    assert.equal(negativeStandsUntil(2020), '2024-01-01');
    const none = [aSituation({ answer: 'none_seen', source: { title: 'T', publisher: 'P', year: 2020 } })];
    assert.equal(cellOf(kites, 'MT', none, '2023-12-31', false).kind, 'none_seen');
    const late = cellOf(kites, 'MT', none, '2024-01-01', false);
    assert.equal(late.kind, 'none_seen_long_ago');
    assert.equal(late.presence, 'not_known');
    assert.equal(isKnown(late), false);
  });
});

describe('a matrix', () => {
  it('has a cell for each question and State, whatever is known', () => {
    const days = fc.integer({ min: 1990, max: 2030 }).map((year) => `${year}-01-01`);
    const rows = fc.array(fc.record({ from: days, answer: fc.constantFrom('local', 'national', 'none_seen', 'withheld'), stateCode: fc.constantFrom('MT', 'FR', 'IE') }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, days, (given, on) => {
        const situations = given.map((row, index) => aSituation({ ...row, id: `s-${index}`, until: dayAfter(row.from.slice(0, 4)), untilPrecision: 'year' }));
        const matrix = matrixOf([kites], ['MT', 'FR', 'IE'], situations, on, () => false);
        for (const cell of matrix.get('kites')?.values() ?? []) {
          assert.equal(cell.situation === undefined, !situations.some((one) => one.stateCode === cell.stateCode && one.from <= on && on < dayAfter(one.from.slice(0, 4))));
          if (cell.kind !== 'answered' && cell.kind !== 'none') assert.notEqual(cell.presence, 'present');
        }
        assert.equal(matrix.get('kites')?.size, 3);
      }),
    );
  });
});
