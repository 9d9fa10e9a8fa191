/** Stands on every page about a State: a reader made it, no State said it. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { writtenDate } from '#kernel/text/dates.ts';
import type { Day } from '#kernel/values/dates.ts';

const words: Readonly<Record<Locale, { prepared: (the: string, day: string) => string; preparedOfMany: (day: string) => string; noAdvice: string }>> = {
  en: {
    prepared: (the, day) => `Prepared by a reader on ${day} from public sources. Not a statement by ${the} or any organisation.`,
    preparedOfMany: (day) => `Prepared by a reader on ${day} from public sources. Not a statement by any State or organisation.`,
    noAdvice: 'Not legal advice.',
  },
  fr: {
    prepared: (the, day) => `Établi par un lecteur le ${day} à partir de sources publiques. N’engage ni ${the} ni aucune organisation.`,
    preparedOfMany: (day) => `Établi par un lecteur le ${day} à partir de sources publiques. N’engage aucun État ni aucune organisation.`,
    noAdvice: 'Ne constitue pas un avis juridique.',
  },
};

/** The same as a sentence, for briefs and the terminal. Without one State to name, it is about several or none. */
export function readerNotice(locale: Locale, { the, day, legal }: { the?: string | undefined; day: Day; legal?: boolean | undefined }): string {
  const written = writtenDate(locale, day);
  const sentence = the === undefined ? words[locale].preparedOfMany(written) : words[locale].prepared(the, written);
  return typeset(locale, legal === true ? `${sentence} ${words[locale].noAdvice}` : sentence);
}

export function ReaderNotice(props: {
  locale: Locale;
  /** The State as a sentence names it: "the Netherlands", « les Pays-Bas ». Undefined: the page is about several. */
  the?: string | undefined;
  /** The day on which the page was made. */
  day: Day;
  /** The page tells facts of law. */
  legal?: boolean | undefined;
}) {
  return <p class="reader-notice">{readerNotice(props.locale, props)}</p>;
}
