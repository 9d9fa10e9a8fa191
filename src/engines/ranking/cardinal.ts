/** SMAA-2 where values and weights were drawn elsewhere: their distributions are the caller's. Sources in `ranking.ts`. */
import { startTally } from './tally.ts';
import { startWins } from './wins.ts';

export interface CardinalDraws {
  readonly options: number;
  readonly criteria: number;
  /** By draw and, within it, by criterion. */
  readonly weights: Float64Array;
  /** By draw, within it by option, within that by criterion; more is better. */
  readonly values: Float64Array;
}

export interface Acceptability {
  /** By option: the share of draws in which it takes each rank, first rank first. Equal sums share their ranks. */
  readonly rankAcceptability: readonly (readonly number[])[];
  /** By option: the mean weights of the draws in which it comes first; absent where there are none. */
  readonly centralWeights: readonly (readonly number[] | undefined)[];
}

export type CardinalRefusal = 'no-options' | 'no-criteria' | 'no-draws' | 'not-one-value-per-draw-option-and-criterion' | 'not-a-number';

export function rankAcceptabilityOf(drawn: CardinalDraws): Acceptability | { readonly refused: CardinalRefusal } {
  const refused = findRefusal(drawn);
  if (refused) return { refused };
  const { options, criteria, weights, values } = drawn;
  const draws = weights.length / criteria;
  const tally = startTally(options);
  const wins = startWins(options, criteria);
  const sums = new Float64Array(options);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let option = 0; option < options; option += 1) {
      let sum = 0;
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        sum += (weights[draw * criteria + criterion] ?? 0) * (values[(draw * options + option) * criteria + criterion] ?? 0);
      }
      sums[option] = sum;
    }
    const winners = tally.count(sums);
    for (const option of tally.order.subarray(0, winners)) wins.count(option, 1 / winners, weights, draw * criteria);
  }
  const all = Array.from({ length: options }, (_, option) => option);
  return {
    rankAcceptability: all.map((option) => tally.acceptability(option, draws)),
    centralWeights: all.map((option) => (wins.of(option) > 0 ? wins.means(option) : undefined)),
  };
}

function findRefusal({ options, criteria, weights, values }: CardinalDraws): CardinalRefusal | undefined {
  if (!Number.isInteger(options) || options < 1) return 'no-options';
  if (!Number.isInteger(criteria) || criteria < 1) return 'no-criteria';
  if (weights.length === 0) return 'no-draws';
  if (weights.length % criteria !== 0 || values.length !== weights.length * options) return 'not-one-value-per-draw-option-and-criterion';
  // One that is not finite would stand at any place of an order.
  if (!weights.every(Number.isFinite) || !values.every(Number.isFinite)) return 'not-a-number';
  return undefined;
}
