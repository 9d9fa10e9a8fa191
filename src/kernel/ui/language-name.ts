/** The name of a language in the reader's own, for notes such as "original in Polish". */
import type { Language } from '#kernel/text/text.ts';
import type { Locale } from '#kernel/text/locale.ts';

const names: Readonly<Record<Locale, Intl.DisplayNames>> = { en: new Intl.DisplayNames('en', { type: 'language' }), fr: new Intl.DisplayNames('fr', { type: 'language' }) };

/** There are some dozens; what is no language is not kept. */
const known = new Map<string, string>();

export function languageName(locale: Locale, language: Language): string {
  const name = known.get(`${locale} ${language}`) ?? find(locale, language);
  if (name !== language) known.set(`${locale} ${language}`, name);
  return name;
}

function find(locale: Locale, language: Language): string {
  try {
    return names[locale].of(language) ?? language;
  } catch {
    // A malformed code is shown as it is: better than no page.
    return language;
  }
}
