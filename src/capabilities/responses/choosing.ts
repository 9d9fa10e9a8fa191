/** Packages for a response: the engine's answer to what was asked. The same in the server, the terminal and the worker of a reader's browser. */
import { choosePackages, type PackageRefusal, type Packages } from '#engines/portfolio/packages.ts';
import type { Solver } from '#engines/portfolio/solver.ts';
import type { Asked } from './rules/asked.ts';
import { valuesOf } from './rules/option-value.ts';
import { requestOf, type OptionFacts } from './rules/package.ts';

export type Chosen = Packages | PackageRefusal;

/** `compared`: the shares of ranks of the options that are compared with each other. */
export function choose(solver: Solver, options: readonly OptionFacts[], asked: Asked, compared: ReadonlyMap<string, readonly number[]>): Chosen {
  return choosePackages(solver, requestOf(options, asked, valuesOf(options.map(({ id }) => id), compared)));
}
