/** Opens the embedded database in a directory: locked, durable, ready-made the first time. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { appearWhole } from './appear-whole.ts';
import { DurableEngine } from './durable-engine.ts';
import { DurableFiles, durableStart } from './durable-files.ts';
import { lockDirectory } from './lock.ts';
import { EngineNotStarted, otherVersion, refusalOf } from './refusals.ts';

export interface Embedded {
  readonly lite: PGlite;
  /** Its checkpoint is written and the directory let go. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** A closed data directory to begin from; without one the engine makes its own, which takes some seconds. */
  readonly template?: string;
  /** Told once, when the engine can write no more and has stopped: nothing but a new start helps. */
  readonly failed?: (failure: Error) => void;
  /** For the tests that see it called, or make it fail. */
  readonly fsync?: (descriptor: number) => void;
}

export const extensions = { pg_trgm, unaccent };

/** Made by the build. One that is older than the newest migrations and data is brought up to date; one that other migrations made is refused. */
export const builtTemplate = projectFolder('dist/first-database');

/** The PostgreSQL that @electric-sql/pglite 0.5.16 is. */
export const engineMajor = '18';

/** Throws a `StartRefusal` when the directory cannot be used; nothing in it was changed then. */
export async function openEmbedded(directory: string, { template = builtTemplate, failed = () => undefined, fsync }: EmbeddedOptions = {}): Promise<Embedded> {
  let unlock: (() => void) | undefined;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    unlock = lockDirectory(directory);
    const files = join(directory, 'files');
    await refuseOtherVersions(files);
    if (!existsSync(files)) await makeFirst(files, template);
    return opened(await startEngine(new DurableFiles(files, fsync), failed), unlock);
  } catch (error) {
    unlock?.();
    throw refusalOf(error, directory);
  }
}

function opened(lite: DurableEngine, unlock: () => void): Embedded {
  return {
    lite,
    async close() {
      try {
        // What is in the memory of one that has stopped may not reach the files any more.
        if (!lite.failure) await lite.close();
      } finally {
        unlock();
      }
    },
  };
}

/** The last of what the engine says is why it does not start; its own error says only that it did not. */
export async function startEngine(files: DurableFiles, failed: (failure: Error) => void = () => undefined): Promise<DurableEngine> {
  const said: string[] = [];
  const onStderr = (line: string) => {
    if (/\b(FATAL|PANIC): /.test(line)) said.push(line.replace(/^.*?\b(FATAL|PANIC):\s+/, ''));
    return false;
  };
  return DurableEngine.open(files, { extensions, startParams: durableStart, onStderr }, failed).catch((error: unknown) => {
    if ((error as { errno?: number }).errno !== undefined) throw error;
    throw new EngineNotStarted(said.at(-1) ?? String(error), { cause: error });
  });
}

async function makeFirst(files: string, template: string): Promise<void> {
  await appearWhole(files, async (half) => {
    if (existsSync(join(template, 'PG_VERSION'))) return cp(template, half, { recursive: true });
    const made = await PGlite.create(half);
    return made.close();
  });
}

async function refuseOtherVersions(files: string): Promise<void> {
  const major = await readFile(join(files, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    (error: { code?: string }) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    },
  );
  if (major === undefined) return refuseForeignFiles(files);
  if (major !== engineMajor) throw otherVersion(`The database in ${files}`, major, engineMajor);
}

/** Files that are not ours are not overwritten. An interrupted making of a database leaves none here: see `appearWhole`. */
async function refuseForeignFiles(files: string): Promise<void> {
  if (!existsSync(files)) return;
  if (!(await stat(files)).isDirectory() || (await readdir(files)).length > 0) {
    throw new StartRefusal('database-directory-foreign', `${files} holds something that is not a database of Entente: move it away, or give Entente another DATA_DIR.`);
  }
  await rmdir(files);
}
