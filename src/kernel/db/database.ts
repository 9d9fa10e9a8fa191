/** The database of a running process: embedded in the data directory, or a PostgreSQL. */
import { join } from 'node:path';
import { openEmbedded, type Embedded } from './embedded/open.ts';
import { openConnection, type Connection } from './open.ts';
import { doorsTo, type Doors, type Room } from './tx.ts';

export interface Database {
  readonly db: Doors;
  readonly connection: Connection;
  /** Undefined on PostgreSQL. */
  readonly embedded: Embedded | undefined;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  /** Told what each transaction changed before its caller goes on. */
  /** Told when the embedded engine can no longer write: it refuses everything from then on. */
  readonly failed?: (error: Error) => void;
  readonly committed?: (taken: ReadonlyMap<Room, number>) => void;
}

export async function openDatabase({ databaseUrl, dataDirectory, committed, failed }: DatabaseOptions): Promise<Database> {
  const embedded = databaseUrl === undefined ? await openEmbedded(join(dataDirectory, 'database'), failed ? { failed } : {}) : undefined;
  const connection = await openConnection(embedded?.lite ?? (databaseUrl as string)).catch(async (error: unknown) => {
    await embedded?.close();
    throw error;
  });
  const close = async () => {
    await connection.sql.destroy();
    await embedded?.close();
  };
  return { db: doorsTo(connection.sql, committed), connection, embedded, close };
}
