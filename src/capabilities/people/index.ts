/** People: accounts, the circles they may read and act in, and who holds which seat when. */
export { isInUse, listCirclesHeldBy } from './store.ts';
export type { Circle, CircleKind, Seat } from './rules.ts';
