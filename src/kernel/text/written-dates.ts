/** Dates as a reader of the language writes them, never sharper than they are known. */
import { firstDayOf, precisionOf, type Day, type PartialDate } from '#kernel/values/dates.ts';
import type { Locale } from './locale.ts';

/** `4 March 2011`, `March 2011`, `2011`; « 1er mars 2011 », « mars 2011 », « 2011 ». */
export function writtenDate(locale: Locale, date: PartialDate): string {
  const precision = precisionOf(date);
  if (precision === 'year') return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long', ...(precision === 'day' && { day: 'numeric' }) };
  const written = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', options).format(new Date(`${firstDayOf(date)}T00:00:00Z`));
  // French counts the first day of a month and only it.
  return locale === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

/** When something happened: `on 4 March 2011`, `during 2011`; « le 4 mars 2011 », « courant 2011 ». */
export function writtenWhen(locale: Locale, date: PartialDate): string {
  const written = writtenDate(locale, date);
  if (precisionOf(date) === 'day') return locale === 'en' ? `on ${written}` : `le ${written}`;
  return locale === 'en' ? `during ${written}` : `courant ${written}`;
}

/** The day of an "as of" heading: `As of 4 March 2011`, « Au 4 mars 2011 ». */
export const writtenAsOf = (locale: Locale, day: Day): string => (locale === 'en' ? `as of ${writtenDate(locale, day)}` : `au ${writtenDate(locale, day)}`);
