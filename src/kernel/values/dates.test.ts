import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asKnown, dayAfter, dayOf, firstDayOf, holdsOn, isDay, isPartialDate, mayNotHaveBegunOn } from './dates.ts';

describe('a date known in part', () => {
  it('is a year, a month or a day that exists', () => {
    for (const date of ['2012', '2012-05', '2012-02-29']) assert.equal(isPartialDate(date), true, date);
    for (const date of ['12', '2012-13', '2013-02-29', '2012-5', '2012-05-17T00:00', '']) assert.equal(isPartialDate(date), false, date);
  });

  it('begins on its first day and ends before the day after its last', () => {
    assert.deepEqual(['2012', '2012-05', '2012-05-17'].map(firstDayOf), ['2012-01-01', '2012-05-01', '2012-05-17']);
    assert.deepEqual(['2012', '2012-12', '2012-02-29'].map(dayAfter), ['2013-01-01', '2013-01-01', '2012-03-01']);
  });

  it('is shown no more precisely than it is known', () => {
    assert.equal(asKnown('2012-01-01', 'year'), '2012');
    assert.equal(asKnown('2012-05-01', 'month'), '2012-05');
  });
});

describe('a period', () => {
  const period = { from: '2012-01-01', fromPrecision: 'year', until: '2015-07-01' } as const;

  it('holds from its first day and no longer on its end', () => {
    assert.deepEqual(['2011-12-31', '2012-01-01', '2015-06-30', '2015-07-01'].map((day) => holdsOn(period, day)), [false, true, true, false]);
  });

  it('known to the year may not have begun on a day of that year', () => {
    assert.equal(mayNotHaveBegunOn(period, '2012-12-31'), true);
    assert.equal(mayNotHaveBegunOn(period, '2013-01-01'), false);
  });
});

describe('the day of an instant', () => {
  it('depends on where the reader is', () => {
    assert.equal(dayOf(new Date('2026-11-24T23:30:00Z'), 'Europe/Paris'), '2026-11-25');
    assert.equal(isDay(dayOf(new Date('2026-11-24T23:30:00Z'), 'UTC')), true);
  });
});
