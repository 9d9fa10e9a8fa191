/** Search: one form whose address is the question, what was understood, and what was found. */
import type { VNode } from 'preact';
import { Button } from '#kernel/ui/components/button/button.tsx';
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { FormField } from '#kernel/ui/components/form-field/form-field.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Pagination } from '#kernel/ui/components/pagination/pagination.tsx';
import { pillarLabel, PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { uiTexts } from '#kernel/ui/texts.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { cardKinds, type CardKind } from '../rules/card.ts';
import { isFiltered, lastPage, mostRanked, pageSize, type Facets, type Filters, type Part, type Way } from '../rules/question.ts';
import { texts } from '../texts/words.ts';
import { Why } from './parts/why.tsx';

export interface FoundLine {
  readonly kind: CardKind;
  readonly path: string;
  readonly title: Text;
  readonly summary: Text;
  readonly pillars: readonly Pillar[];
  readonly stateCodes: readonly string[];
  readonly year: number | null;
  readonly ways: readonly { readonly part: number; readonly way: Way }[];
}

export interface SearchModel {
  readonly text: string;
  readonly page: number;
  readonly filters: Filters;
  readonly matched: number;
  readonly facets: Facets;
  readonly cards: readonly FoundLine[];
  readonly parts: readonly Part[];
  readonly ignored: readonly number[];
  readonly leftOut: readonly string[];
  readonly partial: boolean;
  readonly instead?: string | undefined;
  readonly didYouMean?: string | undefined;
  readonly stateTitles: ReadonlyMap<string, Text>;
  /** Of the script that suggests labels; undefined where nothing was built. */
  readonly script?: string | undefined;
}

export function searchPage(locale: Locale, model: SearchModel): Page {
  const t = texts[locale];
  const asked = model.text !== '' || isFiltered(model.filters);
  return {
    title: model.text === '' ? t.search : `${model.text} – ${t.search}`,
    description: t.searchDescription,
    crumbs: [{ label: t.search }],
    noIndex: true,
    ...(model.script && { scripts: [model.script] }),
    body: (
      <div class="search">
        <PageIntro locale={locale} title={t.search} lead={asked ? undefined : t.searchLead} />
        <SearchForm locale={locale} model={model} asked={asked} />
        <div class="search__results">{asked ? <Results locale={locale} model={model} /> : <Examples locale={locale} />}</div>
      </div>
    ),
  };
}

function SearchForm({ locale, model, asked }: { locale: Locale; model: SearchModel; asked: boolean }): VNode {
  const t = texts[locale];
  const { kinds, pillars: chosenPillars, states, yearFrom, yearTo } = model.filters;
  const chosen = kinds.length + chosenPillars.length + states.length + [yearFrom, yearTo].filter((year) => year !== undefined).length;
  return (
    <form class="search__form" action={addressIn(locale, '/search')} method="get" role="search" aria-label={t.search}>
      <div class="search__box">
        <FormField locale={locale} formId="search" field={{ kind: 'search', name: 'q', label: t.searchLabel, value: model.text, maxLength: 200 }} />
        <Button>{t.search}</Button>
      </div>
      {asked ? (
        // Closed on a phone, where the results would else stand below a screen of filters; the style sheet shows it on a wide screen.
        <details class="search__filters">
          <summary>{chosen > 0 ? typeset(locale, t.withCount(t.filters, String(chosen))) : t.filters}</summary>
          <div class="search__facets">
            {facetFields(locale, model).map((field) => (
              <FormField locale={locale} formId="search" field={field} />
            ))}
            <div class="search__actions">
              <Button weight="secondary">{t.applyFilters}</Button>
              {isFiltered(model.filters) ? <a href={addressOf(locale, { text: model.text })}>{t.clearFilters}</a> : null}
            </div>
          </div>
        </details>
      ) : null}
    </form>
  );
}

function facetFields(locale: Locale, { filters, facets, stateTitles }: SearchModel): Field[] {
  const t = texts[locale];
  const counted = (label: string, cards: number | undefined) => (cards === undefined ? label : t.withCount(label, numberIn(locale, cards)));
  const byName = inAlphabeticalOrder(locale);
  const states = [...new Set([...Object.keys(facets.state), ...filters.states])]
    .map((code) => ({ code, name: stateName(locale, stateTitles, code) }))
    .sort((a, b) => byName(a.name, b.name));
  const fields: Field[] = [
    {
      kind: 'checkboxes', name: 'kind', label: t.kind, values: filters.kinds,
      options: cardKinds.filter((kind) => facets.kind[kind] !== undefined || filters.kinds.includes(kind)).map((kind) => ({ value: kind, label: counted(t.kinds[kind], facets.kind[kind]) })),
    },
    {
      kind: 'checkboxes', name: 'pillar', label: t.pillar, values: filters.pillars,
      options: pillars.filter((pillar) => facets.pillar[pillar] !== undefined || filters.pillars.includes(pillar)).map((pillar) => ({ value: pillar, label: counted(pillarLabel(locale, pillar), facets.pillar[pillar]) })),
    },
    { kind: 'select', name: 'state', label: t.state, value: filters.states[0], emptyLabel: t.anyState, options: states.map(({ code, name }) => ({ value: code, label: counted(name, facets.state[code]) })) },
    { kind: 'number', name: 'from', label: t.yearFrom, value: filters.yearFrom?.toString(), min: '1900', max: '2100' },
    { kind: 'number', name: 'to', label: t.yearTo, value: filters.yearTo?.toString(), min: '1900', max: '2100' },
  ];
  return fields.filter((field) => !('options' in field) || field.options.length > 0);
}

function Results({ locale, model }: { locale: Locale; model: SearchModel }): VNode {
  const t = texts[locale];
  const { matched, page } = model;
  const names = namesOf(locale, model);
  const here = { text: model.text, ...model.filters };
  return (
    <section aria-labelledby="results">
      <h2 id="results" class={matched === 0 ? 'visually-hidden' : 'search__count'}>
        {typeset(locale, matched === 0 ? t.resultsTitle : matched > mostRanked ? t.manyCount : t.count(matched))}
      </h2>
      {model.instead === undefined ? null : <p class="search__note">{typeset(locale, t.insteadOf(model.text))}</p>}
      {names === '' ? null : <p class="search__note"><strong>{typeset(locale, t.instead(names))}</strong></p>}
      {model.didYouMean === undefined ? null : (
        <p class="search__note">
          {t.didYouMean} <a href={addressOf(locale, { ...here, text: model.didYouMean })}>{model.didYouMean}</a>{typeset(locale, ' ?').trimStart()}
        </p>
      )}
      {model.leftOut.length === 0 ? null : <p class="search__note">{typeset(locale, t.leftOut(model.leftOut.join(', ')))}</p>}
      {model.partial && matched > 0 ? <p class="search__note">{typeset(locale, t.partial)}</p> : null}
      {matched > mostRanked ? <p class="search__note">{typeset(locale, t.manyNote)}</p> : null}
      {matched === 0 ? <NothingFound locale={locale} model={model} /> : null}
      <CardList locale={locale} items={model.cards.map((card) => itemOf(locale, model, card))} headingLevel={3} />
      <Pagination locale={locale} page={page} more={page < lastPage && page * pageSize < matched} hrefOf={(wanted) => addressOf(locale, { ...here, page: wanted })} />
      {matched === 0 ? null : (
        <p class="search__downloads">
          {uiTexts[locale].download}{' '}
          {['csv', 'json'].map((format) => (
            <>
              <a href={addressOf(locale, here, `.${format}`)} download aria-label={typeset(locale, uiTexts[locale].downloadAs(format.toUpperCase(), t.downloadTitle))}>
                {format.toUpperCase()}
              </a>{' '}
            </>
          ))}
        </p>
      )}
    </section>
  );
}

/** What was looked for when it is not simply what was typed: after a correction, or through a label that is never shown. */
function namesOf(locale: Locale, { instead, parts }: SearchModel): string {
  const throughHidden = parts.some((part) => part.concepts.length > 0 && part.concepts.every((one) => one.hidden));
  if (instead === undefined && !throughHidden) return '';
  return parts.map((part) => (part.concepts.length > 0 && part.concepts.every((one) => one.hidden) ? part.concepts.map((one) => one.title[locale]).join(' / ') : part.typed)).join(' ');
}

function NothingFound({ locale, model }: { locale: Locale; model: SearchModel }): VNode {
  const t = texts[locale];
  const tooCommon = model.parts.length > 0 && model.ignored.length === model.parts.length;
  const title = tooCommon ? t.onlyCommonWords : model.text === '' ? t.nothingFoundForFilters : t.nothingFound(model.text);
  return (
    <Notice locale={locale} title={title} headingLevel={3}>
      <p>
        {typeset(locale, t.nothingFoundHelp)} <a href={addressIn(locale, '/concepts')}>{t.thesaurusLink}</a>
      </p>
    </Notice>
  );
}

function Examples({ locale }: { locale: Locale }): VNode {
  const t = texts[locale];
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{t.examplesTitle}</h2>
      <ul class="search__examples">
        {t.examples.map((example) => (
          <li>
            <a href={addressOf(locale, { text: example })}>{typeset(locale, example)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={addressIn(locale, '/concepts')}>{t.thesaurusLink}</a>
      </p>
    </section>
  );
}

function itemOf(locale: Locale, model: SearchModel, card: FoundLine) {
  const t = texts[locale];
  const states = card.stateCodes.slice(0, 3).map((code) => stateName(locale, model.stateTitles, code));
  const inTitle = card.kind === 'state' ? [] : states;
  return {
    href: addressIn(locale, card.path),
    title: <ShownText locale={locale} shown={shownIn(locale, card.title)} />,
    summary: (
      <>
        <p><ShownText locale={locale} shown={shownIn(locale, card.summary)} /></p>
        <Why locale={locale} parts={model.parts} ways={card.ways} />
      </>
    ),
    tags: card.pillars.length > 0 ? <PillarTags locale={locale} pillars={card.pillars} /> : undefined,
    meta: [t.oneOfKind[card.kind], ...inTitle, ...(card.year === null ? [] : [String(card.year)])],
  };
}

export const stateName = (locale: Locale, titles: ReadonlyMap<string, Text>, code: string): string => {
  const title = titles.get(code);
  return title === undefined ? code : wordsIn(locale, title);
};

const numberIn = (locale: Locale, number: number) => new Intl.NumberFormat(locale).format(number);

export function addressOf(locale: Locale, asked: Partial<Filters> & { readonly text: string; readonly page?: number }, ending = ''): string {
  const query = new URLSearchParams();
  if (asked.text !== '') query.set('q', asked.text);
  for (const kind of asked.kinds ?? []) query.append('kind', kind);
  for (const pillar of asked.pillars ?? []) query.append('pillar', pillar);
  for (const state of asked.states ?? []) query.append('state', state);
  if (asked.yearFrom !== undefined) query.set('from', String(asked.yearFrom));
  if (asked.yearTo !== undefined) query.set('to', String(asked.yearTo));
  if (asked.page !== undefined && asked.page > 1) query.set('page', String(asked.page));
  const text = query.toString();
  return `${addressIn(locale, `/search${ending}`)}${text === '' ? '' : `?${text}`}`;
}
