/** The process that holds the embedded database is killed, again and again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openEmbedded } from '#kernel/db/embedded/open.ts';
import { connect } from '#kernel/db/open.ts';
import { readLedger } from './ledger.ts';
import { survives } from './rounds.ts';
import { write } from './writing.ts';

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'entente-crash-'))));
after(() => rm(folder, { recursive: true, force: true }));

describe('the embedded database, its process killed at any moment', () => {
  it('has all that was confirmed, and nothing by halves', () => {
    const directory = join(folder, 'database');
    return survives({
      start: () => write(directory),
      async read() {
        const embedded = await openEmbedded(directory);
        const { sql } = connect(embedded.lite);
        try {
          return await readLedger(sql);
        } finally {
          await sql.destroy();
          await embedded.close();
        }
      },
    });
  });
});
