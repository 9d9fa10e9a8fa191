/** The two languages of the platform, equal in every page. */
export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'fr' : 'en');

/** Orders as a reader of the language expects: É beside E, not after Z. */
export const inAlphabeticalOrder = (locale: Locale) => collators[locale].compare;

const collator = (locale: Locale) => new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
const collators: Readonly<Record<Locale, Intl.Collator>> = { en: collator('en'), fr: collator('fr') };

/**
 * A list in the alphabet of the reader, put in order once for as long as that very list lives: those that are kept in memory are
 * shown on page after page. The list is not changed after that, as nothing is that is kept.
 */
export function orderedOnce<T extends object>(nameOf: (locale: Locale, item: T) => string): <Item extends T>(locale: Locale, items: readonly Item[]) => readonly Item[] {
  const known: Readonly<Record<Locale, WeakMap<readonly object[], readonly object[]>>> = { en: new WeakMap(), fr: new WeakMap() };
  return <Item extends T>(locale: Locale, items: readonly Item[]) => {
    const compare = inAlphabeticalOrder(locale);
    // What is under a list was made of that very list.
    const ordered = (known[locale].get(items) as readonly Item[] | undefined) ?? items.map((item) => [nameOf(locale, item), item] as const).toSorted(([a], [b]) => compare(a, b)).map(([, item]) => item);
    known[locale].set(items, ordered);
    return ordered;
  };
}
