/**
 * What an option counts for when packages are compared: how well it stands under all possible priorities, and not under one.
 * The holistic acceptability of SMAA-2, Lahdelma and Salminen, Operations Research 49 (2001), 444–454,
 * https://doi.org/10.1287/opre.49.3.444.11220: the shares of its ranks, each rank with a weight. The weights of ranks are
 * rank-order centroids, Barron and Barrett, Management Science 42 (1996), 1515–1523, https://doi.org/10.1287/mnsc.42.11.1515,
 * as parts of the first: an option that always comes first counts 1.
 */

/** Weight of each rank among so many: the mean of 1/rank over it and all after it. */
export function centroidWeights(count: number): readonly number[] {
  const weights: number[] = [];
  let sum = 0;
  for (let rank = count; rank >= 1; rank -= 1) {
    sum += 1 / rank;
    weights.unshift(sum / count);
  }
  const [first = 1] = weights;
  return weights.map((weight) => weight / first);
}

export function holisticAcceptability(rankAcceptability: readonly number[]): number {
  const weights = centroidWeights(rankAcceptability.length);
  return rankAcceptability.reduce((sum, share, rank) => sum + share * (weights[rank] ?? 0), 0);
}

/**
 * What was not compared (no study, too slow, a condition for others, flagged) counts as if it always came last: it may enter
 * where money is left, and hardly ever pushes out what was compared. Where nothing was compared, all count alike.
 */
export function valuesOf(ids: readonly string[], compared: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> {
  const least = compared.size === 0 ? 1 : (centroidWeights(compared.size).at(-1) ?? 1);
  return new Map(
    ids.map((id) => {
      const ranks = compared.get(id);
      return [id, ranks === undefined ? least : holisticAcceptability(ranks)];
    }),
  );
}
