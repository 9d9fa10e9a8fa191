/** A sentence that survives challenge, in both languages, with its citation. Selectable without script. */
import { type Locale, locales, otherLocale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';

export interface Quote {
  readonly sentence: string;
  readonly citation: string;
  /** The whole permanent address, with the revision. */
  readonly address: string;
}

const ownNames: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' };

export function QuoteBox(props: {
  locale: Locale;
  /** Unique on the page. */
  id: string;
  quotes: Readonly<Record<Locale, Quote>>;
  headingLevel?: 2 | 3 | undefined;
}) {
  const { locale } = props;
  const t = uiTexts[locale];
  const Heading = `h${props.headingLevel ?? 2}` as const;
  return (
    <section class="quote-box" aria-labelledby={`${props.id}-title`}>
      <Heading id={`${props.id}-title`}>{t.quoteTitle}</Heading>
      <p class="quote-box__intro">{t.quoteIntro}</p>
      <div class="quote-box__quotes">
        {/* The reader's own language first, the other beside it: one goes into the note, the other to the counterpart. */}
        {[locale, otherLocale(locale)].map((language) => (
          <OneQuote locale={locale} language={language} id={`${props.id}-${language}`} quote={props.quotes[language]} />
        ))}
      </div>
    </section>
  );
}

function OneQuote(props: { locale: Locale; language: Locale; id: string; quote: Quote }) {
  const { quote, language } = props;
  const t = uiTexts[props.locale];
  return (
    <div class="quote-box__quote">
      <p class="quote-box__language" lang={language}>
        {ownNames[language]}
      </p>
      <div id={props.id} lang={language}>
        <blockquote cite={quote.address}>
          <p>{typeset(language, quote.sentence)}</p>
        </blockquote>
        <p class="quote-box__citation">{typeset(language, quote.citation)}</p>
        <p class="quote-box__address">
          <span>{uiTexts[language].permalink} </span>
          <a href={quote.address}>{quote.address}</a>
        </p>
      </div>
      {/* Empty without script: the buttons are made by browser/copy-button.ts. */}
      <entente-copy
        for={props.id}
        data-copy={t.copy}
        data-word={t.copyForWord}
        data-copied={t.copied}
        data-failed={t.copyFailed}
        data-about={ownNames[language]}
      />
    </div>
  );
}

/** Every language there is, for callers that make quotes by a function. */
export function quotesFrom(make: (locale: Locale) => Quote): Record<Locale, Quote> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, Quote>;
}
