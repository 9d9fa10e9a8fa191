/** A piece of content: its original in any language, and its English and French renderings. One jsonb value. */
import { otherLocale, type Locale } from './locale.ts';

/** BCP 47, such as `pl`: a law may be in any language. */
export type Language = string;

export interface Original {
  readonly text: string;
  /** Rises with each change of the original, so that a rendering knows when it is stale. */
  readonly v: number;
}

export interface Rendering {
  readonly text: string;
  /** The version of the original that it renders. */
  readonly of: number;
  readonly how: 'human' | 'machine';
}

/** `{original: 'pl', pl: {text, v}, en: {text, of, how}, fr: {text, of, how}}` */
export type Text = { readonly original: Language } & { readonly [language in Language]?: Original | Rendering | Language };

/** What a reader is shown. Whatever is not simply the words in the reader's language is said on the page. */
export interface Shown {
  readonly words: string;
  readonly language: Language;
  readonly stale: boolean;
  readonly machine: boolean;
}

export function shownIn(locale: Locale, text: Text): Shown {
  const original = text[text.original] as Original;
  const asked = text[locale];
  if (locale === text.original || asked === undefined || typeof asked === 'string' || !('of' in asked)) {
    return { words: original.text, language: text.original, stale: false, machine: false };
  }
  return { words: asked.text, language: locale, stale: asked.of < original.v, machine: asked.how === 'machine' };
}

/** The words alone, for titles, exports and search, where there is no room to say more. */
export const wordsIn = (locale: Locale, text: Text): string => shownIn(locale, text).words;

/** Content written in English and rendered in French by a person: what ships as reference data. */
export function textOf(en: string, fr: string): Text {
  return { original: 'en', en: { text: en, v: 1 }, fr: { text: fr, of: 1, how: 'human' } };
}

/**
 * What a person wrote in one language or both; the first is the original where it was written. Undefined when nothing was.
 * With what stood before: a changed original is the next version, and a rendering left as it was renders the earlier one.
 */
export function writtenText(first: Locale, written: Readonly<Record<Locale, string>>, before?: Text): Text | undefined {
  const original = written[first].trim() === '' ? otherLocale(first) : first;
  const [own, other] = [written[original].trim(), written[otherLocale(original)].trim()];
  if (own === '') return undefined;
  const [was, rendered] = [before?.original === original ? (before[original] as Original) : undefined, before?.[otherLocale(original)]];
  const v = was === undefined ? 1 : was.text === own ? was.v : was.v + 1;
  if (other === '') return { original, [original]: { text: own, v } };
  const isLeft = was !== undefined && rendered !== undefined && typeof rendered !== 'string' && 'of' in rendered && rendered.text === other;
  return { original, [original]: { text: own, v }, [otherLocale(original)]: isLeft ? rendered : { text: other, of: v, how: 'human' } };
}

/** What our own sentences say in each language. */
export const inBoth = (say: (locale: Locale) => string): Text => textOf(say('en'), say('fr'));

/** What a person wrote, in one language. */
export const writtenIn = (language: Language, text: string): Text => ({ original: language, [language]: { text, v: 1 } });

/** Statutory text may be published only when both languages exist and neither is stale. */
export function isCompleteInBothLanguages(text: Text): boolean {
  return (['en', 'fr'] as const).every((locale) => {
    const shown = shownIn(locale, text);
    return shown.language === locale && !shown.stale && shown.words.trim() !== '';
  });
}
