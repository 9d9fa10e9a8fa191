/** Imports values from a CSV: reads it whole, says what would change, writes all of it or nothing. */
import { takeRevision } from '#kernel/db/revisions.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { hashOf } from '#kernel/reference/load.ts';
import { listShipped } from '#kernel/reference/shipped-table.ts';
import { readCsv, type CsvReason } from '#kernel/tables/csv.ts';
import { listStates } from '#capabilities/states/index.ts';
import type { Reason } from '../rules/fault.ts';
import { planImport, type Import } from '../rules/import.ts';
import { readRow, valueColumns, type ReadFigure } from '../rules/row.ts';
import { listIndicators } from '../store/indicators.ts';
import { valueTable } from '../store/shipped.ts';
import { rowOfFigure, writeFigures, type ValueRow } from './write-indicators.ts';

export interface ImportProblem {
  readonly line: number;
  readonly column: string | undefined;
  readonly reason: CsvReason | Reason;
}

/** With what stood before, by id, so that a change can be seen whole. */
export type Prepared = { readonly problems: readonly ImportProblem[] } | { readonly plan: Import; readonly before: ReadonlyMap<string, ValueRow> };

/** What the file would change; or all that is wrong with it, by line, column and reason. */
export async function prepareImport(tx: ReadTx, text: string): Promise<Prepared> {
  const { rows, problems } = readCsv('values', text, valueColumns);
  const indicators = new Set((await listIndicators(tx)).map(({ id }) => id));
  const states = new Set((await listStates(tx)).map(({ code }) => code));
  const before = new Map((await listShipped<ValueRow>(tx, valueTable)).map((row) => [row.id, row]));
  const found: ImportProblem[] = problems.map(({ line, column, reason }) => ({ line, column, reason }));
  const figures: ReadFigure[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const read = readRow(cells, indicators, states);
    if ('faults' in read) {
      found.push(...read.faults.map(({ column, reason }) => ({ line, column, reason })));
      continue;
    }
    figures.push(read.figure);
    lines.set(read.figure.id, line);
  }
  const plan = planImport(new Map([...before].map(([id, row]) => [id, hashOf(row)])), figures, (figure) => hashOf(rowOfFigure(figure)));
  found.push(...plan.twice.map((id) => ({ line: lines.get(id) ?? 1, column: 'period', reason: { is: 'twice', given: id } as const })));
  return found.length > 0 ? { problems: found.sort((a, b) => a.line - b.line) } : { plan, before };
}

/** In the transaction that the plan was made in: what was shown is what is written. Gives the revision, if one was taken. */
export async function writeImport(tx: WriteTx, { added, changed }: Import): Promise<number | undefined> {
  const figures = [...added, ...changed];
  if (figures.length === 0) return undefined;
  const revision = await takeRevision(tx, 'indicators');
  await writeFigures(tx, figures, revision);
  return revision;
}
