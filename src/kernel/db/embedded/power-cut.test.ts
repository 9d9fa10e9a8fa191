/** The power goes, and with it all that the system had not yet written to the disk. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PGlite } from '@electric-sql/pglite';
import { openEmbedded } from './open.ts';
import { PowerCut } from './testing/power-cut.ts';

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'entente-power-'))));
after(() => rm(folder, { recursive: true, force: true }));

const elsewhere = process.platform !== 'linux' && 'the disk is imitated by means of Linux';

/** Each is done and confirmed before the power goes. */
const deeds = {
  'a few small commits': ['insert into kept select max(id) + 1 from kept', 'insert into kept select max(id) + 1 from kept'],
  'a checkpoint, and a commit after it': ['checkpoint', 'insert into kept select max(id) + 1 from kept'],
  'a new table with an index, and a checkpoint': ['create table more as select generate_series(1, 5000) as id', 'create index on more (id)', 'checkpoint', 'insert into more values (5001)'],
  'several segments of the log at once': ["create table much as select id, repeat(md5(id::text), 20) as filler from generate_series(1, 30000) as id", 'insert into kept select max(id) + 1 from kept'],
  'old segments taken again': ['checkpoint', 'checkpoint', "update much set filler = filler || 'x'", 'checkpoint', 'insert into kept select max(id) + 1 from kept'],
  'tables rewritten and dropped': ['vacuum full more', 'vacuum full pg_class', 'drop table much', 'checkpoint', 'insert into kept select max(id) + 1 from kept'],
};

async function rowsOfTables(lite: PGlite): Promise<Record<string, number>> {
  const tables = await lite.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname");
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) counts[name] = (await lite.query<{ rows: number }>(`select count(*)::int as rows from ${name}`)).rows[0]?.rows ?? 0;
  return counts;
}

describe('the embedded database, when the power goes', { skip: elsewhere }, () => {
  it('has all that was confirmed, whatever had been done', async () => {
    const directory = join(folder, 'database');
    const kept = join(folder, 'kept');
    await mkdir(kept);
    await (await openEmbedded(directory, { template: 'none' })).close();

    const disk = new PowerCut(join(directory, 'files'), kept);
    const embedded = await openEmbedded(directory, { fsync: disk.fsync });
    after(() => embedded.close());
    const { lite } = embedded;
    await lite.exec('create table kept as select 1 as id');
    for (const [what, statements] of Object.entries(deeds)) {
      for (const statement of statements) await lite.exec(statement);
      const expected = await rowsOfTables(lite);

      const survivor = join(folder, 'survivor');
      disk.into(join(survivor, 'files'));
      const survived = await openEmbedded(survivor, { fsync: () => undefined });
      const found = await rowsOfTables(survived.lite);
      await survived.close();
      await rm(survivor, { recursive: true });
      assert.deepEqual(found, expected, what);
    }
  });
});
