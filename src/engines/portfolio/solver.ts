/** Loads HiGHS, the solver of integer programmes that the engine is given: once, by whoever runs it. */
import highs, { type Highs } from 'highs';

/** HiGHS in WebAssembly, loaded. It works synchronously and keeps nothing from one programme to the next. */
export type Solver = Highs;

// The types of highs 1.15.3 describe its CommonJS build, whose function is under `default`; the module that is imported is the function itself.
const load = highs as unknown as typeof highs.default;

/** Node finds `highs.wasm` beside the package. A browser says where it is served. */
export async function loadSolver(assets?: { locateFile(file: string): string }): Promise<Solver> {
  return load(assets);
}
