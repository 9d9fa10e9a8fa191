import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { certainDays, lastDayOf, stageOn, stretchesOf, type MembershipDates } from './rules.ts';

const datesOf = (known: Partial<MembershipDates>): MembershipDates => ({ from: '', fromEarliest: '', fromLatest: '', until: '', untilEarliest: '', untilLatest: '', ...known });

describe('a membership', () => {
  it('holds from its first day and no longer on its last boundary', () => {
    const dates = datesOf({ from: '1973-01-01', until: '2020-02-01' });
    assert.equal(stageOn(dates, '1972-12-31'), 'not-yet');
    assert.equal(stageOn(dates, '1973-01-01'), 'certain');
    assert.equal(stageOn(dates, '2020-01-31'), 'certain');
    assert.equal(stageOn(dates, '2020-02-01'), 'former');
  });

  it('whose beginning is known by its bounds counts from the latest of them, and is possible before', () => {
    const dates = datesOf({ fromEarliest: '1987-01', fromLatest: '2000-03-08' });
    assert.equal(stageOn(dates, '1986-12-31'), 'not-yet');
    assert.equal(stageOn(dates, '1987-01-01'), 'possible');
    assert.equal(stageOn(dates, '2000-03-07'), 'possible');
    assert.equal(stageOn(dates, '2000-03-08'), 'certain');
  });

  it('whose end is known by its bounds holds through the earliest of them, and is possible until the latest', () => {
    const dates = datesOf({ from: '1980-03-27', untilEarliest: '2010', untilLatest: '2014-11' });
    assert.deepEqual(certainDays(dates), { from: '1980-03-27', until: '2011-01-01' });
    assert.equal(stageOn(dates, '2010-12-31'), 'certain');
    assert.equal(stageOn(dates, '2011-01-01'), 'possible');
    assert.equal(stageOn(dates, '2014-11-01'), 'former');
  });

  it('of which only a late sighting is on record is not said to have been possible before', () => {
    const dates = datesOf({ fromLatest: '2019' });
    assert.equal(stageOn(dates, '2018-12-31'), 'not-yet');
    assert.equal(stageOn(dates, '2019-01-01'), 'certain');
  });

  it('is drawn as what is certain, with what is only possible before and after', () => {
    const stretches = stretchesOf(datesOf({ fromEarliest: '1980-03-27', fromLatest: '1987-01', untilEarliest: '2010', untilLatest: '2014-11' }));
    assert.deepEqual(
      stretches.map(({ stage, from, until }) => [stage, from, until]),
      [['possible', '1980-03-27', '1987-01-01'], ['certain', '1987-01-01', '2011-01-01'], ['possible', '2011-01-01', '2014-11-01']],
    );
    assert.deepEqual(stretchesOf(datesOf({ from: '2016-01' })), [{ stage: 'certain', from: '2016-01-01', fromPrecision: 'month', until: undefined, untilPrecision: undefined }]);
  });

  it('has as its last day the one before its boundary', () => {
    assert.equal(lastDayOf(datesOf({ from: '1980', until: '2012-01-01' })), '2011-12-31');
    assert.equal(lastDayOf(datesOf({ from: '1980', until: '2012' })), '2012');
    assert.equal(lastDayOf(datesOf({ from: '1980' })), undefined);
  });
});
