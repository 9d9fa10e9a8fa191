/** What shipped last, row by row. */
import { sql, type RawBuilder } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';

export async function listSets(tx: ReadTx): Promise<{ name: string; fingerprint: string }[]> {
  return tx.query(sql<{ name: string; fingerprint: string }>`select name, fingerprint from kernel_reference_sets`);
}

export async function listShippedHashes(tx: ReadTx, set: string): Promise<Map<string, string>> {
  const rows = await tx.query(sql<{ id: string; shipped_hash: string }>`select id, shipped_hash from kernel_reference_rows where set_name = ${set}`);
  return new Map(rows.map((row) => [row.id, row.shipped_hash]));
}

export async function writeShipped(tx: WriteTx, set: string, fingerprint: string, hashes: ReadonlyMap<string, string>, contested: ReadonlyMap<string, unknown>): Promise<void> {
  await sql`insert into kernel_reference_sets (name, fingerprint) values (${set}, ${fingerprint})
    on conflict (name) do update set fingerprint = excluded.fingerprint, loaded_at = clock_timestamp()`.execute(tx.write());
  const rows = JSON.stringify([...hashes].map(([id, hash]) => ({ id, hash, contested: contested.get(id) ?? null })));
  await sql`insert into kernel_reference_rows (set_name, id, shipped_hash, contested)
    select ${set}, id, hash, contested from jsonb_to_recordset(${rows}::jsonb) as row (id text, hash text, contested jsonb)
    on conflict (set_name, id) do update set shipped_hash = excluded.shipped_hash,
      contested = coalesce(excluded.contested, case when kernel_reference_rows.shipped_hash = excluded.shipped_hash then kernel_reference_rows.contested end)`.execute(tx.write());
  await sql`delete from kernel_reference_rows where set_name = ${set}
    and id not in (select id from jsonb_to_recordset(${rows}::jsonb) as row (id text))`.execute(tx.write());
}

export async function forgetSet(tx: WriteTx, set: string): Promise<void> {
  await sql`delete from kernel_reference_rows where set_name = ${set}`.execute(tx.write());
  await sql`delete from kernel_reference_sets where name = ${set}`.execute(tx.write());
}

/**
 * For a statement whose rows are of a set: joins as `shipped` the newly shipped row that a local correction kept out, where
 * there is one, in `shipped.contested`. Who may read the row it stands beside may read it.
 */
export const besideContested = (set: string, id: string): RawBuilder<unknown> => sql`left join kernel_reference_rows shipped on shipped.set_name = ${set} and shipped.id = ${sql.ref(id)} and shipped.contested is not null`;
