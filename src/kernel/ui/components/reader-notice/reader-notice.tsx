/** Stands on every page about a State: a reader made it, no State said it; or the State is invented, and so is all of it. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { writtenDate } from '#kernel/text/dates.ts';
import type { Day } from '#kernel/values/dates.ts';

const words: Readonly<Record<Locale, { prepared: (the: string, day: string) => string; preparedOfMany: (day: string) => string; invented: (day: string) => string; noAdvice: string }>> = {
  en: {
    prepared: (the, day) => `Prepared by a reader on ${day} from public sources. Not a statement by ${the} or any organisation.`,
    preparedOfMany: (day) => `Prepared by a reader on ${day} from public sources. Not a statement by any State or organisation.`,
    invented: (day) => `Made for a demonstration on ${day}, about an invented State. Nothing here is said of a real one.`,
    noAdvice: 'Not legal advice.',
  },
  fr: {
    prepared: (the, day) => `Établi par un lecteur le ${day} à partir de sources publiques. N’engage ni ${the} ni aucune organisation.`,
    preparedOfMany: (day) => `Établi par un lecteur le ${day} à partir de sources publiques. N’engage aucun État ni aucune organisation.`,
    invented: (day) => `Établi pour une démonstration le ${day}, au sujet d’un État inventé. Rien ici ne porte sur un État réel.`,
    noAdvice: 'Ne constitue pas un avis juridique.',
  },
};

interface About {
  /** The State as a sentence names it: "the Netherlands", « les Pays-Bas ». Without one to name, it is about several or none. */
  readonly the?: string | undefined;
  /** The day on which the page was made. */
  readonly day: Day;
  /** The page tells facts of law. */
  readonly legal?: boolean | undefined;
  /** The State is invented for demonstrations. */
  readonly invented?: boolean | undefined;
}

/** The same as a sentence, for briefs and the terminal. */
export function readerNotice(locale: Locale, { the, day, legal, invented }: About): string {
  const written = writtenDate(locale, day);
  if (invented === true) return typeset(locale, words[locale].invented(written));
  const sentence = the === undefined ? words[locale].preparedOfMany(written) : words[locale].prepared(the, written);
  return typeset(locale, legal === true ? `${sentence} ${words[locale].noAdvice}` : sentence);
}

export function ReaderNotice(props: About & { readonly locale: Locale }) {
  return <p class="reader-notice">{readerNotice(props.locale, props)}</p>;
}
