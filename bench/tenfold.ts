/** Makes the atlas many times as large: copies of its questions and situations under invented ids. */
import { sql, type Kysely } from 'kysely';

/** `owner` is the owner of the tables, whom no policy holds. */
export async function multiplyAtlas(owner: Kysely<{}>, times: number): Promise<void> {
  const tables = { catalogue_cards: await listColumns(owner, 'catalogue_cards'), atlas_questions: await listColumns(owner, 'atlas_questions'), atlas_situations: await listColumns(owner, 'atlas_situations') };
  // In `situation:question.STATE`, `question:question` and `question` the copy's mark goes after the question.
  const marked = (column: string, mark: string) => `regexp_replace(${column}, '^((?:[a-z]+:)?[a-z0-9-]+)', '\\1-${mark}')`;
  const changed: Readonly<Record<string, readonly string[]>> = { catalogue_cards: ['id', 'subject'], atlas_questions: ['id', 'card_id'], atlas_situations: ['id', 'question_id', 'card_id'] };
  await owner.transaction().execute(async (tx) => {
    for (let copy = 1; copy < times; copy += 1) {
      for (const [table, columns] of Object.entries(tables)) {
        const values = columns.map((column) => (changed[table]?.includes(column) ? marked(column, `x${copy}`) : column));
        const which = table === 'catalogue_cards' ? `kind in ('question', 'situation') and id !~ '-x[0-9]+($|[.])'` : `id !~ '-x[0-9]+$' and ${table === 'atlas_situations' ? 'question_id' : 'id'} !~ '-x[0-9]+$'`;
        await sql.raw(`insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} where ${which}`).execute(tx);
      }
    }
  });
}

/** Those that are written by hand. */
export async function listColumns(owner: Kysely<{}>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`.execute(owner);
  return rows.map((row) => row.name);
}
