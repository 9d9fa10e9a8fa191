/** Compares the options and searches packages beside the page, which stays at hand meanwhile: stopped by ending the worker. It reads one file of this site, the solver, and asks for nothing else. */
import { rankOptions } from '#engines/ranking/ranking.ts';
import { loadSolver, type Solver } from '#engines/portfolio/solver.ts';
import { choose, type Chosen } from '../packages/choose.ts';
import type { Asked } from '../rules/asked.ts';
import type { OptionFacts } from '../rules/package.ts';
import { questionOf, serverDraws, type Candidate, type Weights } from '../rules/ranking.ts';

export interface PackageQuestion {
  readonly wasmAddress: string;
  readonly options: readonly OptionFacts[];
  readonly candidates: readonly Candidate[];
  readonly weights: Weights | undefined;
  readonly asked: Asked;
}

export type WorkerAnswer = { readonly state: 'loaded' } | { readonly state: 'chosen'; readonly chosen: Chosen } | { readonly state: 'failed' };

let solver: Promise<Solver> | undefined;
const tell = (answer: WorkerAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<PackageQuestion>) => {
  void answer(data).catch(() => {
    // What could not be loaded may be there at the next try.
    solver = undefined;
    tell({ state: 'failed' });
  });
});

async function answer({ wasmAddress, options, candidates, weights, asked }: PackageQuestion): Promise<void> {
  solver ??= loadSolver({ locateFile: () => wasmAddress });
  const loaded = await solver;
  tell({ state: 'loaded' });
  tell({ state: 'chosen', chosen: choose(loaded, options, asked, compared(candidates, weights)) });
}

function compared(candidates: readonly Candidate[], weights: Weights | undefined): ReadonlyMap<string, readonly number[]> {
  if (candidates.length === 0) return new Map();
  const ranking = rankOptions(questionOf(candidates, serverDraws, weights));
  return 'refused' in ranking ? new Map() : new Map(ranking.map(({ id, rankAcceptability }) => [id, rankAcceptability]));
}
