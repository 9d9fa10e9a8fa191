/** One concept: its names in both languages, what stands around it, and what the catalogue has on it. */
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { ExternalLink } from '#kernel/ui/components/link/link.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { UnControl } from '../rules/thesaurus.ts';
import { texts } from '../texts/words.ts';
import { addressOf, stateName, type FoundLine } from './search.tsx';

export interface ConceptLink {
  readonly id: string;
  readonly scheme: string;
  readonly title: Text;
}

export interface ConceptModel {
  readonly id: string;
  readonly scheme: string;
  readonly title: Text;
  readonly note: Text | null;
  readonly cas: string | null;
  readonly unControl: UnControl | null;
  readonly source: { readonly title: string; readonly url: string | null } | null;
  readonly labels: { readonly en: readonly string[]; readonly fr: readonly string[] };
  readonly broader: readonly ConceptLink[];
  readonly narrower: readonly ConceptLink[];
  readonly related: readonly ConceptLink[];
  readonly cards: readonly Omit<FoundLine, 'ways'>[];
  readonly stateTitles: ReadonlyMap<string, Text>;
}

export function conceptPage(locale: Locale, concept: ConceptModel): Page {
  const t = texts[locale];
  const title = wordsIn(locale, concept.title);
  return {
    title,
    description: t.conceptsDescription,
    crumbs: [{ label: t.concepts, path: '/concepts' }, { label: title }],
    body: (
      <div class="concept">
        <PageIntro
          locale={locale}
          title={title}
          above={t.schemes[concept.scheme] ?? concept.scheme}
          lead={concept.note ? <ShownText locale={locale} shown={shownIn(locale, concept.note)} /> : undefined}
        />
        {isControlled(concept.unControl) ? (
          <Notice locale={locale} kind="warning">
            <p><strong>{typeset(locale, t.notLegalAdvice)}</strong> {typeset(locale, t.notLegalAdviceMore)}</p>
          </Notice>
        ) : null}
        <FactList locale={locale} facts={factsOf(locale, concept)} />
        <Section locale={locale} id="cards" title={t.cardsOnIt} more={{ href: addressOf(locale, { text: title }), label: t.allOnIt }}>
          <CardList
            locale={locale}
            empty={t.noCardsOnIt}
            items={concept.cards.map((card) => ({
              href: addressIn(locale, card.path),
              title: <ShownText locale={locale} shown={shownIn(locale, card.title)} />,
              summary: <p><ShownText locale={locale} shown={shownIn(locale, card.summary)} /></p>,
              tags: card.pillars.length > 0 ? <PillarTags locale={locale} pillars={card.pillars} /> : undefined,
              meta: [t.oneOfKind[card.kind], ...card.stateCodes.slice(0, 3).map((code) => stateName(locale, concept.stateTitles, code))],
            }))}
          />
        </Section>
      </div>
    ),
  };
}

const isControlled = (control: UnControl | null) => control === '1961' || control === '1971' || control === '1988';

function factsOf(locale: Locale, concept: ConceptModel): Fact[] {
  const t = texts[locale];
  const linked = (term: string, concepts: readonly ConceptLink[]): Fact[] => (concepts.length === 0 ? [] : [{ term, value: <ConceptLinks locale={locale} concepts={concepts} /> }]);
  const names = (language: Locale) => {
    const others = concept.labels[language];
    return (
      <>
        <strong lang={language}>{typeset(language, wordsIn(language, concept.title))}</strong>
        {others.length === 0 ? null : <small class="fact-list__note" lang={language}>{typeset(language, others.join(' · '))}</small>}
      </>
    );
  };
  return [
    { term: t.inEnglish, value: names('en') },
    { term: t.inFrench, value: names('fr') },
    ...linked(t.broader, concept.broader),
    ...linked(t.narrower, concept.narrower),
    ...linked(t.related, concept.related),
    ...(concept.cas === null ? [] : [{ term: t.cas, value: concept.cas }]),
    ...(concept.unControl === null ? [] : [{ term: t.control, value: t.controls[concept.unControl] }]),
    {
      term: t.source,
      value: concept.source === null ? t.compiled : <ExternalLink locale={locale} href={concept.source.url ?? undefined}>{typeset(locale, concept.source.title)}</ExternalLink>,
    },
  ];
}

function ConceptLinks(props: { locale: Locale; concepts: readonly ConceptLink[] }) {
  const byName = inAlphabeticalOrder(props.locale);
  const lines = props.concepts.map((one) => ({ id: one.id, name: wordsIn(props.locale, one.title) })).sort((a, b) => byName(a.name, b.name));
  return (
    <ul class="concept__links">
      {lines.map((one) => (
        <li>
          <a href={addressIn(props.locale, `/concepts/${one.id}`)}>{typeset(props.locale, one.name)}</a>
        </li>
      ))}
    </ul>
  );
}
