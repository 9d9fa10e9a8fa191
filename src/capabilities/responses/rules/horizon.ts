/** Whether an option can come to work in time for the challenge. One that cannot is begun now and works later: it is not dropped. */

export type ChallengeHorizon = 'acute' | 'sub-acute' | 'medium' | 'long';

/**
 * The longest wait, in weeks, that a challenge of each horizon leaves. An assumption from the library's words for horizons:
 * acute, days to weeks, a quarter of a year; sub-acute, weeks to months, a year; medium, two years; long, five.
 */
export const longestWaitWeeks: Readonly<Record<ChallengeHorizon, number>> = { acute: 13, 'sub-acute': 52, medium: 104, long: 260 };

export interface Timing {
  readonly leadTimeWeeks: { readonly least: number; readonly typical: number } | undefined;
  /** Seen in place, in whole or in part: it works already, and to strengthen it takes less than to begin. */
  readonly isInPlace: boolean;
}

/** Even in the least time that it takes, and not only as a rule. A lead time that is not known keeps nothing back. */
export const isTooSlow = (horizon: ChallengeHorizon, { leadTimeWeeks, isInPlace }: Timing): boolean => !isInPlace && leadTimeWeeks !== undefined && leadTimeWeeks.least > longestWaitWeeks[horizon];
