/** What is said when the directory of the embedded database cannot be used. */
import { StartRefusal } from '#kernel/values/start-refusal.ts';

/** As WebAssembly numbers them. */
const wordOf = new Map<number | undefined, string>([[2, 'EACCES'], [51, 'ENOSPC'], [63, 'EPERM'], [69, 'EROFS']]);

/** The refusal that an error of the file system, of the lock or of the engine amounts to; other errors as they are. */
export function refusalOf(error: unknown, directory: string): unknown {
  if (error instanceof StartRefusal) return error;
  const { name, errno, code = '' } = error as { name?: string; errno?: number; code?: string };
  // The engine's file system has numbers of its own, and no words for them.
  const text = `${name === 'ErrnoError' ? wordOf.get(errno) : code} ${error instanceof Error ? error.message : String(error)}`;
  if (/ENOSPC|No space left|disk is full|SQLITE_FULL|disk I\/O error/i.test(text)) {
    return new StartRefusal('disk-full', `The disk that holds ${directory} is full: make room and start again. Nothing that was saved before is lost.`);
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|unable to open database file|readonly database|Permission denied/i.test(text)) {
    return new StartRefusal('database-directory-unreadable', `The database directory ${directory} cannot be read and written by this user: change its owner or rights, or set DATA_DIR.`);
  }
  if (error instanceof EngineNotStarted) {
    return new StartRefusal('database-damaged', `The database in ${directory} cannot be opened (${error.message}): put the newest copy into a new DATA_DIR with npm run entente -- restore --from <file>.`);
  }
  return error;
}

/** The engine found something in the files that it cannot go on from; the message is the last that it said. */
export class EngineNotStarted extends Error {}

/** Nothing is wrong with the files, but this engine does not read them. */
export function otherVersion(what: string, major: string, engineMajor: string): StartRefusal {
  return new StartRefusal(
    'database-of-another-version',
    `${what} is of PostgreSQL ${major} and this Entente brings ${engineMajor}: go on with the Entente that wrote it, or put a copy of PostgreSQL ${engineMajor} into a new DATA_DIR with npm run entente -- restore --from <file>.`,
  );
}
