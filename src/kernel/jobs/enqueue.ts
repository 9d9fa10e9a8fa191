/** Files a job in the transaction of a request: it is there when the request's own rows are, and undone with them. */
import { Compile, type Validator } from 'typebox/compile';
import type { PgBoss } from 'pg-boss';
import type { TSchema } from 'typebox';
import type { WriteTx } from '#kernel/db/tx.ts';
import { deadOptions, deadQueue, filingBoss, optionsOf } from './boss.ts';
import type { Job } from './job.ts';
import { insertQueue } from './store.ts';
import { wakeFor } from './waking.ts';

export interface EnqueueOptions {
  readonly startAfter?: Date;
  /** One job with this key waits at a time: a later one takes its place. One that runs already is left alone. */
  readonly singletonKey?: string;
}

export async function enqueue<Data>(tx: WriteTx, job: Job<Data>, data: Data, { startAfter, singletonKey }: EnqueueOptions = {}): Promise<void> {
  if (singletonKey === undefined) return enqueueAll(tx, job, [data], startAfter ? { startAfter } : {});
  check(job, [data]);
  await filed(tx, job, (boss) => boss.upsert(job.name, data as object, { singletonKey, startAfter: startAfter ?? 0 }));
}

/** Thousands in one statement. For a list whose members need nothing from one another; else one job that is told the list is better. */
export async function enqueueAll<Data>(tx: WriteTx, job: Job<Data>, datas: readonly Data[], { startAfter }: Pick<EnqueueOptions, 'startAfter'> = {}): Promise<void> {
  if (datas.length === 0) return;
  check(job, datas);
  const rows = datas.map((data) => ({ data: data as object, ...(startAfter && { startAfter: startAfter.toISOString() }) }));
  await filed(tx, job, (boss) => boss.insert(job.name, rows));
}

/** Recurring work: once in its slot, whoever comes first. It is remembered for longer than any slot lasts. */
export async function fileForSlot(tx: WriteTx, job: Job<unknown>, slot: string): Promise<void> {
  await filed(tx, job, (boss) => boss.insert(job.name, [{ data: {}, singletonKey: slot, singletonSeconds: longestSlot, deleteAfterSeconds: 8 * 86_400 }]));
}

/** The largest that its column takes: pg-boss tells jobs of one key apart by the stretch of time they were filed in. */
const longestSlot = 2 ** 31 - 1;

/** Queues are made by whoever needs one first: a verb may file a job before any server has run. */
async function filed(tx: WriteTx, job: Job<unknown>, file: (boss: PgBoss) => Promise<unknown>): Promise<void> {
  const boss = filingBoss(tx);
  await file(boss).catch(async (error: { code?: string }) => {
    if (error.code !== 'PGBOSS_QUEUE_NOT_FOUND') throw error;
    await insertQueue(tx, deadQueue, deadOptions);
    await insertQueue(tx, job.name, optionsOf(job));
    await file(boss);
  });
  tx.onceCommitted(() => wakeFor(job.name));
}

/** Compiled once for each job: a list may have fifty thousand members. */
const validators = new WeakMap<TSchema, Validator>();

function check(job: Job<unknown>, datas: readonly unknown[]): void {
  const validator = validators.get(job.schema) ?? Compile(job.schema);
  validators.set(job.schema, validator);
  if (datas.every((data) => validator.Check(data))) return;
  throw new Error(`${job.name} was told something of another shape than its own.`);
}
