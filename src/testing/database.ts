/** The one database of a test worker, as after a first start, and transactions on it that are always undone. */
import { after } from 'node:test';
import { CompiledQuery, sql, type Kysely } from 'kysely';
import type { RoleClients } from '#kernel/db/as-role.ts';
import { connect, startAsNobody, type Engine } from '#kernel/db/open.ts';
import { keptReadings } from '#kernel/db/kept-readings.ts';
import { doorsTo, enterAs, readerOf, transactionOn, type Doors, type WriteTx } from '#kernel/db/tx.ts';
import { keeper, type Viewer } from '#kernel/values/viewer.ts';
import { openImage, prepare } from './image.ts';

/** PGlite, or the PostgreSQL of TEST_DATABASE_URL. */
const engine: Engine = process.env['TEST_DATABASE_URL'] ?? (await openImage());
if (typeof engine === 'string') await prepare(engine);

let statements: string[] | undefined;

/** A connection that came in by no door: for tests about the doors themselves. */
const connection = connect(engine, startAsNobody, (statement) => statements?.push(statement));
export const outside: Kysely<{}> = connection.sql;
export const db: Doors = doorsTo(outside);
export const { pool } = connection;

after(async () => {
  await outside.destroy();
  if (typeof engine !== 'string') await engine.close();
});

export async function undone(viewer: Viewer, work: (tx: WriteTx) => Promise<void>): Promise<void> {
  const stop = new Error('undo');
  const worked = db.writing(viewer, async (tx) => {
    await work(tx);
    throw stop;
  });
  await worked.catch((error: unknown) => {
    if (error !== stop) throw error;
  });
}

/** Puts another person before what this transaction has written. */
export const seenBy = async (tx: WriteTx, viewer: Viewer): Promise<void> => void (await enterAs(tx.write(), viewer));

/** Doors that lead into a running transaction, so that what a route writes is undone as well. */
export function doorsInto(tx: WriteTx): Doors {
  const door = async <T>(viewer: Viewer, work: (tx: WriteTx) => Promise<T>) => {
    await seenBy(tx, viewer);
    return work(tx);
  };
  return { reading: door, writing: door };
}

/** The same with a memory of their own: reading through them keeps what a process would keep. */
export function keepingDoorsInto(tx: WriteTx): Doors {
  const readings = keptReadings();
  return {
    ...doorsInto(tx),
    async reading(viewer, work) {
      const revisions = await enterAs(tx.write(), viewer);
      return work(transactionOn(tx.write(), new Map(), readings.for(await readerOf(tx.write(), viewer, revisions))));
    },
  };
}

/** Connections that are a running transaction, for what takes its own from the pool elsewhere. What it calls a transaction of its own is a part of this one. */
export function clientsInto(tx: WriteTx): RoleClients {
  const inside: Readonly<Record<string, string>> = { begin: 'savepoint inside', commit: 'release savepoint inside', rollback: 'rollback to savepoint inside' };
  return {
    connect: async () => ({
      async query(text, values) {
        const { rows, numAffectedRows } = await tx.write().executeQuery<unknown>(CompiledQuery.raw(inside[text] ?? text, values));
        return { rows, rowCount: numAffectedRows === undefined ? null : Number(numAffectedRows) };
      },
      release: () => undefined,
    }),
  };
}

/** The statements that some work sent, with those that open and close its transaction. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  statements = sent;
  try {
    await work();
  } finally {
    statements = undefined;
  }
  return sent;
}

/** As the owner of the tables, whom no policy holds: for arranging what nobody could write. */
export async function asOwner(tx: WriteTx, work: () => Promise<unknown>): Promise<void> {
  await sql`set local role none`.execute(tx.write());
  await work();
  await seenBy(tx, keeper);
}
