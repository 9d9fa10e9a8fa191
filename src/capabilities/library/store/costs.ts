/** Costs and savings, each as its source says it. */
import { sql, type RawBuilder } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import { inventedCodes } from '#kernel/values/invented.ts';
import type { Source } from '#kernel/values/source.ts';
import type { CostType, RecordConfidence } from '../rules.ts';
import { knownAt, type Known } from './known.ts';

export interface Cost {
  readonly id: string;
  readonly option: { readonly id: string; readonly title: Text };
  /** Code of a State, `EU` or `global`. */
  readonly place: string;
  readonly year: number;
  readonly type: CostType;
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | undefined;
  readonly currency: string;
  /** False: a ratio or a percentage, of which the currency is only the base. */
  readonly isMoney: boolean;
  readonly unit: Text;
  /** Undefined where it was not seen. */
  readonly priceYear: number | undefined;
  readonly comparator: Text;
  readonly horizon: Text;
  readonly perspective: Text;
  readonly note: Text | undefined;
  readonly source: Source;
  readonly confidence: RecordConfidence;
  readonly knownFrom: number;
}

export interface CostRow extends SourceRow {
  readonly id: string;
  readonly option_id: string;
  readonly option_title: Text;
  readonly place: string;
  readonly year: number;
  readonly type: CostType;
  readonly value: number;
  readonly value_low: number | null;
  readonly value_high: number | null;
  readonly currency: string;
  readonly is_money: boolean;
  readonly unit: Text;
  readonly price_year: number | null;
  readonly comparator: Text;
  readonly horizon: Text;
  readonly perspective: Text;
  readonly note: Text | null;
  readonly confidence: RecordConfidence;
  readonly known_from: number;
}

/** Of whatever is no invented State: what a count of costs means. */
export const isOfRealPlace = (table: string) => sql`${sql.ref(`${table}.place`)} <> all (${[...inventedCodes]})`;

/** As SQL, so that they can be asked together with what hangs on the same options. Of invented States only where that is wanted. */
export const selectCosts = (where: RawBuilder<unknown>, known: Known, { invented = sql`${isOfRealPlace('c')}` }: { invented?: RawBuilder<unknown> } = {}) =>
  sql<CostRow>`select c.id, c.option_id, option.title as option_title, c.place, c.year, c.type, c.value, c.value_low, c.value_high, c.currency, c.is_money, c.unit, c.price_year,
      c.comparator, c.horizon, c.perspective, c.note, c.confidence, c.known_from, ${sourceColumns}
    from library_costs c join kernel_sources source on source.id = c.source_id join library_options option on option.id = c.option_id and ${knownAt('option', known)}
    where ${knownAt('c', known)} and ${where} and ${invented}
    order by c.option_id, c.type, c.year desc, c.id`;

const select = async (tx: ReadTx, where: RawBuilder<unknown>, known: Known, more: Parameters<typeof selectCosts>[2] = {}): Promise<Cost[]> => (await tx.query(selectCosts(where, known, more))).map(costOf);

export async function findCost(tx: ReadTx, id: string, known?: Known): Promise<Cost | undefined> {
  return (await select(tx, sql`c.id = ${id}`, known, { invented: sql`true` }))[0];
}

export const listCosts = (tx: ReadTx, { optionIds, withInvented = false, known }: { optionIds?: readonly string[] | undefined; withInvented?: boolean; known?: Known } = {}): Promise<Cost[]> =>
  select(tx, optionIds ? sql`c.option_id = any (${[...optionIds]})` : sql`true`, known, withInvented ? { invented: sql`true` } : {});

/** In invented States alone: shown where their own money is asked for. */
export const listInventedCosts = (tx: ReadTx, optionId: string, known?: Known): Promise<Cost[]> => select(tx, sql`c.option_id = ${optionId}`, known, { invented: sql`not ${isOfRealPlace('c')}` });

export function costOf(row: CostRow): Cost {
  return {
    id: row.id,
    option: { id: row.option_id, title: row.option_title },
    place: row.place,
    year: row.year,
    type: row.type,
    value: row.value,
    interval: row.value_low === null || row.value_high === null ? undefined : { low: row.value_low, high: row.value_high },
    currency: row.currency,
    isMoney: row.is_money,
    unit: row.unit,
    priceYear: row.price_year ?? undefined,
    comparator: row.comparator,
    horizon: row.horizon,
    perspective: row.perspective,
    note: row.note ?? undefined,
    source: sourceOf(row),
    confidence: row.confidence,
    knownFrom: row.known_from,
  };
}
