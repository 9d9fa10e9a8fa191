/** Indicators as files: stable codes, both languages, and which kind of not knowing where there is no figure. */
import type { Table, TableCell } from '#kernel/tables/table.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Indicator, IndicatorLine } from './store/indicators.ts';
import type { Value } from './store/values.ts';

const both = (text: Text): [TableCell, TableCell] => [wordsIn('en', text), wordsIn('fr', text)];
const inBoth = (name: string) => [`${name}_en`, `${name}_fr`];

export const indicatorTableOf = (indicators: readonly IndicatorLine[]): Table => ({
  name: 'indicators',
  columns: ['indicator', 'theme', ...inBoth('title'), ...inBoth('definition'), ...inBoth('unit'), 'measure', ...inBoth('caution'), 'values', 'states', 'first_year', 'last_year'],
  rows: indicators.map((one) => [one.id, one.theme, ...both(one.title), ...both(one.definition), ...both(one.unit), one.measure, ...both(one.caution), one.values, one.states, one.firstYear, one.lastYear]),
});

/** The caution goes with every line: a file is read far from its page. */
export const valueTableOf = (indicator: Indicator, states: readonly { readonly code: string; readonly name: Text }[], values: readonly Value[]): Table => ({
  name: indicator.id,
  columns: [
    'indicator', ...inBoth('title'), 'state', ...inBoth('state'), 'year', 'kind', 'value', 'low', 'high', ...inBoth('unit'), ...inBoth('population_or_place'), 'confidence', 'evidence',
    'source_title', 'source_publisher', 'source_year', 'source_url', ...inBoth('caution'), 'known_from',
  ],
  rows: values.map((one) => {
    const name = states.find(({ code }) => code === one.stateCode)?.name;
    return [
      indicator.id, ...both(indicator.title), one.stateCode, ...(name ? both(name) : [null, null]), one.year, one.kind, one.value ?? null, one.low ?? null, one.high ?? null, ...both(indicator.unit), ...both(one.covers),
      one.confidence, one.evidence, one.source.title, one.source.publisher, one.source.year ?? null, one.source.url ?? null, ...both(indicator.caution), one.knownFrom,
    ];
  }),
});
