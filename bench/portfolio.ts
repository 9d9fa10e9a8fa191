/** The search for packages among 15 options, warm: processor time, beside one bare solve of the same programme by the same solver. */
import type { PillarWeights } from '#kernel/values/pillars.ts';
import { modelOf } from '#engines/portfolio/model.ts';
import { choosePackages } from '#engines/portfolio/packages.ts';
import { solve } from '#engines/portfolio/programme.ts';
import type { PackageRequest } from '#engines/portfolio/request.ts';
import { loadSolver } from '#engines/portfolio/solver.ts';

const rounds = 7;
const searches = 100;

/** Fifteen options of four pillars whose values lie near each other, with families, prerequisites and a budget for a third: five packages are found. */
const request: PackageRequest = {
  options: Array.from({ length: 15 }, (_, index) => ({
    id: `option-${String(index).padStart(2, '0')}`,
    value: (30 + ((index * 37) % 41)) / 100,
    firstYearCost: 100_000 + ((index * 7919) % 997) * 500,
    yearlyCost: 50_000 + ((index * 104_729) % 991) * 300,
    pillars: weightsOf(index % 4),
    ...(index % 5 < 2 && { family: `family-${index % 3}` }),
    requires: index % 6 === 5 ? [`option-${String(index - 4).padStart(2, '0')}`] : [],
  })),
  constraints: { firstYearBudget: 1_700_000, yearlyBudget: 1_100_000, pillarMinimum: { prevention: { options: 1 }, treatment: { share: 0.15 } } },
};

export async function benchPortfolio(): Promise<readonly string[]> {
  const solver = await loadSolver();
  const { candidates, constraints } = modelOf(request.options, request.constraints ?? {});
  const programme = { values: candidates.map(({ value }) => value), rows: constraints.flatMap(({ rows }) => rows) };
  const found = choosePackages(solver, request);
  if (!('packages' in found)) throw new Error(`The request of the bench is refused: ${found.refused}.`);

  const search = () => void choosePackages(solver, request);
  const bare = () => void solve(solver, programme);
  // The first ones compile the WebAssembly: they are made and not counted.
  cpuMsOf(search);
  cpuMsOf(bare);
  const measured = Array.from({ length: rounds }, () => ({ search: cpuMsOf(search), bare: cpuMsOf(bare) }));
  const ratio = middle(measured.map((round) => round.search / round.bare));
  return [
    `\nPackages of ${request.options.length} options, ${found.packages.length} found${' '.repeat(7)}cost ms   yardstick ms   ratio`,
    `search ÷ one bare solve                 ${middle(measured.map((round) => round.search)).toFixed(2).padStart(8)}${middle(measured.map((round) => round.bare)).toFixed(2).padStart(13)}${ratio.toFixed(2).padStart(9)}`,
  ];
}

function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  for (let time = 0; time < searches; time += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / searches;
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
}

function weightsOf(first: number): PillarWeights {
  const weights = [0, 0, 0, 0];
  weights[first] = 0.75;
  weights[(first + 1) % 4] = 0.25;
  const [prevention = 0, harm_reduction = 0, treatment = 0, enforcement = 0] = weights;
  return { prevention, harm_reduction, treatment, enforcement };
}
