/** Where the parts of a span lie: what surely held, and what a date known only to the year or month leaves open. */
import { writtenAsKnown } from '#kernel/text/dates.ts';
import { asKnown, type Day, dayAfter, firstDayOf, type Period } from '#kernel/values/dates.ts';

export interface Part {
  /** 0 at the beginning of the axis, 1 at its end. */
  readonly left: number;
  readonly right: number;
  readonly isSure: boolean;
}

export interface Years {
  readonly from: number;
  /** The first year that is no longer on the axis. */
  readonly until: number;
}

/** From the year in which the first span begins to the end of the year of the last change or of `asOf`. */
export function yearsOf(spans: readonly Period[], asOf: Day): Years {
  const years = spans.flatMap((span) => [yearOf(span.from), ...(span.until === undefined ? [] : [yearOf(dayBefore(span.until))])]);
  return { from: Math.min(yearOf(asOf), ...years), until: Math.max(yearOf(asOf), ...years) + 1 };
}

export function shareOf(years: Years, day: Day): number {
  const start = Date.UTC(years.from, 0, 1);
  const share = (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(years.until, 0, 1) - start);
  return Math.max(0, Math.min(1, share));
}

/** `following` is the span that begins on the day this one ends: their common date is drawn once, with the following. */
export function partsOf(span: Period, following: Period | undefined, years: Years, asOf: Day): Part[] {
  const until = span.until ?? (span.from < asOf ? asOf : span.from);
  const sureFrom = span.fromPrecision === 'day' ? span.from : dayAfter(asKnown(span.from, span.fromPrecision));
  const sureUntil = following?.from === span.until ? until : lastSureDay(span, until);
  const parts: readonly (readonly [Day, Day, boolean])[] =
    sureFrom >= sureUntil
      ? [[span.from, until, false]]
      : [
          [span.from, sureFrom, false],
          [sureFrom, sureUntil, true],
          [sureUntil, until, false],
        ];
  return parts
    .map(([from, to, isSure]) => ({ left: shareOf(years, from), right: shareOf(years, to), isSure }))
    .filter((part) => part.right > part.left);
}

/** `until` is the first day outside. Known to the year, it says that the last day lies in the year before it. */
function lastSureDay(span: Period, until: Day): Day {
  if (span.until === undefined || span.untilPrecision === undefined || span.untilPrecision === 'day') return until;
  return firstDayOf(asKnown(dayBefore(span.until), span.untilPrecision));
}

function dayBefore(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

export function writtenPeriod(span: Period, locale: 'en' | 'fr'): string {
  const from = writtenAsKnown(locale, span.from, span.fromPrecision);
  if (span.until === undefined) return locale === 'fr' ? `depuis ${from}` : `since ${from}`;
  const until = writtenAsKnown(locale, dayBefore(span.until), span.untilPrecision ?? 'day');
  if (from === until) return from;
  return locale === 'fr' ? `de ${from} à ${until}` : `${from} to ${until}`;
}
