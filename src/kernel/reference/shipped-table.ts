/** Tables whose rows ship as they stand: read and written whole, column by column, from one description. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';

type ColumnType = 'text' | 'jsonb' | 'int' | 'boolean' | 'date' | 'float8' | 'text[]';

export interface ShippedTable {
  readonly table: string;
  /** In the order of the statement. A shipped row has a value under each name, besides its `id`. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** The column that `id` is written to. */
  readonly key: string;
  /** On the known clock: a row that changes is closed at the revision and written anew, never overwritten. */
  readonly known?: boolean;
  /** Columns that do not ship, with the SQL that fills them; may name shipped columns of `row`. */
  readonly filled?: Readonly<Record<string, string>>;
}

export interface ShippedRow {
  readonly id: string;
}

// Names of tables and columns are constants of the code, never data.

export async function listShipped<Row extends ShippedRow>(tx: ReadTx, { table, columns, key, known }: ShippedTable): Promise<Row[]> {
  const names = Object.keys(columns).filter((name) => name !== key);
  return tx.query(sql<Row>`${sql.raw(`select ${key} as id${names.map((name) => `, ${name}`).join('')} from ${table}${known ? ' where known_until is null' : ''}`)}`);
}

export async function putShipped(tx: WriteTx, described: ShippedTable, rows: readonly ShippedRow[], revision: number): Promise<void> {
  if (rows.length === 0) return;
  const { table, columns, key, known, filled = {} } = described;
  if (known) await closeKnown(tx, described, rows.map((row) => row.id), revision);
  const names = Object.keys(columns).filter((name) => name !== key);
  const record = [`id text`, ...names.map((name) => `${name} ${columns[name]}`)].join(', ');
  // JSON's null in a jsonb column would be a value; absence is meant.
  const values = [`row.id`, ...names.map((name) => (columns[name] === 'jsonb' ? `nullif(row.${name}, 'null'::jsonb)` : `row.${name}`)), ...Object.values(filled)];
  const targets = [key, ...names, ...Object.keys(filled)];
  const insert = `insert into ${table} (${[...targets, ...(known ? ['known_from'] : [])].join(', ')}) select ${values.join(', ')}`;
  const source = sql.raw(` from jsonb_to_recordset(`);
  const conflict = known
    ? ''
    : ` on conflict (${key}) do update set ${[...names, ...Object.keys(filled)].map((name) => `${name} = excluded.${name}`).join(', ')}`;
  await sql`${sql.raw(insert)}${known ? sql`, ${revision}::int` : sql``}${source}${JSON.stringify(rows)}::jsonb) as row (${sql.raw(record)})${sql.raw(conflict)}`.execute(tx.write());
}

/** For tables on the known clock: no longer said from this revision on. */
export async function closeKnown(tx: WriteTx, { table, key }: Pick<ShippedTable, 'table' | 'key'>, ids: readonly string[], revision: number): Promise<void> {
  if (ids.length === 0) return;
  await sql`update ${sql.table(table)} set known_until = ${revision} where ${sql.ref(key)} = any (${[...ids]}) and known_until is null`.execute(tx.write());
}

/** For tables that keep no history because nothing points at their past. */
export async function deleteShipped(tx: WriteTx, { table, key }: Pick<ShippedTable, 'table' | 'key'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from ${sql.table(table)} where ${sql.ref(key)} = any (${[...ids]})`.execute(tx.write());
}
