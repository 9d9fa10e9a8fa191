/** What a State itself says of a situation, beside what a public source says: which of the two counts, and what gives way in time. */
import type { Day, Period } from '#kernel/values/dates.ts';

/** `confirmed`: as it stands. `corrected`: another answer, with its source, in its place. `contested`: another answer, beside it. */
export const stances = ['confirmed', 'corrected', 'contested'] as const;
export type Stance = (typeof stances)[number];

/** On a reading that a State has signed. */
export interface Voice {
  readonly stance: Exclude<Stance, 'confirmed'>;
  readonly signedOn: Day;
}

/** The readings of one day, one of each kind at most: what counts in sentences, maps and comparisons, and what is shown beside it. */
export function countingOf<R extends { readonly voice?: Voice | undefined }>(readings: readonly R[]): { readonly counts: R | undefined; readonly beside: R | undefined } {
  const [sourced, stated] = [readings.find(({ voice }) => voice === undefined), readings.find(({ voice }) => voice !== undefined)];
  // A correction stands on a source that anyone can read, as every answer here does; a contest is one word against another, and replaces nothing.
  if (stated?.voice?.stance === 'corrected') return { counts: stated, beside: sourced };
  return sourced ? { counts: sourced, beside: stated } : { counts: stated, beside: undefined };
}

/** What is left of a period once another takes its days: nothing, one piece, or one before and one after. */
export function givingWay<P extends Period>(old: P, taken: Period): P[] {
  const overlaps = old.from < (taken.until ?? '9999') && taken.from < (old.until ?? '9999');
  if (!overlaps) return [old];
  const before = old.from < taken.from ? [{ ...old, until: taken.from, untilPrecision: taken.fromPrecision }] : [];
  const after = taken.until !== undefined && taken.untilPrecision !== undefined && (old.until === undefined || taken.until < old.until) ? [{ ...old, from: taken.until, fromPrecision: taken.untilPrecision }] : [];
  return [...before, ...after];
}

/** As a time line draws them: corrections in the place of what they correct, and what a State contests left as its source says. */
export function countingOverTime<R extends Period & { readonly stateCode: string; readonly questionVersion: number; readonly voice?: Voice | undefined }>(readings: readonly R[]): R[] {
  const corrections = readings.filter(({ voice }) => voice?.stance === 'corrected');
  const sourced = readings.filter(({ voice }) => voice === undefined);
  if (corrections.length === 0) return [...sourced];
  const left = sourced.flatMap((one) =>
    corrections.filter((by) => by.stateCode === one.stateCode && by.questionVersion === one.questionVersion).reduce<R[]>((pieces, by) => pieces.flatMap((piece) => givingWay(piece, by)), [one]),
  );
  return [...left, ...corrections].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** What the State says of what counts; undefined while it has said nothing. */
export function stanceOf(counts: { readonly voice?: Voice | undefined; readonly reviewedOn: Day | undefined }, beside?: { readonly voice?: Voice | undefined }): Stance | undefined {
  const voice = counts.voice ?? beside?.voice;
  if (voice) return voice.stance;
  return counts.reviewedOn === undefined ? undefined : 'confirmed';
}
