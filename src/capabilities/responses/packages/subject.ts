/** What packages are made from, out of an appraisal. */
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import type { PackageSubject } from '../pages/package-data.ts';
import type { ShownAppraisal, ShownResponse } from '../pages/shown.ts';
import type { OptionFacts } from '../rules/package.ts';

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

export function subjectOf(locale: Locale, { appraisals }: Pick<ShownResponse, 'appraisals'>): PackageSubject {
  const outcomes = appraisals.flatMap(({ research, harms }) => [...research.byOutcome, ...harms].map(({ outcome }) => [outcome.id, wordsIn(locale, outcome.label)] as const));
  return {
    options: appraisals.map((one) => ({ ...factsOf(one), title: wordsIn(locale, one.option.title), pillar: one.option.pillar, rights: wordsIn(locale, one.option.rights) })),
    outcomes: Object.fromEntries(outcomes),
  };
}
