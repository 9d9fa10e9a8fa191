import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { db, outside, undone } from '#testing/database.ts';
import { keeper, publicCircle, visitor, type PersonId } from '#kernel/values/viewer.ts';
import { findRevisionDate, findRevisionNow, revisionBefore, takeRevision } from './revisions.ts';
import { doorsTo, type WriteTx } from './tx.ts';

describe('the doors to the database', () => {
  it('refuse a write through a reading one, even when the types are lied to', async () => {
    const lie = db.reading(visitor, (tx) => sql`create table lies ()`.execute((tx as WriteTx).write()));
    await assert.rejects(lie, /read-only transaction/);
  });

  it('cannot be opened inside another, where they would wait for ever', async () => {
    await assert.rejects(db.writing(visitor, () => db.reading(visitor, async () => 1)), /already open/);
  });

  it('leave nobody behind on the connection', async () => {
    await db.writing(visitor, async () => undefined);
    const left = await sql`select current_user as role, current_setting('app.circles', true) as circles`.execute(outside);
    assert.deepEqual(left.rows, [{ role: 'entente_app', circles: '' }]);
  });

  it('let nobody outside them see a row', async () => {
    const seen = await sql<{ cards: number }>`select count(*)::int as cards from catalogue_cards`.execute(outside);
    assert.deepEqual(seen.rows, [{ cards: 0 }]);
  });

  it('let the house write for a person, and then the person is back', () =>
    undone({ person: 'person-1' as PersonId, circles: [publicCircle], seats: [] }, async (tx) => {
      const personNow = async () => (await tx.query<{ person: string; circles: string }>(sql`select current_setting('app.person') as person, current_setting('app.circles') as circles`))[0];
      assert.equal((await tx.asHouse(personNow))?.person, 'keeper');
      assert.deepEqual(await personNow(), { person: 'person-1', circles: '{1}' });
    }));

  it('tell what was changed only after the commit', async () => {
    const told: unknown[] = [];
    const doors = doorsTo(outside, (taken) => told.push([...taken.keys()]));
    await assert.rejects(
      doors.writing(keeper, async (tx) => {
        await takeRevision(tx, 'test-room');
        throw new Error('undone');
      }),
    );
    assert.deepEqual(told, []);
  });
});

describe('revisions', () => {
  it('rise by one and have a date', () =>
    undone(keeper, async (tx) => {
      const first = await takeRevision(tx, 'test-room');
      const second = await takeRevision(tx, 'test-room');
      assert.equal(second, first + 1);
      assert.ok((await findRevisionDate(tx, second)) instanceof Date);
      assert.equal((await findRevisionNow(tx))?.revision, second);
    }));

  it('are found by the moment at which they were known', () =>
    undone(keeper, async (tx) => {
      const taken = await takeRevision(tx, 'test-room');
      assert.equal(await revisionBefore(tx, new Date(Date.now() + 60_000)), taken);
      assert.equal(await revisionBefore(tx, new Date(0)), 0);
    }));
});
