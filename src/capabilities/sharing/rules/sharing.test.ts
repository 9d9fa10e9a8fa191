import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isStricter, isWatched, markings } from '#kernel/values/marking.ts';
import { circleKinds, communityCircle, publicCircle, type CircleId, type PersonId } from '#kernel/values/viewer.ts';
import { decideAudience, isRefused, maySendTo, mostCircles, type Recipient } from './audience.ts';
import { decideChange, isRecorded, mayBeDeleted, type Handling } from './item.ts';
import { decideMark, fits } from './marking.ts';
import { bandOf, headlineOf } from './reach.ts';

const ana = 'ana' as PersonId;
const bruno = 'bruno' as PersonId;
const own = 50 as CircleId;
const item = (change: Partial<Handling> = {}): Handling => ({ audience: 7 as never, marking: 'AMBER', originator: ana, version: 1, recalledAt: null, ...change });

const aMarking = fc.constantFrom(...markings);
const aRecipient = fc.record({ id: fc.integer({ min: 3, max: 40 }).map((id) => id as CircleId), kind: fc.constantFrom(...circleKinds.filter((kind) => kind !== 'public' && kind !== 'community')), closed: fc.boolean(), seatAllows: fc.boolean() });
const wide: Recipient[] = [{ id: publicCircle, kind: 'public', closed: false, seatAllows: false }, { id: communityCircle, kind: 'community', closed: false, seatAllows: true }];
const world = fc.uniqueArray(aRecipient, { selector: ({ id }) => id, maxLength: 12 }).map((some) => [...wide, ...some]);

describe('an audience', () => {
  it('that is accepted holds the originator, and nothing that was not wanted, closed, or out of reach', () => {
    fc.assert(
      fc.property(world, fc.array(fc.integer({ min: 1, max: 45 }).map((id) => id as CircleId), { maxLength: 8 }), aMarking, (recipients, wanted, marking) => {
        const decided = decideAudience({ wanted, recipients, ownCircle: own, marking });
        if (isRefused(decided)) return;
        assert.ok(decided.includes(own));
        assert.equal(new Set(decided).size, decided.length);
        for (const id of decided.filter((one) => one !== own)) {
          const recipient = recipients.find((one) => one.id === id);
          assert.ok(recipient && wanted.includes(id) && maySendTo(recipient));
        }
        assert.ok(fits(marking, decided));
      }),
    );
  });

  it('of oneself alone is always accepted, under any marking', () => {
    for (const marking of markings) assert.deepEqual(decideAudience({ wanted: [own], recipients: [], ownCircle: own, marking }), [own]);
  });

  it('for everyone takes CLEAR, and for the community nothing above GREEN', () => {
    const asked = (marking: (typeof markings)[number], circle: CircleId) => decideAudience({ wanted: [circle], recipients: wide, ownCircle: own, marking });
    assert.ok(!isRefused(asked('CLEAR', publicCircle)));
    for (const marking of markings.slice(1)) assert.equal(asked(marking, publicCircle), 'marking-forbids-public');
    for (const marking of markings.slice(0, 2)) assert.ok(!isRefused(asked(marking, communityCircle)));
    for (const marking of markings.slice(2)) assert.equal(asked(marking, communityCircle), 'marking-forbids-community');
  });

  it('is refused by name', () => {
    const network = (change: Partial<Recipient>): Recipient => ({ id: 9 as CircleId, kind: 'network', closed: false, seatAllows: true, ...change });
    const asked = (recipients: readonly Recipient[], wanted = [9 as CircleId]) => decideAudience({ wanted, recipients, ownCircle: own, marking: 'AMBER' });
    assert.deepEqual(asked([network({})]), [9, own]);
    assert.equal(asked([]), 'no-such-circle');
    assert.equal(asked([network({ seatAllows: false })]), 'not-your-circle');
    assert.equal(asked([network({ closed: true })]), 'not-your-circle');
    assert.equal(asked([], Array.from({ length: mostCircles + 1 }, (_, at) => (at + 100) as CircleId)), 'too-many');
    assert.deepEqual(asked([network({ kind: 'delegation', seatAllows: false })]), [9, own]);
  });
});

describe('a marking', () => {
  it('never falls but by the originator', () => {
    fc.assert(
      fc.property(aMarking, aMarking, fc.boolean(), fc.subarray([publicCircle, communityCircle, own]), (from, to, byAna, circles) => {
        const decided = decideMark(item({ marking: from }), byAna ? ana : bruno, to, 1, circles);
        if (decided === 'lower') assert.ok(byAna && isStricter(from, to));
        if (decided === 'raise') assert.ok(isStricter(to, from));
        if (decided === 'lower' || decided === 'raise') assert.ok(fits(to, circles));
      }),
    );
  });

  it('is not changed by a visitor, once recalled, or as it no longer is', () => {
    assert.equal(decideMark(item(), undefined, 'RED', 1, [own]), 'only-the-originator-lowers');
    assert.equal(decideMark(item({ recalledAt: new Date(0) }), ana, 'RED', 1, [own]), 'recalled');
    assert.equal(decideMark(item(), ana, 'RED', 2, [own]), 'changed-meanwhile');
    assert.equal(decideMark(item(), ana, 'AMBER', 1, [own]), 'same-marking');
    assert.equal(decideMark(item({ marking: 'CLEAR' }), bruno, 'GREEN', 1, [publicCircle, own]), 'circles-too-wide');
  });
});

describe('an item', () => {
  it('has its readings recorded when it is watched, but for those of its originator', () => {
    for (const marking of markings) {
      assert.equal(isRecorded(item({ marking }), bruno), isWatched(marking));
      assert.equal(isRecorded(item({ marking }), ana), false);
      assert.equal(isRecorded(item({ marking }), undefined), false);
      assert.equal(isRecorded(item({ marking, recalledAt: new Date(0) }), bruno), false);
    }
  });

  it('is changed by its originator, as it was shown, until it is recalled', () => {
    assert.equal(decideChange(item(), ana, 1), 'may');
    assert.equal(decideChange(item(), bruno, 1), 'not-the-originator');
    assert.equal(decideChange(item(), undefined, 1), 'not-the-originator');
    assert.equal(decideChange(item(), ana, 2), 'changed-meanwhile');
    assert.equal(decideChange(item({ recalledAt: new Date(0) }), ana, 1), 'recalled');
  });

  it('is deleted without a trace only while it never was anybody else’s', () => {
    const own = { sharedAt: null, recalledAt: null, originator: ana };
    assert.equal(mayBeDeleted(own, ana), true);
    assert.equal(mayBeDeleted(own, bruno), false);
    assert.equal(mayBeDeleted({ ...own, sharedAt: new Date(0) }, ana), false);
  });
});

describe('the number of people reached', () => {
  it('is at most the sum of what is counted apart, without those who are hidden', () => {
    const apart = [{ circle: 9 as CircleId, people: 4, hidden: false }, { circle: 10 as CircleId, people: 50, hidden: true }];
    assert.deepEqual(headlineOf({ people: 3, atMost: false, states: [], apart }), { atMost: true, people: 7 });
    assert.deepEqual(headlineOf({ people: 3, atMost: false, states: [], apart: apart.slice(1) }), { atMost: false, people: 3 });
  });

  it('of a hidden circle is a band', () => {
    assert.deepEqual([0, 10, 50, 200].map((least) => bandOf(least)[1]), [9, 49, 199, undefined]);
  });
});
