/** Dates and numbers as each language writes them, no more precisely than they are known. */
import { asKnown, type Day, type PartialDate, type Precision } from '#kernel/values/dates.ts';
import type { Locale } from './locale.ts';

const formats = (options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> => ({
  en: new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' }),
});
const day = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const month = formats({ month: 'long', year: 'numeric' });

/** "24 November 2026", « 1er mai 2020 ». */
export function writtenDay(locale: Locale, date: Day): string {
  const known = writtenDays[locale].get(date);
  if (known !== undefined) return known;
  const written = day[locale].format(new Date(`${date}T00:00:00Z`)).replace(locale === 'fr' ? /^1 / : /^$/, '1er ');
  if (writtenDays[locale].size < mostWritten) writtenDays[locale].set(date, written);
  return written;
}

/** A table writes the same days again and again, and each takes as long as ten cells. */
const writtenDays: Record<Locale, Map<Day, string>> = { en: new Map(), fr: new Map() };
const mostWritten = 20_000;

/** "2012", "May 2012" or "17 May 2012", as the date is known. */
export function writtenDate(locale: Locale, date: PartialDate): string {
  if (date.length === 4) return date;
  if (date.length === 7) return month[locale].format(new Date(`${date}-01T00:00:00Z`));
  return writtenDay(locale, date);
}

export const writtenAsKnown = (locale: Locale, date: Day, precision: Precision): string => writtenDate(locale, asKnown(date, precision));

const numbers: Record<Locale, Intl.NumberFormat> = { en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }), fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }) };

export const writtenNumber = (locale: Locale, number: number): string => numbers[locale].format(number);

/** When something happened: "on 4 March 2011", "during 2011"; « le 4 mars 2011 », « courant 2011 ». */
export function writtenWhen(locale: Locale, date: PartialDate): string {
  const written = writtenDate(locale, date);
  if (date.length === 10) return locale === 'en' ? `on ${written}` : `le ${written}`;
  return locale === 'en' ? `during ${written}` : `courant ${written}`;
}
