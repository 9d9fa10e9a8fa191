/** How the answers of a question are told apart on a map: by kind, never by a ramp. Numbers go into bins with their own labels. */
import type { Cell } from './cell.ts';
import { isNumeric, type Codes } from './question.ts';

/** `code`: an answer of the question. `from`–`to`: a bin of numbers, both inside; `to` undefined: and more. */
export type CategoryMeaning = { readonly code: string } | { readonly from: number; readonly to: number | undefined };

/** There are eight fills that can be told apart. */
export type CategoryIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface Categories {
  readonly meanings: readonly CategoryMeaning[];
  /** Undefined when the cell is one of the kinds of not knowing. */
  indexOf(cell: Cell): CategoryIndex | undefined;
}

const mostCategories = 8;

export function categoriesOf(question: Codes, cells: Iterable<Cell>): Categories {
  if (!isNumeric(question.answerType)) {
    const codes = question.answers.filter(({ presence, code }) => presence !== 'none_seen' && code !== 'none_seen').map(({ code }) => code);
    return { meanings: codes.map((code) => ({ code })), indexOf: (cell) => (cell.kind === 'answered' && cell.code !== undefined ? indexOr(codes.indexOf(cell.code)) : undefined) };
  }
  const values = [...cells].filter((cell) => cell.kind === 'answered').map(valueOf);
  const bins = question.answerType === 'year' ? decadesOf(values) : binsOf(values);
  return { meanings: bins, indexOf: (cell) => (cell.kind === 'answered' ? indexOr(bins.findIndex((bin) => isIn(bin, valueOf(cell)))) : undefined) };
}

const valueOf = (cell: Cell) => Number(cell.situation?.answer);

const indexOr = (index: number): CategoryIndex | undefined => (index < 0 || index >= mostCategories ? undefined : (index as CategoryIndex));

interface Bin {
  readonly from: number;
  readonly to: number | undefined;
}

const isIn = ({ from, to }: Bin, value: number) => value >= from && (to === undefined || value <= to);

function decadesOf(years: readonly number[]): Bin[] {
  const decades = [...new Set(years.map((year) => Math.floor(year / 10) * 10))].sort((a, b) => a - b);
  return decades.slice(-mostCategories).map((from) => ({ from, to: from + 9 }));
}

/** Few distinct values stand for themselves; more go into steps that a reader can say. */
function binsOf(values: readonly number[]): Bin[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= 6) return distinct.map((value) => ({ from: value, to: value }));
  const [lowest = 0, highest = 0] = [distinct[0], distinct.at(-1)];
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((step) => step <= highest && step > lowest - 1);
  return steps.map((from, index) => {
    const next = steps[index + 1];
    return { from, to: next === undefined ? undefined : next - 1 };
  });
}
