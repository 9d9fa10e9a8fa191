/** Parts of other rooms' pages: the newest figures of a State, and the indicators that speak to a challenge or an option. */
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { DataTable, RowCells } from '#kernel/ui/components/data-table/data-table.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { themes } from '../rules/indicator.ts';
import { countWords } from '../texts/sentences.ts';
import { texts } from '../texts/words.ts';
import { FigureMark, ValueSource } from './parts/values.tsx';
import { byTitle, queryOf, type NamedState, type ShownIndicator, type ShownLine, type ShownValue } from './shown.ts';

interface StateProps {
  readonly locale: Locale;
  readonly state: Pick<NamedState, 'code'>;
  readonly known: number | undefined;
  readonly newest: readonly { readonly indicator: ShownIndicator; readonly value: ShownValue }[];
}

export function StateIndicators({ locale, state, known, newest }: StateProps) {
  const t = texts[locale];
  const inOrder = byTitle(locale, newest.map((one) => ({ ...one, title: one.indicator.title })));
  const lines = themes.flatMap((theme) => inOrder.filter(({ indicator }) => indicator.theme === theme));
  return (
    <Section locale={locale} id="state-indicators" title={t.stateTitle} more={{ href: addressIn(locale, '/indicators'), label: t.allIndicators }}>
      <p>{typeset(locale, t.stateLead(new Set(newest.map(({ indicator }) => indicator.id)).size))}</p>
      <DataTable
        locale={locale}
        id="state-indicators-table"
        caption={t.newest}
        note={typeset(locale, t.yearNote)}
        stack
        columns={[
          { key: 'indicator', label: t.indicator },
          ...valueColumns(locale),
        ]}
        rows={lines.map(({ indicator, value }) => ({
          cells: {
            indicator: <a href={addressIn(locale, `/indicators/${indicator.id}${queryOf({ states: [state.code], known })}`)}>{typeset(locale, wordsIn(locale, indicator.title))}</a>,
          },
          rest: <NewestValue locale={locale} indicator={indicator} value={value} />,
        }))}
      />
    </Section>
  );
}

function valueColumns(locale: Locale) {
  const t = texts[locale];
  return [
    { key: 'year', label: t.year, numeric: true },
    { key: 'value', label: t.value },
    { key: 'covers', label: t.population },
    { key: 'caution', label: t.caution },
    { key: 'source', label: t.source },
  ];
}

/** The newest values of a State are kept in memory, each with its indicator. */
const NewestValue = writtenWith(
  ({ value }: { readonly locale: Locale } & StateProps['newest'][number]) => value,
  ({ locale }) => locale,
  ({ locale, indicator, value }) => (
    <RowCells
      locale={locale}
      columns={valueColumns(locale)}
      cells={{
        year: value.year,
        value: (
          <>
            <FigureMark locale={locale} figure={value} unit={wordsIn(locale, indicator.unit)} withUnit />
            {value.kind === 'estimate' ? <div class="muted">{texts[locale].kind.estimate}</div> : null}
          </>
        ),
        covers: typeset(locale, wordsIn(locale, value.covers)),
        caution: <small class="muted">{typeset(locale, wordsIn(locale, indicator.caution))}</small>,
        source: <ValueSource locale={locale} value={value} />,
      }}
    />
  ),
);

export function IndicatorsHere({ locale, known, indicators }: { locale: Locale; known: number | undefined; indicators: readonly ShownLine[] }) {
  const t = texts[locale];
  return (
    <Section locale={locale} id="indicators" title={t.hereTitle} more={{ href: addressIn(locale, '/indicators'), label: t.allIndicators }}>
      <p class="muted">{typeset(locale, t.hereLead)}</p>
      <CardList
        locale={locale}
        items={byTitle(locale, indicators).map((one) => ({
          href: addressIn(locale, `/indicators/${one.id}${queryOf({ known })}`),
          title: wordsIn(locale, one.title),
          summary: (
            <>
              <p>{typeset(locale, wordsIn(locale, one.definition))}</p>
              <p class="muted">{typeset(locale, wordsIn(locale, one.caution))}</p>
            </>
          ),
          meta: [typeset(locale, countWords(locale, one))],
        }))}
      />
    </Section>
  );
}
