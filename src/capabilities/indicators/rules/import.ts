/** What an import would change, row by row: shown before anything is written, and written whole or not at all. */
import type { ReadFigure } from './row.ts';

export interface Import {
  readonly added: readonly ReadFigure[];
  /** The same indicator, State, year and population say something else: the old row is closed on the known clock, not overwritten. */
  readonly changed: readonly ReadFigure[];
  readonly unchanged: number;
  /** Ids that stand on more than one line. */
  readonly twice: readonly string[];
}

/** `standing` holds, by id, a fingerprint of all that a row says: equal fingerprints say the same. */
export function planImport(standing: ReadonlyMap<string, string>, figures: readonly ReadFigure[], fingerprintOf: (figure: ReadFigure) => string): Import {
  const added = figures.filter(({ id }) => !standing.has(id));
  const changed = figures.filter((figure) => standing.has(figure.id) && standing.get(figure.id) !== fingerprintOf(figure));
  return { added, changed, unchanged: figures.length - added.length - changed.length, twice: twiceAmong(figures) };
}

export const twiceAmong = (figures: readonly Pick<ReadFigure, 'id'>[]): string[] => [...Map.groupBy(figures, ({ id }) => id)].flatMap(([id, group]) => (group.length > 1 ? [id] : []));
