/** One process at a time: two on the same files lose rows without a word. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

const sqliteBusy = 5;

/**
 * Holds a lock that the kernel of the system gives up when the process ends, however it ends: an exclusive
 * transaction of SQLite, which does the locking of each system correctly. A file with a process number in it
 * would outlive a crash, and lie once the number is given out again. Gives the function that lets go.
 */
export function lockDirectory(directory: string): () => void {
  const lock = new DatabaseSync(join(directory, 'lock'));
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
    throw new StartRefusal('database-directory-in-use', `The database in ${directory} is already in use by another Entente: stop that one first, or give this one its own DATA_DIR.`);
  }
  return () => lock.close();
}
