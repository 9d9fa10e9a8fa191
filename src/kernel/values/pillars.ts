/** The four pillars, in the order in which they are always shown. */
export const pillars = ['prevention', 'harm_reduction', 'treatment', 'enforcement'] as const;
export type Pillar = (typeof pillars)[number];

/** How much a thing weighs on each pillar. The weights sum to 1. */
export type PillarWeights = Readonly<Record<Pillar, number>>;

export function pillarsOf(weights: PillarWeights): Pillar[] {
  return pillars.filter((pillar) => weights[pillar] > 0);
}
