/** Brings a database to the newest schema. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

/** Applies the numbered `.sql` files that this database has not seen, in order, each whole and in its own transaction. */
export async function migrate(owner: Kysely<{}>, folder: string): Promise<string[]> {
  await sql`create table if not exists kernel_migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())`
    .execute(owner)
    // Two processes that start together may both find it missing.
    .catch((error: { code?: string }) => {
      if (error.code !== '23505' && error.code !== '42P07') throw error;
    });
  const applied = new Map((await sql<Applied>`select name, to_jsonb(m) ->> 'hash' as hash from kernel_migrations m`.execute(owner)).rows.map((row) => [row.name, row.hash]));
  const done: string[] = [];
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.sql')).sort()) {
    const file = await readFile(join(folder, name), 'utf8');
    const hash = createHash('sha256').update(file).digest('hex');
    if (applied.has(name)) refuseChanged(name, applied.get(name), hash);
    else if (await apply(owner, name, file, hash)) done.push(name);
  }
  return done;
}

interface Applied {
  readonly name: string;
  /** Null in a database made before hashes were kept. */
  readonly hash: string | null;
}

/** Migrations go forward only. On a schema that is not the one the code was written for, pages would fail one by one. */
function refuseChanged(name: string, applied: string | null | undefined, hash: string): void {
  if (applied === hash) return;
  throw new StartRefusal(
    'migration-changed',
    `This database was made by another state of migrations/${name} than the one here: start the Entente that made it, or begin with a new DATA_DIR or database. Nothing was changed.`,
  );
}

/** False when another process that started at the same moment came first. */
function apply(owner: Kysely<{}>, name: string, file: string, hash: string): Promise<boolean> {
  return owner.transaction().execute(async (tx) => {
    await sql`lock table kernel_migrations in exclusive mode`.execute(tx);
    const seen = await sql`select from kernel_migrations where name = ${name}`.execute(tx);
    if (seen.rows.length > 0) return false;
    await sql.raw(file).execute(tx);
    await sql`insert into kernel_migrations (name, hash) values (${name}, ${hash})`.execute(tx);
    return true;
  });
}
