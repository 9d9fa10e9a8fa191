/** All indicators, by what they are about. */
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { uiTexts } from '#kernel/ui/texts.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { themes } from '../rules/indicator.ts';
import { countWords } from '../texts/sentences.ts';
import { texts } from '../texts/words.ts';
import { byTitle, type ShownLine } from './shown.ts';

export function indicatorListPage({ locale, indicators }: { locale: Locale; indicators: readonly ShownLine[] }): Page {
  const t = texts[locale];
  return {
    title: t.indicators,
    description: t.description,
    crumbs: [{ label: t.indicators }],
    body: (
      <div class="indicators">
        <PageIntro locale={locale} title={t.indicators} lead={t.lead} />
        {themes.map((theme) => {
          const its = byTitle(locale, indicators).filter((one) => one.theme === theme);
          if (its.length === 0) return null;
          return (
            <Section locale={locale} id={theme} title={t.theme[theme]}>
              <CardList
                locale={locale}
                items={its.map((one) => ({
                  href: addressIn(locale, `/indicators/${one.id}`),
                  title: wordsIn(locale, one.title),
                  summary: typeset(locale, wordsIn(locale, one.definition)),
                  meta: [typeset(locale, countWords(locale, one))],
                }))}
              />
            </Section>
          );
        })}
        <p class="data-table__downloads">
          {uiTexts[locale].download}
          {['csv', 'json'].map((ending) => (
            <>
              {' '}
              <a href={addressIn(locale, `/indicators.${ending}`)} download aria-label={uiTexts[locale].downloadAs(ending.toUpperCase(), t.indicators)}>
                {ending.toUpperCase()}
              </a>
            </>
          ))}
        </p>
      </div>
    ),
  };
}
