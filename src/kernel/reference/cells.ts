/** The cells of one shipped row, read with their meaning; what cannot be read is said by file, line and column. */
import { textOf, type Text } from '#kernel/text/text.ts';
import type { CsvRow } from '#kernel/tables/csv.ts';
import { isPartialDate, type PartialDate } from '#kernel/values/dates.ts';
import { corrupt } from './set.ts';

export interface Cells {
  text(column: string): string;
  /** Empty when the cell is. */
  words(column: string): string;
  bilingual(name: string): Text;
  maybeBilingual(name: string): Text | null;
  /** Values parted by `|`. */
  list(column: string): string[];
  number(column: string): number;
  maybeNumber(column: string): number | null;
  date(column: string): PartialDate;
  maybeDate(column: string): PartialDate | null;
  oneOf<const T extends string>(column: string, choices: readonly T[]): T;
  wrong(column: string, reason: string): Error;
}

export function cellsOf(file: string, { line, cells }: CsvRow): Cells {
  const wrong = (column: string, reason: string) => corrupt(`reference/${file}, line ${line}, column ${column}: ${reason}`);
  const words = (column: string) => cells[column] ?? '';
  const text = (column: string) => {
    const value = words(column);
    if (value === '') throw wrong(column, 'this cell is empty');
    return value;
  };
  const number = (column: string) => {
    const value = Number(text(column));
    if (!Number.isFinite(value)) throw wrong(column, `“${words(column)}” is not a number`);
    return value;
  };
  const date = (column: string) => {
    const value = text(column);
    if (!isPartialDate(value)) throw wrong(column, `“${value}” is not a date such as 2012, 2012-05 or 2012-05-17`);
    return value;
  };
  return {
    text,
    words,
    number,
    date,
    wrong,
    bilingual: (name) => textOf(text(`${name}_en`), text(`${name}_fr`)),
    maybeBilingual: (name) => (words(`${name}_en`) === '' ? null : textOf(text(`${name}_en`), text(`${name}_fr`))),
    list: (column) => words(column).split('|').map((one) => one.trim()).filter(Boolean),
    maybeNumber: (column) => (words(column) === '' ? null : number(column)),
    maybeDate: (column) => (words(column) === '' ? null : date(column)),
    oneOf(column, choices) {
      const found = choices.find((choice) => choice === words(column));
      if (found === undefined) throw wrong(column, `“${words(column)}” is not one of ${choices.join(', ')}`);
      return found;
    },
  };
}
