/** What can be wrong with a cell of a file, as values: the words for them are in texts, in both languages. */

type Unfit = 'no-indicator' | 'not-state' | 'not-year' | 'not-number' | 'not-address' | 'twice';

export type Reason =
  | { readonly is: Unfit; readonly given: string }
  | { readonly is: 'not-among'; readonly given: string; readonly choices: readonly string[] }
  | { readonly is: 'empty' | 'one-end' | 'figure-not-known' | 'zero-not-zero' | 'no-figure' }
  | { readonly is: 'ends-before'; readonly low: string; readonly high: string }
  | { readonly is: 'outside'; readonly value: string; readonly low: string; readonly high: string };

export interface Fault {
  readonly column: string;
  readonly reason: Reason;
}

type Cell = (column: string) => string;

export const fault = (column: string, reason: Reason): Fault => ({ column, reason });

export const wrong = (column: string, is: Unfit, given: string): Fault => ({ column, reason: { is, given } });

export const required = (cell: Cell, columns: readonly string[]): Fault[] => columns.filter((column) => cell(column) === '').map((column) => fault(column, { is: 'empty' }));

export const among = (cell: Cell, column: string, choices: readonly string[]): Fault[] => (choices.includes(cell(column)) ? [] : [fault(column, { is: 'not-among', given: cell(column), choices })]);
