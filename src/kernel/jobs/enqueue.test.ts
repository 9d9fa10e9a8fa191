import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { Type } from 'typebox';
import type { ReadTx } from '#kernel/db/tx.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { db, statementsOf, undone } from '#testing/database.ts';
import { enqueue, enqueueAll, fileForSlot } from './enqueue.ts';
import { job } from './job.ts';
import { listenFor } from './waking.ts';

const greet = job('test.greet', { schema: Type.Object({ name: Type.String() }) });

const filed = (tx: ReadTx) => tx.query<{ data: unknown; state: string; later: boolean }>(sql`select data, state::text, start_after > now() as later from jobs.job where name = ${greet.name} order by created_on, data ->> 'name'`);

describe('a job', () => {
  it('is filed in the transaction of its request, and undone with it', async () => {
    const woken: string[] = [];
    const stop = listenFor((queue) => void woken.push(queue));
    await undone(visitor, async (tx) => {
      await enqueue(tx, greet, { name: 'Ada' });
      assert.deepEqual(await filed(tx), [{ data: { name: 'Ada' }, state: 'created', later: false }]);
    });
    assert.deepEqual(await db.reading(keeper, filed), []);
    assert.deepEqual(woken, []);
    await db.writing(keeper, async (tx) => {
      await enqueue(tx, greet, { name: 'Ada' });
      assert.deepEqual(woken, []);
    });
    stop();
    assert.deepEqual(woken, [greet.name]);
    await db.writing(keeper, (tx) => tx.query(sql`delete from jobs.job where name = ${greet.name}`));
  });

  it('may be put off', async () => {
    await undone(keeper, async (tx) => {
      await enqueue(tx, greet, { name: 'Ada' }, { startAfter: new Date('2200-01-01') });
      assert.deepEqual((await filed(tx)).map(({ later }) => later), [true]);
    });
  });

  it('with a key waits once, with what it was told last', async () => {
    await undone(keeper, async (tx) => {
      await enqueue(tx, greet, { name: 'Ada' }, { singletonKey: 'one', startAfter: new Date('2200-01-01') });
      await enqueue(tx, greet, { name: 'Grace' }, { singletonKey: 'one' });
      await enqueue(tx, greet, { name: 'Mary' }, { singletonKey: 'two' });
      await enqueue(tx, greet, { name: 'Rosa' });
      assert.deepEqual((await filed(tx)).map(({ data, later }) => [(data as { name: string }).name, later]), [['Grace', false], ['Mary', false], ['Rosa', false]]);
    });
  });

  it('that the clock files is filed once in its slot, even when it is done', async () => {
    await undone(keeper, async (tx) => {
      await fileForSlot(tx, greet, '2026-11-24 07:00');
      await tx.query(sql`update jobs.job set state = 'completed' where name = ${greet.name}`);
      await fileForSlot(tx, greet, '2026-11-24 07:00');
      await fileForSlot(tx, greet, '2026-11-25 07:00');
      assert.deepEqual((await filed(tx)).map(({ state }) => state).sort(), ['completed', 'created']);
    });
  });

  it('told something of another shape is refused', async () => {
    await undone(keeper, async (tx) => {
      await assert.rejects(() => enqueue(tx, greet, { name: 7 } as never), /another shape/);
    });
  });

  it('costs one statement more than it asks once its queue is known', async () => {
    await db.writing(keeper, (tx) => enqueueAll(tx, greet, []));
    const statements = await statementsOf(() =>
      undone(keeper, async (tx) => {
        for (const name of ['Ada', 'Grace', 'Mary']) await enqueue(tx, greet, { name });
      }),
    );
    assert.ok(statements.filter((one) => one.includes('INSERT INTO jobs')).length >= 3);
    assert.ok(statements.length <= 3 + 1 + 6, statements.join('\n'));
  });
});
