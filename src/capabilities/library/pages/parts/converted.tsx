/** Amounts in the money that a reader asks for: the form, what stands beside each amount, what it rests on and what is missing. */
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenNumber } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { moneyAskedAs, type MoneyAsked } from '#kernel/values/money.ts';
import { gapsIn, threeDigits, type Conversion } from '../../rules/conversion.ts';
import { gapWords, moneyTexts } from '../../texts/money.ts';
import { texts } from '../../texts/pages.ts';
import { knownQuery, type NamedState, type ShownConversions, type ShownIndex } from '../shown.ts';
import { LibrarySource, placeName } from './words.tsx';

export function MoneyForm({ locale, path, known, asked }: { locale: Locale; path: string; known: number | undefined; asked: MoneyAsked | undefined }) {
  const t = moneyTexts[locale];
  return (
    <FilterForm
      locale={locale}
      id="convert"
      label={t.form}
      action={addressIn(locale, `${path}#money`)}
      fields={[{ kind: 'text', name: 'money', label: t.field, hint: t.hint, value: asked === undefined ? '' : moneyAskedAs(asked) }, ...(known === undefined ? [] : [{ kind: 'hidden' as const, name: 'known', value: String(known) }])]}
      applyLabel={t.show}
      clearHref={asked === undefined ? undefined : addressIn(locale, `${path}${knownQuery(known)}#money`)}
    />
  );
}

/** "about EUR 1,630 (1,200 to 2,010)", or why there is none. */
export function conversionWords(locale: Locale, { currency }: MoneyAsked, conversion: Conversion | undefined): string {
  const t = moneyTexts[locale];
  switch (conversion?.kind) {
    case 'converted': {
      const number = (value: number) => writtenNumber(locale, threeDigits(value));
      const { value, interval } = conversion;
      const sum = t.approximately(texts[locale].sum(currency, number(value)));
      return interval === undefined ? sum : `${sum} ${texts[locale].range(number(interval.low), number(interval.high))}`;
    }
    case 'missing':
      return t.missing(conversion.missing.map((gap) => gapWords(locale, gap)));
    case 'price-year-unknown':
      return t.priceYearUnknown;
    case 'no-amount':
    case undefined:
      return t.noAmount;
  }
}

export function MoneyLead({ locale, asked, states }: { locale: Locale; asked: MoneyAsked; states: readonly NamedState[] }) {
  const t = moneyTexts[locale];
  const { currency, year, place } = asked;
  return (
    <>
      <p>{typeset(locale, place === undefined ? t.lead(currency, year) : t.leadIn(currency, year, placeName(locale, place, states)))}</p>
      <p class="muted">{typeset(locale, t.method)}</p>
    </>
  );
}

/** What was used, each with its source; and what would have to be imported. */
export function Indices({ locale, conversions }: { locale: Locale; conversions: ShownConversions }) {
  const t = moneyTexts[locale];
  const all = [...conversions.values()];
  const used = new Map(all.flatMap((one) => (one.kind === 'converted' ? one.used.map((index) => [index.id, index] as const) : [])));
  const gaps = gapsIn(all);
  return (
    <>
      {used.size === 0 ? null : (
        <>
          <h3>{typeset(locale, t.used)}</h3>
          <ul>
            {[...used.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((index) => (
              <li>
                {typeset(locale, indexWords(locale, index))} <LibrarySource locale={locale} source={index.source} confidence={index.confidence} />
              </li>
            ))}
          </ul>
        </>
      )}
      {gaps.length === 0 ? null : (
        <>
          <h3>{typeset(locale, t.toImport)}</h3>
          <ul>
            {gaps.map((gap) => (
              <li>{typeset(locale, gapWords(locale, gap))}</li>
            ))}
          </ul>
          <p class="muted">
            {typeset(locale, t.toImportNote)} <code>npm run entente -- import-indices --indices-file …</code>
          </p>
        </>
      )}
    </>
  );
}

function indexWords(locale: Locale, { kind, place, currency, year, value, against, baseYear }: ShownIndex): string {
  const t = moneyTexts[locale];
  const number = writtenNumber(locale, value);
  return against === undefined ? t.level(t.kind[kind], place, currency, year, number, baseYear ?? year) : t.rate(t.kind[kind], place, year, number, currency, against);
}
