/** One indicator: what is on record in a sentence, the chosen States over the years, every value with its source. */
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { FactList } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isOfOneCity } from '../rules/indicator.ts';
import { newestOf, seriesOf } from '../rules/series.ts';
import { countWords, newestSentence } from '../texts/sentences.ts';
import { texts } from '../texts/words.ts';
import { IndicatorCharts } from './parts/charts.tsx';
import { FigureMark, noticesOf, ValueSource } from './parts/values.tsx';
import { byName, byTitle, nameIn, queryOf, type Linked, type NamedState, type ShownIndicator, type ShownValue } from './shown.ts';

export interface IndicatorProps {
  readonly locale: Locale;
  readonly known: number | undefined;
  readonly indicator: ShownIndicator;
  readonly states: readonly NamedState[];
  /** All on record: who has a value can be chosen. */
  readonly values: readonly ShownValue[];
  /** Codes, as asked for. */
  readonly asked: readonly string[];
  readonly challenges: readonly Linked[];
  readonly options: readonly Linked[];
}

/** What the whole page works from: States in order of their names, and of them those chosen. */
interface Seen extends IndicatorProps {
  readonly withValues: readonly NamedState[];
  readonly chosen: readonly NamedState[];
  readonly shownValues: readonly ShownValue[];
}

export function indicatorPage(props: IndicatorProps): Page {
  const { locale, indicator, known } = props;
  const t = texts[locale];
  const title = wordsIn(locale, indicator.title);
  const seen = seenOf(props);
  const newest = newestSentences(seen);
  const sentence = seen.chosen.length === 1 && newest[0] !== undefined ? newest[0] : countOf(seen);
  const caution = typeset(locale, wordsIn(locale, indicator.caution));
  return {
    title,
    description: sentence,
    crumbs: [{ label: t.indicators, path: '/indicators' }, { label: title }],
    form: 'choose',
    body: (
      <div class="indicator">
        <PageIntro locale={locale} title={title} above={t.theme[indicator.theme]} lead={wordsIn(locale, indicator.definition)} />
        {known === undefined ? null : (
          <Notice locale={locale}>
            <p>{typeset(locale, t.knownAt(known))}</p>
          </Notice>
        )}
        <Answer
          detail={
            <>
              {newest.length < 2 ? null : (
                <>
                  <p>{typeset(locale, t.newestOfEach)}</p>
                  <ul class="plain-list">
                    {newest.map((one) => (
                      <li>{typeset(locale, one)}</li>
                    ))}
                  </ul>
                </>
              )}
              <p>{caution}</p>
            </>
          }
        >
          {typeset(locale, sentence)}
        </Answer>
        <Missing {...seen} />
        <Disclosure summary={typeset(locale, t.choose)} open={seen.chosen.length === 0}>
          <p class="muted">{typeset(locale, t.chooseLead)}</p>
          <FilterForm locale={locale} id="choose" label={t.choose} action={addressIn(locale, `/indicators/${indicator.id}`)} fields={fieldsOf(seen)} applyLabel={t.show} clearHref={seen.chosen.length === 0 ? undefined : addressIn(locale, `/indicators/${indicator.id}${queryOf({ known })}`)} />
        </Disclosure>
        {seen.shownValues.length === 0 || seen.chosen.length === 0 ? null : (
          <Section locale={locale} id="chart" title={t.chosen}>
            <Notice locale={locale} title={t.mayNotCompare} headingLevel={3}>
              <p>{caution}</p>
              <p>{typeset(locale, t.drawn)}</p>
              {indicator.measure === 'count' && seen.chosen.length > 1 ? <p>{typeset(locale, t.ownScale)}</p> : null}
            </Notice>
            <IndicatorCharts
              locale={locale}
              indicator={indicator}
              names={new Map(seen.chosen.map((state) => [state.code, nameIn(locale, state)]))}
              series={seriesOf(seen.shownValues, seen.chosen.map(({ code }) => code), { byPlace: isOfOneCity(indicator.theme) })}
            />
          </Section>
        )}
        <ValueTable {...seen} />
        <SpeaksTo {...props} />
      </div>
    ),
  };
}

function seenOf(props: IndicatorProps): Seen {
  const { locale, values, asked } = props;
  const states = byName(locale, props.states);
  const has = new Set(values.map((value) => value.stateCode));
  const chosen = states.filter(({ code }) => asked.includes(code));
  const shownStates = new Set(chosen.map(({ code }) => code));
  return { ...props, withValues: states.filter(({ code }) => has.has(code)), chosen, shownValues: chosen.length === 0 ? values : values.filter(({ stateCode }) => shownStates.has(stateCode)) };
}

/** How much is on record, of the chosen States or of all. */
function countOf({ locale, indicator, shownValues }: Seen): string {
  const years = shownValues.map(({ year }) => year);
  const [firstYear, lastYear] = years.length === 0 ? [null, null] : [Math.min(...years), Math.max(...years)];
  return countWords(locale, { values: years.length, states: new Set(shownValues.map(({ stateCode }) => stateCode)).size, firstYear, lastYear, theme: indicator.theme });
}

/** A sentence for each chosen State that has a value, by name. */
function newestSentences({ locale, indicator, chosen, shownValues }: Seen): string[] {
  const newest = Map.groupBy(newestOf(shownValues), ({ stateCode }) => stateCode);
  return chosen.flatMap((state) => {
    const [first, ...others] = (newest.get(state.code) ?? []).map((figure) => ({ covers: wordsIn(locale, figure.covers), figure }));
    return first === undefined ? [] : [newestSentence(locale, nameIn(locale, state), wordsIn(locale, indicator.unit), [first, ...others])];
  });
}

/** What was asked for and is not here: a State without a value is not at zero. */
function Missing({ locale, asked, chosen, states, withValues }: Seen) {
  const t = texts[locale];
  const nothing = chosen.filter((state) => !withValues.includes(state));
  const unknown = asked.filter((code) => !states.some((state) => state.code === code));
  if (nothing.length === 0 && unknown.length === 0) return null;
  return (
    <Notice locale={locale} kind="warning">
      {nothing.length === 0 ? null : <p>{typeset(locale, t.nothingOn(nothing.map((state) => nameIn(locale, state)).join(', ')))}</p>}
      {unknown.length === 0 ? null : <p>{typeset(locale, t.notStates(unknown.join(', ')))}</p>}
    </Notice>
  );
}

function fieldsOf({ locale, withValues, chosen, known }: Seen): Field[] {
  const t = texts[locale];
  return [
    { kind: 'checkboxes', name: 'states', label: t.choose, hint: t.onlyWithValues, values: chosen.map(({ code }) => code), options: withValues.map((state) => ({ value: state.code, label: nameIn(locale, state) })) },
    ...(known === undefined ? [] : [{ kind: 'hidden', name: 'known', value: String(known) } as const]),
  ];
}

/** By name of the State, the newest year first. */
function ValueTable({ locale, indicator, states, chosen, shownValues, known }: Seen) {
  const t = texts[locale];
  const title = wordsIn(locale, indicator.title);
  const unit = wordsIn(locale, indicator.unit);
  const shown = new Set(shownValues.map(({ stateCode }) => stateCode));
  const named = byName(locale, states).filter(({ code }) => shown.has(code));
  const lines = named.flatMap((state) => shownValues.filter(({ stateCode }) => stateCode === state.code).toSorted((a, b) => b.year - a.year).map((value) => ({ state, value })));
  const file = (ending: string) => addressIn(locale, `/indicators/${indicator.id}.${ending}${queryOf({ states: chosen.map(({ code }) => code), known })}`);
  return (
    <DataTable
      locale={locale}
      id="values"
      caption={chosen.length === 0 ? t.valueTable(title) : t.chosenTable(title)}
      note={`${typeset(locale, t.yearNote)} ${noticesOf(locale, named)}`.trim()}
      stack
      columns={[
        { key: 'state', label: t.state },
        { key: 'year', label: t.year, numeric: true },
        { key: 'value', label: unit === '%' ? t.value : `${t.value} (${unit})`, numeric: true },
        { key: 'kind', label: t.kindLabel },
        { key: 'covers', label: t.population },
        { key: 'source', label: t.source },
      ]}
      rows={lines.map(({ state, value }) => ({
        name: nameIn(locale, state),
        cells: {
          state: <a href={addressIn(locale, `/indicators/${indicator.id}${queryOf({ states: [state.code], known })}`)}>{typeset(locale, nameIn(locale, state))}</a>,
          year: value.year,
          value: <FigureMark locale={locale} figure={value} unit={unit} />,
          kind: t.kind[value.kind],
          covers: typeset(locale, wordsIn(locale, value.covers)),
          source: <ValueSource locale={locale} value={value} />,
        },
      }))}
      empty={t.noValues}
      downloads={[
        { format: 'CSV', href: file('csv') },
        { format: 'JSON', href: file('json') },
      ]}
    />
  );
}

function SpeaksTo({ locale, challenges, options }: IndicatorProps) {
  const t = texts[locale];
  const facts = ([[t.challenges, challenges], [t.options, options]] as const).flatMap(([term, items]) =>
    items.length === 0
      ? []
      : [
          {
            term,
            value: (
              <ul class="inline-links">
                {byTitle(locale, items).map((one) => (
                  <li>
                    <a href={addressIn(locale, one.path)}>{typeset(locale, wordsIn(locale, one.title))}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ],
  );
  if (facts.length === 0) return null;
  return (
    <Section locale={locale} id="speaks-to" title={t.speaksTo}>
      <p class="muted">{typeset(locale, t.speaksToNote)}</p>
      <FactList locale={locale} facts={facts} />
    </Section>
  );
}
