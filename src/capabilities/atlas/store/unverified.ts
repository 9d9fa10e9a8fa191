/** Pairs of question and State for which later information exists that nobody has verified. */
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
  tx.query(sql<UnverifiedRow>`select question_id || ' ' || state_code as id, question_id, state_code, valid_from from atlas_unverified`);

export async function insertUnverified(tx: WriteTx, rows: readonly UnverifiedRow[]): Promise<void> {
  await sql`insert into atlas_unverified (question_id, state_code, valid_from)
    select question_id, state_code, valid_from from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (question_id text, state_code text, valid_from text)
    on conflict (question_id, state_code) do update set valid_from = excluded.valid_from`.execute(tx.write());
}

export async function deleteUnverified(tx: WriteTx, ids: readonly string[]): Promise<void> {
  await sql`delete from atlas_unverified where question_id || ' ' || state_code = any (${[...ids]})`.execute(tx.write());
}
