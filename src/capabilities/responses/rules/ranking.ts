/** What the engine is asked, and how its answer is read. The engine itself is run by an action, and by the reader's browser. */
import type { RankingQuestion } from '#engines/ranking/question.ts';
import type { ComesFirst, RankedOption } from '#engines/ranking/ranking.ts';
import { classCounts, lenses, wholeRange, type ClassInterval, type Lens } from './lenses.ts';

/** One for everybody: who asks the same is told the same. */
export const rankingSeed = 20_261_124;
export const serverDraws = 10_000;
/** A fifth of the server's: a share may differ by two in a hundred, and the hand that moves a slider does not wait. */
export const browserDraws = 2000;

export interface Candidate {
  readonly id: string;
  readonly evidence: ClassInterval;
  readonly experience: ClassInterval;
  /** Undefined: the reader has answered nothing on it. */
  readonly feasibility?: ClassInterval | undefined;
}

export type Weights = Readonly<Record<Lens, number>>;

/** Feasibility takes part once the reader has answered a prompt on an option, or has given it a weight. */
export const lensesOf = (candidates: readonly Candidate[], weights?: Weights): Lens[] =>
  lenses.filter((lens) => lens !== 'feasibility' || candidates.some(({ feasibility }) => feasibility !== undefined) || (weights !== undefined && weights.feasibility > 0));

/** Without weights, all priorities are equally likely. Weights that are all zero impose none either. */
export function questionOf(candidates: readonly Candidate[], draws: number, weights?: Weights): RankingQuestion {
  const asked = lensesOf(candidates, weights);
  const given = weights && asked.map((lens) => weights[lens]);
  return {
    classes: asked.map((lens) => classCounts[lens]),
    options: candidates.map((candidate) => ({ id: candidate.id, intervals: asked.map((lens) => candidate[lens] ?? wholeRange(lens)) })),
    draws,
    seed: rankingSeed,
    ...(given?.some((weight) => weight > 0) === true && { weights: given }),
  };
}

/** What would have to be true for an option to come first. */
export type Condition =
  | { readonly kind: 'never'; readonly beatenBy: string | undefined }
  | {
      readonly kind: 'when';
      /** The lens that weighs clearly more than an equal share; undefined: the weights hardly matter, or are the reader's own. */
      readonly weighsMost: Lens | undefined;
      /** Where more than one class is open: the least that it typically had when it came first, if that says more than what is known. */
      readonly turnsOut: readonly { readonly lens: Lens; readonly atLeast: number; readonly isBest: boolean }[];
    };

/** A mean weight that lies so far above an equal share is said; nearer ones differ by chance and by habit. */
const clearlyMore = 0.05;
const closeBelow = 0.25;
/** A mean class that lies no further above the middle of what is known differs from it by chance. */
const clearlyAbove = 0.1;

export function conditionOf(comesFirst: ComesFirst, intervals: readonly ClassInterval[], asked: readonly Lens[], hasOwnWeights: boolean): Condition {
  if (comesFirst.never) return { kind: 'never', beatenBy: comesFirst.beatenBy };
  const most = Math.max(...comesFirst.centralWeights);
  const isClear = !hasOwnWeights && most - 1 / asked.length >= clearlyMore;
  return {
    kind: 'when',
    weighsMost: isClear ? asked[comesFirst.centralWeights.indexOf(most)] : undefined,
    turnsOut: asked.flatMap((lens, criterion) => {
      const mean = comesFirst.classes[criterion]?.mean;
      const { low, high } = intervals[criterion] ?? wholeRange(lens);
      if (mean === undefined) return [];
      // A mean close below a class is that class; further below, it would change with the draws.
      const atLeast = Math.floor(mean + closeBelow);
      return atLeast > low && mean > (low + high) / 2 + clearlyAbove ? [{ lens, atLeast, isBest: atLeast === high }] : [];
    }),
  };
}

interface Listed {
  readonly id: string;
  readonly family: string | undefined;
}

/** By how often they come first; variants of one option stand together, where the best of them does. Equal ones by the reader's alphabet. */
export function inOrderOfFirst<O extends Listed>(options: readonly O[], ranking: readonly Pick<RankedOption, 'id' | 'firstShare'>[], byName: (a: O, b: O) => number): O[] {
  const shares = new Map(ranking.map(({ id, firstShare }) => [id, firstShare]));
  const shareOf = (option: O) => shares.get(option.id) ?? 0;
  const families = [...Map.groupBy(options, ({ id, family }) => family ?? id).values()].map((members) => members.toSorted((a, b) => shareOf(b) - shareOf(a) || byName(a, b)));
  const bestOf = (members: readonly O[]) => Math.max(...members.map(shareOf));
  return families
    .toSorted((a, b) => bestOf(b) - bestOf(a) || (a[0] && b[0] ? byName(a[0], b[0]) : 0))
    .flat();
}
