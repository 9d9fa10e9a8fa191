/** Brings a database to the newest schema. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';

/** Applies the numbered `.sql` files that this database has not seen, in order, each whole and in its own transaction. */
export async function migrate(owner: Kysely<{}>, folder: string): Promise<string[]> {
  await sql`create table if not exists kernel_migrations (name text primary key, applied_at timestamptz not null default now())`
    .execute(owner)
    // Two processes that start together may both find it missing.
    .catch((error: { code?: string }) => {
      if (error.code !== '23505' && error.code !== '42P07') throw error;
    });
  const seen = await sql<{ name: string }>`select name from kernel_migrations`.execute(owner);
  const done = new Set(seen.rows.map((row) => row.name));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const applied: string[] = [];
  for (const name of names.filter((one) => !done.has(one))) {
    if (await apply(owner, name, await readFile(join(folder, name), 'utf8'))) applied.push(name);
  }
  return applied;
}

/** False when another process that started at the same moment came first. */
function apply(owner: Kysely<{}>, name: string, file: string): Promise<boolean> {
  return owner.transaction().execute(async (tx) => {
    await sql`lock table kernel_migrations in exclusive mode`.execute(tx);
    const seen = await sql`select from kernel_migrations where name = ${name}`.execute(tx);
    if (seen.rows.length > 0) return false;
    await sql.raw(file).execute(tx);
    await sql`insert into kernel_migrations (name) values (${name})`.execute(tx);
    return true;
  });
}
