import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fsyncSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { connect } from '../open.ts';
import { dumpTo, restoreFrom } from './backup.ts';
import { engineMajor, openEmbedded } from './open.ts';

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'entente-embedded-'))));
after(() => rm(folder, { recursive: true, force: true }));

/** An empty database made once: what the tests are about comes after. */
let template: Promise<string> | undefined;
const aTemplate = () =>
  (template ??= (async () => {
    const directory = join(folder, 'template');
    await (await openEmbedded(directory, { template: 'none' })).close();
    return join(directory, 'files');
  })());

const refusedBecause = (reason: string) => (error: unknown) => error instanceof StartRefusal && error.reason === reason && !error.message.includes('\n');

describe('the embedded database', () => {
  it('is there again with what was written', async () => {
    const directory = join(folder, 'again');
    const first = await openEmbedded(directory, { template: await aTemplate() });
    await first.lite.exec('create table kept (id int); insert into kept values (7)');
    await first.close();
    const second = await openEmbedded(directory, { template: await aTemplate() });
    assert.deepEqual((await second.lite.query('select id from kept')).rows, [{ id: 7 }]);
    await second.close();
  });

  it('is the PostgreSQL that its files are compared with', async () => {
    const embedded = await openEmbedded(join(folder, 'version'), { template: await aTemplate() });
    assert.deepEqual((await embedded.lite.query("select split_part(current_setting('server_version'), '.', 1) as major")).rows, [{ major: engineMajor }]);
    await embedded.close();
  });

  it('calls fsync on the disk of the host before a commit is acknowledged', async () => {
    let synced = 0;
    const fsync = (descriptor: number) => {
      synced += 1;
      fsyncSync(descriptor);
    };
    const embedded = await openEmbedded(join(folder, 'fsync'), { template: await aTemplate(), fsync });
    const { sql: database } = connect(embedded.lite);
    await sql`create table synced (id int)`.execute(database);
    for (let id = 0; id < 5; id += 1) {
      const before = synced;
      await database.transaction().execute((tx) => sql`insert into synced values (${id})`.execute(tx));
      assert.ok(synced > before, `commit ${id} was acknowledged without fsync`);
    }
    await database.destroy();
    await embedded.close();
  });

  it('is refused to a second process, and free again the moment the first is killed', async () => {
    const directory = join(folder, 'locked');
    const holder = spawn(projectFolder('node_modules/.bin/node'), ['--import', 'tsx', projectFolder('src/kernel/db/embedded/testing/hold.ts'), directory, await aTemplate()], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    await assert.rejects(openEmbedded(directory), refusedBecause('database-directory-in-use'));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await openEmbedded(directory)).close();
  });

  it('is not made over files that are not its own', async () => {
    const directory = join(folder, 'foreign');
    await mkdir(join(directory, 'files'), { recursive: true });
    await writeFile(join(directory, 'files', 'letter.txt'), 'mine');
    await assert.rejects(openEmbedded(directory, { template: await aTemplate() }), refusedBecause('database-directory-foreign'));
    assert.deepEqual(await readdir(join(directory, 'files')), ['letter.txt']);
  });

  it('of another version is refused, with the way back', async () => {
    const directory = join(folder, 'old');
    await mkdir(join(directory, 'files'), { recursive: true });
    await writeFile(join(directory, 'files', 'PG_VERSION'), '16\n');
    await assert.rejects(openEmbedded(directory), (error: unknown) => refusedBecause('database-of-another-version')(error) && /PostgreSQL 16.*restore/.test((error as Error).message));
  });

  it('is refused where a file stands in place of its directory', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    await assert.rejects(openEmbedded(path), refusedBecause('database-directory-unreadable'));
  });
});

describe('a copy of the embedded database', () => {
  it('is put back elsewhere with all that it held, and the oldest copies make room', async () => {
    const copied = await openEmbedded(join(folder, 'copied'), { template: await aTemplate() });
    await copied.lite.exec('create table kept (id int); insert into kept select generate_series(1, 1000)');
    const copies = join(folder, 'copies');
    const days = ['2026-11-22', '2026-11-23', '2026-11-24'];
    for (const day of days) await dumpTo(copied.lite, copies, { keep: 2, now: new Date(`${day}T03:00:00Z`) });
    await copied.close();
    const kept = (await readdir(copies)).sort();
    assert.deepEqual(kept, ['entente-2026-11-23T03-00-00.tar.gz', 'entente-2026-11-24T03-00-00.tar.gz']);

    await restoreFrom(join(copies, kept[1] ?? ''), join(folder, 'restored'));
    const restored = await openEmbedded(join(folder, 'restored'));
    assert.deepEqual((await restored.lite.query('select count(*)::int as rows from kept')).rows, [{ rows: 1000 }]);
    await restored.close();
    await assert.rejects(restoreFrom(join(copies, kept[1] ?? ''), join(folder, 'restored')), refusedBecause('database-already-there'));
  });

  it('that is none is refused, and nothing is left behind', async () => {
    const file = join(folder, 'no-copy.tar.gz');
    await writeFile(file, 'this is no archive');
    await assert.rejects(restoreFrom(file, join(folder, 'nothing')), refusedBecause('copy-unusable'));
    assert.deepEqual((await readdir(join(folder, 'nothing'))).filter((name) => name.startsWith('files')), []);
  });
});
