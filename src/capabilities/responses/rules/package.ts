/** A package is made of new options. What is in place continues beside it; what is flagged needs a named safeguard; what does not apply is left out. */
import type { Packages } from '#engines/portfolio/packages.ts';
import type { PackageRequest } from '#engines/portfolio/request.ts';
import { pillars, type PillarWeights } from '#kernel/values/pillars.ts';
import type { Asked } from './asked.ts';
import { isToKeep, type Lane } from './lanes.ts';
import type { Status } from './status.ts';

/** What is known of an option before anything is asked. */
export interface OptionFacts {
  readonly id: string;
  readonly lane: Lane;
  readonly status: Status;
  /** The option that it is a variant of. */
  readonly family: string | undefined;
  readonly weights: PillarWeights;
  readonly isFlagged: boolean;
  /** Outcomes that matter, on which more findings see a benefit than a harm. */
  readonly benefits: readonly string[];
  /** Those on which it is flagged. */
  readonly harms: readonly string[];
}

export const doesNotApply = ({ status }: Pick<OptionFacts, 'status'>): boolean => status === 'not_applicable';

/** `values`: what each option counts for. */
export function requestOf(options: readonly OptionFacts[], asked: Asked, values: ReadonlyMap<string, number>): PackageRequest {
  const applying = options.filter((option) => !doesNotApply(option));
  const needed = asked.needed.filter((id) => applying.some((option) => option.id === id && option.lane === 'prerequisite'));
  return {
    options: applying.map((option) => {
      const cost = asked.costs[option.id];
      return {
        id: option.id,
        value: values.get(option.id) ?? 0,
        firstYearCost: cost?.firstYear,
        yearlyCost: cost?.yearly,
        pillars: option.weights,
        family: option.family ?? option.id,
        requires: option.lane === 'prerequisite' ? [] : needed,
        inPlace: isToKeep(option.status),
        flagged: option.isFlagged,
        safeguard: (asked.safeguards[option.id] ?? '').trim() !== '',
      };
    }),
    constraints: {
      firstYearBudget: asked.budget,
      yearlyBudget: asked.yearly,
      mostOptions: asked.most,
      pillarMinimum: Object.fromEntries(
        pillars.flatMap((pillar) => {
          const least = asked.pillarMinimum[pillar] ?? 0;
          const isReasoned = (asked.pillarReasons[pillar] ?? '').trim() !== '';
          return least > 0 && !isReasoned ? [[pillar, { options: least }]] : [];
        }),
      ),
    },
  };
}

/** How many options a package could have been made of. */
export const candidatesOf = ({ setAside, inPlace }: Packages, options: readonly OptionFacts[]): number =>
  options.filter((option) => !doesNotApply(option) && !inPlace.options.includes(option.id) && !setAside.costNotKnown.includes(option.id) && !setAside.keptApart.includes(option.id)).length;
