/** What a delegation prepares for its Correspondent to sign: read and written as its members, by nobody else. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import type { DraftStance, Entry } from '../rules/sign-off.ts';

export interface Draft {
  readonly questionId: string;
  readonly stance: DraftStance;
  readonly entry: Entry;
  /** The proposal that it takes up. */
  readonly proposal: string | undefined;
}

export async function listDrafts(tx: ReadTx, stateCode: string): Promise<Draft[]> {
  const rows = await tx.query(sql<{ question_id: string; stance: DraftStance; entry: Entry; proposal_id: string | null }>`select question_id, stance, entry, proposal_id from atlas_drafts where state_code = ${stateCode} order by question_id`);
  return rows.map((row) => ({ questionId: row.question_id, stance: row.stance, entry: row.entry, proposal: row.proposal_id ?? undefined }));
}

/** Another draft for the same question gives way, whoever of the delegation wrote it. */
export async function writeDrafts(tx: WriteTx, stateCode: string, person: PersonId, drafts: readonly Draft[]): Promise<void> {
  const rows = JSON.stringify(drafts.map(({ questionId, stance, entry, proposal }) => ({ question_id: questionId, stance, entry, proposal_id: proposal ?? null })));
  await sql`insert into atlas_drafts (state_code, question_id, stance, entry, proposal_id, person_id)
    select ${stateCode}, question_id, stance, entry, proposal_id, ${person} from jsonb_to_recordset(${rows}::jsonb) as row (question_id text, stance text, entry jsonb, proposal_id uuid)
    on conflict (state_code, question_id) do update set stance = excluded.stance, entry = excluded.entry, proposal_id = excluded.proposal_id, person_id = excluded.person_id, drafted_at = clock_timestamp()`.execute(tx.write());
}

export async function deleteDrafts(tx: WriteTx, stateCode: string, questionIds: readonly string[]): Promise<void> {
  await sql`delete from atlas_drafts where state_code = ${stateCode} and question_id = any (${[...questionIds]})`.execute(tx.write());
}
