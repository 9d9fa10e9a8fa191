import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
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

interface Holder {
  readonly process: ChildProcess;
  readonly said: string;
}

async function aHolder(directory: string): Promise<Holder> {
  const holder = spawn(projectFolder('node_modules/.bin/node'), ['--import', 'tsx', projectFolder('src/kernel/db/embedded/testing/hold.ts'), directory, await aTemplate()], { stdio: ['ignore', 'pipe', 'inherit'] });
  after(() => holder.kill('SIGKILL'));
  const [said] = (await once(holder.stdout, 'data')) as [Buffer];
  return { process: holder, said: said.toString().trim() };
}

/** The state of the cluster, in the fifth number of its control file. */
const shutDown = 1;
function stateOf(directory: string): number {
  const control = openSync(join(directory, 'files', 'global', 'pg_control'), 'r');
  const bytes = Buffer.alloc(20);
  readSync(control, bytes);
  closeSync(control);
  return bytes.readUInt32LE(16);
}

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

  it('confirms nothing once the disk has failed it, and keeps what it confirmed before', async () => {
    const directory = join(folder, 'failing');
    let broken = false;
    const fsync = (descriptor: number) => {
      if (broken) throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
      fsyncSync(descriptor);
    };
    const told: Error[] = [];
    const embedded = await openEmbedded(directory, { template: await aTemplate(), fsync, failed: (failure) => told.push(failure) });
    await embedded.lite.exec('create table kept (id int); insert into kept values (1)');
    broken = true;
    await assert.rejects(embedded.lite.query('insert into kept values (2)'), /has stopped/);
    // The disk answers again, but what it lost is lost: a PostgreSQL would be gone by now.
    broken = false;
    await assert.rejects(embedded.lite.query('insert into kept values (3)'), /has stopped/);
    assert.equal(told.length, 1);
    await embedded.close();
    const again = await openEmbedded(directory);
    const { rows } = await again.lite.query<{ id: number }>('select id from kept order by id');
    await again.close();
    // The one that was refused may have reached the disk all the same: nobody was told either way.
    assert.ok(rows[0]?.id === 1 && !rows.some(({ id }) => id === 3), JSON.stringify(rows));
  });

  it('goes on after a statement that merely failed', async () => {
    const embedded = await openEmbedded(join(folder, 'mistaken'), { template: await aTemplate() });
    await assert.rejects(embedded.lite.query('select 1 / 0'), /division by zero/);
    assert.deepEqual((await embedded.lite.query('select 1 as one')).rows, [{ one: 1 }]);
    await embedded.close();
  });

  it('is closed in good order', async () => {
    const directory = join(folder, 'closed');
    await (await openEmbedded(directory, { template: await aTemplate() })).close();
    assert.equal(stateOf(directory), shutDown);
  });

  it('is begun anew when its making was interrupted', async () => {
    const directory = join(folder, 'interrupted');
    await cp(await aTemplate(), join(directory, 'files.half'), { recursive: true });
    await rm(join(directory, 'files.half', 'global', 'pg_control'));
    const embedded = await openEmbedded(directory, { template: await aTemplate() });
    await embedded.close();
    assert.deepEqual((await readdir(directory)).sort(), ['files', 'lock']);
  });

  it('is opened by one of several that start at the same moment', async () => {
    const directory = join(folder, 'race');
    await mkdir(directory);
    const racers = await Promise.all(Array.from({ length: 3 }, () => aHolder(directory)));
    assert.deepEqual(racers.map(({ said }) => said).sort(), ['open', 'refused', 'refused']);
    for (const { process: racer } of racers) racer.kill('SIGKILL');
  });

  it('has what the search and the sorting of the platform need', async () => {
    const embedded = await openEmbedded(join(folder, 'equipped'), { template: await aTemplate() });
    await embedded.lite.exec(`
      create extension pg_trgm; create extension unaccent;
      create function plain(text) returns text language sql immutable strict as $$ select public.unaccent('public.unaccent', $1) $$;
      create table words (word text collate "und-x-icu");
      create index on words (plain(word));
      insert into words values ('zèle'), ('Été'), ('étape'), ('ete')`);
    const { rows } = await embedded.lite.query<{ word: string }>('select word from words order by word');
    assert.deepEqual(rows.map(({ word }) => word), ['étape', 'ete', 'Été', 'zèle']);
    assert.deepEqual((await embedded.lite.query("select plain('Été') as plain, to_tsvector('french', 'évaluations') @@ to_tsquery('french', 'évaluation') as found")).rows, [{ plain: 'Ete', found: true }]);
    await embedded.close();
  });

  it('is refused to a second process, and free again the moment the first is killed', async () => {
    const directory = join(folder, 'locked');
    const { process: holder, said } = await aHolder(directory);
    assert.equal(said, 'open');
    await assert.rejects(openEmbedded(directory), refusedBecause('database-directory-in-use'));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const next = await openEmbedded(directory);
    await next.close();
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

  it('that is damaged is refused, with what the engine says of it', async () => {
    const directory = join(folder, 'damaged');
    await (await openEmbedded(directory, { template: await aTemplate() })).close();
    await truncate(join(directory, 'files', 'global', 'pg_control'), 100);
    await assert.rejects(openEmbedded(directory), (error: unknown) => refusedBecause('database-damaged')(error) && /pg_control/.test((error as Error).message));
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
