/** Copies of the embedded database, and the way back. */
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { appearWhole } from './appear-whole.ts';
import { lockDirectory } from './lock.ts';
import { engineMajor, extensions } from './open.ts';
import { otherVersion, refusalOf } from './refusals.ts';
import { syncBelow } from './sync.ts';

const named = /^entente-.*\.tar\.gz$/;
const unfinished = /^entente-.*\.tar\.gz\.half$/;

export interface DumpOptions {
  readonly keep: number;
  readonly now: Date;
  /** Runs its work while it holds the pool's one client. Left out by a caller that holds it already. */
  readonly alone?: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Writes a dated copy and removes all but the newest `keep`. The files are read while nobody else is at work: a dump
 * of a database in the middle of a transaction would hold half of it. Compressing takes ten times as long and needs nobody
 * to wait. The copy passes through memory: 100 MB of database take some 600 MB of it for that moment.
 */
export async function dumpTo(lite: PGlite, folder: string, { keep, now, alone = (work) => work() }: DumpOptions): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) if (unfinished.test(name)) await rm(join(folder, name));
  const copy = await alone(() => lite.dumpDataDir('none'));
  const path = join(folder, `entente-${now.toISOString().replaceAll(':', '-').slice(0, 19)}.tar.gz`);
  try {
    await pipeline(copy.stream(), createGzip({ level: constants.Z_BEST_SPEED }), createWriteStream(`${path}.half`, { mode: 0o600, flush: true }));
    await rename(`${path}.half`, path);
  } catch (error) {
    await rm(`${path}.half`, { force: true });
    throw error;
  }
  await syncBelow(folder, { deep: false });
  const old = (await readdir(folder)).filter((name) => named.test(name)).sort().reverse().slice(keep);
  for (const name of old) await rm(join(folder, name));
  return path;
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
