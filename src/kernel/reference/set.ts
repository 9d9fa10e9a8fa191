/** Data that ships with the platform: read from `reference/`, loaded once, upgraded without undoing local corrections. */
import type { ReadTx, Room, WriteTx } from '#kernel/db/tx.ts';
import { readCsv, sayProblem, type CsvRow } from '#kernel/tables/csv.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

export type ReferenceFiles = (file: string, columns: readonly string[]) => readonly CsvRow[];

/**
 * One kind of shipped row, as its room describes it. Rows are plain JSON values: their hash tells whether
 * what stands in the database is still what shipped.
 */
export interface ReferenceSource<Row extends { readonly id: string }> {
  readonly name: string;
  readonly room: Room;
  /** Below `reference/`. */
  readonly files: readonly string[];
  parse(read: ReferenceFiles): readonly Row[];
  /** The rows as they stand, in the shape in which they ship. */
  list(tx: ReadTx): Promise<readonly Row[]>;
  /** Inserts or replaces. */
  put(tx: WriteTx, rows: readonly Row[], revision: number): Promise<void>;
  /** No longer shipped: ended, never deleted. */
  end(tx: WriteTx, ids: readonly string[], revision: number): Promise<void>;
  /** What a row points at, where the row itself is only kept beside a local correction: without it the row could not be shown. */
  readonly keepBeside?: (tx: WriteTx, rows: readonly Row[]) => Promise<void>;
}

export interface ShippedRow {
  readonly id: string;
  readonly row: { readonly id: string };
}

/** The same without its row type, so that sets of all rooms stand in one list. */
export interface ReferenceSet {
  readonly name: string;
  readonly room: Room;
  readonly files: readonly string[];
  parse(read: ReferenceFiles): readonly { readonly id: string }[];
  list(tx: ReadTx): Promise<readonly { readonly id: string }[]>;
  put(tx: WriteTx, rows: readonly { readonly id: string }[], revision: number): Promise<void>;
  end(tx: WriteTx, ids: readonly string[], revision: number): Promise<void>;
  readonly keepBeside?: (tx: WriteTx, rows: readonly { readonly id: string }[]) => Promise<void>;
}

export function referenceSet<Row extends { readonly id: string }>(source: ReferenceSource<Row>): ReferenceSet {
  const { keepBeside, ...rest } = source;
  // Both are only ever given what `parse` of the same source made.
  return { ...rest, put: (tx, rows, revision) => source.put(tx, rows as readonly Row[], revision), ...(keepBeside && { keepBeside: (tx, rows) => keepBeside(tx, rows as readonly Row[]) }) };
}

/** Reads one shipped file; the first few faults are named together, for whoever changed it. */
export function shippedRows(file: string, text: string, columns: readonly string[]): readonly CsvRow[] {
  const { rows, problems } = readCsv(`reference/${file}`, text, columns);
  if (problems.length > 0) throw corrupt(problems.slice(0, 3).map(sayProblem).join('; '));
  return rows;
}

export const corrupt = (what: string) => new StartRefusal('reference-corrupt', `The reference data cannot be loaded: ${what}. Nothing was changed.`);
