/** Copies of the embedded database, and the way back. */
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { appearWhole } from './appear-whole.ts';
import { lockDirectory } from './lock.ts';
import { engineMajor, extensions } from './open.ts';
import { otherVersion, refusalOf } from './refusals.ts';
import { syncBelow } from './sync.ts';

const named = /^entente-.*\.tar\.gz$/;
const unfinished = /^entente-.*\.tar\.gz\.half$/;

/**
 * Writes a dated copy and removes all but the newest `keep`. The caller holds the pool's one client: a dump of
 * a database in the middle of a transaction would hold half of it.
 */
export async function dumpTo(lite: PGlite, folder: string, { keep, now }: { keep: number; now: Date }): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) if (unfinished.test(name)) await rm(join(folder, name));
  const copy = await lite.dumpDataDir('gzip');
  const path = join(folder, `entente-${now.toISOString().replaceAll(':', '-').slice(0, 19)}.tar.gz`);
  await writeDurably(`${path}.half`, Buffer.from(await copy.arrayBuffer())).catch(async (error: unknown) => {
    await rm(`${path}.half`, { force: true });
    throw error;
  });
  await rename(`${path}.half`, path);
  await syncBelow(folder, { deep: false });
  const old = (await readdir(folder)).filter((name) => named.test(name)).sort().reverse().slice(keep);
  for (const name of old) await rm(join(folder, name));
  return path;
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts a copy into a directory that holds no database yet. */
export async function restoreFrom(copy: string, directory: string): Promise<void> {
  let unlock: (() => void) | undefined;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    unlock = lockDirectory(directory);
    const files = join(directory, 'files');
    if (existsSync(files)) throw new StartRefusal('database-already-there', `${directory} already holds a database: move ${files} away first, or set DATA_DIR to a new directory.`);
    const bytes = await readFile(copy).catch((error: { code?: string }) => {
      throw new StartRefusal('copy-unreadable', `The copy ${copy} cannot be read (${error.code ?? 'unknown reason'}).`);
    });
    await appearWhole(files, (half) => unpack(bytes, copy, half));
  } catch (error) {
    throw refusalOf(error, directory);
  } finally {
    unlock?.();
  }
}

/** The engine itself unpacks it and replays its log: a copy that it cannot use is found out now. */
async function unpack(bytes: Uint8Array<ArrayBuffer>, copy: string, half: string): Promise<void> {
  try {
    const lite = await PGlite.create({ dataDir: half, loadDataDir: new Blob([bytes]), extensions });
    await lite.close();
  } catch (error) {
    const major = (await readFile(join(half, 'PG_VERSION'), 'utf8').catch(() => engineMajor)).trim();
    if (major !== engineMajor) throw otherVersion(`The copy ${copy}`, major, engineMajor);
    const refusal = refusalOf(error, half);
    throw refusal instanceof StartRefusal ? refusal : new StartRefusal('copy-unusable', `The copy ${copy} is not one that this Entente can use. Nothing was changed.`);
  }
}
