/** Opens the database: one driver and one pool, whichever engine is behind them. */
import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './preparing-client.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { migrate } from './migrate.ts';
import { projectFolder } from '#kernel/files/project-folder.ts';

/** The address of a PostgreSQL, or the embedded database. */
export type Engine = string | PGlite;

export interface Connection {
  readonly sql: Kysely<{}>;
  /** For work that must hold a client to itself: see `alone` in kernel/db/upkeep.ts. */
  readonly pool: pg.Pool;
}

export const migrationsFolder = projectFolder('migrations');

/** Dates stay the text that they are: a `Date` would move them with the time zone of the process. */
const dateType = 1082;
pg.types.setTypeParser(dateType, (text) => text);

/** Also what the SQL of the platform is written for. */
const oldestMajor = 15;

/** `onQuery` is told of every statement: for tests and benchmarks that count them. */
export function connect(engine: Engine, more: pg.PoolConfig = {}, onQuery?: (statement: string) => void): Connection {
  // oxlint-disable-next-line typescript/no-misused-spread -- its fields are all that pg reads.
  const where = typeof engine === 'string' ? { connectionString: engine } : { ...createPgConfig(engine), max: 1 };
  // With a limit on waiting, a client that is never given back is an error and not a hang.
  const pool = new pg.Pool({ ...where, connectionTimeoutMillis: 5000, ...more });
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const dialect = new PostgresDialect({ pool });
  return { pool, sql: new Kysely<{}>({ dialect, ...(onQuery && { log: (event) => onQuery(event.query.sql) }) }) };
}

/**
 * The owner of the tables may read everything, so a connection never stays the owner: outside the doors there is nothing to see.
 * And nothing here runs long enough to be worth compiling: PostgreSQL would spend up to a second on it when its estimate is high.
 */
export const startAsNobody: pg.PoolConfig = { Client: PreparingClient, onConnect: async (client) => void (await client.query('set jit = off; set role entente_app')) };

/** Migrates as the owner, then gives the connection that the application works with. */
export async function openConnection(engine: Engine, more: pg.PoolConfig = {}, onQuery?: (statement: string) => void): Promise<Connection> {
  // A migration is many statements in one text, which cannot be prepared.
  const owner = connect(engine, { Client: pg.Client }).sql;
  try {
    if (typeof engine === 'string') await refuseOldServers(owner);
    await migrate(owner, migrationsFolder);
  } finally {
    await owner.destroy();
  }
  return connect(engine, { ...startAsNobody, ...more }, onQuery);
}

async function refuseOldServers(owner: Kysely<{}>): Promise<void> {
  const version = await sql<{ number: number }>`select current_setting('server_version_num')::int as number`.execute(owner).catch((error: unknown) => {
    throw new StartRefusal('database-unreachable', `The PostgreSQL of DATABASE_URL cannot be used (${reasonOf(error)}): check its address, user and password, and that it is running.`);
  });
  const major = Math.floor((version.rows[0]?.number ?? 0) / 10_000);
  if (major < oldestMajor) {
    throw new StartRefusal('database-too-old', `The PostgreSQL of DATABASE_URL is version ${major}; Entente needs ${oldestMajor} or newer.`);
  }
}

/** Never the address itself: it holds a password. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
