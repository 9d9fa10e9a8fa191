/** Reads and writes CSV. What is wrong is said by line, column and reason, for the person who made the file. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Locale } from '#kernel/text/locale.ts';

export type CsvReason = { readonly is: 'not-csv' } | { readonly is: 'column-missing' } | { readonly is: 'cells'; readonly cells: number; readonly headings: number };

export interface CsvProblem {
  readonly file: string;
  /** 1 is the heading. */
  readonly line: number;
  readonly column: string | undefined;
  readonly reason: CsvReason;
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
    records = parse(text, { bom: true, delimiter: separatorOf(text), info: true, skip_empty_lines: true, relax_column_count: true }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return none([{ file, line: Number(error['lines'] ?? 1), column: undefined, reason: { is: 'not-csv' } }]);
  }
  const headings = records[0]?.record ?? [];
  const missing = expected.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) return none(missing.map((column) => ({ file, line: 1, column, reason: { is: 'column-missing' } as const })));

  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  for (const { record, info } of records.slice(1)) {
    // The parser counts the line a record ends on; a person looks for where it begins.
    const line = info.lines - record.join('').split('\n').length + 1;
    if (record.length !== headings.length) {
      problems.push({ file, line, column: undefined, reason: { is: 'cells', cells: record.length, headings: headings.length } });
      continue;
    }
    rows.push({ line, cells: Object.fromEntries(headings.map((heading, index) => [heading, asWritten((record[index] ?? '').trim())])) });
  }
  return { rows, problems };
}

/** A spreadsheet set to French parts cells by semicolons. The heading tells: it holds codes, and neither sign otherwise. */
function separatorOf(text: string): string {
  const [heading = ''] = text.split(/[\r\n]/, 1);
  return heading.split(';').length > heading.split(',').length ? ';' : ',';
}

const en = {
  'not-csv': 'this line is not valid CSV: a quotation mark is missing or out of place',
  'column-missing': 'this column is missing',
  cells: (cells: number, headings: number) => `this line has ${cells} cells, the heading has ${headings}`,
  at: (file: string, line: number, column: string | undefined, reason: string) => `${file}, line ${line}${column ? `, column ${column}` : ''}: ${reason}`,
};

const fr: typeof en = {
  'not-csv': 'cette ligne n’est pas du CSV valide : un guillemet droit manque ou n’est pas à sa place',
  'column-missing': 'cette colonne manque',
  cells: (cells, headings) => `nombre de cellules de cette ligne : ${cells} ; de l’en-tête : ${headings}`,
  at: (file, line, column, reason) => `${file}, ligne ${line}${column ? `, colonne ${column}` : ''} : ${reason}`,
};

const texts: Record<Locale, typeof en> = { en, fr };

export function sayReason(locale: Locale, reason: CsvReason): string {
  return reason.is === 'cells' ? texts[locale].cells(reason.cells, reason.headings) : texts[locale][reason.is];
}

export const sayPlace = (locale: Locale, { file, line, column }: Pick<CsvProblem, 'file' | 'line' | 'column'>, reason: string): string => texts[locale].at(file, line, column, reason);

/** For what ships, of which the house speaks in English only. */
export const sayProblem = (problem: CsvProblem): string => sayPlace('en', problem, sayReason('en', problem.reason));

/** A spreadsheet runs a cell that begins with one of these as a formula: an apostrophe keeps it text. */
const asText = (cell: string) => (/^[=+\-@\t\r]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell);

/** Without the apostrophe that only kept it text, so that what was written is read back as it was. */
const asWritten = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

export function writeCsv(headings: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const text = rows.map((row) => row.map((cell) => (cell === null ? '' : asText(String(cell)))));
  return stringify([[...headings], ...text]);
}
