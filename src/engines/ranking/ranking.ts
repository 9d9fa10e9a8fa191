/**
 * Which option comes first, when nobody says how much each criterion matters and not all is known: SMAA-2 over ordinal classes.
 *
 * R. Lahdelma, P. Salminen, "SMAA-2: stochastic multicriteria acceptability analysis for group decision making",
 * Operations Research 49 (2001) 444–454; T. Tervonen, R. Lahdelma, "Implementing stochastic multicriteria acceptability
 * analysis", EJOR 178 (2007) 500–513; for the classes: R. Lahdelma, K. Miettinen, P. Salminen, "Ordinal criteria in
 * stochastic multicriteria acceptability analysis (SMAA)", EJOR 147 (2003) 117–127.
 *
 * Each draw takes, independently and uniformly:
 * - weights among all that sum to one, or the weights that are given;
 * - what each class of a criterion is worth: 0 the worst, 1 the best, the others at sorted uniform numbers in between;
 * - the class of each option within its interval.
 * The option of the largest weighted sum comes first. `tally.ts` says what becomes of equal sums.
 *
 * Each option draws from a stream of its own, made of the seed and its id, and weights and classes from another. Hence, with
 * the same seed: the order in which options are given changes nothing; leaving one out leaves what the others draw as it was;
 * and a better class for one option never lowers its share of first ranks.
 */
import { startDrawing } from './drawing.ts';
import { findRefusal, type ClassInterval, type OptionToRank, type RankingQuestion, type RankingRefusal } from './question.ts';
import { startTally } from './tally.ts';
import { startWins } from './wins.ts';

export interface RankedOption {
  readonly id: string;
  /** The share of draws in which it takes each rank, first rank first. They sum to 1, as does each rank over the options. */
  readonly rankAcceptability: readonly number[];
  readonly firstShare: number;
  readonly comesFirst: ComesFirst;
}

/** What would have to be true for it to come first: how the draws looked in which it did. */
export type ComesFirst =
  | {
      readonly never: false;
      /** The mean of the weights. */
      readonly centralWeights: readonly number[];
      /** For each criterion; absent where its class is known. */
      readonly classes: readonly (ClassWhenFirst | undefined)[];
    }
  | {
      readonly never: true;
      /** An option that is better or equal on every criterion that counts, whatever is true within the intervals, and better on one. */
      readonly beatenBy?: string;
    };

export interface ClassWhenFirst {
  readonly mean: number;
  readonly lowest: number;
}

/** The options in the order in which they were given. */
export function rankOptions(question: RankingQuestion): readonly RankedOption[] | { readonly refused: RankingRefusal } {
  const refused = findRefusal(question);
  if (refused) return { refused };
  const { options, draws } = question;
  const criteria = question.classes.length;
  const drawing = startDrawing(question);
  const tally = startTally(options.length);
  const weightsOfWins = startWins(options.length, criteria);
  const classesOfWins = startWins(options.length, criteria);
  for (let draw = 0; draw < draws; draw += 1) {
    drawing.next();
    const winners = tally.count(drawing.values);
    for (let place = 0; place < winners; place += 1) {
      const option = tally.order[place] ?? 0;
      weightsOfWins.count(option, 1 / winners, drawing.weights, 0);
      classesOfWins.count(option, 1 / winners, drawing.classes, option * criteria);
    }
  }
  const firstShares = options.map((_, option) => weightsOfWins.of(option) / draws);
  return options.map((given, option) => ({
    id: given.id,
    rankAcceptability: tally.acceptability(option, draws),
    firstShare: firstShares[option] ?? 0,
    comesFirst:
      weightsOfWins.of(option) > 0
        ? { never: false, centralWeights: weightsOfWins.means(option), classes: classesWhenFirst(given.intervals, classesOfWins.means(option), classesOfWins.lowest(option)) }
        : { never: true, ...findBetter(question, given, firstShares) },
  }));
}

function classesWhenFirst(intervals: readonly ClassInterval[], means: readonly number[], lowest: readonly number[]): (ClassWhenFirst | undefined)[] {
  return intervals.map(({ low, high }, criterion) => (low === high ? undefined : { mean: means[criterion] ?? 0, lowest: lowest[criterion] ?? 0 }));
}

/** Of the options that are better whatever is true, the one most often first: the reader knows it already. */
function findBetter({ options, weights }: RankingQuestion, worse: OptionToRank, firstShares: readonly number[]): { readonly beatenBy?: string } {
  const [best] = options
    .map((option, index) => ({ option, share: firstShares[index] ?? 0 }))
    .filter(({ option }) => isBetter(option, worse, weights))
    .toSorted((one, other) => other.share - one.share || (one.option.id < other.option.id ? -1 : 1));
  return best ? { beatenBy: best.option.id } : {};
}

function isBetter(better: OptionToRank, worse: OptionToRank, weights: readonly number[] | undefined): boolean {
  let isSurelyBetter = false;
  for (const [criterion, { high }] of worse.intervals.entries()) {
    if (weights?.[criterion] === 0) continue;
    const low = better.intervals[criterion]?.low ?? 0;
    if (low < high) return false;
    if (low > high) isSurelyBetter = true;
  }
  return isSurelyBetter;
}
