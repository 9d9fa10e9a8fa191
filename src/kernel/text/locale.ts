/** The two languages of the platform, equal in every page. */
export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'fr' : 'en');

/** Orders as a reader of the language expects: É beside E, not after Z. */
export const inAlphabeticalOrder = (locale: Locale) => collators[locale].compare;

const collator = (locale: Locale) => new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
const collators: Readonly<Record<Locale, Intl.Collator>> = { en: collator('en'), fr: collator('fr') };
