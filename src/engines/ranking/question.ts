/** What the engine is asked, and what it refuses to rank, each refusal by its name. */

export interface RankingQuestion {
  /** How many ordinal classes each criterion has, from 2 to 100. */
  readonly classes: readonly number[];
  readonly options: readonly OptionToRank[];
  /** From 1 to 1,000,000. The error of a share p is √(p(1−p)/draws). */
  readonly draws: number;
  /** A whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  /** A reader's own, one for each criterion, of any sum above 0. Without them all weights are equally likely. */
  readonly weights?: readonly number[];
}

export interface OptionToRank {
  readonly id: string;
  /** One for each criterion. */
  readonly intervals: readonly ClassInterval[];
}

/** Both inclusive, from 0, the worst, to classes − 1, the best. Nothing known is the whole range. */
export interface ClassInterval {
  readonly low: number;
  readonly high: number;
}

export type RankingRefusal =
  | 'no-options'
  | 'too-many-options'
  | 'option-named-twice'
  | 'no-criteria'
  | 'classes-out-of-range'
  | 'interval-missing'
  | 'class-out-of-range'
  | 'interval-upside-down'
  | 'draws-out-of-range'
  | 'seed-out-of-range'
  | 'not-one-weight-per-criterion'
  | 'weight-out-of-range'
  | 'weights-all-zero';

const limits = { options: 1000, classes: 100, draws: 1_000_000, seed: 2 ** 32 - 1, weight: 1e9 };

export function findRefusal({ classes, options, draws, seed, weights }: RankingQuestion): RankingRefusal | undefined {
  if (options.length === 0) return 'no-options';
  if (options.length > limits.options) return 'too-many-options';
  if (new Set(options.map((option) => option.id)).size < options.length) return 'option-named-twice';
  if (classes.length === 0) return 'no-criteria';
  if (!classes.every((count) => isWhole(count, 2, limits.classes))) return 'classes-out-of-range';
  if (!isWhole(draws, 1, limits.draws)) return 'draws-out-of-range';
  if (!isWhole(seed, 0, limits.seed)) return 'seed-out-of-range';
  for (const option of options) {
    const refusal = refusalOfIntervals(option.intervals, classes);
    if (refusal) return refusal;
  }
  return weights && refusalOfWeights(weights, classes.length);
}

function refusalOfIntervals(intervals: readonly ClassInterval[], classes: readonly number[]): RankingRefusal | undefined {
  if (intervals.length !== classes.length) return 'interval-missing';
  for (const [criterion, { low, high }] of intervals.entries()) {
    const best = (classes[criterion] ?? 0) - 1;
    if (!isWhole(low, 0, best) || !isWhole(high, 0, best)) return 'class-out-of-range';
    if (low > high) return 'interval-upside-down';
  }
  return undefined;
}

function refusalOfWeights(weights: readonly number[], criteria: number): RankingRefusal | undefined {
  if (weights.length !== criteria) return 'not-one-weight-per-criterion';
  if (!weights.every((weight) => weight >= 0 && weight <= limits.weight)) return 'weight-out-of-range';
  return weights.some((weight) => weight > 0) ? undefined : 'weights-all-zero';
}

const isWhole = (number: number, least: number, most: number) => Number.isInteger(number) && number >= least && number <= most;
