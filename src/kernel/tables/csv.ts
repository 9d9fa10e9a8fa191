/** Reads and writes CSV. What is wrong is said by line, column and reason, for the person who made the file. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export interface CsvProblem {
  readonly file: string;
  /** 1 is the heading. */
  readonly line: number;
  readonly column: string | undefined;
  readonly reason: string;
}

export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type CsvReading = { readonly rows: readonly CsvRow[]; readonly problems: readonly CsvProblem[] };

/** Cells by heading. A heading that is missing is a problem; one that is not expected is let be. */
export function readCsv(file: string, text: string, expected: readonly string[]): CsvReading {
  const none = (problems: readonly CsvProblem[]): CsvReading => ({ rows: [], problems });
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, info: true, skip_empty_lines: true, relax_column_count: true }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return none([{ file, line: Number(error['lines'] ?? 1), column: undefined, reason: 'this line is not valid CSV: a quotation mark is missing or out of place' }]);
  }
  const headings = records[0]?.record ?? [];
  const missing = expected.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) return none(missing.map((column) => ({ file, line: 1, column, reason: 'this column is missing' })));

  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  for (const { record, info } of records.slice(1)) {
    // The parser counts the line a record ends on; a person looks for where it begins.
    const line = info.lines - record.join('').split('\n').length + 1;
    if (record.length !== headings.length) {
      problems.push({ file, line, column: undefined, reason: `this line has ${record.length} cells, the heading has ${headings.length}` });
      continue;
    }
    rows.push({ line, cells: Object.fromEntries(headings.map((heading, index) => [heading, (record[index] ?? '').trim()])) });
  }
  return { rows, problems };
}

export const sayProblem = (problem: CsvProblem): string =>
  `${problem.file}, line ${problem.line}${problem.column ? `, column ${problem.column}` : ''}: ${problem.reason}`;

/** A spreadsheet runs a cell that begins with one of these as a formula: an apostrophe keeps it text. */
const asText = (cell: string) => (/^[=+\-@\t\r]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell);

export function writeCsv(headings: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const text = rows.map((row) => row.map((cell) => (cell === null ? '' : asText(String(cell)))));
  return stringify([[...headings], ...text]);
}
