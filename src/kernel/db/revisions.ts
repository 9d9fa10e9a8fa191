/** Known time: a revision is taken at the end of each content write, and dates map to revisions. */
import { sql } from 'kysely';
import type { ReadTx, Room, WriteTx } from './tx.ts';

/**
 * Takes the next revision for a room. From here until its commit the transaction holds the clock's one row:
 * load and decide first, take it, then write.
 */
export async function takeRevision(tx: WriteTx, room: Room): Promise<number> {
  const { rows } = await sql<{ revision: number }>`select take_revision(${room}) as revision`.execute(tx.write());
  if (!rows[0]) throw new Error('take_revision gave no row');
  tx.taken.set(room, rows[0].revision);
  return rows[0].revision;
}

/** That a revision taken in this transaction also changes what another room's pages show, such as search. Without one, nothing changed. */
export async function alsoChanged(tx: WriteTx, room: Room): Promise<void> {
  const newest = Math.max(0, ...tx.taken.values());
  if (newest === 0 || tx.taken.get(room) === newest) return;
  await sql`select room_changed(${room})`.execute(tx.write());
  tx.taken.set(room, newest);
}

type ClockTables = {
  kernel_clock: { revision: number };
  kernel_revisions: { revision: number; room: Room; taken_at: Date };
  kernel_rooms: { room: Room; revision: number };
};

export async function findRevisionNow(tx: ReadTx): Promise<{ revision: number; takenAt: Date } | undefined> {
  return tx.kept('revision', 'every', async () => {
    const row = await tx.read<ClockTables>().selectFrom('kernel_revisions').select(['revision', 'taken_at']).orderBy('revision', 'desc').limit(1).executeTakeFirst();
    return row && { revision: row.revision, takenAt: row.taken_at };
  });
}

/** The newest revision taken before an instant: what was known then. 0 before the first. */
export async function revisionBefore(tx: ReadTx, instant: Date): Promise<number> {
  const row = await tx
    .read<ClockTables>()
    .selectFrom('kernel_revisions')
    .select('revision')
    .where('taken_at', '<', instant)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

export async function findRevisionDate(tx: ReadTx, revision: number): Promise<Date | undefined> {
  const row = await tx.read<ClockTables>().selectFrom('kernel_revisions').select('taken_at').where('revision', '=', revision).executeTakeFirst();
  return row?.taken_at;
}

export async function listRoomRevisions(tx: ReadTx): Promise<ReadonlyMap<Room, number>> {
  const rows = await tx.read<ClockTables>().selectFrom('kernel_rooms').selectAll().execute();
  return new Map(rows.map((row) => [row.room, row.revision]));
}
