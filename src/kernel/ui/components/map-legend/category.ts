/** The classes that a map, a tile or a span may belong to. Each has a fill, a pattern and a sign, so that meaning never hangs on colour. */
import type { Locale } from '#kernel/text/locale.ts';

/** Unknown is four things, and "none seen in a source" is a fifth, about the source. */
export const absences = ['not-known', 'not-applicable', 'none', 'withheld', 'none-seen'] as const;
export type Absence = (typeof absences)[number];

/** There are eight fills; a question with more answers is grouped by its asker. Numbers go into bins with their own labels. */
export const mostCategories = 8;

/** `0` to `7` for the answers of a question, in the order of its codebook. The order carries no merit. */
export type Category = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | Absence;

/** A number, or why there is none. Zero is a number. */
export type Measure = number | Exclude<Absence, 'none'>;

export interface LegendEntry {
  readonly category: Category;
  /** For an absence the usual words are taken unless others are given. */
  readonly label?: string | undefined;
}

export const isAbsence = <Value extends number | Absence>(value: Value): value is Extract<Value, Absence> => typeof value === 'string';

const signs: Readonly<Record<Absence, string>> = {
  'not-known': '?',
  'not-applicable': '–',
  none: '0',
  withheld: '×',
  'none-seen': '○',
};

/** The letter or sign printed with the fill. */
export function signOf(category: Category): string {
  return isAbsence(category) ? signs[category] : String.fromCharCode(65 + category);
}

const words: Readonly<Record<Locale, Readonly<Record<Absence, string>>>> = {
  en: {
    'not-known': 'not known',
    'not-applicable': 'not applicable',
    none: 'none (zero)',
    withheld: 'withheld',
    'none-seen': 'none seen in the source',
  },
  fr: {
    'not-known': 'non connu',
    'not-applicable': 'sans objet',
    none: 'aucun (zéro)',
    withheld: 'non communiqué',
    'none-seen': 'rien vu dans la source',
  },
};

export const absenceWords = (locale: Locale, absence: Absence): string => words[locale][absence];

/** The words of a category in a legend, for names that are read aloud. */
export function labelOf(locale: Locale, legend: readonly LegendEntry[], category: Category): string {
  const label = legend.find((entry) => entry.category === category)?.label;
  return label ?? (isAbsence(category) ? absenceWords(locale, category) : signOf(category));
}

/** `Malta: local programme`, as a screen reader says it. */
export function namedAnswer(locale: Locale, name: string, answer: string): string {
  return locale === 'fr' ? `${name}\u00a0: ${answer}` : `${name}: ${answer}`;
}
