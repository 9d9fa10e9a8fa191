import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, publicCircle, visitor, type CircleId, type Viewer } from '#kernel/values/viewer.ts';
import { asOwner, seenBy, undone } from '#testing/database.ts';
import { isHeldOn, isInUseOn, mayKnowCircle, mayReadAccount, mayReadSeat, type Circle } from './rules.ts';
import { insertSeat, isInUse, listAccounts, listCircles, listCirclesHeldBy, listSeats } from './store.ts';
import { aCircle, aPerson, aPersonCalled, aSeat, delegations, france, insertPeople, portugal } from './testing.ts';

const jury = 910 as CircleId;
const cell = 911 as CircleId;
const nobody: Viewer = { person: undefined, circles: [] };

const circles: readonly Circle[] = [...delegations, aCircle({ id: jury, kind: 'jury' }), aCircle({ id: cell, kind: 'cell', closedOn: '2027-06-01' })];
const people = ['person-1', 'person-2', 'person-3'];
const seats = [
  aSeat('person-1', france, { until: '2027-03-01' }),
  aSeat('person-1', jury),
  aSeat('person-2', france),
  aSeat('person-2', cell),
  aSeat('person-3', portugal, { from: '2026-01-01', until: '2026-12-31' }),
];
const viewers = [nobody, visitor, aPerson(), aPerson(france), aPerson(france, jury), aPersonCalled('person-2', cell), aPersonCalled('person-3', portugal), aPersonCalled('stranger', jury)];

const withPeople = (work: (tx: WriteTx) => Promise<void>) =>
  undone(keeper, async (tx) => {
    await asOwner(tx, () => insertPeople(tx, { circles, people, seats }));
    await work(tx);
  });

describe('people and circles', () => {
  it('are shown to each viewer exactly as the rules allow', () =>
    withPeople(async (tx) => {
      for (const viewer of viewers) {
        await seenBy(tx, viewer);
        const known = (await listCircles(tx)).filter((circle) => circle.id !== publicCircle);
        assert.deepEqual(known.map((circle) => circle.id), circles.filter((circle) => mayKnowCircle(viewer, circle)).map((circle) => circle.id));
        const keyOf = (seat: { person: string; circle: number }) => `${seat.person} ${seat.circle}`;
        assert.deepEqual((await listSeats(tx)).map(keyOf).sort(), seats.filter((seat) => mayReadSeat(viewer, seat)).map(keyOf).sort());
        assert.deepEqual(await listAccounts(tx), people.filter((person) => mayReadAccount(viewer, person as never)));
      }
    }));

  it('are written by nobody who comes in by a door', () =>
    withPeople(async (tx) => {
      await seenBy(tx, aPerson(france));
      await assert.rejects(() => insertSeat(tx, aSeat('person-1', portugal)), /permission denied/);
    }));
});

describe('the circles of a person', () => {
  const { person } = aPerson();

  it('are those of the seats held on that day, and the public', () =>
    withPeople(async (tx) => {
      // Before the circles are known, a person already sees the own seats.
      await seenBy(tx, aPerson());
      assert.deepEqual(await listCirclesHeldBy(tx, person, '2027-02-28'), [publicCircle, france, jury]);
      assert.deepEqual(await listCirclesHeldBy(tx, person, '2027-03-01'), [publicCircle, jury]);
      assert.deepEqual(await listCirclesHeldBy(tx, person, '2026-12-31'), [publicCircle]);
    }));

  it('are not told to somebody else', () =>
    withPeople(async (tx) => {
      await seenBy(tx, visitor);
      assert.deepEqual(await listCirclesHeldBy(tx, person, '2027-02-28'), [publicCircle]);
    }));
});

describe('a circle', () => {
  it('is in use until the day on which it closes, as far as the viewer may know of it', () =>
    withPeople(async (tx) => {
      await seenBy(tx, aPersonCalled('person-2', cell));
      assert.equal(await isInUse(tx, cell, '2027-05-31'), true);
      assert.equal(await isInUse(tx, cell, '2027-06-01'), false);
      await seenBy(tx, aPerson(france));
      assert.equal(await isInUse(tx, cell, '2027-05-31'), false);
      assert.equal(await isInUse(tx, portugal, '2027-05-31'), true);
    }));

  it('and a seat have a first day outside', () => {
    assert.equal(isInUseOn({ closedOn: '2027-06-01' }, '2027-06-01'), false);
    assert.equal(isInUseOn({ closedOn: null }, '2027-06-01'), true);
    assert.equal(isHeldOn({ from: '2027-01-01', until: '2027-03-01' }, '2027-02-28'), true);
    assert.equal(isHeldOn({ from: '2027-01-01', until: '2027-03-01' }, '2027-03-01'), false);
    assert.equal(isHeldOn({ from: '2027-01-01', until: null }, '2026-12-31'), false);
  });
});
