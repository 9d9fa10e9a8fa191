/** The solver of the server and of the terminal: loaded when packages are first asked for, and kept. */
import { loadSolver, type Solver } from '#engines/portfolio/solver.ts';

let loaded: Promise<Solver> | undefined;

export const theSolver = (): Promise<Solver> => (loaded ??= loadSolver());
