/** One row of a file of indices, read or refused cell by cell; and what a whole file would change. */
import { isInvented } from '#kernel/values/invented.ts';
import { indexKinds, type IndexKind } from './conversion.ts';

export const indexColumns = ['kind', 'place', 'currency', 'against', 'base_year', 'year', 'value', 'source_title', 'source_publisher', 'source_year', 'source_url', 'confidence'] as const;

type Unfit = 'not-place' | 'invented' | 'not-currency' | 'not-year' | 'not-number' | 'not-address' | 'twice';

export type IndexReason =
  | { readonly is: Unfit; readonly given: string }
  | { readonly is: 'not-among'; readonly given: string; readonly choices: readonly string[] }
  | { readonly is: 'empty' | 'not-for-prices' | 'not-for-rates' | 'itself' };

export interface IndexFault {
  readonly column: string;
  readonly reason: IndexReason;
}

export interface ReadIndex {
  readonly id: string;
  readonly kind: IndexKind;
  readonly place: string;
  readonly currency: string;
  readonly against: string | null;
  readonly base_year: number | null;
  readonly year: number;
  readonly value: number;
  readonly source: { readonly title: string; readonly publisher: string; readonly year: number; readonly url?: string };
  readonly confidence: 'sure' | 'probable';
}

const isRate = (kind: string) => kind === 'exchange_rate' || kind === 'purchasing_power';

/** `places`: codes of the States known here. */
export function readIndexRow(row: Readonly<Record<string, string>>, places: ReadonlySet<string>, { withInvented = false } = {}): { readonly index: ReadIndex } | { readonly faults: readonly IndexFault[] } {
  const cell = (column: (typeof indexColumns)[number]) => row[column] ?? '';
  const faults: IndexFault[] = [];
  const fault = (column: string, reason: IndexReason) => void faults.push({ column, reason });
  const isYear = (words: string) => /^(19|20)\d\d$/.test(words);
  const kind = indexKinds.find((one) => one === cell('kind'));
  if (kind === undefined) fault('kind', { is: 'not-among', given: cell('kind'), choices: indexKinds });
  if (isInvented(cell('place')) && !withInvented) fault('place', { is: 'invented', given: cell('place') });
  else if (cell('place') !== 'EU' && !places.has(cell('place'))) fault('place', { is: 'not-place', given: cell('place') });
  if (!/^[A-Z]{3}$/.test(cell('currency'))) fault('currency', { is: 'not-currency', given: cell('currency') });
  if (kind !== undefined && isRate(kind)) {
    if (!/^[A-Z]{3}$/.test(cell('against'))) fault('against', { is: 'not-currency', given: cell('against') });
    else if (cell('against') === cell('currency') && kind === 'exchange_rate') fault('against', { is: 'itself' });
    if (cell('base_year') !== '') fault('base_year', { is: 'not-for-rates' });
  }
  if (kind !== undefined && !isRate(kind)) {
    if (cell('against') !== '') fault('against', { is: 'not-for-prices' });
    if (!isYear(cell('base_year'))) fault('base_year', { is: 'not-year', given: cell('base_year') });
  }
  if (!isYear(cell('year'))) fault('year', { is: 'not-year', given: cell('year') });
  if (!/^\d{1,12}(\.\d{1,12})?$/.test(cell('value')) || Number(cell('value')) <= 0) fault('value', { is: 'not-number', given: cell('value') });
  for (const column of ['source_title', 'source_publisher'] as const) if (cell(column) === '') fault(column, { is: 'empty' });
  if (!isYear(cell('source_year'))) fault('source_year', { is: 'not-year', given: cell('source_year') });
  if (cell('source_url') !== '' && !/^https?:\/\/\S+$/.test(cell('source_url'))) fault('source_url', { is: 'not-address', given: cell('source_url') });
  const confidence = (['sure', 'probable'] as const).find((one) => one === cell('confidence'));
  if (confidence === undefined) fault('confidence', { is: 'not-among', given: cell('confidence'), choices: ['sure', 'probable'] });
  if (faults.length > 0 || kind === undefined || confidence === undefined) return { faults };
  const relation = isRate(kind) ? cell('against') : cell('base_year');
  return {
    index: {
      id: [kind, cell('place'), cell('currency'), relation, cell('year')].join('.'),
      kind,
      place: cell('place'),
      currency: cell('currency'),
      against: isRate(kind) ? cell('against') : null,
      base_year: isRate(kind) ? null : Number(cell('base_year')),
      year: Number(cell('year')),
      value: Number(cell('value')),
      source: { title: cell('source_title'), publisher: cell('source_publisher'), year: Number(cell('source_year')), ...(cell('source_url') !== '' && { url: cell('source_url') }) },
      confidence,
    },
  };
}

export interface IndexImport {
  readonly added: readonly ReadIndex[];
  /** The same kind, place, currency and year say something else: the old row is closed on the known clock, not overwritten. */
  readonly changed: readonly ReadIndex[];
  readonly unchanged: number;
}

/** `standing` holds, by id, a fingerprint of all that a row says: equal fingerprints say the same. */
export function planIndexImport(standing: ReadonlyMap<string, string>, indices: readonly ReadIndex[], fingerprintOf: (index: ReadIndex) => string): IndexImport {
  const added = indices.filter(({ id }) => !standing.has(id));
  const changed = indices.filter((one) => standing.has(one.id) && standing.get(one.id) !== fingerprintOf(one));
  return { added, changed, unchanged: indices.length - added.length - changed.length };
}
