/** One row of a file of values, as it ships or is imported: read with its meaning, or told all that is wrong with it. */
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import { among, fault, required, wrong, type Fault } from './fault.ts';
import { kinds, type Figure, type Kind } from './indicator.ts';

export const valueColumns = [
  'indicator_id', 'state_iso2', 'period', 'value', 'low', 'high', 'kind', 'population_or_place', 'population_or_place_fr', 'source_title', 'source_publisher', 'source_url', 'source_year', 'evidence', 'confidence',
] as const;

export interface ReadFigure extends Figure {
  readonly id: string;
  readonly indicatorId: string;
  readonly stateCode: string;
  readonly year: number;
  readonly coversEn: string;
  readonly coversFr: string;
  readonly coversKey: string;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

export type ReadRow = { readonly figure: ReadFigure } | { readonly faults: readonly Fault[] };

type Cell = (column: string) => string;

export function readRow(row: Readonly<Record<string, string>>, indicators: ReadonlySet<string>, states: ReadonlySet<string>): ReadRow {
  const cell: Cell = (column) => row[column] ?? '';
  const faults = [
    ...(indicators.has(cell('indicator_id')) ? [] : [wrong('indicator_id', 'no-indicator', cell('indicator_id'))]),
    ...(states.has(cell('state_iso2')) ? [] : [wrong('state_iso2', 'not-state', cell('state_iso2'))]),
    ...faultsOfYear(cell, 'period'),
    ...faultsOfFigure(cell),
    ...required(cell, ['population_or_place', 'population_or_place_fr', 'source_title', 'source_publisher']),
    ...(cell('source_url') === '' || /^https?:\/\/\S+$/.test(cell('source_url')) ? [] : [wrong('source_url', 'not-address', cell('source_url'))]),
    ...faultsOfYear(cell, 'source_year'),
    ...among(cell, 'evidence', ['searched', 'partly', 'recalled']),
    ...among(cell, 'confidence', ['sure', 'probable']),
  ];
  return faults.length > 0 ? { faults } : { figure: figureOf(cell) };
}

/** Only for cells that were found without fault. */
function figureOf(cell: Cell): ReadFigure {
  const number = (column: string) => (cell(column) === '' ? undefined : Number(cell(column)));
  const coversKey = keyOf(cell('population_or_place'));
  return {
    id: `${cell('indicator_id')}.${cell('state_iso2')}.${cell('period')}.${coversKey}`,
    indicatorId: cell('indicator_id'),
    stateCode: cell('state_iso2'),
    year: Number(cell('period')),
    coversEn: cell('population_or_place'),
    coversFr: cell('population_or_place_fr'),
    coversKey,
    kind: cell('kind') as Kind,
    value: number('value'),
    low: number('low'),
    high: number('high'),
    source: { title: cell('source_title'), publisher: cell('source_publisher'), year: Number(cell('source_year')), ...(cell('source_url') && { url: cell('source_url') }) },
    confidence: cell('confidence') as Confidence,
    evidence: cell('evidence') as Evidence,
  };
}

/** Small letters, digits and hyphens, so that an id can be typed and compared. */
const keyOf = (words: string): string => words.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 80);

/** What a figure of a kind must have, and what it may not. */
function faultsOfFigure(cell: Cell): Fault[] {
  const kind = kinds.find((one) => one === cell('kind'));
  if (kind === undefined) return among(cell, 'kind', kinds);
  const odd = (['value', 'low', 'high'] as const).filter((column) => cell(column) !== '' && !/^\d{1,15}(\.\d{1,9})?$/.test(cell(column)));
  if (odd.length > 0) return odd.map((column) => wrong(column, 'not-number', cell(column)));
  const [value, low, high] = [cell('value'), cell('low'), cell('high')];
  if ((low === '') !== (high === '')) return [fault(low === '' ? 'low' : 'high', { is: 'one-end' })];
  if (low !== '' && Number(low) > Number(high)) return [fault('low', { is: 'ends-before', low, high })];
  if (kind === 'not_known') return value === '' && low === '' ? [] : [fault('value', { is: 'figure-not-known' })];
  if (kind === 'none') return value !== '' && Number(value) === 0 ? [] : [fault('value', { is: 'zero-not-zero' })];
  if (value === '') return low === '' ? [fault('value', { is: 'no-figure' })] : [];
  return low !== '' && (Number(value) < Number(low) || Number(value) > Number(high)) ? [fault('value', { is: 'outside', value, low, high })] : [];
}

const faultsOfYear = (cell: Cell, column: string): Fault[] => (/^(19|20)\d\d$/.test(cell(column)) ? [] : [wrong(column, 'not-year', cell(column))]);
