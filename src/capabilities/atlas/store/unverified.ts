/** Pairs of question and State for which later information exists that nobody has verified, as they ship. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';

export interface UnverifiedRow {
  /** Question and State, parted by a space. */
  readonly id: string;
  readonly question_id: string;
  readonly state_code: string;
  readonly valid_from: string;
}

export const listUnverifiedRows = (tx: ReadTx): Promise<UnverifiedRow[]> =>
  tx.query(sql<UnverifiedRow>`select question_id || ' ' || state_code as id, question_id, state_code, valid_from from atlas_unverified where known_until is null`);

export async function insertUnverified(tx: WriteTx, rows: readonly UnverifiedRow[], revision: number): Promise<void> {
  await endUnverified(tx, rows.map((row) => row.id), revision);
  await sql`insert into atlas_unverified (question_id, state_code, valid_from, known_from)
    select question_id, state_code, valid_from, ${revision}::int from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (question_id text, state_code text, valid_from text)`.execute(tx.write());
}

/** No longer said from this revision on; at an older one it still is. */
export async function endUnverified(tx: WriteTx, ids: readonly string[], revision: number): Promise<void> {
  await sql`update atlas_unverified set known_until = ${revision} where question_id || ' ' || state_code = any (${[...ids]}) and known_until is null`.execute(tx.write());
}
