import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTooSlow } from './horizon.ts';

const weeks = (least: number, typical: number) => ({ leadTimeWeeks: { least, typical }, isInPlace: false });

describe('an option', () => {
  it('is too slow where even its least time is longer than the challenge leaves', () => {
    assert.ok(isTooSlow('acute', weeks(26, 78)));
    assert.ok(!isTooSlow('acute', weeks(12, 40)));
    assert.ok(!isTooSlow('sub-acute', weeks(26, 78)));
    assert.ok(isTooSlow('sub-acute', weeks(78, 130)));
    assert.ok(!isTooSlow('long', weeks(104, 208)));
  });
  it('is not too slow where it is in place', () => assert.ok(!isTooSlow('acute', { ...weeks(26, 78), isInPlace: true })));
  it('is not kept back where nobody knows how long it takes', () => assert.ok(!isTooSlow('acute', { leadTimeWeeks: undefined, isInPlace: false })));
});
