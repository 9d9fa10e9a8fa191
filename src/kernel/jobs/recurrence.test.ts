import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slotOf, type Recurrence } from './recurrence.ts';

const at = (every: Recurrence, instant: string) => slotOf(every, new Date(instant));

describe('a recurrence', () => {
  it('of minutes or hours changes its slot when they have passed', () => {
    assert.equal(at('5 minutes', '2026-11-24T10:04:59Z'), '2026-11-24T10:00:00.000Z');
    assert.equal(at('5 minutes', '2026-11-24T10:05:00Z'), '2026-11-24T10:05:00.000Z');
    assert.equal(at('hour', '2026-11-24T10:59:00Z'), '2026-11-24T10:00:00.000Z');
    assert.equal(at('6 hours', '2026-11-24T10:59:00Z'), '2026-11-24T06:00:00.000Z');
  });

  it('at an hour follows the clock of Paris, in winter and in summer', () => {
    assert.equal(at('day at 07:00', '2026-11-24T05:59:00Z'), '2026-11-23 07:00');
    assert.equal(at('day at 07:00', '2026-11-24T06:00:00Z'), '2026-11-24 07:00');
    assert.equal(at('day at 07:00', '2026-07-24T05:00:00Z'), '2026-07-24 07:00');
    assert.equal(at('day at 00:00', '2026-11-24T00:10:00Z'), '2026-11-24 00:00');
  });

  it('falls due once on the days when the clocks change', () => {
    const slots = (day: string) => new Set(Array.from({ length: 24 * 4 }, (_, quarter) => at('day at 02:30', new Date(Date.parse(`${day}T00:00:00Z`) + quarter * 900_000).toISOString())));
    assert.equal(slots('2026-10-25').size, 2);
    assert.equal(slots('2026-03-29').size, 2);
  });

  it('of a weekday stays in its slot for a week', () => {
    assert.equal(at('Monday at 07:00', '2026-11-23T05:59:00Z'), '2026-11-16 07:00');
    assert.equal(at('Monday at 07:00', '2026-11-23T06:00:00Z'), '2026-11-23 07:00');
    assert.equal(at('Monday at 07:00', '2026-11-29T23:00:00Z'), '2026-11-23 07:00');
  });

  it('that says nothing is refused', () => {
    assert.throws(() => at('0 minutes', '2026-11-24T00:00:00Z'));
    assert.throws(() => at('Someday at 07:00' as Recurrence, '2026-11-24T00:00:00Z'));
  });
});
