/** How the answers of a question are told apart on a map: by kind, never by a ramp. Numbers go into bins with their own labels. */
import type { Cell } from './cell.ts';
import { isNumeric, type Codes } from './question.ts';

/** Of numbers: both ends inside, and more when `to` is undefined; or up to a number that is no longer inside. */
type Bin = { readonly from: number; readonly to: number | undefined } | { readonly from: number; readonly below: number };

/** `code`: an answer of the question. Else a bin of numbers. */
export type CategoryMeaning = { readonly code: string } | Bin;

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

function isIn(bin: Bin, value: number): boolean {
  if (value < bin.from) return false;
  return 'below' in bin ? value < bin.below : bin.to === undefined || value <= bin.to;
}

const valueOf = (cell: Cell) => Number(cell.situation?.answer);

const indexOr = (index: number): CategoryIndex | undefined => (index < 0 || index >= mostCategories ? undefined : (index as CategoryIndex));

function decadesOf(years: readonly number[]): Bin[] {
  const decades = [...new Set(years.map((year) => Math.floor(year / 10) * 10))].sort((a, b) => a - b);
  return decades.slice(-mostCategories).map((from) => ({ from, to: from + 9 }));
}

/** Few distinct values stand for themselves; more go into steps that a reader can say. Every value is in one of them. */
function binsOf(values: readonly number[]): Bin[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= 6) return distinct.map((value) => ({ from: value, to: value }));
  const positive = distinct.filter((value) => value > 0);
  const nought = distinct.length > positive.length ? [{ from: 0, to: 0 }] : [];
  const steps = stepsOver(positive[0] ?? 1, positive.at(-1) ?? 1, mostCategories - nought.length);
  const areWhole = distinct.every(Number.isInteger);
  return [
    ...nought,
    ...steps.map((from, index): Bin => {
      const next = steps[index + 1];
      if (next === undefined) return { from, to: undefined };
      return areWhole ? { from, to: next - 1 } : { from, below: next };
    }),
  ];
}

/** 1, 2, 5, 10 and so on, from the last one that is not above the lowest value; fewer where they would be too many. */
function stepsOver(lowest: number, highest: number, most: number): number[] {
  const [first, last] = [Math.floor(Math.log10(lowest)), Math.floor(Math.log10(highest))];
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // Written and read again: 5 × 10⁻² is not 0.05 in floating point.
  const steps = powers.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`))).filter((step) => step <= highest);
  const inRange = steps.filter((_, index) => (steps[index + 1] ?? Infinity) > lowest);
  return (inRange.length <= most ? inRange : powers.map((power) => Number(`1e${power}`))).slice(0, most);
}
