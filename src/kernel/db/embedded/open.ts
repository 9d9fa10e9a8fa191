/** Opens the embedded database in a directory: locked, durable, ready-made the first time. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { syncBelow } from './sync.ts';
import { DurableFiles, durableStart } from './durable-files.ts';
import { lockDirectory } from './lock.ts';

export interface Embedded {
  readonly lite: PGlite;
  /** Its checkpoint is written and the directory let go. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** A closed data directory to begin from; without one the engine makes its own, which takes some seconds. */
  readonly template?: string;
  /** For the test that sees it called. */
  readonly fsync?: (descriptor: number) => void;
}

export const extensions = { pg_trgm, unaccent };

/** Made by the build. An old one does no harm: migrations and new reference data are applied to what it holds. */
export const builtTemplate = projectFolder('dist/first-database');

/** The PostgreSQL that @electric-sql/pglite 0.5.16 is. */
export const engineMajor = '18';

/** Throws a `StartRefusal` when the directory cannot be used; nothing in it was changed then. */
export async function openEmbedded(directory: string, { template = builtTemplate, fsync }: EmbeddedOptions = {}): Promise<Embedded> {
  let unlock: (() => void) | undefined;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    unlock = lockDirectory(directory);
    const files = join(directory, 'files');
    await refuseOtherVersions(files);
    if (!existsSync(files) && existsSync(join(template, 'PG_VERSION'))) await copyDurably(template, files);
    const lite = await PGlite.create({ fs: new DurableFiles(files, fsync), extensions, startParams: durableStart });
    const letGo = unlock;
    return {
      lite,
      async close() {
        await lite.close();
        letGo();
      },
    };
  } catch (error) {
    unlock?.();
    throw refusalOf(error, directory);
  }
}

/** Copied beside and then renamed, so that a process killed halfway leaves nothing that looks like a database. */
async function copyDurably(from: string, to: string): Promise<void> {
  const half = `${to}.half`;
  await rm(half, { recursive: true, force: true });
  try {
    await cp(from, half, { recursive: true });
    await syncBelow(half);
    await rename(half, to);
    await syncBelow(join(to, '..'), { deep: false });
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
}

async function refuseOtherVersions(files: string): Promise<void> {
  const major = await readFile(join(files, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    (error: { code?: string }) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (major === undefined) return refuseForeignFiles(files);
  if (major === engineMajor) return;
  throw new StartRefusal(
    'database-of-another-version',
    `The database in ${files} is of PostgreSQL ${major} and this Entente brings ${engineMajor}: run npm run entente -- restore with a copy made by the older one, in a new DATA_DIR.`,
  );
}

/** Files that are not ours are not overwritten. An interrupted making of a database leaves none here: see `copyDurably`. */
async function refuseForeignFiles(files: string): Promise<void> {
  if (!existsSync(files)) return;
  if (!(await stat(files)).isDirectory() || (await readdir(files)).length > 0) {
    throw new StartRefusal('database-directory-foreign', `${files} holds something that is not a database of Entente: move it away, or give Entente another DATA_DIR.`);
  }
}

export function refusalOf(error: unknown, directory: string): unknown {
  if (error instanceof StartRefusal) return error;
  const text = `${(error as { code?: string }).code ?? ''} ${error instanceof Error ? error.message : String(error)}`;
  if (/ENOSPC|No space left|disk is full|errno: 51\b|SQLITE_FULL|disk I\/O error/i.test(text)) {
    return new StartRefusal('disk-full', `The disk that holds ${directory} is full: make room and start again. Nothing that was saved before is lost.`);
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|unable to open database file|readonly database/i.test(text)) {
    return new StartRefusal('database-directory-unreadable', `The database directory ${directory} cannot be read and written by this user: change its owner or rights, or set DATA_DIR.`);
  }
  return error;
}
