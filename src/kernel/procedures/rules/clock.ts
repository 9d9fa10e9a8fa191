/**
 * When something is due. Days are civil days of Paris: a term of days ends with its last day, whatever hour it began at, and what
 * is sent on a day is sent at nine. Working days are Monday to Friday: the holidays of States differ, and none is left out.
 */
import { dayOf, type Day } from '#kernel/values/dates.ts';

export const zone = 'Europe/Paris';

/** Days are counted from the day after that of the opening. Minutes and hours run on through nights and weekends. */
export type Span = { readonly minutes: number } | { readonly hours: number } | { readonly days: number } | { readonly workingDays: number };

/** `remind` in order and none after it is due. */
export interface Moments {
  readonly due: Date;
  readonly remind: readonly Date[];
  readonly escalate: Date | undefined;
  readonly lapse: Date | undefined;
}

interface Terms {
  readonly due: Span | 'given';
  readonly remind?: readonly Span[];
  readonly escalate?: { readonly after?: Span };
  readonly lapse?: { readonly after?: Span };
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
const hourOfSending = 9;

/** `dueOn` is the last day, for a clock whose term is given. */
export function momentsOf(clock: Terms, opened: Date, dueOn: Day | undefined): Moments {
  const due = dueOf(clock.due, opened, dueOn);
  const remind = [...new Set((clock.remind ?? []).map((before) => beforeDue(before, due).getTime()))].filter((at) => at > opened.getTime() && at < due.getTime());
  return {
    due,
    remind: remind.toSorted((one, other) => one - other).map((at) => new Date(at)),
    escalate: clock.escalate && afterDue(clock.escalate.after, due, hourOfSending),
    lapse: clock.lapse && afterDue(clock.lapse.after, due, 24),
  };
}

function dueOf(span: Span | 'given', opened: Date, dueOn: Day | undefined): Date {
  if (span === 'given') {
    if (dueOn === undefined) throw new Error('A procedure whose clock is given began without a day.');
    return endOf(dueOn);
  }
  const ms = elapsedMs(span);
  return ms === undefined ? endOf(later(dayOf(opened, zone), span)) : new Date(opened.getTime() + ms);
}

function beforeDue(span: Span, due: Date): Date {
  const ms = elapsedMs(span);
  return ms === undefined ? atHour(earlier(lastDayOf(due), span), hourOfSending) : new Date(due.getTime() - ms);
}

function afterDue(span: Span | undefined, due: Date, hour: number): Date {
  if (span === undefined) return due;
  const ms = elapsedMs(span);
  return ms === undefined ? atHour(later(lastDayOf(due), span), hour) : new Date(due.getTime() + ms);
}

/** The day with whose end it is due: the moment itself is already the next. */
export const lastDayOf = (due: Date): Day => dayOf(new Date(due.getTime() - 1), zone);

/** Whether a moment is the end of a civil day, to be shown as that day. */
export const isEndOfDay = (moment: Date): boolean => endOf(lastDayOf(moment)).getTime() === moment.getTime();

const elapsedMs = (span: Span): number | undefined => ('minutes' in span ? span.minutes * minuteMs : 'hours' in span ? span.hours * 60 * minuteMs : undefined);

const later = (day: Day, span: Span): Day => ('workingDays' in span ? workingDay(day, span.workingDays, 1) : 'days' in span ? dayPlus(day, span.days) : day);
const earlier = (day: Day, span: Span): Day => ('workingDays' in span ? workingDay(day, span.workingDays, -1) : 'days' in span ? dayPlus(day, -span.days) : day);

const dayPlus = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

function workingDay(from: Day, count: number, step: 1 | -1): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = dayPlus(day, step);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

export const endOf = (day: Day): Date => atHour(day, 24);

/** Never asked for an hour that the change to summer time leaves out or repeats: that is at two and three in the morning. */
function atHour(day: Day, hour: number): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * 60 * minuteMs;
  return new Date(wall - offsetMs(wall - offsetMs(wall)));
}

const wallClock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** By the hour, in which Paris never changes its clocks half-way: to ask for the parts of a moment takes longer than all else here. */
const offsets = new Map<number, number>();
const mostOffsets = 20_000;

function offsetMs(instant: number): number {
  const hour = Math.floor(instant / (60 * minuteMs));
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const parts = Object.fromEntries(wallClock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const offset = Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}Z`) - Math.floor(instant / 1000) * 1000;
  if (offsets.size < mostOffsets) offsets.set(hour, offset);
  return offset;
}

/** Openings that between them meet weekends and both changes of the clock. */
const openings = ['2026-03-26', '2026-03-27', '2026-03-28', '2026-10-22', '2026-10-23', '2026-10-24', '2026-11-25'].map((day) => new Date(`${day}T12:00:00Z`));
const sampleTermMs = 30 * dayMs;

/** Terms that contradict each other wherever they begin, or on some days. */
export function faultsOfTerms(clock: Terms): readonly string[] {
  const faults = new Set<string>();
  for (const opened of openings) {
    const { remind, escalate, lapse } = momentsOf(clock, opened, lastDayOf(new Date(opened.getTime() + sampleTermMs)));
    if (remind.length < (clock.remind ?? []).length) faults.add('a reminder lies before the opening, at the due moment or on another');
    // A lapse at the same moment comes first.
    if (escalate && lapse && escalate >= lapse) faults.add('it lapses before it escalates');
  }
  return [...faults];
}
