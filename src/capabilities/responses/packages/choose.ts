/** Packages for a response: the engine's answer to what was asked. The same in the server, the terminal and the worker of a reader's browser. */
import { choosePackages, narrowedTo, type PackageRefusal, type Packages } from '#engines/portfolio/packages.ts';
import type { Solver } from '#engines/portfolio/solver.ts';
import type { Asked } from '../rules/asked.ts';
import { valuesOf } from '../rules/option-value.ts';
import { requestOf, type OptionFacts } from '../rules/package.ts';

/** `tolerance`: how far below the best the others may be, as a share of it. */
export type Found = Packages & { readonly tolerance: number };

export type Chosen = Found | PackageRefusal;

/**
 * Three packages at least, where the engine's own 5 % gives fewer: what an option counts for rests on unknown classes, and is no
 * more exact than that. Assumed: who is told how near the packages are can judge of 20 % too.
 */
const tolerances = [0.05, 0.1, 0.2] as const;
const widest = 0.2;
const fewest = 3;
/**
 * The server works on it in one go, and so many keep it under a second where values follow costs, for 60 options; what may be
 * missed then was a thousandth of the value at most. Where they do not, all is proven. The same everywhere, for the same answer.
 */
const mostNodes = 100;

/** `compared`: the shares of ranks of the options that are compared with each other. */
export function choose(solver: Solver, options: readonly OptionFacts[], asked: Asked, compared: ReadonlyMap<string, readonly number[]>): Chosen {
  const request = requestOf(options, asked, valuesOf(options.map(({ id }) => id), compared));
  const found = choosePackages(solver, { ...request, tolerance: widest, mostNodes });
  if ('refused' in found) return found;
  const near = tolerances.map((tolerance) => ({ ...narrowedTo(found, tolerance), tolerance }));
  return near.find(({ packages }) => packages.length >= fewest) ?? { ...found, tolerance: widest };
}
