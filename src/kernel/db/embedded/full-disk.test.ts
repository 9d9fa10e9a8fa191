/** What happens when the disk fills up: at a first start, and while people work. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { openEmbedded } from './open.ts';

let disk: string;
let mounted = false;
before(async () => {
  disk = await mkdtemp(join(tmpdir(), 'entente-disk-'));
  mounted = mount('size=20m');
});
after(async () => {
  if (mounted) spawnSync('umount', ['-l', disk]);
  await rm(disk, { recursive: true, force: true });
});

const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
const resize = (size: string) => assert.equal(spawnSync('mount', ['-o', `remount,size=${size}`, disk]).status, 0);

describe('a full disk', () => {
  it('refuses the first start, and leaves nothing half-made', async (t) => {
    if (!mounted) return t.skip('this user may not mount a small disk');
    await assert.rejects(openEmbedded(join(disk, 'first'), { template: 'none' }), (error: unknown) => error instanceof StartRefusal && error.reason === 'disk-full');
    assert.deepEqual(await readdir(join(disk, 'first')), ['lock']);
    return undefined;
  });

  it('stops the engine while people work, and everything that was confirmed is there once there is room', async (t) => {
    if (!mounted) return t.skip('this user may not mount a small disk');
    const directory = join(disk, 'working');
    resize('100m');
    const embedded = await openEmbedded(directory, { template: 'none' });
    await embedded.lite.exec('create table kept (id int, filler text)');
    let confirmed = 0;
    const fill = async () => {
      for (;;) {
        await embedded.lite.query("insert into kept select $1::int, repeat('x', 1000) from generate_series(1, 500)", [confirmed + 1]);
        confirmed += 1;
      }
    };
    await assert.rejects(fill());
    await embedded.close().catch(() => undefined);
    assert.ok(confirmed > 0);

    await openEmbedded(directory).then(
      (early) => early.close(),
      (error: unknown) => assert.ok(error instanceof StartRefusal && error.reason === 'disk-full', String(error)),
    );
    resize('300m');
    const again = await openEmbedded(directory);
    const { rows } = await again.lite.query<{ batches: number; whole: boolean }>('select count(distinct id)::int as batches, count(*) = 500 * count(distinct id) as whole from kept');
    await again.close();
    assert.ok(rows[0]?.whole && rows[0].batches >= confirmed, `${confirmed} batches were confirmed, found ${JSON.stringify(rows)}`);
    return undefined;
  });
});
