import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEndOfDay, lastDayOf, momentsOf } from './clock.ts';

const due = (opened: string, span: Parameters<typeof momentsOf>[0]['due'], dueOn?: string) => momentsOf({ due: span }, new Date(opened), dueOn).due.toISOString();

describe('a term', () => {
  it('of days ends with its last day in Paris, whatever hour it began at', () => {
    assert.equal(due('2026-11-02T08:00:00Z', { days: 14 }), '2026-11-16T23:00:00.000Z');
    assert.equal(due('2026-11-02T22:59:00Z', { days: 14 }), '2026-11-16T23:00:00.000Z');
    // Already the third in Paris.
    assert.equal(due('2026-11-02T23:30:00Z', { days: 14 }), '2026-11-17T23:00:00.000Z');
  });

  it('of days keeps to midnight when the clocks change', () => {
    assert.equal(due('2026-10-20T08:00:00Z', { days: 4 }), '2026-10-24T22:00:00.000Z');
    assert.equal(due('2026-10-20T08:00:00Z', { days: 5 }), '2026-10-25T23:00:00.000Z');
    assert.equal(due('2027-03-26T08:00:00Z', { days: 2 }), '2027-03-28T22:00:00.000Z');
  });

  it('of working days leaves out Saturdays and Sundays', () => {
    assert.equal(due('2026-11-06T10:00:00Z', { workingDays: 1 }), '2026-11-09T23:00:00.000Z');
    assert.equal(due('2026-11-07T10:00:00Z', { workingDays: 10 }), '2026-11-20T23:00:00.000Z');
  });

  it('of minutes or hours runs on through the night', () => {
    assert.equal(due('2026-11-06T22:50:00Z', { minutes: 30 }), '2026-11-06T23:20:00.000Z');
    assert.equal(due('2026-10-24T23:00:00Z', { hours: 24 }), '2026-10-25T23:00:00.000Z');
  });

  it('that is given ends with its day', () => {
    assert.equal(due('2026-11-06T22:50:00Z', 'given', '2026-11-30'), '2026-11-30T23:00:00.000Z');
    assert.throws(() => due('2026-11-06T22:50:00Z', 'given'));
  });

  it('is shown by its last day', () => {
    const moment = new Date('2026-11-16T23:00:00Z');
    assert.equal(lastDayOf(moment), '2026-11-16');
    assert.equal(isEndOfDay(moment), true);
    assert.equal(isEndOfDay(new Date('2026-11-16T22:30:00Z')), false);
  });
});

describe('what a clock does besides', () => {
  it('is sent at nine in Paris, in order and once for each moment', () => {
    const { remind, escalate, lapse } = momentsOf({ due: { days: 14 }, remind: [{ days: 2 }, { days: 7 }, { days: 2 }], escalate: { after: { days: 1 } }, lapse: { after: { days: 14 } } }, new Date('2026-11-02T08:00:00Z'), undefined);
    assert.deepEqual(remind.map((at) => at.toISOString()), ['2026-11-09T08:00:00.000Z', '2026-11-14T08:00:00.000Z']);
    assert.equal(escalate?.toISOString(), '2026-11-17T08:00:00.000Z');
    assert.equal(lapse?.toISOString(), '2026-11-30T23:00:00.000Z');
  });

  it('leaves out a reminder that would have been before the opening', () => {
    assert.deepEqual(momentsOf({ due: 'given', remind: [{ days: 7 }] }, new Date('2026-11-28T08:00:00Z'), '2026-11-30').remind, []);
  });
});
