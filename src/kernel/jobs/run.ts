/** The workers of a running process. */
import type pg from 'pg';
import type { JobResult, PgBoss } from 'pg-boss';
import { Value } from 'typebox/value';
import type { Doors } from '#kernel/db/tx.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { deadOptions, deadQueue, optionsOf, workingBoss } from './boss.ts';
import { fileForSlot } from './enqueue.ts';
import { Hopeless, type JobContext, type JobHandler, type JobLog } from './job.ts';
import { slotOf } from './recurrence.ts';
import { listBegun, listReadyQueues } from './store.ts';
import { listenFor } from './waking.ts';

export interface JobsOptions {
  readonly db: Doors;
  readonly pool: pg.Pool;
  /** Whether the database is this process's own. */
  readonly embedded: boolean;
  readonly handlers: readonly JobHandler[];
  readonly publicUrl: string;
  readonly now?: () => Date;
  readonly log: JobLog;
}

export interface RunningJobs {
  /** What is running is let end, for some seconds; what did not is tried again at the next start. */
  stop(): Promise<void>;
}

/** Jobs filed in this process begin at once; this is for those that are filed elsewhere, and for those put off. */
const lookEverySeconds = { embedded: 30, postgres: 2 };

/** Where other processes work on the same queues, one of them may have fallen silent. */
const tidyEverySeconds = { embedded: 600, postgres: 60 };

const fileEverySeconds = 60;
const longestStopMs = 10_000;

export async function runJobs(options: JobsOptions): Promise<RunningJobs> {
  const { db, pool, embedded, handlers, log, now = () => new Date() } = options;
  const engine = embedded ? 'embedded' : 'postgres';
  const boss = workingBoss(pool, embedded);
  boss.on('error', (error) => log.warn({ reason: error.message }, 'a queue could not be served'));
  await boss.start();
  await bringQueues(boss, handlers);
  if (embedded) await takeUpBegun(db, boss);

  const context = { db, publicUrl: options.publicUrl, now, log };
  for (const handler of handlers) await work(boss, handler, context);

  const wake = (queue: string) => {
    for (const worker of boss.getWipData()) if (worker.name === queue) boss.notifyWorker(worker.id);
  };
  const stopListening = listenFor(wake);
  const looks = repeat(lookEverySeconds[engine], async () => {
    for (const queue of await db.reading(keeper, listReadyQueues)) wake(queue);
  }, log);
  const filing = repeat(fileEverySeconds, () => fileDue(db, handlers, now()), log);
  const tidying = repeat(tidyEverySeconds[engine], () => boss.supervise(), log);
  await fileDue(db, handlers, now());

  return {
    async stop() {
      stopListening();
      await Promise.all([looks(), filing(), tidying()]);
      await boss.stop({ graceful: true, close: false, timeout: longestStopMs });
    },
  };
}

/** One that is new is made; one whose settings the code has changed follows it. */
async function bringQueues(boss: PgBoss, handlers: readonly JobHandler[]): Promise<void> {
  const present = new Map((await boss.getQueues()).map((queue) => [queue.name, queue as unknown as Readonly<Record<string, unknown>>]));
  if (!present.has(deadQueue)) await boss.createQueue(deadQueue, deadOptions);
  for (const { job } of handlers) {
    const wanted = optionsOf(job);
    const queue = present.get(job.name);
    if (!queue) await boss.createQueue(job.name, wanted);
    else if (Object.entries(wanted).some(([name, value]) => queue[name] !== value)) await boss.updateQueue(job.name, wanted);
  }
}

/** Counts as an attempt: a job that kills its process does so only a few times. */
async function takeUpBegun(db: Doors, boss: PgBoss): Promise<void> {
  for (const { name, ids } of await db.reading(keeper, listBegun)) await boss.fail(name, ids, { message: 'The process ended meanwhile.' });
}

async function fileDue(db: Doors, handlers: readonly JobHandler[], now: Date): Promise<void> {
  const due = handlers.flatMap(({ job, every }) => (every === undefined ? [] : [{ job, slot: slotOf(every, now) }]));
  if (due.length === 0) return;
  await db.writing(keeper, async (tx) => {
    for (const { job, slot } of due) await fileForSlot(tx, job, slot);
  });
}

async function work(boss: PgBoss, handler: JobHandler, context: Omit<JobContext, 'signal'>): Promise<void> {
  const { job } = handler;
  // Nobody polls by the queue: whoever is woken goes on until there is nothing left.
  const settings = { pollingIntervalSeconds: 86_400, localConcurrency: job.atOnce, perJobResults: true, batchSize: 1 } as const;
  await boss.work<unknown>(job.name, settings, async (jobs) => {
    const results: JobResult[] = [];
    for (const { id, data, signal, retryCount } of jobs) results.push(await settle(handler, id, data, retryCount, { ...context, signal }));
    for (const worker of boss.getWipData()) if (worker.name === job.name) boss.notifyWorker(worker.id);
    return results;
  });
}

async function settle(handler: JobHandler, id: string, data: unknown, attempt: number, context: JobContext): Promise<JobResult> {
  const { job } = handler;
  try {
    // It may have been filed by an older version.
    if (!Value.Check(job.schema, data)) throw new Hopeless('What it was told is not of its shape.');
    await handler.run(data, context);
    return { id, status: 'completed' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const dead = error instanceof Hopeless || attempt >= job.retry.times;
    context.log.warn({ job: job.name, id, attempt: attempt + 1, reason: message }, dead ? 'a job was given up' : 'a job failed and will be tried again');
    return { id, status: error instanceof Hopeless ? 'deadletter' : 'failed', output: { message } };
  }
}

/** Each time anew when the last has ended. Gives the function that ends it. */
function repeat(seconds: number, what: () => Promise<unknown>, log: JobLog): () => Promise<void> {
  let ended = false;
  let timer: NodeJS.Timeout;
  let running: Promise<unknown> = Promise.resolve();
  const wait = () => {
    timer = setTimeout(() => {
      running = what().catch((error: Error) => log.warn({ reason: error.message }, 'the queues could not be looked at'));
      void running.then(() => ended || wait());
    }, seconds * 1000);
    timer.unref();
  };
  wait();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await running;
  };
}
