/** pg-boss on our connections: it neither makes nor alters its schema, opens nothing of its own, and keeps no timers but those of its workers. */
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Db, QueueOptions } from 'pg-boss';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Job } from './job.ts';

/** Where jobs lie that were given up, whichever queue they came from. */
export const deadQueue = 'dead';

const hour = 3600;
const day = 24 * hour;

/** What a process that was killed had begun is seen by its silence. */
const silenceSeconds = 60;

const bossOn = (db: Db, backend: 'postgres' | 'pglite') =>
  new PgBoss({ db, backend, schema: 'jobs', migrate: false, createSchema: false, supervise: false, schedule: false, registerInstance: false, reindex: false, monitorVacuum: false, queueCacheIntervalSeconds: 12 * hour, maintenanceIntervalSeconds: hour });

/** For workers: every statement by itself on the application's pool. */
export function workingBoss(pool: pg.Pool, embedded: boolean): PgBoss {
  return bossOn({ executeSql: (text, values) => runAlone(pool, text, values) }, embedded ? 'pglite' : 'postgres');
}

async function runAlone(pool: pg.Pool, text: string, values?: unknown[]): Promise<pg.QueryResult> {
  const client = await pool.connect();
  try {
    // As an object it is not prepared: some of these texts are several statements.
    return await client.query({ text, ...(values && values.length > 0 && { values }) });
  } catch (error) {
    // One of several statements that fails leaves its transaction open, and the embedded database has no other connection.
    await client.query({ text: 'rollback' });
    throw error;
  } finally {
    client.release();
  }
}

/** For filing jobs: inside a running transaction, and with it undone. */
export function filingBoss(tx: WriteTx): PgBoss {
  const known = filing.get(tx);
  if (known) return known;
  const boss = bossOn({ executeSql: (text, values) => runWithin(tx, text, values) }, 'postgres');
  filing.set(tx, boss);
  return boss;
}

async function runWithin(tx: WriteTx, text: string, values: unknown[] = []): Promise<{ rows: never[] }> {
  // What pg-boss brings its own transaction for would end that of the request.
  if (/^\s*begin\b/i.test(text)) throw new Error('This cannot be asked of pg-boss inside a transaction.');
  const { rows } = await tx.write().executeQuery<never>(CompiledQuery.raw(text, values));
  return { rows };
}

/** It remembers the queues it has seen, so a second job costs one statement. */
const filing = new WeakMap<WriteTx, PgBoss>();

export function optionsOf({ retry, longestSeconds }: Job<unknown>): QueueOptions & { readonly deadLetter: string } {
  return {
    retryLimit: retry.times,
    retryDelay: retry.afterSeconds,
    retryBackoff: retry.afterSeconds > 0,
    ...(retry.afterSeconds > 0 && { retryDelayMax: retry.atMostSeconds }),
    expireInSeconds: longestSeconds,
    heartbeatSeconds: silenceSeconds,
    // What was done is nobody's business for long: jobs may hold a letter.
    deleteAfterSeconds: hour,
    retentionSeconds: 30 * day,
    deadLetter: deadQueue,
  };
}

export const deadOptions: QueueOptions = { retentionSeconds: 180 * day, deleteAfterSeconds: hour };
