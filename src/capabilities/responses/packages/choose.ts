/** Packages for a response: the engine's answer to what was asked. The same in the server, the terminal and the worker of a reader's browser. */
import { choosePackages, type PackageRefusal, type Packages } from '#engines/portfolio/packages.ts';
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
const tolerances = [0.05, 0.1, 0.2];
const fewest = 3;

/** `compared`: the shares of ranks of the options that are compared with each other. */
export function choose(solver: Solver, options: readonly OptionFacts[], asked: Asked, compared: ReadonlyMap<string, readonly number[]>): Chosen {
  const request = requestOf(options, asked, valuesOf(options.map(({ id }) => id), compared));
  for (const tolerance of tolerances) {
    const chosen = choosePackages(solver, { ...request, tolerance });
    if ('refused' in chosen) return chosen;
    // What the solver gave up at, it would give up at again.
    if (chosen.packages.length >= fewest || chosen.ended === 'not-proven' || tolerance === tolerances.at(-1)) return { ...chosen, tolerance };
  }
  throw new Error('There is always a last tolerance.');
}
