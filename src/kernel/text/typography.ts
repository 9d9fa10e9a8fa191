/** Typography of the language, applied when a page is rendered and never stored. */
import type { Language } from './text.ts';

const narrow = '\u202f';
const fixed = '\u00a0';

/** Most words of a page hold nothing that French typography would change. */
const touched = /['!?;:«»%€]|\d[ \u00a0\u202f]+\d/;

/** French: no-break spaces before high punctuation and inside guillemets, curly apostrophes. English: curly apostrophes. */
export function typeset(language: Language, words: string): string {
  if (!(language === 'fr' ? touched : /'/).test(words)) return words;
  const curly = words.replace(/(\p{L})'(?=[\p{L}\d])/gu, '$1’');
  if (language !== 'fr') return curly;
  return curly
    .replace(/[ \u00a0\u202f]*([;!?])(?=\s|$|[)»\]])/g, `${narrow}$1`)
    .replace(/(\S)[ \u00a0\u202f]+:(?=\s|$)/g, `$1${fixed}:`)
    .replace(/«[ \u00a0\u202f]*/g, `«${fixed}`)
    .replace(/[ \u00a0\u202f]*»/g, `${fixed}»`)
    .replace(/(\d)[ \u00a0\u202f]+(?=(%|€|\d{3}\b))/g, `$1${narrow}`);
}
