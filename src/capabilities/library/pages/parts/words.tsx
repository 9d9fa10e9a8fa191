/** Small things that every page of the library shows the same way: titles in order, sources, figures as they were reported. */
import type { ComponentChildren } from 'preact';
import { ConfidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { writtenNumber } from '#kernel/text/dates.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Source } from '#kernel/values/source.ts';
import { inLibraryOrder, type RecordConfidence } from '../../rules.ts';
import { texts } from '../../texts/pages.ts';
import { knownQuery, type NamedState, type ShownCost, type ShownFinding, type ShownOption, type Titled } from '../shown.ts';

export const wordsOf = (locale: Locale, text: Text): string => typeset(locale, wordsIn(locale, text));

export function byTitle<Of extends Titled>(locale: Locale, items: readonly Of[]): Of[] {
  const compare = inAlphabeticalOrder(locale);
  return items.toSorted((a, b) => compare(wordsIn(locale, a.title), wordsIn(locale, b.title)));
}

export const optionsInOrder = <Of extends ShownOption>(locale: Locale, options: readonly Of[]): Of[] => inLibraryOrder(options, (option) => wordsIn(locale, option.title), inAlphabeticalOrder(locale));

export function OptionLink(props: { locale: Locale; option: Titled; known?: number | undefined }) {
  return <a href={addressIn(props.locale, `/library/options/${props.option.id}${knownQuery(props.known)}`)}>{wordsOf(props.locale, props.option.title)}</a>;
}

/** With its authors, and with what is not sure about it. */
export function LibrarySource(props: { locale: Locale; source: Source; confidence: RecordConfidence; address?: 'seen' | 'from_memory' | undefined; bare?: boolean | undefined }) {
  const { locale, source } = props;
  const publisher = [source.authors, source.publisher].filter((part) => part !== undefined && part !== '').join(', ');
  return (
    <>
      <SourceMark
        locale={locale}
        bare={props.bare}
        source={{ title: source.title, publisher, ...(source.year !== undefined && { year: source.year }), ...(source.url !== undefined && { url: source.url }), ...(source.passage !== undefined && { passage: source.passage }) }}
        marks={<ConfidenceMark locale={locale} confidence={props.confidence} />}
      />
      {props.address === 'from_memory' && source.url !== undefined ? <small class="muted"> ({typeset(locale, texts[locale].addressFromMemory)})</small> : null}
    </>
  );
}

/** "8.58 (interval 3.9 to 13.25)" */
export function estimateWords(locale: Locale, { estimate, interval, readsAs }: Pick<ShownFinding, 'estimate' | 'interval' | 'readsAs'>): string | undefined {
  if (estimate === undefined) return undefined;
  const t = texts[locale];
  const number = (value: number) => writtenNumber(locale, value);
  // What is a change in per cent is written as one; a level may be anything, and its note says what.
  const figure = readsAs === 'percent_change' ? t.percent(number(estimate)) : number(estimate);
  return `${figure} ${interval ? t.interval(number(interval.low), number(interval.high)) : t.noInterval}`;
}

/** "EUR 1,634", or a bare number where it is no money. */
export function amountWords(locale: Locale, { value, interval, currency, isMoney }: Pick<ShownCost, 'value' | 'interval' | 'currency' | 'isMoney'>): string {
  const t = texts[locale];
  const number = (amount: number) => writtenNumber(locale, amount);
  const figure = isMoney ? t.sum(currency, number(value)) : number(value);
  return interval ? `${figure} ${t.range(number(interval.low), number(interval.high))}` : figure;
}

/** States by their names here; other places by the name that the language has for their code. */
export function placeName(locale: Locale, code: string, states: readonly NamedState[]): string {
  if (code === 'global') return texts[locale].worldwide;
  const state = states.find((one) => one.code === code);
  return state ? wordsIn(locale, state.name) : (regionNames[locale].of(code) ?? code);
}

const regionNames: Record<Locale, Intl.DisplayNames> = { en: new Intl.DisplayNames('en', { type: 'region' }), fr: new Intl.DisplayNames('fr', { type: 'region' }) };

export function Inline(props: { children: readonly ComponentChildren[] }) {
  return (
    <ul class="inline-links">
      {props.children.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}

/** The files of a page's table. */
export const downloadsOf = (locale: Locale, path: string, query = '') => (['csv', 'json'] as const).map((face) => ({ format: face.toUpperCase(), href: addressIn(locale, `${path}.${face}${query}`) }));

/** Disclaimers that belong to the names shown. */
export function NameNotices(props: { locale: Locale; codes: readonly string[]; states: readonly NamedState[] }) {
  const notices = new Set(props.states.flatMap((state) => (state.notice !== undefined && props.codes.includes(state.code) ? [wordsIn(props.locale, state.notice)] : [])));
  return [...notices].map((notice) => <p class="name-notice">{typeset(props.locale, notice)}</p>);
}
