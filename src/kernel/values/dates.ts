/** Days and dates known only to the month or the year. Text, so that no time zone can move them. */

/** A civil day, `2026-11-24`. */
export type Day = string & { readonly day?: never };

export type Precision = 'year' | 'month' | 'day';

/** A date as precisely as its source gives it: `2012`, `2012-05` or `2012-05-17`. */
export type PartialDate = string & { readonly partialDate?: never };

const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export function isPartialDate(text: string): boolean {
  return partialDate.test(text) && (text.length < 10 || isDay(text));
}

/** A day that exists in the calendar: 2023-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The first day that the date may mean. */
export function firstDayOf(date: PartialDate): Day {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : 3, date.length === 10 ? 3 : undefined)}`;
}

/** The first day after all those that the date may mean: the exclusive end of a period whose last date is `date`. */
export function dayAfter(date: PartialDate): Day {
  const [year, month, day] = firstDayOf(date).split('-').map(Number) as [number, number, number];
  const precision = precisionOf(date);
  if (precision === 'year') return firstDayOf(String(year + 1).padStart(4, '0'));
  return new Date(precision === 'month' ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** What is left of a day when only part of it is known. */
export function asKnown(day: Day, precision: Precision): PartialDate {
  return precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The civil day in a zone, such as `Europe/Paris`. */
export function dayOf(instant: Date, timeZone: string): Day {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar.format(instant);
}

/** Valid time: half open, `until` is the first day outside. */
export interface Period {
  readonly from: Day;
  readonly fromPrecision: Precision;
  readonly until: Day | undefined;
  readonly untilPrecision: Precision | undefined;
}

export function holdsOn(period: Pick<Period, 'from' | 'until'>, day: Day): boolean {
  return period.from <= day && (period.until === undefined || day < period.until);
}

/** Whether the day lies in the month or year to which alone the beginning is known, so that it may have begun later. */
export function mayNotHaveBegunOn(period: Pick<Period, 'from' | 'fromPrecision'>, day: Day): boolean {
  return period.fromPrecision !== 'day' && day.startsWith(asKnown(period.from, period.fromPrecision));
}
