/** Comparing: what changed between two days or differs between two States, and who answers as this State does. Never who does better. */
import { isKnown, type Cell, type Matrix, type Situation } from './cell.ts';

export interface Difference<S extends Situation = Situation> {
  readonly questionId: string;
  readonly stateCode: string;
  readonly before: Cell<S>;
  readonly after: Cell<S>;
}

/** Cells whose answer is another, or known on one side only. The same answer by another source is no difference. */
export function differencesBetween<S extends Situation>(before: Matrix<S>, after: Matrix<S>): Difference<S>[] {
  const found: Difference<S>[] = [];
  for (const [questionId, row] of before) {
    for (const [stateCode, cell] of row) {
      const other = after.get(questionId)?.get(stateCode);
      if (other && !isSameAnswer(cell, other)) found.push({ questionId, stateCode, before: cell, after: other });
    }
  }
  return found;
}

/** Two States on the same day, question by question. */
export function differencesBetweenStates<S extends Situation>(matrix: Matrix<S>, one: string, other: string): Difference<S>[] {
  const found: Difference<S>[] = [];
  for (const [questionId, row] of matrix) {
    const [before, after] = [row.get(one), row.get(other)];
    if (before && after && !isSameAnswer(before, after)) found.push({ questionId, stateCode: other, before, after });
  }
  return found;
}

/** Distances are categorical: an answer is the same or another. The order of answers is for reading and is no scale. */
export function isSameAnswer(one: Cell, other: Cell): boolean {
  if (!isKnown(one) || !isKnown(other)) return isKnown(one) === isKnown(other);
  if (one.code !== other.code) return false;
  return one.code !== 'value' || one.situation?.answer === other.situation?.answer;
}

export interface InCommon {
  readonly stateCode: string;
  readonly same: readonly string[];
  readonly different: readonly string[];
}

/** With fewer questions known for both, answers in common say little. */
export const fewestQuestions = 10;

/**
 * For each other State, the questions known for both that are answered alike and those that are not. In
 * alphabetical order of codes; the page puts names in order. A year or a count is no approach: such questions are left out by the caller.
 */
export function answersInCommon(matrix: Matrix, stateCode: string, others: readonly string[]): InCommon[] {
  const found: InCommon[] = [];
  for (const other of [...others].sort()) {
    if (other === stateCode) continue;
    const same: string[] = [];
    const different: string[] = [];
    for (const [questionId, row] of matrix) {
      const [mine, theirs] = [row.get(stateCode), row.get(other)];
      if (!mine || !theirs || !isKnown(mine) || !isKnown(theirs)) continue;
      (isSameAnswer(mine, theirs) ? same : different).push(questionId);
    }
    if (same.length + different.length >= fewestQuestions) found.push({ stateCode: other, same, different });
  }
  return found;
}

export interface Coverage {
  readonly questionId: string;
  readonly known: number;
  readonly of: number;
}

/** By question, never by State: what is known of a State is that State's own business. */
export function coverageOf(matrix: Matrix): Coverage[] {
  return [...matrix].map(([questionId, row]) => ({ questionId, known: [...row.values()].filter(isKnown).length, of: row.size }));
}
