/** One row of a file of values, as it ships or is imported: read with its meaning, or told all that is wrong with it. */
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
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

export interface Fault {
  readonly column: string;
  readonly reason: string;
}

export type ReadRow = { readonly figure: ReadFigure } | { readonly faults: readonly Fault[] };

type Cell = (column: string) => string;

export function readRow(row: Readonly<Record<string, string>>, indicators: ReadonlySet<string>, states: ReadonlySet<string>): ReadRow {
  const cell: Cell = (column) => row[column] ?? '';
  const faults = [
    ...(indicators.has(cell('indicator_id')) ? [] : [fault('indicator_id', `there is no indicator “${cell('indicator_id')}”`)]),
    ...(states.has(cell('state_iso2')) ? [] : [fault('state_iso2', `“${cell('state_iso2')}” is not the two-letter code of a State known here`)]),
    ...faultsOfYear(cell, 'period'),
    ...faultsOfFigure(cell),
    ...required(cell, ['population_or_place', 'population_or_place_fr', 'source_title', 'source_publisher']),
    ...(cell('source_url') === '' || /^https?:\/\/\S+$/.test(cell('source_url')) ? [] : [fault('source_url', `“${cell('source_url')}” is not a web address`)]),
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
  if (odd.length > 0) return odd.map((column) => fault(column, `“${cell(column)}” is not a number such as 12 or 0.7`));
  const [value, low, high] = [cell('value'), cell('low'), cell('high')];
  if ((low === '') !== (high === '')) return [fault(low === '' ? 'low' : 'high', 'an interval has two ends')];
  if (low !== '' && Number(low) > Number(high)) return [fault('low', `${low} is above ${high}`)];
  if (kind === 'not_known') return value === '' && low === '' ? [] : [fault('value', 'a figure stands beside not_known')];
  if (kind === 'none') return value !== '' && Number(value) === 0 ? [] : [fault('value', 'a true zero is written 0')];
  if (value === '') return low === '' ? [fault('value', 'neither a figure nor an interval is given; not_known says that the source gives none')] : [];
  return low !== '' && (Number(value) < Number(low) || Number(value) > Number(high)) ? [fault('value', `${value} is outside ${low} to ${high}`)] : [];
}

const fault = (column: string, reason: string): Fault => ({ column, reason });

const faultsOfYear = (cell: Cell, column: string): Fault[] => (/^(19|20)\d\d$/.test(cell(column)) ? [] : [fault(column, `“${cell(column)}” is not a year`)]);

const required = (cell: Cell, columns: readonly string[]): Fault[] => columns.filter((column) => cell(column) === '').map((column) => fault(column, 'this cell is empty'));

const among = (cell: Cell, column: string, choices: readonly string[]): Fault[] => (choices.includes(cell(column)) ? [] : [fault(column, `“${cell(column)}” is not one of ${choices.join(', ')}`)]);
