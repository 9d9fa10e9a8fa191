/** Imports indices from a CSV: reads it whole, says what would change, writes all of it or nothing. */
import { takeRevision } from '#kernel/db/revisions.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { putSources, sourceId } from '#kernel/provenance/sources.ts';
import { hashOf } from '#kernel/reference/load.ts';
import { listShipped, putShipped } from '#kernel/reference/shipped-table.ts';
import { readCsv, type CsvReason } from '#kernel/tables/csv.ts';
import { listStates } from '#capabilities/states/index.ts';
import { indexColumns, planIndexImport, readIndexRow, type IndexImport, type IndexReason, type ReadIndex } from '../rules/index-row.ts';
import { indexTable } from '../store/shipped.ts';

/** A row of library_indices as it stands. */
export type IndexShipped = Omit<ReadIndex, 'source'> & { readonly source_id: string };

export const shippedOf = ({ source, ...index }: ReadIndex): IndexShipped => ({ ...index, source_id: sourceId(source) });

export interface IndexProblem {
  readonly line: number;
  readonly column: string | undefined;
  readonly reason: CsvReason | IndexReason;
}

export type PreparedIndices = { readonly problems: readonly IndexProblem[] } | { readonly plan: IndexImport; readonly before: ReadonlyMap<string, IndexShipped> };

/** What the file would change; or all that is wrong with it, by line, column and reason. */
export async function prepareIndices(tx: ReadTx, text: string): Promise<PreparedIndices> {
  const { rows, problems } = readCsv('indices', text, indexColumns);
  const places = new Set((await listStates(tx)).map(({ code }) => code));
  const before = new Map((await listShipped<IndexShipped>(tx, indexTable)).map((row) => [row.id, row]));
  const found: IndexProblem[] = problems.map(({ line, column, reason }) => ({ line, column, reason }));
  const read: ReadIndex[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const one = readIndexRow(cells, places);
    if ('faults' in one) found.push(...one.faults.map(({ column, reason }) => ({ line, column, reason })));
    else if (seen.has(one.index.id)) found.push({ line, column: 'year', reason: { is: 'twice', given: one.index.id } });
    else {
      seen.add(one.index.id);
      read.push(one.index);
    }
  }
  if (found.length > 0) return { problems: found.sort((a, b) => a.line - b.line) };
  return { plan: planIndexImport(new Map([...before].map(([id, row]) => [id, hashOf(row)])), read, (one) => hashOf(shippedOf(one))), before };
}

/** In the transaction that the plan was made in: what was shown is what is written. Gives the revision, if one was taken. */
export async function writeIndices(tx: WriteTx, { added, changed }: IndexImport): Promise<number | undefined> {
  const indices = [...added, ...changed];
  if (indices.length === 0) return undefined;
  const revision = await takeRevision(tx, 'library');
  await putSources(tx, indices.map(({ source }) => source));
  await putShipped(tx, indexTable, indices.map(shippedOf), revision);
  return revision;
}
