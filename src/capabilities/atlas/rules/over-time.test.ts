import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayAfter } from '#kernel/values/dates.ts';
import { aSituation, kites } from '../testing.ts';
import { cellOf, standsUntil } from './cell.ts';
import { overTime } from './over-time.ts';

const lasting = (from: string, to: string) => aSituation({ id: from, from: `${from}-01-01`, until: dayAfter(to), untilPrecision: 'year' });
const told = (situations: ReturnType<typeof aSituation>[]) => overTime(situations).map((moment) => ('gap' in moment ? [moment.gap.after.until, moment.gap.before?.from] : moment.situation.id));

describe('what is known over time', () => {
  it('has its gaps, also after the last answer', () => {
    assert.deepEqual(told([lasting('2010', '2012'), lasting('2015', '2016')]), ['2010', ['2013-01-01', '2015-01-01'], '2015', ['2017-01-01', undefined]]);
  });

  it('has none where one answer follows the other, or where the last one lasts', () => {
    assert.deepEqual(told([lasting('2010', '2012'), aSituation({ id: 'last', from: '2013-01-01' })]), ['2010', 'last']);
    assert.deepEqual(told([]), []);
  });

  it('has a gap on exactly those days on which nothing is known', () => {
    const year = fc.integer({ min: 1990, max: 2030 });
    fc.assert(
      fc.property(fc.uniqueArray(year, { maxLength: 8 }), year, (years, asked) => {
        const situations = years.toSorted((a, b) => a - b).map((from) => lasting(String(from), String(from)));
        const day = `${asked}-06-01`;
        const inGap = overTime(situations).some((moment) => 'gap' in moment && moment.gap.after.until <= day && (moment.gap.before === undefined || day < moment.gap.before.from));
        const known = cellOf(kites, 'MT', situations, day, false).kind !== 'not_known';
        const first = situations[0]?.from;
        assert.equal(inGap, !known && first !== undefined && first <= day);
      }),
    );
  });
});

describe('the end of an answer', () => {
  it('is that of its period, or the day on which a negative of a source has grown old', () => {
    assert.equal(standsUntil(kites, aSituation()), undefined);
    assert.equal(standsUntil(kites, aSituation({ until: '2020-01-01' })), '2020-01-01');
    assert.equal(standsUntil(kites, aSituation({ answer: 'none_seen' })), '2028-01-01');
    assert.equal(standsUntil(kites, aSituation({ answer: 'none_seen', until: '2026-01-01' })), '2026-01-01');
  });
});
