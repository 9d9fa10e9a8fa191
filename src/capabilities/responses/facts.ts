/** What packages are made from, out of an appraisal. */
import type { ShownAppraisal } from './pages/shown.ts';
import type { OptionFacts } from './rules/package.ts';

export function factsOf({ option, lane, status, flags, harms, research }: ShownAppraisal): OptionFacts {
  const count = (directions: ShownAppraisal['research']['directions'], wanted: string) => directions.find(({ kind }) => kind === wanted)?.count ?? 0;
  const flagged = harms.filter(({ id }) => flags.includes(id)).map(({ outcome }) => outcome.id);
  return {
    id: option.id,
    lane,
    status,
    family: option.family,
    weights: option.weights,
    isFlagged: flags.length > 0,
    benefits: research.byOutcome.filter(({ directions }) => count(directions, 'benefit') > count(directions, 'harm')).map(({ outcome }) => outcome.id),
    harms: [...new Set(flagged)],
  };
}

/** The shares of ranks of the options that are compared with each other. */
export const comparedIn = (appraisals: readonly ShownAppraisal[]): ReadonlyMap<string, readonly number[]> =>
  new Map(appraisals.flatMap(({ option, standing }) => (standing === undefined ? [] : [[option.id, standing.rankAcceptability] as const])));
