/** The rules of a package as rows of a programme, each under the name by which a reader knows it. */
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { atMostOneOf, oneNeedsOther, type Row } from './programme.ts';
import type { PackageConstraints, PackageOption, PillarMinimum } from './request.ts';

/** What a reader asked for or what holds of the options themselves: the parts that can contradict each other. */
export type Constraint =
  | { readonly constraint: 'first-year-budget' | 'yearly-budget' | 'most-options' | 'prerequisites' | 'exclusions' | 'families' }
  | { readonly constraint: 'pillar-minimum'; readonly pillar: Pillar };

export interface ConstraintRows {
  readonly name: Constraint;
  readonly rows: readonly Row[];
  /** What each column adds to the number that the reader gave, and what is there without any. Absent where no number was given. */
  readonly measure?: { readonly values: readonly number[]; readonly without: number; readonly isCeiling: boolean };
}

export interface SetAside {
  /** First-year or yearly cost not known: outside the search, never taken for 0. */
  readonly costNotKnown: readonly string[];
  /** Flagged, without a named safeguard: enters no package. */
  readonly keptApart: readonly string[];
  /** What they require cannot be in a package and is not in place. */
  readonly withoutPrerequisite: readonly { readonly option: string; readonly requires: readonly string[] }[];
  readonly againstWhatIsInPlace: readonly { readonly option: string; readonly excludes: readonly string[] }[];
}

export interface KnownOption extends PackageOption {
  readonly firstYearCost: number;
  readonly yearlyCost: number;
}

export interface PackageModel {
  /** In order of column: what a package can be made of. */
  readonly candidates: readonly KnownOption[];
  readonly inPlace: readonly PackageOption[];
  readonly setAside: SetAside;
  /** The reader's own constraints before those of the options. */
  readonly constraints: readonly ConstraintRows[];
}

/** `options` ordered by id and without problems. */
export function modelOf(options: readonly PackageOption[], asked: PackageConstraints): PackageModel {
  const inPlace = options.filter((option) => option.inPlace);
  const fresh = options.filter((option) => !option.inPlace);
  const candidates = fresh.filter((option) => isCostKnown(option) && !isKeptApart(option)) as readonly KnownOption[];
  const columnOf = new Map(candidates.map((option, column) => [option.id, column]));
  const isInPlace = new Set(inPlace.map(({ id }) => id));
  const withoutPrerequisite = listWithoutPrerequisite(candidates, isInPlace);
  const exclusions = pairsThatExclude(options);
  const againstWhatIsInPlace = candidates
    .map(({ id }) => ({ option: id, excludes: (exclusions.get(id) ?? []).filter((other) => isInPlace.has(other)) }))
    .filter(({ excludes }) => excludes.length > 0);
  const never = (barred: readonly { readonly option: string }[]) => barred.map(({ option }) => ({ terms: new Map([[columnOf.get(option) ?? 0, 1]]), atMost: 0 }));

  const prerequisites = candidates.flatMap(({ requires = [] }, column) =>
    sorted(requires).flatMap((id) => {
      const other = columnOf.get(id);
      return other === undefined || other === column ? [] : [oneNeedsOther(column, other)];
    }),
  );
  const excluded = candidates.flatMap(({ id }, column) =>
    (exclusions.get(id) ?? []).flatMap((otherId) => {
      const other = columnOf.get(otherId);
      return other === undefined || other <= column ? [] : [atMostOneOf([column, other])];
    }),
  );

  return {
    candidates,
    inPlace,
    setAside: { costNotKnown: idsOf(fresh.filter((option) => !isCostKnown(option))), keptApart: idsOf(fresh.filter(isKeptApart)), withoutPrerequisite, againstWhatIsInPlace },
    constraints: [
      ...budgetRows('first-year-budget', candidates.map(({ firstYearCost }) => firstYearCost), asked.firstYearBudget),
      ...budgetRows('yearly-budget', candidates.map(({ yearlyCost }) => yearlyCost), asked.yearlyBudget),
      ...mostOptionsRows(candidates.length, asked.mostOptions),
      ...pillars.flatMap((pillar) => pillarRows(pillar, candidates, inPlace, asked.pillarMinimum?.[pillar])),
      ...rowsOfOptions('prerequisites', [...prerequisites, ...never(withoutPrerequisite)]),
      ...rowsOfOptions('exclusions', [...excluded, ...never(againstWhatIsInPlace)]),
      ...rowsOfOptions('families', familyRows(candidates)),
    ],
  };
}

function isCostKnown({ firstYearCost, yearlyCost }: PackageOption): boolean {
  return firstYearCost !== undefined && yearlyCost !== undefined;
}

function isKeptApart({ flagged, safeguard }: PackageOption): boolean {
  return flagged === true && safeguard !== true;
}

/** What requires something out of reach is out of reach itself, so that the list is gone through until it grows no more. */
function listWithoutPrerequisite(candidates: readonly KnownOption[], inPlace: ReadonlySet<string>): SetAside['withoutPrerequisite'] {
  const reachable = new Set(idsOf(candidates));
  const missing = ({ requires = [] }: PackageOption) => sorted(requires).filter((id) => !inPlace.has(id) && !reachable.has(id));
  let before = -1;
  while (before !== reachable.size) {
    before = reachable.size;
    for (const option of candidates) if (missing(option).length > 0) reachable.delete(option.id);
  }
  return candidates.filter(({ id }) => !reachable.has(id)).map((option) => ({ option: option.id, requires: missing(option) }));
}

/** Said by either side, known to both. */
function pairsThatExclude(options: readonly PackageOption[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, Set<string>>(options.map(({ id }) => [id, new Set()]));
  for (const { id, excludes = [] } of options) {
    for (const other of excludes) {
      pairs.get(id)?.add(other);
      pairs.get(other)?.add(id);
    }
  }
  return new Map([...pairs].map(([id, others]) => [id, sorted([...others])]));
}

function budgetRows(constraint: 'first-year-budget' | 'yearly-budget', costs: readonly number[], budget: number | undefined): ConstraintRows[] {
  if (budget === undefined) return [];
  // What costs more than the whole budget cannot enter; twice the budget says so without numbers a million times apart in one row.
  const within = budget === 0 ? costs.map((cost) => (cost > 0 ? 1 : 0)) : costs.map((cost) => Math.min(cost, 2 * budget));
  return [{ name: { constraint }, rows: [{ terms: termsOf(within), atMost: budget }], measure: { values: costs, without: 0, isCeiling: true } }];
}

function mostOptionsRows(count: number, most: number | undefined): ConstraintRows[] {
  if (most === undefined) return [];
  const ones = Array<number>(count).fill(1);
  return [{ name: { constraint: 'most-options' }, rows: [{ terms: termsOf(ones), atMost: most }], measure: { values: ones, without: 0, isCeiling: true } }];
}

function pillarRows(pillar: Pillar, candidates: readonly PackageOption[], inPlace: readonly PackageOption[], minimum: PillarMinimum | undefined): ConstraintRows[] {
  if (minimum === undefined) return [];
  const name = { constraint: 'pillar-minimum', pillar } as const;
  if ('options' in minimum) {
    const attends = (option: PackageOption) => (!option.flagged && option.pillars[pillar] > 0 ? 1 : 0);
    const values = candidates.map(attends);
    const without = inPlace.filter((option) => attends(option) === 1).length;
    return [{ name, rows: [{ terms: termsOf(values), atLeast: minimum.options - without }], measure: { values, without, isCeiling: false } }];
  }
  // The share is of as many options as there are: each adds its weight and takes away the share.
  const above = (option: PackageOption) => (option.flagged ? 0 : option.pillars[pillar]) - minimum.share;
  const without = inPlace.reduce((total, option) => total + above(option), 0);
  return [{ name, rows: [{ terms: termsOf(candidates.map(above)), atLeast: -without }] }];
}

function familyRows(candidates: readonly PackageOption[]): Row[] {
  const families = new Map<string, number[]>();
  candidates.forEach(({ family }, column) => {
    if (family !== undefined) families.set(family, [...(families.get(family) ?? []), column]);
  });
  return [...families.values()].filter((columns) => columns.length > 1).map(atMostOneOf);
}

function rowsOfOptions(constraint: 'prerequisites' | 'exclusions' | 'families', rows: readonly Row[]): ConstraintRows[] {
  return rows.length === 0 ? [] : [{ name: { constraint }, rows }];
}

const termsOf = (numbers: readonly number[]) => new Map(numbers.map((number, column) => [column, number]));
const idsOf = (options: readonly PackageOption[]) => options.map(({ id }) => id);
/** By code units, which are the same everywhere; and once each. */
const sorted = (ids: readonly string[]) => [...new Set(ids)].sort();
