/** What an embedded database needs each night: its statistics, its free space, a copy. A PostgreSQL has its own keepers. */
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { PoolClient } from 'pg';
import type { Database } from './database.ts';
import { dumpTo } from './embedded/backup.ts';

/** The hour of the night, in the time of the machine. */
const hour = 3;
const copiesKept = 7;

/** The engine of @electric-sql/pglite 0.5.16 never makes a checkpoint of its own accord: its log would grow without end. */
const checkpointEveryMs = 5 * 60_000;

/** Gives the function that ends it. */
export function everyFewMinutes(database: Database, log: FastifyBaseLogger): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = asOwner(database, 'checkpoint').catch((error: unknown) => log.error({ err: error }, 'checkpoint failed'));
  }, checkpointEveryMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Gives the function that ends it. */
export function everyNight(database: Database, dataDirectory: string, log: FastifyBaseLogger): () => Promise<void> {
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();
  const wait = () => {
    timer = setTimeout(() => {
      running = keepUp(database, dataDirectory).catch((error: unknown) => log.error({ err: error }, 'nightly upkeep failed'));
      void running.then(wait);
    }, untilNext(hour, new Date()));
    timer.unref();
  };
  wait();
  return async () => {
    clearTimeout(timer);
    await running;
  };
}

export async function keepUp(database: Database, dataDirectory: string): Promise<void> {
  await asOwner(database, 'vacuum analyze');
  await backUp(database, dataDirectory);
}

/** The path of a new copy. Nothing is written meanwhile: the copy is of one moment. */
export async function backUp({ embedded, ...database }: Database, dataDirectory: string): Promise<string> {
  if (!embedded) throw new Error('Only the embedded database is copied by Entente itself.');
  return dumpTo(embedded.lite, join(dataDirectory, 'backups'), { keep: copiesKept, now: new Date(), alone: (work) => alone(database, work) });
}

function asOwner(database: Pick<Database, 'connection'>, command: string): Promise<void> {
  return alone(database, async (client) => {
    await client.query('reset role');
    await client.query(command);
    await client.query('set role entente_app');
  });
}

/** Holds the one client: a direct call to the embedded engine would run inside whatever transaction is open. */
async function alone<T>(database: Pick<Database, 'connection'>, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await database.connection.pool.connect();
  let broken = true;
  try {
    const done = await work(client);
    broken = false;
    return done;
  } finally {
    // One left as the owner may not be handed on.
    client.release(broken);
  }
}

export function untilNext(hourOfDay: number, now: Date): number {
  const next = new Date(now);
  next.setHours(hourOfDay, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}
