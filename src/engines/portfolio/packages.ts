/** Three to five packages of nearly equal value in place of one "best": what fits the money and the rules, and what they share. */
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { findContradiction, type Contradicting } from './contradiction.ts';
import { modelOf, type KnownOption, type SetAside } from './model.ts';
import { atLeastOneOf, search, type Row, type Search } from './programme.ts';
import { findProblems, type PackageOption, type PackageRequest, type Problem } from './request.ts';
import type { Solver } from './solver.ts';

/** Weights added up: 1 is the whole attention of one option. */
export type Attention = Readonly<Record<Pillar, number>>;

export interface Package {
  /** Ids, ascending. */
  readonly options: readonly string[];
  readonly value: number;
  readonly firstYearCost: number;
  readonly yearlyCost: number;
  /** Of the chosen options alone, flagged ones included. */
  readonly attention: Attention;
}

export interface Packages {
  /** The greatest value first; of equal value, the fewest options first. */
  readonly packages: readonly Package[];
  /** In every package. */
  readonly shared: readonly string[];
  /** In some and not in all, with the packages (0 is the first) that hold it. */
  readonly inSome: readonly { readonly option: string; readonly packages: readonly number[] }[];
  /** To keep or strengthen. */
  readonly inPlace: { readonly options: readonly string[]; readonly attention: Attention };
  readonly setAside: SetAside;
  /** 'all-found': there is no other within the tolerance. 'enough-found': there may be. 'not-proven': the solver gave up, and the last package may not be the next best. */
  readonly ended: 'all-found' | 'enough-found' | 'not-proven';
  /** By what share of the greatest value here an unknown package might exceed it: 0 when it is proven that none does. */
  readonly doubt: number;
}

export type PackageRefusal =
  | { readonly refused: 'bad-request'; readonly problems: readonly Problem[] }
  /** Everything is in place, kept apart or of unknown cost. */
  | { readonly refused: 'nothing-to-choose'; readonly setAside: SetAside }
  /** A package of no option is none: present services continue. */
  | { readonly refused: 'contradiction'; readonly between: readonly Contradicting[]; readonly setAside: SetAside }
  /** The solver gave up before it found a package or knew that there is none. */
  | { readonly refused: 'not-proven'; readonly setAside: SetAside };

const mostPackages = 5;
const usualTolerance = 0.05;
/** Twelve digits are the same in whatever order values were added. */
const withoutRounding = (value: number) => Number(value.toPrecision(12));

export function choosePackages(solver: Solver, request: PackageRequest): Packages | PackageRefusal {
  const problems = findProblems(request);
  if (problems.length > 0) return { refused: 'bad-request', problems };

  const options = [...request.options].sort((one, other) => (one.id < other.id ? -1 : 1));
  const { candidates, inPlace, setAside, constraints } = modelOf(options, request.constraints ?? {});
  if (candidates.length === 0) return { refused: 'nothing-to-choose', setAside };

  const programme = { values: candidates.map(({ value }) => value), rows: [atLeastOneOf([...candidates.keys()]), ...constraints.flatMap(({ rows }) => rows)] };
  const found = search(solver, programme, (open) => nearlyEqual(open, candidates, request.tolerance ?? usualTolerance), request.mostNodes);
  if (found.packages.length === 0 && found.ended === 'not-proven') return { refused: 'not-proven', setAside };
  if (found.packages.length === 0) return { refused: 'contradiction', between: findContradiction(solver, candidates.length, constraints), setAside };

  const packages = found.packages.toSorted(byValueAndSize);
  return {
    packages,
    ...heldBy(packages, candidates.map(({ id }) => id)),
    inPlace: { options: inPlace.map(({ id }) => id), attention: attentionOf(inPlace) },
    setAside,
    ended: found.ended,
    doubt: found.doubt,
  };
}

/** Those of an answer that are within a lesser tolerance: what a search with that tolerance would have found, without searching again. */
export function narrowedTo(found: Packages, tolerance: number): Packages {
  const least = withoutRounding((found.packages[0]?.value ?? 0) * (1 - tolerance));
  const packages = found.packages.filter(({ value }) => withoutRounding(value) >= least);
  if (packages.length === found.packages.length) return found;
  const ids = [...found.shared, ...found.inSome.map(({ option }) => option)].sort();
  // Each further package was worth as much as the one before it at most, and the last of them lies outside: none is missing.
  return { ...found, packages, ...heldBy(packages, ids), ended: 'all-found' };
}

function heldBy(packages: readonly Package[], ids: readonly string[]): Pick<Packages, 'shared' | 'inSome'> {
  const holders = ids.map((option) => ({ option, packages: packages.flatMap((one, index) => (one.options.includes(option) ? [index] : [])) }));
  return {
    shared: holders.filter((holder) => holder.packages.length === packages.length).map(({ option }) => option),
    inSome: holders.filter((holder) => holder.packages.length > 0 && holder.packages.length < packages.length),
  };
}

function nearlyEqual(open: Search, candidates: readonly KnownOption[], tolerance: number): Pick<Packages, 'packages' | 'ended' | 'doubt'> {
  const packages: Package[] = [];
  let doubt = 0;
  while (packages.length < mostPackages) {
    const answer = open.best();
    if (answer === 'not-proven') return { packages, doubt, ended: 'not-proven' };
    if (answer === 'infeasible') return { packages, doubt, ended: 'all-found' };
    const least = (packages[0]?.value ?? 0) * (1 - tolerance);
    if (withoutRounding(answer.value) < withoutRounding(least)) return { packages, doubt, ended: answer.doubt > 0 ? 'not-proven' : 'all-found' };
    packages.push(packageOf(candidates.filter((_, column) => answer.chosen.includes(column))));
    if (packages.length === 1) doubt = answer.doubt;
    if (answer.doubt > 0) return { packages, doubt, ended: 'not-proven' };
    for (const row of neitherPartNorWhole(answer.chosen, candidates.length)) open.require(row);
  }
  return { packages, doubt, ended: 'enough-found' };
}

/** The next package holds something that this one lacks, and lacks something that it holds. The same without its least option would be no alternative to it. */
function neitherPartNorWhole(chosen: readonly number[], columns: number): readonly Row[] {
  const outside = [...Array(columns).keys()].filter((column) => !chosen.includes(column));
  return [
    atLeastOneOf(outside),
    { terms: new Map(chosen.map((column) => [column, 1])), atMost: chosen.length - 1 },
  ];
}

function packageOf(chosen: readonly KnownOption[]): Package {
  return {
    options: chosen.map(({ id }) => id),
    value: sum(chosen.map(({ value }) => value)),
    firstYearCost: sum(chosen.map(({ firstYearCost }) => firstYearCost)),
    yearlyCost: sum(chosen.map(({ yearlyCost }) => yearlyCost)),
    attention: attentionOf(chosen),
  };
}

function byValueAndSize(one: Package, other: Package): number {
  const [ofOne, ofOther] = [withoutRounding(one.value), withoutRounding(other.value)];
  if (ofOne !== ofOther) return ofOther - ofOne;
  if (one.options.length !== other.options.length) return one.options.length - other.options.length;
  return one.options.join('\n') < other.options.join('\n') ? -1 : 1;
}

function attentionOf(options: readonly PackageOption[]): Attention {
  const total = (pillar: Pillar) => sum(options.map((option) => option.pillars[pillar]));
  return Object.fromEntries(pillars.map((pillar) => [pillar, total(pillar)])) as Record<Pillar, number>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
