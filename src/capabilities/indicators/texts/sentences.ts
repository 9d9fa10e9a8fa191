/** Figures in words, and the sentences that can be quoted: no more precise than the source, and never without their year. */
import { writtenNumber } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { isOfOneCity, type Figure, type Theme } from '../rules/indicator.ts';

interface Dated extends Figure {
  readonly year: number;
}

const words = {
  en: {
    percent: (number: string) => `${number}%`,
    withUnit: (number: string, unit: string) => `${number} ${unit}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    withInterval: (figure: string, low: string, high: string) => `${figure} (interval ${low} to ${high})`,
    none: 'none (zero)',
    notKnown: 'not known',
    count: (values: string, states: number, first: number | null, last: number | null, ofCities: boolean) =>
      values === '0' ? 'No value is on record.' : `${values === '1' ? '1 value' : `${values} values`} ${ofCities ? 'from cities in' : 'for'} ${states === 1 ? '1 State' : `${states} States`}, ${first !== last ? `from ${first} to ${last}` : values === '1' ? `of ${first}` : `all of ${first}`}.`,
    newest: (state: string, year: number, said: readonly string[]) => `${state}, ${year}: ${said.join('; ')}.`,
    ofPart: (figure: string, covers: string, isEstimate: boolean) => `${figure} (${isEstimate ? `estimate, ${covers}` : covers})`,
    picture: (title: string, state: string) => `${title}: ${state}`,
    chart: (unit: string, years: string) => `Unit: ${unit}. Values on record: ${years}.`,
    yearsOf: (label: string, years: readonly number[]) => `${label} ${years.join(', ')}`,
    series: (state: string, covers: readonly string[]) => `${state}: ${covers.join(', then ')}`,
  },
  fr: {
    percent: (number: string) => `${number} %`,
    withUnit: (number: string, unit: string) => `${number} ${unit}`,
    range: (low: string, high: string) => `de ${low} à ${high}`,
    withInterval: (figure: string, low: string, high: string) => `${figure} (intervalle de ${low} à ${high})`,
    none: 'aucun (zéro)',
    notKnown: 'non connu',
    count: (values: string, states: number, first: number | null, last: number | null, ofCities: boolean) =>
      values === '0' ? 'Aucune valeur n’est enregistrée.' : `${values === '1' ? '1 valeur' : `${values} valeurs`} ${ofCities ? 'de villes dans' : 'pour'} ${states < 2 ? `${states} État` : `${states} États`}, ${first !== last ? `de ${first} à ${last}` : values === '1' ? `de ${first}` : `toutes de ${first}`}.`,
    newest: (state: string, year: number, said: readonly string[]) => `${state}, ${year} : ${said.join(' ; ')}.`,
    ofPart: (figure: string, covers: string, isEstimate: boolean) => `${figure} (${isEstimate ? `estimation, ${covers}` : covers})`,
    picture: (title: string, state: string) => `${title} : ${state}`,
    chart: (unit: string, years: string) => `Unité : ${unit}. Valeurs enregistrées : ${years}.`,
    yearsOf: (label: string, years: readonly number[]) => `${label} ${years.join(', ')}`,
    series: (state: string, covers: readonly string[]) => `${state} : ${covers.join(', puis ')}`,
  },
} as const satisfies Record<Locale, unknown>;

/** "12.4", "5.3 (interval 5.2 to 5.5)", "2.9 to 3.4", "7%": a share carries its unit, which every other figure leaves to a heading. */
export function figureWords(locale: Locale, { kind, value, low, high }: Figure, unit: string): string {
  const t = words[locale];
  if (kind === 'none') return t.none;
  const number = (amount: number) => (unit === '%' ? t.percent(writtenNumber(locale, amount)) : writtenNumber(locale, amount));
  const interval = low === undefined || high === undefined ? undefined : ([number(low), number(high)] as const);
  if (value === undefined) return interval ? t.range(...interval) : t.notKnown;
  return interval ? t.withInterval(number(value), ...interval) : number(value);
}

/** The same with its unit, for where no heading says it. */
export function figureWithUnit(locale: Locale, figure: Figure, unit: string): string {
  const written = figureWords(locale, figure, unit);
  return unit === '%' || figure.kind === 'none' || figure.kind === 'not_known' ? written : words[locale].withUnit(written, unit);
}

export const countWords = (locale: Locale, line: { readonly values: number; readonly states: number; readonly firstYear: number | null; readonly lastYear: number | null; readonly theme: Theme }): string =>
  words[locale].count(writtenNumber(locale, line.values), line.states, line.firstYear, line.lastYear, isOfOneCity(line.theme));

export interface SaidOf {
  /** Whom or where it covers, such as a part of the State or a city. */
  readonly covers: string;
  readonly figure: Dated;
}

/** The figures of one State in one year: one for each of its parts where they are counted apart. */
export function newestSentence(locale: Locale, state: string, unit: string, said: readonly [SaidOf, ...SaidOf[]]): string {
  const t = words[locale];
  return t.newest(state, said[0].figure.year, said.map(({ covers, figure }) => t.ofPart(figureWithUnit(locale, figure, unit), covers, figure.kind === 'estimate')));
}

export const pictureTitle = (locale: Locale, title: string, state: string): string => words[locale].picture(title, state);

/** "Malta: 15-64 years, then 18-64 years": a line never goes without whom or where it covers. */
export const seriesLabel = (locale: Locale, state: string, covers: readonly string[]): string => words[locale].series(state, covers);

/** The unit, and of each line the years of which there is a value. */
export const chartDescription = (locale: Locale, unit: string, lines: readonly { readonly state: string; readonly years: readonly number[] }[]): string =>
  words[locale].chart(unit, lines.map(({ state, years }) => words[locale].yearsOf(state, years)).join(' · '));
