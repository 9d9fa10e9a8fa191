import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allowsCircles, isStricter, isWatched, markings, mayBeExported, mayMark, mayTravelByMail } from './marking.ts';

const aMarking = fc.constantFrom(...markings);

describe('a marking', () => {
  it('is raised by anyone and lowered by the originator alone', () => {
    fc.assert(fc.property(aMarking, aMarking, (from, to) => {
      assert.equal(mayMark(from, to, true), true);
      assert.equal(mayMark(from, to, false), !isStricter(from, to));
    }));
  });

  it('never allows more when it is stricter', () => {
    fc.assert(fc.property(aMarking, aMarking, (one, other) => {
      if (!isStricter(one, other)) return;
      assert.ok(!mayTravelByMail(one) || mayTravelByMail(other));
      assert.ok(!mayBeExported(one) || mayBeExported(other));
      for (const circles of [{ hasPublic: true, hasCommunity: false }, { hasPublic: false, hasCommunity: true }]) {
        assert.ok(!allowsCircles(one, circles) || allowsCircles(other, circles));
      }
    }));
  });

  it('is watched where copies would do most harm', () => {
    assert.deepEqual(markings.filter(isWatched), ['AMBER+STRICT', 'RED']);
  });

  it('lets the public read what is clear and nothing else', () => {
    assert.deepEqual(markings.filter((marking) => allowsCircles(marking, { hasPublic: true, hasCommunity: true })), ['CLEAR']);
    assert.deepEqual(markings.filter((marking) => allowsCircles(marking, { hasPublic: false, hasCommunity: true })), ['CLEAR', 'GREEN']);
  });
});
