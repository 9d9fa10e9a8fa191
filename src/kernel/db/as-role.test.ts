import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { visitor } from '#kernel/values/viewer.ts';
import { db, outside, pool } from '#testing/database.ts';
import { outsideTransactions, sqlAsRole } from './as-role.ts';

const asAuth = sqlAsRole(outsideTransactions(pool), 'entente_auth');
const roleOf = async (database: typeof outside) => (await sql<{ role: string }>`select current_user as role`.execute(database)).rows[0]?.role;

describe('statements as another role', () => {
  it('leave the connection to the application as it was', async () => {
    assert.equal(await roleOf(asAuth), 'entente_auth');
    for (let nth = 0; nth < 20; nth += 1) assert.equal(await roleOf(outside), 'entente_app');
  });

  it('that fail, alone or in a transaction, leave it too', async () => {
    await assert.rejects(sql`select * from people_accounts`.execute(asAuth), /permission denied/);
    await assert.rejects(asAuth.transaction().execute(async (tx) => sql`select 1 / 0`.execute(tx)), /division by zero/);
    for (let nth = 0; nth < 20; nth += 1) assert.equal(await roleOf(outside), 'entente_app');
    assert.equal(await db.reading(visitor, async (tx) => (await tx.query(sql<{ role: string }>`select current_user as role`))[0]?.role), 'entente_app');
  });

  it('are refused at once inside a transaction, where they would wait for its connection', async () => {
    await assert.rejects(db.writing(visitor, async () => roleOf(asAuth)), /A transaction is already open/);
  });

  it('wait for their turn beside many that are open elsewhere', async () => {
    const work = Array.from({ length: 30 }, (_, nth) => (nth % 2 === 0 ? roleOf(asAuth) : db.reading(visitor, async (tx) => (await tx.query(sql<{ role: string }>`select current_user as role`))[0]?.role)));
    assert.deepEqual(new Set(await Promise.all(work)), new Set(['entente_auth', 'entente_app']));
  });

  it('destroy a connection that cannot be given back as it was', async () => {
    const released: (boolean | undefined)[] = [];
    let calls = 0;
    const failing = sqlAsRole({ connect: async () => ({ query: async () => { calls += 1; if (calls === 3) throw new Error('gone'); return { rows: [], rowCount: 0 }; }, release: (broken) => void released.push(broken) }) }, 'entente_auth');
    await sql`select 1`.execute(failing);
    assert.deepEqual(released, [true]);
  });
});
