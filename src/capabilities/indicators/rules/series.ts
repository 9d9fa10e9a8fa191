/** Which figures make one line, and where it breaks: only what counts the same in the same way, year after year, is joined. */
import type { Figure, Kind } from './indicator.ts';

export interface Charted extends Figure {
  readonly stateCode: string;
  readonly year: number;
  readonly coversKey: string;
}

export interface Point<F> {
  readonly figure: F;
  /** Not comparable with the one before: another population, place or kind. */
  readonly breakBefore: boolean;
}

export interface StateSeries<F> {
  readonly stateCode: string;
  /** By year. */
  readonly points: readonly Point<F>[];
  /** The keys of whom or where it covers, in the order in which they come. */
  readonly covers: readonly string[];
}

/**
 * A line for each State. Where a State has several figures for a year, such as for its parts, each part has its own line;
 * so has each city. States come in the order in which they are asked for.
 */
export function seriesOf<F extends Charted>(figures: readonly F[], stateCodes: readonly string[], { byPlace }: { readonly byPlace: boolean }): StateSeries<F>[] {
  const byState = Map.groupBy(figures, (figure) => figure.stateCode);
  return stateCodes.flatMap((stateCode) => {
    const its = byState.get(stateCode) ?? [];
    const several = new Set(its.map((figure) => figure.year)).size < its.length;
    const lines = byPlace || several ? [...Map.groupBy(its, (figure) => figure.coversKey).values()] : its.length === 0 ? [] : [its];
    return lines.map((line) => lineOf(stateCode, line));
  });
}

function lineOf<F extends Charted>(stateCode: string, figures: readonly F[]): StateSeries<F> {
  const inOrder = figures.toSorted((a, b) => a.year - b.year);
  return {
    stateCode,
    points: inOrder.map((figure, index) => ({ figure, breakBefore: isBreak(inOrder[index - 1], figure) })),
    covers: [...new Set(inOrder.map((figure) => figure.coversKey))],
  };
}

function isBreak(before: Charted | undefined, after: Charted): boolean {
  if (before === undefined || before.kind === 'not_known' || after.kind === 'not_known') return false;
  return before.coversKey !== after.coversKey || wayOf(before.kind) !== wayOf(after.kind);
}

/** A true zero was counted. */
const wayOf = (kind: Kind): Kind => (kind === 'none' ? 'observed' : kind);

/** The figures of the newest year of each State: more than one where its parts are counted apart. */
export function newestOf<F extends Pick<Charted, 'stateCode' | 'year'>>(figures: readonly F[]): F[] {
  const newest = new Map<string, number>();
  for (const { stateCode, year } of figures) newest.set(stateCode, Math.max(year, newest.get(stateCode) ?? 0));
  return figures.filter(({ stateCode, year }) => newest.get(stateCode) === year);
}
