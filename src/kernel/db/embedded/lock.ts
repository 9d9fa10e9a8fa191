/** One process at a time: two on the same files lose rows without a word. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

const sqliteBusy = 5;

/**
 * Of two that begin at the same moment each may stand in the way of the other: they try again for so long, and one of
 * them succeeds. Without it, now and then, neither does.
 */
const patienceMs = 300;

/** One that nobody refers to would be collected as garbage, and let go. */
const held = new Set<DatabaseSync>();

/**
 * Holds a lock that the kernel of the system gives up when the process ends, however it ends: an exclusive
 * transaction of SQLite, which does the locking of each system correctly. A file with a process number in it
 * would outlive a crash, and lie once the number is given out again. Gives the function that lets go.
 */
export function lockDirectory(directory: string): () => void {
  const lock = new DatabaseSync(join(directory, 'lock'), { timeout: patienceMs });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
    throw new StartRefusal('database-directory-in-use', `The database in ${directory} is already in use by another Entente: stop that one first, or give this one its own DATA_DIR.`);
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) lock.close();
  };
}
