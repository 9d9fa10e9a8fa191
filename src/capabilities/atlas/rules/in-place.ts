/** How many States a thing is seen in, of those for which an answer is known. Counted, never ranked. */
import type { Cell } from './cell.ts';

export interface InPlace {
  readonly states: number;
  /** Those for which an answer is known: whatever is said is said of them. */
  readonly known: number;
  readonly inPlace: number;
  readonly partly: number;
  /** A source says that there is none. */
  readonly notInPlace: number;
  /** A source that lists what exists does not list it. */
  readonly notSeen: number;
  readonly notApplicable: number;
  readonly notKnown: number;
}

export function countInPlace(cells: Iterable<Pick<Cell, 'presence'>>): InPlace {
  const presences = [...cells].map((cell) => cell.presence);
  const count = (wanted: Cell['presence']) => presences.filter((presence) => presence === wanted).length;
  const [notApplicable, notKnown] = [count('not_applicable'), count('not_known')];
  return {
    states: presences.length,
    known: presences.length - notApplicable - notKnown,
    inPlace: count('present'),
    partly: count('partial'),
    notInPlace: count('absent'),
    notSeen: count('none_seen'),
    notApplicable,
    notKnown,
  };
}
