/** Membership by date: never a list in code. */
import { dayAfter, firstDayOf, precisionOf, type Day, type PartialDate, type Period } from '#kernel/values/dates.ts';

export type StateCode = string;

/** `network_participant` takes part in a network of the body without belonging to the body. */
export const standings = ['member', 'observer', 'participant', 'network_participant'] as const;
export type Standing = (typeof standings)[number];

/** Whom a body's own number counts: its members, or, where it has none, those who take part in it. */
export const countedStanding = (memberships: readonly { readonly standing: Standing }[]): Standing => (memberships.some((one) => one.standing === 'member') ? 'member' : 'participant');

/** Parts of a body's page. */
export const bodyViews = ['members', 'organs', 'events'] as const;
export type BodyView = (typeof bodyViews)[number];

export interface MembershipDates {
  /** The date itself where it is known, else empty. */
  readonly from: PartialDate | '';
  readonly fromEarliest: PartialDate | '';
  readonly fromLatest: PartialDate | '';
  /** The first day outside. */
  readonly until: PartialDate | '';
  /** A date on which it was still seen to hold, at least for a part of it. */
  readonly untilEarliest: PartialDate | '';
  /** A date on which it was seen to have ended. */
  readonly untilLatest: PartialDate | '';
}

/** Half open. */
export interface Days {
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/**
 * The days on which membership is certain. A beginning known only by its bounds counts from the latest it may
 * mean, and an end holds through the earliest: what is shown as membership was membership.
 */
export function certainDays(dates: MembershipDates): Days {
  const from = dates.from || dates.fromLatest;
  const until = dates.until ? firstDayOf(dates.until) : dates.untilEarliest ? dayAfter(dates.untilEarliest) : undefined;
  return { from: from === '' ? undefined : firstDayOf(from), until };
}

/** The days on which membership is at least possible. Where no outer bound is on record, what is certain is all that is said. */
export function possibleDays(dates: MembershipDates): Days {
  const certain = certainDays(dates);
  return {
    from: !dates.from && dates.fromEarliest ? firstDayOf(dates.fromEarliest) : certain.from,
    until: !dates.until && dates.untilLatest ? firstDayOf(dates.untilLatest) : certain.until,
  };
}

const holds = ({ from, until }: Days, day: Day) => from !== undefined && from <= day && (until === undefined || day < until);

export type Stage = 'not-yet' | 'possible' | 'certain' | 'former';

export function stageOn(dates: MembershipDates, day: Day): Stage {
  if (holds(certainDays(dates), day)) return 'certain';
  const possible = possibleDays(dates);
  if (holds(possible, day)) return 'possible';
  return possible.from === undefined || day < possible.from ? 'not-yet' : 'former';
}

export interface Stretch extends Period {
  readonly stage: 'possible' | 'certain';
}

/** The same as stretches of time, oldest first. Their edges are as sharp as the date that they come from. */
export function stretchesOf(dates: MembershipDates): Stretch[] {
  const certain = certainDays(dates);
  const possible = possibleDays(dates);
  if (certain.from === undefined) return [];
  const stretches: Stretch[] = [];
  if (possible.from !== undefined && possible.from < certain.from) {
    stretches.push({ stage: 'possible', from: possible.from, fromPrecision: 'day', until: certain.from, untilPrecision: 'day' });
  }
  const until = certain.until === undefined ? undefined : dates.until ? precisionOf(dates.until) : 'day';
  stretches.push({ stage: 'certain', from: certain.from, fromPrecision: dates.from ? precisionOf(dates.from) : 'day', until: certain.until, untilPrecision: until });
  if (certain.until !== undefined && possible.until !== undefined && certain.until < possible.until) {
    stretches.push({ stage: 'possible', from: certain.until, fromPrecision: 'day', until: possible.until, untilPrecision: 'day' });
  }
  return stretches;
}

/** The last day of a membership whose end is known, as sharp as it is known: the day before one, else the month or year in which it ended. */
export function lastDayOf(dates: MembershipDates): PartialDate | undefined {
  if (!dates.until) return undefined;
  if (precisionOf(dates.until) !== 'day') return dates.until;
  const day = new Date(`${dates.until}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
