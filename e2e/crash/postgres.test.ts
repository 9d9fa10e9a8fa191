/** A PostgreSQL whose postmaster is killed, and one whose client is. */
import { after, before, describe, it } from 'node:test';
import { connect } from '#kernel/db/open.ts';
import { startPostgres, type PostgresServer } from '#testing/postgres-server.ts';
import { readLedger } from './ledger.ts';
import { survives, type Found } from './rounds.ts';
import { write } from './writing.ts';

let postgres: PostgresServer;
before(async () => (postgres = await startPostgres({ fsync: true })));
after(() => postgres.stop());

async function read(): Promise<Found> {
  const { sql } = connect(postgres.url);
  try {
    return await readLedger(sql);
  } finally {
    await sql.destroy();
  }
}

describe('PostgreSQL', () => {
  it('has all that was confirmed, and nothing by halves, when its postmaster is killed and started again', () =>
    survives({
      start: () => write(postgres.url, () => postgres.kill9()),
      async read() {
        await postgres.restart();
        return read();
      },
    }));

  it('has all that was confirmed, and nothing by halves, when the process that writes to it is killed', () => survives({ start: () => write(postgres.url), read }));
});
