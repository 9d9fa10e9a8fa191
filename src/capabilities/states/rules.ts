/** Membership by date: never a list in code. */
import { firstDayOf, type Day, type PartialDate } from '#kernel/values/dates.ts';

export type StateCode = string;

export interface MembershipDates {
  /** The date itself where it is known, else empty. */
  readonly from: PartialDate | '';
  readonly fromEarliest: PartialDate | '';
  readonly fromLatest: PartialDate | '';
  /** The first day outside. */
  readonly until: PartialDate | '';
  readonly untilEarliest: PartialDate | '';
  readonly untilLatest: PartialDate | '';
}

export interface CertainDays {
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/**
 * The days on which membership is certain. A date known only by its bounds counts from the latest it may mean,
 * and its end from the earliest: what is shown as membership was membership.
 */
export function certainDays(dates: MembershipDates): CertainDays {
  const from = dates.from || dates.fromLatest;
  const until = dates.until || dates.untilEarliest;
  return { from: from === '' ? undefined : firstDayOf(from), until: until === '' ? undefined : firstDayOf(until) };
}

/** Whether a membership had ended, had begun, or may have, on a day: for the page that tells its story. */
export function stageOn({ from, until }: CertainDays, day: Day): 'not-yet' | 'member' | 'former' {
  if (from === undefined || day < from) return 'not-yet';
  return until !== undefined && day >= until ? 'former' : 'member';
}
