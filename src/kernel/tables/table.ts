/** A table as it is downloaded: stable keys whatever the language, values that say which kind of nothing they are. */
import { writeCsv } from './csv.ts';

export type TableCell = string | number | null;

export interface Table {
  /** The file's name, without ending. */
  readonly name: string;
  /** Keys of the columns: the same in both languages. Columns of words end in `_en` and `_fr`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

export const tableAsCsv = (table: Table): string => writeCsv(table.columns, table.rows);

export function tableAsJson(table: Table): { items: Record<string, TableCell>[] } {
  return { items: table.rows.map((row) => Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null]))) };
}
