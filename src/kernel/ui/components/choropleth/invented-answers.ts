/** For the gallery and the tests: the shapes of real States, with answers that say of themselves that they are invented and mean nothing. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Category, LegendEntry } from '../map-legend/category.ts';

/** A list for examples only; in the platform membership is data with dates. */
export const exampleStates =
  'AL AD AM AT AZ BE BA BG HR CY CZ DK EE FI FR GE DE GR HU IS IE IL IT LV LI LT LU MT MX MD MC ME MA NL MK NO PL PT RO SM RS SK SI ES SE CH TR UA GB'.split(' ');

const categories: readonly Category[] = [0, 1, 2, 3, 'not-known', 'none-seen', 'not-applicable', 'withheld', 0, 1, 3];

const labels: Readonly<Record<Locale, readonly string[]>> = {
  en: ['invented answer A', 'invented answer B', 'invented answer C', 'invented answer D'],
  fr: ['réponse inventée A', 'réponse inventée B', 'réponse inventée C', 'réponse inventée D'],
};

export const inventedWarning: Readonly<Record<Locale, string>> = {
  en: 'Every answer here is invented, to show how the picture is drawn.',
  fr: 'Toutes les réponses sont inventées et ne servent qu’à montrer le dessin.',
};

export function inventedLegend(locale: Locale): LegendEntry[] {
  const answers = ([0, 1, 2, 3] as const).map((category) => ({ category, label: labels[locale][category] }));
  return [...answers, { category: 'not-known' }, { category: 'none-seen' }, { category: 'not-applicable' }, { category: 'withheld' }];
}

export function inventedAnswers(locale: Locale, linked: boolean) {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return exampleStates.map((stateCode, index) => ({
    stateCode,
    name: names.of(stateCode) ?? stateCode,
    category: categories[(index * 7) % categories.length] ?? 0,
    href: linked ? `/${locale}/states/${stateCode}` : undefined,
  }));
}
