/** Indices of prices and rates between currencies, each with its source. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Source } from '#kernel/values/source.ts';
import type { Index, IndexKind } from '../rules/conversion.ts';
import { knownAt, type Known } from './known.ts';

export interface SourcedIndex extends Index {
  readonly source: Source;
  readonly confidence: 'sure' | 'probable';
}

interface IndexRow extends SourceRow {
  readonly id: string;
  readonly kind: IndexKind;
  readonly place: string;
  readonly currency: string;
  readonly against: string | null;
  readonly base_year: number | null;
  readonly year: number;
  readonly value: number;
  readonly confidence: 'sure' | 'probable';
}

/** Of these currencies in these years. */
export async function listIndices(tx: ReadTx, { currencies, years, known }: { currencies: readonly string[]; years: readonly number[]; known?: Known }): Promise<SourcedIndex[]> {
  const rows = await tx.query(sql<IndexRow>`select i.id, i.kind, i.place, i.currency, i.against, i.base_year, i.year, i.value, i.confidence, ${sourceColumns}
    from library_indices i join kernel_sources source on source.id = i.source_id
    where ${knownAt('i', known)} and i.currency = any (${[...currencies]}) and i.year = any (${[...years]})
    order by i.id`);
  return rows.map(({ id, kind, place, currency, against, base_year, year, value, confidence, ...source }) => ({
    id,
    kind,
    place,
    currency,
    ...(against !== null && { against }),
    ...(base_year !== null && { baseYear: base_year }),
    year,
    value,
    confidence,
    source: sourceOf(source),
  }));
}
