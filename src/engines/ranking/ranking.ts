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
import { findRefusal, type OptionToRank, type RankingQuestion, type RankingRefusal } from './question.ts';
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
  const { options, classes, draws } = question;
  const drawing = startDrawing(question);
  const tally = startTally(options.length);
  const wins = startWins(options.length, classes.length);
  for (let draw = 0; draw < draws; draw += 1) {
    drawing.next();
    const winners = tally.count(drawing.values);
    for (let place = 0; place < winners; place += 1) wins.count(tally.order[place] ?? 0, 1 / winners, drawing);
  }
  const firstShares = options.map((_, option) => wins.countOf(option) / draws);
  return options.map(({ id, intervals }, option) => ({
    id,
    rankAcceptability: tally.acceptability(option, draws),
    firstShare: firstShares[option] ?? 0,
    comesFirst:
      wins.countOf(option) > 0
        ? { never: false, centralWeights: wins.meanWeights(option), classes: intervals.map(({ low, high }, criterion) => (low === high ? undefined : wins.classOf(option, criterion))) }
        : { never: true, ...findBetter(question, option, firstShares) },
  }));
}

/** Of the options that are better whatever is true, the one most often first: the reader knows it already. */
function findBetter({ options, weights }: RankingQuestion, option: number, firstShares: readonly number[]): { readonly beatenBy?: string } {
  const worse = options[option];
  let found: { readonly id: string; readonly share: number } | undefined;
  for (const [index, better] of options.entries()) {
    const share = firstShares[index] ?? 0;
    if (worse && isBetter(better, worse, weights) && (!found || share > found.share)) found = { id: better.id, share };
  }
  return found ? { beatenBy: found.id } : {};
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
