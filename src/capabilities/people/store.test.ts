import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WriteTx } from '#kernel/db/tx.ts';
import { communityCircle, keeper, publicCircle, viewerWith, visitor, type CircleId, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { seenBy, undone } from '#testing/database.ts';
import { isHeldOn, isInUseOn, mayKnowCircle, mayReadAccount, mayReadSeat } from './rules/circles.ts';
import { closeAccount, findAccount, insertLogEntry, insertSeat, isInUse, listAccounts, listCircles, listSeats, listSeatsHeldBy } from './store.ts';
import { aCircle, aPerson, aPersonCalled, aSeat, delegations, france, inDelegation, inHouse, insertPeople, portugal, someoneWith } from './testing.ts';

const jury = 910 as CircleId;
const cell = 911 as CircleId;
const network = 912 as CircleId;
const concealed = 913 as CircleId;
const nobody: Viewer = { person: undefined, circles: [], seats: [] };

const circles = [
  ...delegations,
  aCircle({ id: jury, kind: 'jury' }),
  aCircle({ id: cell, kind: 'cell', closedOn: '2027-06-01' }),
  aCircle({ id: network, kind: 'network', hiddenMembers: true }),
  aCircle({ id: concealed, kind: 'network', concealed: true }),
];
const people = ['person-1', 'person-2', 'person-3'];
const seats = [
  aSeat('person-1', france, { role: 'manager', until: '2027-03-01' }),
  aSeat('person-1', jury, { role: 'juror' }),
  aSeat('person-2', france, { role: 'correspondent' }),
  aSeat('person-2', cell),
  aSeat('person-2', network),
  aSeat('person-3', portugal, { role: 'manager', from: '2026-01-01', until: '2026-12-31' }),
  aSeat('person-3', network, { role: 'coordinator' }),
  aSeat('person-3', concealed),
];
const viewers = [
  nobody, visitor, aPerson(), aPerson(france), aPerson(france, jury),
  aPersonCalled('person-2', cell), aPersonCalled('person-2', network), aPersonCalled('person-3', portugal), aPersonCalled('stranger', jury),
  someoneWith('stranger', { circle: network, kind: 'network', stateCode: null, role: 'coordinator' }),
  someoneWith('stranger', { circle: network, kind: 'network', stateCode: null, role: 'member' }),
  someoneWith('stranger', inDelegation(portugal, 'PT', 'correspondent')),
  someoneWith('stranger', inHouse('secretariat')),
  someoneWith('stranger', inHouse('auditor')),
];

const withPeople = (work: (tx: WriteTx) => Promise<void>) =>
  undone(keeper, async (tx) => {
    await insertPeople(tx, { circles, people, seats });
    await work(tx);
  });

describe('people and circles', () => {
  it('are shown to each viewer exactly as the rules allow', () =>
    withPeople(async (tx) => {
      const allCircles = await listCircles(tx);
      const allSeats = (await listSeats(tx)).map((seat) => ({ ...seat, hiddenMembers: allCircles.find(({ id }) => id === seat.circle)?.hiddenMembers ?? false }));
      assert.equal(allSeats.length, seats.length + 2 * people.length);
      for (const viewer of viewers) {
        await seenBy(tx, viewer);
        assert.deepEqual((await listCircles(tx)).map(({ id }) => id), allCircles.filter((circle) => mayKnowCircle(viewer, circle)).map(({ id }) => id));
        const keyOf = (seat: { person: string; circle: number }) => `${seat.person} ${seat.circle}`;
        assert.deepEqual((await listSeats(tx)).map(keyOf).sort(), allSeats.filter((seat) => mayReadSeat(viewer, seat, seat)).map(keyOf).sort(), JSON.stringify(viewer));
        assert.deepEqual(await listAccounts(tx), people.filter((person) => mayReadAccount(viewer, person as PersonId, allSeats)), JSON.stringify(viewer));
      }
    }));

  it('are written by the house alone, whatever one sits in', async () => {
    for (const viewer of [aPerson(france), someoneWith('person-1', inHouse('secretariat'), inDelegation(france, 'FR', 'correspondent'))]) {
      await withPeople(async (tx) => {
        await seenBy(tx, viewer);
        await assert.rejects(() => insertSeat(tx, aSeat('person-1', portugal)), /row-level security/);
      });
    }
  });

  it('leave a log that is read by the Secretariat and the auditor', () =>
    withPeople(async (tx) => {
      await insertLogEntry(tx, { person: 'person-2' as PersonId, act: 'seat-given', circle: france, subject: 'person-1' });
      const readBy = async (viewer: Viewer) => {
        await seenBy(tx, viewer);
        return (await tx.read<{ people_log: { act: string } }>().selectFrom('people_log').select('act').execute()).length;
      };
      assert.equal(await readBy(someoneWith('stranger', inHouse('secretariat'))), 1);
      assert.equal(await readBy(someoneWith('stranger', inHouse('auditor'))), 1);
      assert.equal(await readBy(someoneWith('person-2', inDelegation(france, 'FR', 'correspondent'))), 0);
      assert.equal(await readBy(visitor), 0);
    }));
});

describe('a seat', () => {
  it('is held once at a time', () =>
    withPeople(async (tx) => {
      await assert.rejects(() => insertSeat(tx, aSeat('person-1', france, { from: '2027-02-01' })), /holds a seat in this circle/);
    }));

  it('may follow another on the day on which that ends', () =>
    withPeople(async (tx) => {
      await insertSeat(tx, aSeat('person-1', france, { from: '2027-03-01', role: 'administrator' }));
      await seenBy(tx, aPerson());
      assert.equal((await listSeatsHeldBy(tx, aPerson().person, '2027-03-01')).find(({ circle }) => circle === france)?.role, 'administrator');
    }));
});

describe('the circles of a person', () => {
  const { person } = aPerson();
  const heldOn = async (tx: WriteTx, day: `${number}-${number}-${number}`) => viewerWith(person, await listSeatsHeldBy(tx, person, day)).circles.filter((circle) => circle <= communityCircle || circles.some(({ id }) => id === circle));

  it('are those of the seats held on that day, and the public', () =>
    withPeople(async (tx) => {
      // Before the circles are known, a person already sees the own seats.
      await seenBy(tx, keeper);
      assert.deepEqual(await heldOn(tx, '2027-02-28'), [publicCircle, communityCircle, france, jury]);
      assert.deepEqual(await heldOn(tx, '2027-03-01'), [publicCircle, communityCircle, jury]);
      assert.deepEqual(await heldOn(tx, '2025-12-31'), [publicCircle]);
    }));

  it('are not told to somebody else', () =>
    withPeople(async (tx) => {
      await seenBy(tx, visitor);
      assert.deepEqual(await listSeatsHeldBy(tx, person, '2027-02-28'), []);
    }));

  it('end with the account, on the same day', () =>
    withPeople(async (tx) => {
      await closeAccount(tx, person, '2027-02-10', null);
      assert.deepEqual(await listSeatsHeldBy(tx, person, '2027-02-10'), []);
      assert.deepEqual(await heldOn(tx, '2027-02-09'), [publicCircle, communityCircle, france, jury]);
      const account = await findAccount(tx, person);
      assert.equal(account?.name, '');
      assert.equal(account?.closedOn, '2027-02-10');
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
