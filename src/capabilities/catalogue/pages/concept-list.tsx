/** The whole thesaurus, by scheme. */
import { firstOfEach, letterId } from '#kernel/ui/components/letter-index/initials.ts';
import { LetterIndex } from '#kernel/ui/components/letter-index/letter-index.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { uiTexts } from '#kernel/ui/texts.ts';
import { inAlphabeticalOrder, otherLocale, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts } from '../texts/words.ts';
import type { ConceptLink } from './concept.tsx';

export function conceptListPage(locale: Locale, concepts: readonly ConceptLink[]): Page {
  const t = texts[locale];
  const schemes = Object.keys(t.schemes).filter((scheme) => concepts.some((one) => one.scheme === scheme));
  return {
    title: t.concepts,
    description: t.conceptsDescription,
    crumbs: [{ label: t.concepts }],
    body: (
      <div class="concept-list">
        <PageIntro locale={locale} title={t.concepts} lead={t.conceptsLead}>
          <p>
            <a href={addressIn(locale, '/search')}>{t.search}</a> · {uiTexts[locale].download} <a href={addressIn(locale, '/concepts.csv')} download>CSV</a> <a href={addressIn(locale, '/concepts.json')} download>JSON</a>
          </p>
        </PageIntro>
        <nav aria-label={t.concepts}>
          <ul class="concept__links">
            {schemes.map((scheme) => (
              <li>
                <a href={`#${scheme}`}>{t.schemes[scheme]}</a>
              </li>
            ))}
          </ul>
        </nav>
        {schemes.map((scheme) => (
          <Scheme locale={locale} scheme={scheme} concepts={concepts.filter((one) => one.scheme === scheme)} />
        ))}
      </div>
    ),
  };
}

function Scheme(props: { locale: Locale; scheme: string; concepts: readonly ConceptLink[] }) {
  const { locale } = props;
  const t = texts[locale];
  const other = otherLocale(locale);
  const byName = inAlphabeticalOrder(locale);
  const lines = props.concepts.map((one) => ({ id: one.id, name: wordsIn(locale, one.title), otherName: wordsIn(other, one.title) })).sort((a, b) => byName(a.name, b.name));
  const letters = firstOfEach(lines.length < 40 ? [] : lines.map(({ name }) => name));
  const letterAt = (place: number) => {
    const letter = letters.get(place);
    return letter === undefined ? undefined : letterId(props.scheme, letter);
  };
  return (
    <Section locale={locale} id={props.scheme} title={t.schemes[props.scheme] ?? props.scheme}>
      <p class="concept-list__count">{t.conceptCount(lines.length)}</p>
      <LetterIndex locale={locale} id={props.scheme} list={t.schemes[props.scheme] ?? props.scheme} letters={letters.values()} />
      <ul class="concept-list__terms">
        {lines.map((one, place) => (
          <li id={letterAt(place)}>
            <a href={addressIn(locale, `/concepts/${one.id}`)}>{typeset(locale, one.name)}</a>
            {one.otherName === one.name ? null : <small lang={other}> {typeset(other, one.otherName)}</small>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
