/** Ready-made things for tests of this room and of those above it. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { asOwner } from '#testing/database.ts';

const tableOf = { option: 'library_options', challenge: 'library_challenges', finding: 'library_findings', practice: 'library_practices', cost: 'library_costs' } as const;

/** Gives a row, and its card with it, an audience in which no visitor is. */
export async function closeToEveryone(tx: WriteTx, audience: AudienceId, kind: keyof typeof tableOf, id: string): Promise<void> {
  await asOwner(tx, async () => {
    await sql`update catalogue_cards set audience_id = ${audience} where id = ${`${kind}:${id}`}`.execute(tx.write());
    await sql`update ${sql.table(tableOf[kind])} set audience_id = ${audience} where id = ${id}`.execute(tx.write());
  });
}
