/** What the person at the machine is told when it cannot start: one clear sentence, a non-zero exit, nothing damaged. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { aCopyOfTheProject, aFolder, start } from './house.ts';

/** One line, and the process has ended in failure. */
async function refusalOf(environment: Record<string, string>, project?: string): Promise<string> {
  const started = await start(environment, project);
  await started.stop();
  assert.equal(started.address, '', 'it started all the same');
  assert.ok((started.exitCode() ?? 0) > 0, `exit code ${started.exitCode()}`);
  const lines = started.said().trim().split('\n');
  assert.equal(lines.length, 1, started.said());
  return lines[0] ?? '';
}

const cannotBeHeldByModes = process.getuid?.() === 0 ? 'the administrator may read everything' : false;

describe('a start', () => {
  it('is refused while another process has the same directory, which goes on undisturbed', async () => {
    const folder = await aFolder();
    const first = await start({ DATA_DIR: folder });
    try {
      assert.match(await refusalOf({ DATA_DIR: folder }), /in use|already/i);
      assert.equal((await fetch(`${first.address}/readyz`)).status, 200);
    } finally {
      await first.stop();
    }
    const next = await start({ DATA_DIR: folder });
    assert.notEqual(next.address, '', next.said());
    await next.stop();
    assert.equal(next.exitCode(), 0);
  });

  it('is refused when the data directory is a file', async () => {
    const file = join(await aFolder(), 'data');
    await writeFile(file, 'mine');
    assert.match(await refusalOf({ DATA_DIR: file }), /data directory/i);
    assert.equal(await readFile(file, 'utf8'), 'mine');
  });

  it('is refused when the data directory may not be read', { skip: cannotBeHeldByModes }, async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'database'));
    await chmod(join(folder, 'database'), 0o000);
    after(() => chmod(join(folder, 'database'), 0o700));
    assert.match(await refusalOf({ DATA_DIR: folder }), /director/i);
  });

  it('is refused when DATABASE_URL is no address, or leads nowhere, without repeating its password', async () => {
    const folder = await aFolder();
    assert.match(await refusalOf({ DATA_DIR: folder, DATABASE_URL: 'nonsense' }), /DATABASE_URL must be an address/);
    const nowhere = await refusalOf({ DATA_DIR: folder, DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/entente', SECRET: 'of a test, and long enough to sign with' });
    assert.match(nowhere, /DATABASE_URL cannot be used/);
    assert.doesNotMatch(nowhere, /secret/);
    assert.match(await refusalOf({ DATA_DIR: folder, DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/entente', SECRET: '' }), /SECRET must be set with DATABASE_URL/);
  });

  it('is refused when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    after(() => other.close());
    const { port } = other.address() as { port: number };
    assert.match(await refusalOf({ DATA_DIR: await aFolder(), PORT: String(port) }), new RegExp(`Port ${port} is already in use`));
  });

  it('is refused when a file of the reference data is corrupt, and succeeds once it is mended', async () => {
    const [project, folder] = [await aCopyOfTheProject(), await aFolder()];
    const file = join(project, 'reference/atlas/situations.csv');
    const good = await readFile(file);
    await appendFile(file, 'bad-row,"open\n');
    assert.match(await refusalOf({ DATA_DIR: folder }, project), /situations\.csv, line \d+/);
    await writeFile(file, good);
    const mended = await start({ DATA_DIR: folder }, project);
    assert.notEqual(mended.address, '', mended.said());
    await mended.stop();
  });

  it('is refused when a migration that made the database has been changed, which leaves it as it was', async () => {
    const [project, folder] = [await aCopyOfTheProject(), await aFolder()];
    const first = await start({ DATA_DIR: folder }, project);
    await first.stop();
    const file = join(project, 'migrations/0006_atlas_questions_and_situations.sql');
    const good = await readFile(file);
    await appendFile(file, '-- another state\n');
    assert.match(await refusalOf({ DATA_DIR: folder }, project), /another state of migrations\/0006_atlas/);
    await writeFile(file, good);
    const again = await start({ DATA_DIR: folder }, project);
    assert.notEqual(again.address, '', again.said());
    await again.stop();
  });

  it('is refused on a full disk, and succeeds on the same directory once there is room', async (t) => {
    const disk = await aFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status !== 0) return t.skip('this user may not mount a small disk');
    after(() => spawnSync('umount', ['-l', disk]));
    assert.match(await refusalOf({ DATA_DIR: join(disk, 'data') }), /disk .* is full/i);
    assert.equal(spawnSync('mount', ['-o', 'remount,size=400m', disk]).status, 0);
    const roomy = await start({ DATA_DIR: join(disk, 'data') });
    assert.notEqual(roomy.address, '', roomy.said());
    await roomy.stop();
    return undefined;
  });
});

describe('a stop', () => {
  it('lets a request that has begun end, and exits with success', async () => {
    const house = await start({ DATA_DIR: await aFolder() });
    const asked = fetch(`${house.address}/en/atlas`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = house.stop();
    assert.equal((await asked).status, 200);
    await stopped;
    assert.equal(house.exitCode(), 0);
  });
});
