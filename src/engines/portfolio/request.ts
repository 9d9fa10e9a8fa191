/** What a package is asked from, and what is wrong with a request that nobody can answer. */
import { pillars, type Pillar, type PillarWeights } from '#kernel/values/pillars.ts';

export interface PackageOption {
  readonly id: string;
  /** What the package makes as great as it can. */
  readonly value: number;
  /** New money in the first year and in each later one, in one currency and price base. Absent when not known: that is never 0. */
  readonly firstYearCost?: number | undefined;
  readonly yearlyCost?: number | undefined;
  readonly pillars: PillarWeights;
  /** Variants of one thing, of which a package holds one at most. */
  readonly family?: string | undefined;
  /** Each must be in the package or in place. */
  readonly requires?: readonly string[] | undefined;
  /** None may be in the package or in place. It is enough that one of the two says so. */
  readonly excludes?: readonly string[] | undefined;
  /** To keep or strengthen: costs nothing new, is not chosen, counts for prerequisites and pillars. */
  readonly inPlace?: boolean | undefined;
  /** A harm or a rights concern stands against it. */
  readonly flagged?: boolean | undefined;
  /** A safeguard was named for it. */
  readonly safeguard?: boolean | undefined;
}

/** So many options that weigh on the pillar, or such a share of all attention. What is in place counts; what is flagged does not. */
export type PillarMinimum = { readonly options: number } | { readonly share: number };

export interface PackageConstraints {
  readonly firstYearBudget?: number | undefined;
  readonly yearlyBudget?: number | undefined;
  readonly pillarMinimum?: Readonly<Partial<Record<Pillar, PillarMinimum>>> | undefined;
  readonly mostOptions?: number | undefined;
}

export interface PackageRequest {
  readonly options: readonly PackageOption[];
  readonly constraints?: PackageConstraints | undefined;
  /** How far below the best a package may be, as a share of it. 0.05 unless told. */
  readonly tolerance?: number | undefined;
  /** The solver gives up after so many nodes each time it is asked: 2,000 unless told. Fewer where nobody may wait long. */
  readonly mostNodes?: number | undefined;
}

export type Problem =
  | { readonly problem: 'too-many-options'; readonly most: number }
  | { readonly problem: 'option-twice' | 'value-out-of-range' | 'cost-out-of-range' | 'weights-do-not-sum-to-one' | 'excludes-itself'; readonly option: string }
  | { readonly problem: 'unknown-option' | 'requires-what-it-excludes'; readonly option: string; readonly other: string }
  | { readonly problem: 'first-year-budget-out-of-range' | 'yearly-budget-out-of-range' | 'most-options-out-of-range' | 'tolerance-out-of-range' }
  | { readonly problem: 'pillar-minimum-out-of-range'; readonly pillar: Pillar };

export const mostOptionsAsked = 200;
/** Above it double precision no longer holds a tenth, and no drug policy costs a thousand million million. */
export const mostMoney = 1e15;

/** What adding four weights may lose. Weights that were rounded, 0.33 three times, are for the caller to mend. */
const weightsTolerance = 1e-6;

export function findProblems({ options, constraints = {}, tolerance }: PackageRequest): readonly Problem[] {
  if (options.length > mostOptionsAsked) return [{ problem: 'too-many-options', most: mostOptionsAsked }];
  return [...options.flatMap(problemsOfNumbers), ...problemsOfNames(options), ...problemsOfConstraints(constraints), ...(tolerance === undefined || isBetween(tolerance, 0, 1) ? [] : [{ problem: 'tolerance-out-of-range' } as const])];
}

function problemsOfNumbers(option: PackageOption): Problem[] {
  const problems: Problem[] = [];
  const costs = [option.firstYearCost, option.yearlyCost].filter((cost) => cost !== undefined);
  const weights = pillars.map((pillar) => option.pillars[pillar]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!isMoney(option.value)) problems.push({ problem: 'value-out-of-range', option: option.id });
  if (!costs.every(isMoney)) problems.push({ problem: 'cost-out-of-range', option: option.id });
  if (!weights.every((weight) => isBetween(weight, 0, 1)) || Math.abs(total - 1) > weightsTolerance) problems.push({ problem: 'weights-do-not-sum-to-one', option: option.id });
  return problems;
}

function problemsOfNames(options: readonly PackageOption[]): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map<string, PackageOption>();
  for (const option of options) {
    if (byId.has(option.id)) problems.push({ problem: 'option-twice', option: option.id });
    byId.set(option.id, option);
  }
  for (const { id, requires = [], excludes = [] } of options) {
    for (const other of new Set([...requires, ...excludes])) if (!byId.has(other)) problems.push({ problem: 'unknown-option', option: id, other });
    if (excludes.includes(id)) problems.push({ problem: 'excludes-itself', option: id });
    for (const other of new Set(requires)) {
      if (other !== id && (excludes.includes(other) || byId.get(other)?.excludes?.includes(id))) problems.push({ problem: 'requires-what-it-excludes', option: id, other });
    }
  }
  return problems;
}

function problemsOfConstraints({ firstYearBudget, yearlyBudget, pillarMinimum = {}, mostOptions }: PackageConstraints): Problem[] {
  const problems: Problem[] = [];
  if (firstYearBudget !== undefined && !isMoney(firstYearBudget)) problems.push({ problem: 'first-year-budget-out-of-range' });
  if (yearlyBudget !== undefined && !isMoney(yearlyBudget)) problems.push({ problem: 'yearly-budget-out-of-range' });
  if (mostOptions !== undefined && !isCount(mostOptions, 1)) problems.push({ problem: 'most-options-out-of-range' });
  for (const pillar of pillars) {
    const minimum = pillarMinimum[pillar];
    if (minimum === undefined) continue;
    const isInRange = 'options' in minimum ? isCount(minimum.options, 0) : isBetween(minimum.share, 0, 1);
    if (!isInRange) problems.push({ problem: 'pillar-minimum-out-of-range', pillar });
  }
  return problems;
}

// Each is false for NaN.
const isBetween = (number: number, least: number, most: number) => number >= least && number <= most;
const isMoney = (number: number) => isBetween(number, 0, mostMoney);
const isCount = (number: number, least: number) => Number.isInteger(number) && isBetween(number, least, mostOptionsAsked);
