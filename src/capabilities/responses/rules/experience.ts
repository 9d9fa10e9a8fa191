/**
 * The experience lens: how practices that were measured went. Their number makes an option no better: thrice the same practices
 * give the same classes. An outcome that fewer than a quarter of the measured practices had is set aside, good or bad. Where
 * more practices were not measured than were, the lower end goes down by one class: what works is measured and published more.
 * Where the few that were measured all failed, the upper end goes up by one: a failure does not speak for the many that go on.
 */
import { wholeRange, type ClassInterval } from './lenses.ts';

export type PracticeLesson = 'worked' | 'mixed' | 'failed' | 'no_outcome_yet';

export interface ExperienceLens {
  readonly interval: ClassInterval;
  /** False: no practice, or none that was measured. */
  readonly isKnown: boolean;
  readonly practices: number;
  readonly measured: number;
}

const classOf: Record<Exclude<PracticeLesson, 'no_outcome_yet'>, number> = { failed: 0, mixed: 1, worked: 2 };

export function experienceLens(practices: readonly { readonly lesson: PracticeLesson }[]): ExperienceLens {
  const classes = practices.flatMap(({ lesson }) => (lesson === 'no_outcome_yet' ? [] : [classOf[lesson]]));
  const counted = { practices: practices.length, measured: classes.length };
  if (classes.length === 0) return { interval: wholeRange('experience'), isKnown: false, ...counted };
  const left = classes.filter((one) => classes.filter((other) => other === one).length * 4 >= classes.length);
  const low = Math.min(...left);
  const high = Math.max(...left);
  const areMostUnmeasured = practices.length - classes.length > classes.length;
  const interval = areMostUnmeasured ? { low: Math.max(low - 1, classOf.failed), high: Math.max(high, classOf.mixed) } : { low, high };
  return { interval, isKnown: true, ...counted };
}
