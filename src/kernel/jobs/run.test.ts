import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Type } from 'typebox';
import type { VerbContext } from '#kernel/cli/verb.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { db, pool } from '#testing/database.ts';
import { workingBoss } from './boss.ts';
import { enqueue, enqueueAll } from './enqueue.ts';
import { handles, Hopeless, job, recurring, type JobHandler } from './job.ts';
import { runJobs, type RunningJobs } from './run.ts';
import { jobs } from './verb.ts';

const once = { times: 1, afterSeconds: 0, atMostSeconds: 0 };
const carry = job('test.carry', { schema: Type.Object({ load: Type.String() }), retry: once });
const clean = async () => void (await db.writing(keeper, (tx) => tx.query(sql`delete from jobs.job where name like 'test.%' or source_name like 'test.%'`)));

const said: string[] = [];
let running: RunningJobs | undefined;

/** As a process would, its database either its own or shared. */
async function run(handlers: readonly JobHandler[], { embedded = true, now = () => new Date('2026-11-24T10:00:00Z') } = {}) {
  running = await runJobs({ db, pool, embedded, handlers, publicUrl: 'http://localhost', now, log: { info: () => undefined, warn: (_facts, message) => void said.push(message) } });
}

afterEach(async () => {
  await running?.stop();
  running = undefined;
  said.length = 0;
  await clean();
});

/** Settles when it has been called so many times. */
function calls(count: number) {
  const given: string[] = [];
  const { promise, resolve } = Promise.withResolvers<string[]>();
  return { promise, call: (what: string) => void (given.push(what) === count && resolve(given)) };
}

async function stateOf(queue: string) {
  const { json } = await jobs.run({ db } as VerbContext, {});
  return (json as { items: readonly Record<string, unknown>[] }).items.find((one) => one['queue'] === queue);
}

describe('running jobs', () => {
  it('begin at once when the transaction that filed them commits', async () => {
    const { promise, call } = calls(3);
    await run([handles(carry, async ({ load }) => call(load))]);
    await db.writing(keeper, async (tx) => {
      await enqueueAll(tx, carry, [{ load: 'a' }, { load: 'b' }]);
      await enqueue(tx, carry, { load: 'c' });
    });
    assert.deepEqual((await promise).sort(), ['a', 'b', 'c']);
  });

  it('are tried again, and dead when that was of no use: visible, and filed again when asked', async () => {
    const failed = calls(2);
    const mended = calls(3);
    let broken = true;
    await run([
      handles(carry, async ({ load }) => {
        failed.call(load);
        mended.call(load);
        if (broken) throw new Error('the bridge is closed');
      }),
    ]);
    await db.writing(keeper, (tx) => enqueue(tx, carry, { load: 'a' }));
    await failed.promise;
    await running?.stop();
    assert.deepEqual(said, ['a job failed and will be tried again', 'a job was given up']);
    const dead = await stateOf(carry.name);
    assert.deepEqual([dead?.['waiting'], dead?.['dead'], dead?.['lastReason']], [0, 1, 'the bridge is closed']);
    assert.match((await jobs.run({ db } as VerbContext, {})).text, /^queue .*\n(.*\n)*test\.carry +0 +0 +0 +1 +the bridge is closed$/m);

    broken = false;
    await run([handles(carry, async ({ load }) => mended.call(load))]);
    assert.equal((await jobs.run({ db } as VerbContext, { retry: carry.name })).text, '1 filed again.');
    assert.deepEqual(await mended.promise, ['a', 'a', 'a']);
    assert.equal((await stateOf(carry.name))?.['dead'], 0);
    assert.equal((await jobs.run({ db } as VerbContext, { retry: 'test.nothing' })).exitCode, 2);
  });

  it('are not tried again when they know it to be of no use', async () => {
    const { promise, call } = calls(1);
    await run([
      handles(carry, async ({ load }) => {
        call(load);
        throw new Hopeless('nobody lives there');
      }),
    ]);
    await db.writing(keeper, (tx) => enqueue(tx, carry, { load: 'a' }));
    await promise;
    await running?.stop();
    assert.deepEqual(said, ['a job was given up']);
    assert.equal((await stateOf(carry.name))?.['dead'], 1);
  });

  it('take up what was waiting, and what a process that was killed had begun', async () => {
    await db.writing(keeper, async (tx) => {
      await enqueueAll(tx, carry, [{ load: 'begun' }, { load: 'waiting' }]);
      await tx.query(sql`update jobs.job set state = 'active', started_on = now() where name = ${carry.name} and data ->> 'load' = 'begun'`);
    });
    const { promise, call } = calls(2);
    await run([handles(carry, async ({ load }) => call(load))]);
    assert.deepEqual((await promise).sort(), ['begun', 'waiting']);
  });

  it('leave alone what another process has begun and is alive with', async () => {
    await db.writing(keeper, async (tx) => {
      await enqueueAll(tx, carry, [{ load: 'begun elsewhere' }, { load: 'waiting' }]);
      await tx.query(sql`update jobs.job set state = 'active', started_on = now() where name = ${carry.name} and data ->> 'load' like 'begun%'`);
    });
    const { promise, call } = calls(1);
    await run([handles(carry, async ({ load }) => call(load))], { embedded: false });
    assert.deepEqual(await promise, ['waiting']);
    await running?.stop();
    assert.equal((await stateOf(carry.name))?.['running'], 1);
  });

  it('that are due by the clock are done once in their slot, and once for what was missed', async () => {
    const first = calls(1);
    const second = calls(2);
    let count = 0;
    const count1 = recurring('test.count', '5 minutes', async () => {
      count += 1;
      first.call('');
      second.call('');
    });
    await run([count1], { now: () => new Date('2026-11-24T10:01:00Z') });
    await first.promise;
    await running?.stop();
    await run([count1], { now: () => new Date('2026-11-24T10:04:00Z') });
    await running?.stop();
    assert.equal(count, 1);
    await run([count1], { now: () => new Date('2026-11-24T12:00:00Z') });
    await second.promise;
    await running?.stop();
    assert.equal(count, 2);
  });

  it('are tidied up: what fell silent is tried again, what was done is gone', async () => {
    await db.writing(keeper, async (tx) => {
      await enqueueAll(tx, carry, [{ load: 'silent' }, { load: 'done' }, { load: 'done lately' }]);
      await tx.query(sql`update jobs.job set state = 'active', started_on = now() - interval '2 minutes', heartbeat_on = now() - interval '2 minutes' where data ->> 'load' = 'silent'`);
      await tx.query(sql`update jobs.job set state = 'completed', started_on = now() - interval '3 hours', completed_on = now() - case data ->> 'load' when 'done' then interval '2 hours' else interval '1 minute' end where data ->> 'load' like 'done%'`);
      await tx.query(sql`update jobs.queue set monitor_on = null, maintain_on = null`);
    });
    const faults: unknown[] = [];
    const boss = workingBoss(pool, typeof process.env['TEST_DATABASE_URL'] !== 'string');
    boss.on('error', (error) => void faults.push(error));
    await boss.start();
    await boss.supervise();
    await boss.stop({ close: false });
    assert.deepEqual(faults, []);
    const left = await db.reading(keeper, (tx) => tx.query<{ load: string; state: string }>(sql`select data ->> 'load' as load, state::text from jobs.job where name = ${carry.name} order by load`));
    assert.deepEqual(left, [{ load: 'done lately', state: 'completed' }, { load: 'silent', state: 'retry' }]);
  });

  it('are let end when the process ends', async () => {
    const begun = calls(1);
    const { promise: let1, resolve: finish } = Promise.withResolvers<void>();
    await run([
      handles(carry, async ({ load }) => {
        begun.call(load);
        await let1;
      }),
    ]);
    await db.writing(keeper, (tx) => enqueue(tx, carry, { load: 'a' }));
    await begun.promise;
    const stopped = running?.stop();
    finish();
    await stopped;
    const state = await stateOf(carry.name);
    assert.deepEqual([state?.['waiting'], state?.['running'], said], [0, 0, []]);
  });

  it('of a shape that is no longer known are dead and not run', async () => {
    const { promise, call } = calls(1);
    const older = job('test.carry', { schema: Type.Object({ weight: Type.Number() }), retry: once });
    await db.writing(keeper, (tx) => enqueueAll(tx, older as never, [{ weight: 3 }, { load: 'a', weight: 2 }] as never));
    await run([handles(carry, async ({ load }) => call(load))]);
    assert.deepEqual(await promise, ['a']);
    await running?.stop();
    assert.equal((await stateOf(carry.name))?.['dead'], 1);
  });
});
