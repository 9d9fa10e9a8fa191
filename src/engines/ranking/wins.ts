/** Remembers how the draws looked in which each option came first. */
import type { Drawing } from './drawing.ts';

export interface Wins {
  /** `share` is 1, or less where the first rank is shared. */
  count(option: number, share: number, drawing: Pick<Drawing, 'weights' | 'classes'>): void;
  countOf(option: number): number;
  meanWeights(option: number): number[];
  classOf(option: number, criterion: number): { readonly mean: number; readonly lowest: number };
}

export function startWins(options: number, criteria: number): Wins {
  const counts = new Float64Array(options);
  const weightSums = new Float64Array(options * criteria);
  const classSums = new Float64Array(options * criteria);
  const lowest = new Uint8Array(options * criteria).fill(255);

  return {
    count(option, share, { weights, classes }) {
      counts[option] = (counts[option] ?? 0) + share;
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        const at = option * criteria + criterion;
        const drawn = classes[at] ?? 0;
        weightSums[at] = (weightSums[at] ?? 0) + share * (weights[criterion] ?? 0);
        classSums[at] = (classSums[at] ?? 0) + share * drawn;
        if (drawn < (lowest[at] ?? 0)) lowest[at] = drawn;
      }
    },
    countOf: (option) => counts[option] ?? 0,
    meanWeights: (option) => Array.from(weightSums.subarray(option * criteria, (option + 1) * criteria), (sum) => sum / (counts[option] ?? 0)),
    classOf: (option, criterion) => ({ mean: (classSums[option * criteria + criterion] ?? 0) / (counts[option] ?? 0), lowest: lowest[option * criteria + criterion] ?? 0 }),
  };
}
