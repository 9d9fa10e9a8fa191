/** All that is known of one State on one question, in the order of time, with what is not known in between. */
import type { Day, Precision } from '#kernel/values/dates.ts';
import type { Situation } from './cell.ts';

/** Between the end of one answer and the beginning of the next, or after the last. */
export interface Gap {
  readonly after: { readonly until: Day; readonly untilPrecision: Precision };
  readonly before: Pick<Situation, 'from' | 'fromPrecision'> | undefined;
}

export type Moment<S extends Situation> = { readonly situation: S } | { readonly gap: Gap };

/** A gap is shown as a gap: nobody says that the earlier answer lasted until the next. `situations` are in order of time. */
export function overTime<S extends Situation>(situations: readonly S[]): Moment<S>[] {
  return situations.flatMap((situation, index): Moment<S>[] => {
    const { until, untilPrecision } = situation;
    const next = situations[index + 1];
    if (until === undefined || untilPrecision === undefined || (next && next.from <= until)) return [{ situation }];
    return [{ situation }, { gap: { after: { until, untilPrecision }, before: next } }];
  });
}
