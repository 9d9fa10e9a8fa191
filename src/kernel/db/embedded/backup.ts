/** Copies of the embedded database, and the way back. */
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { DurableFiles, durableStart } from './durable-files.ts';
import { lockDirectory } from './lock.ts';
import { extensions, refusalOf } from './open.ts';
import { syncBelow } from './sync.ts';

const named = /^entente-.*\.tar\.gz$/;

/**
 * Writes a dated copy and removes all but the newest `keep`. The caller holds the pool's one client: a dump of
 * a database in the middle of a transaction would hold half of it.
 */
export async function dumpTo(lite: PGlite, folder: string, { keep, now }: { keep: number; now: Date }): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const copy = await lite.dumpDataDir('gzip');
  const path = join(folder, `entente-${now.toISOString().replaceAll(':', '-').slice(0, 19)}.tar.gz`);
  const file = await open(`${path}.half`, 'w', 0o600);
  try {
    await file.writeFile(Buffer.from(await copy.arrayBuffer()));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.half`, path);
  await syncBelow(folder, { deep: false });
  const old = (await readdir(folder)).filter((name) => named.test(name)).sort().reverse().slice(keep);
  for (const name of old) await rm(join(folder, name));
  return path;
}

/** Puts a copy into a directory that holds no database yet. */
export async function restoreFrom(copy: string, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const files = join(directory, 'files');
  const unlock = lockDirectory(directory);
  try {
    if (existsSync(files)) throw new StartRefusal('database-already-there', `${directory} already holds a database: move ${files} away first, or set DATA_DIR to a new directory.`);
    const bytes = await readFile(copy).catch((error: { code?: string }) => {
      throw new StartRefusal('copy-unreadable', `The copy ${copy} cannot be read (${error.code ?? 'unknown reason'}).`);
    });
    const half = `${files}.half`;
    await rm(half, { recursive: true, force: true });
    try {
      const lite = await PGlite.create({ fs: new DurableFiles(half), loadDataDir: new Blob([new Uint8Array(bytes)]), extensions, startParams: durableStart });
      await lite.close();
      await syncBelow(half);
      await rename(half, files);
      await syncBelow(directory, { deep: false });
    } catch (error) {
      await rm(half, { recursive: true, force: true });
      const refusal = refusalOf(error, directory);
      throw refusal instanceof StartRefusal ? refusal : new StartRefusal('copy-unusable', `The copy ${copy} is not one that this Entente can use. Nothing was changed.`);
    }
  } finally {
    unlock();
  }
}
