/**
 * SQL as another role than the application's, on connections of the same pool: for a library that keeps tables of its own.
 * Each piece of work takes a connection, becomes the role, and is the application again before the connection goes back.
 */
import { CompiledQuery, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type pg from 'pg';
import { refuseInsideTransaction } from './tx.ts';

/** A way to send statements; who they run as was decided where it was made. */
export type Sql = Kysely<{}>;

/** What is needed of a client of `pg`. */
export interface RoleClient {
  query(text: string, values: unknown[]): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;
  /** True: it is not fit to be used again. */
  release(broken?: boolean): void;
}

export interface RoleClients {
  connect(): Promise<RoleClient>;
}

/** The embedded database has one connection: whoever waited for it inside a transaction would wait until the limit. */
export const outsideTransactions = (pool: pg.Pool): RoleClients => ({
  connect() {
    refuseInsideTransaction();
    // Its overloads are a dozen; this is the one of text and values.
    return pool.connect() as Promise<RoleClient>;
  },
});

export function sqlAsRole(clients: RoleClients, role: string): Sql {
  return new Kysely<{}>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new RoleDriver(clients, role),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class RoleDriver implements Driver {
  readonly #clients: RoleClients;
  readonly #role: string;

  constructor(clients: RoleClients, role: string) {
    this.#clients = clients;
    this.#role = role;
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}

  async acquireConnection(): Promise<RoleConnection> {
    const client = await this.#clients.connect();
    try {
      await become(client, this.#role);
    } catch (error) {
      client.release(true);
      throw error;
    }
    return new RoleConnection(client);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const { client } = connection as RoleConnection;
    try {
      await become(client, 'entente_app');
      client.release();
    } catch {
      // Nobody may be handed a connection that still is the other role.
      client.release(true);
    }
  }

  beginTransaction = (connection: DatabaseConnection) => run(connection, 'begin');
  commitTransaction = (connection: DatabaseConnection) => run(connection, 'commit');
  rollbackTransaction = (connection: DatabaseConnection) => run(connection, 'rollback');
}

const become = (client: RoleClient, role: string) => client.query("select set_config('role', $1, false)", [role]);

const run = async (connection: DatabaseConnection, statement: string): Promise<void> => void (await connection.executeQuery(CompiledQuery.raw(statement)));

class RoleConnection implements DatabaseConnection {
  readonly client: RoleClient;

  constructor(client: RoleClient) {
    this.client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount } = await this.client.query(sql, [...parameters]);
    // The driver's own types do not know the shape of a row.
    return { rows: rows as R[], ...(rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }) };
  }

  streamQuery(): AsyncIterableIterator<QueryResult<never>> {
    throw new Error('Nothing is streamed here: PGlite cannot.');
  }
}
