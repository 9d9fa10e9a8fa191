/** Where a series is one line and where it is not: years without a value and breaks in the method part it. */
import type { Measure } from '../map-legend/category.ts';

export interface LinePoint {
  readonly year: number;
  /** Undefined where only an interval is published: it is drawn without a mark and without a line. */
  readonly value: Measure | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** The value is not comparable with the one before it: method, definition or territory changed. */
  readonly breakBefore?: boolean | undefined;
}

export type KnownPoint = LinePoint & { readonly value: number };

const isKnown = (point: LinePoint): point is KnownPoint => typeof point.value === 'number';

/** Runs of comparable points. A year that is missing from a yearly series is a gap, as is a value that is not known. `every` says how far apart two years of one run may be, where the points alone do not. */
export function runsOf(points: readonly LinePoint[], every?: number): KnownPoint[][] {
  const inOrder = [...points].sort((a, b) => a.year - b.year);
  const step = every ?? usualStep(inOrder);
  const runs: KnownPoint[][] = [];
  inOrder.forEach((point, index) => {
    if (!isKnown(point)) return;
    const before = inOrder[index - 1];
    const run = runs.at(-1);
    const goesOn = before !== undefined && isKnown(before) && point.breakBefore !== true && point.year - before.year <= step;
    if (goesOn && run !== undefined) run.push(point);
    else runs.push([point]);
  });
  return runs;
}

/** A survey every four years has no gap between its rounds. */
function usualStep(inOrder: readonly LinePoint[]): number {
  const steps = inOrder.slice(1).map((point, index) => point.year - (inOrder[index]?.year ?? point.year)).filter((step) => step > 0);
  return steps.length === 0 ? 1 : Math.min(...steps);
}

/** Half-way between the two points that must not be compared. */
export function breaksOf(points: readonly LinePoint[]): number[] {
  const inOrder = [...points].sort((a, b) => a.year - b.year);
  return inOrder.flatMap((point, index) => {
    const before = inOrder[index - 1];
    return point.breakBefore === true && before !== undefined ? [(point.year + before.year) / 2] : [];
  });
}
