/** Ready-made things for tests of this room and of those above it. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { putSources, sourceId } from '#kernel/provenance/sources.ts';
import { textOf } from '#kernel/text/text.ts';
import { asOwner } from '#testing/database.ts';
import { libraryReference } from './reference.ts';

const tableOf = { option: 'library_options', challenge: 'library_challenges', finding: 'library_findings', practice: 'library_practices', cost: 'library_costs' } as const;

/** Gives a row, and its card with it, an audience in which no visitor is. */
export async function closeToEveryone(tx: WriteTx, audience: AudienceId, kind: keyof typeof tableOf, id: string): Promise<void> {
  await asOwner(tx, async () => {
    await sql`update catalogue_cards set audience_id = ${audience} where id = ${`${kind}:${id}`}`.execute(tx.write());
    await sql`update ${sql.table(tableOf[kind])} set audience_id = ${audience} where id = ${id}`.execute(tx.write());
  });
}

/** Says of a finding that its publication was retracted or corrected, as an upgrade of shipped data would. Gives the revision. Nothing that ships is known to be retracted. */
export async function sayStanding(tx: WriteTx, id: string, standing: 'corrected' | 'retracted', more: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const notice = { title: 'An invented notice', publisher: 'An invented journal', url: 'https://example.org/notice' };
  await putSources(tx, [notice]);
  return change(tx, id, { standing, standing_on: '2024-03-04', standing_note: textOf('Invented figures.', 'Chiffres inventés.'), standing_source_id: sourceId(notice), ...more });
}

/** Writes a finding anew with something changed. Gives the revision. */
export async function change(tx: WriteTx, id: string, changed: Readonly<Record<string, unknown>>): Promise<number> {
  const set = libraryReference.find((one) => one.name === 'library/findings');
  const row = (await set?.list(tx))?.find((one) => one.id === id);
  if (!set || !row) throw new Error(`there is no finding ${id}`);
  const revision = await takeRevision(tx, 'library');
  await set.put(tx, [{ ...row, ...changed }], revision);
  return revision;
}
