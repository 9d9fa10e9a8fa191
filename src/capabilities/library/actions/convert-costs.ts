/** Brings costs to the currency and the year that a reader asks for, with the indices on record. */
import type { ReadTx } from '#kernel/db/tx.ts';
import { isInventedMoney } from '#kernel/values/invented.ts';
import type { MoneyAsked } from '#kernel/values/money.ts';
import { convert, type Conversion } from '../rules/conversion.ts';
import { listInventedCosts, type Cost } from '../store/costs.ts';
import { listIndices, type SourcedIndex } from '../store/indices.ts';
import type { Known } from '../store/known.ts';

export interface CostsConverted {
  readonly asked: MoneyAsked;
  /** By the id of the cost. */
  readonly conversions: ReadonlyMap<string, Conversion<SourcedIndex>>;
  /** Of invented States, where it is their money that was asked for: among the real ones they never stand. */
  readonly invented: readonly Cost[];
}

/** Two statements at most. */
export async function convertCosts(tx: ReadTx, { optionId, costs, asked, known }: { optionId: string; costs: readonly Cost[]; asked: MoneyAsked; known: Known }): Promise<CostsConverted> {
  const invented = isInventedMoney(asked) ? await listInventedCosts(tx, optionId, known) : [];
  const all = [...costs, ...invented];
  const indices = await listIndices(tx, { currencies: [...new Set([asked.currency, ...all.map(({ currency }) => currency)])], years: [...new Set([asked.year, ...all.flatMap(({ priceYear }) => priceYear ?? [])])], known });
  return { asked, conversions: new Map(all.map((cost) => [cost.id, convert(cost, asked, indices)])), invented };
}
