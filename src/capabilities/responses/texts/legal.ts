/** What a State itself answered, with its article. Never what the law permits: that is for those who read the law there. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';

export interface SaidOfLaw {
  readonly article: Text;
  readonly answer: Readonly<Record<Locale, string>>;
  readonly signedOn: Day;
  readonly path: string;
}

const said = {
  en: (answer: string, day: string) => `The State itself answered “${answer}” on ${day}, and named:`,
  fr: (answer: string, day: string) => `L’État a lui-même répondu « ${answer} » le ${day}, et indiqué :`,
};

/** What stands before the article, which may be in another language than the page. */
export const saidOfLaw = (locale: Locale, { answer, signedOn }: SaidOfLaw): string => said[locale](answer[locale], writtenDay(locale, signedOn));

/** The same with its article, for where there is no room to say more. */
export const legalSentence = (locale: Locale, one: SaidOfLaw): string => `${saidOfLaw(locale, one)} ${wordsIn(locale, one.article)}`;

/** Each once: two answers of a State may rest on the same words. */
export function lawOf(answers: readonly { readonly legalBasis: SaidOfLaw | undefined }[]): SaidOfLaw[] {
  return answers.flatMap(({ legalBasis }) => legalBasis ?? []);
}

/** In a cell of a file; null while the State has not answered. */
export const lawWords = (locale: Locale, answers: Parameters<typeof lawOf>[0]): string | null => lawOf(answers).map((one) => legalSentence(locale, one)).join(' ') || null;

export const legalTexts = {
  en: {
    title: 'Legal basis, as the State itself named it',
    titleOfSeveral: 'Legal basis, as each State itself named it',
    ofOption: (option: string, sentence: string) => `${option}. ${sentence}`,
    ofState: (option: string, state: string, sentence: string) => `${option}, ${state}. ${sentence}`,
    unknownRest: (n: number, all: number) => `Whether the law there permits ${n === 1 ? '1 of the options' : `${n} of the ${all} options`}: the State has not answered that here. Where it named an article, only the law itself says what it permits.`,
    unknownRestOfSeveral: 'Whether the law in these States permits an option, where the State has not named an article here. Where it did, only the law itself says what it permits.',
  },
  fr: {
    title: 'Base légale, telle que l’État lui-même l’a indiquée',
    titleOfSeveral: 'Base légale, telle que chaque État l’a lui-même indiquée',
    ofOption: (option: string, sentence: string) => `${option}. ${sentence}`,
    ofState: (option: string, state: string, sentence: string) => `${option}, ${state}. ${sentence}`,
    unknownRest: (n: number, all: number) => `Si le droit applicable permet ${n < 2 ? `${n} des options` : `${n} des ${all} options`} : l’État n’a pas répondu ici. Lorsqu’il a indiqué un article, seul le droit lui-même dit ce qu’il permet.`,
    unknownRestOfSeveral: 'Si le droit de ces États permet une option, lorsque l’État n’a pas indiqué d’article ici. Lorsqu’il l’a fait, seul le droit lui-même dit ce qu’il permet.',
  },
} as const;
