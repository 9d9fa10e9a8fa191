/**
 * An amount of money in another currency and year, on request. The order is that of the CCEMG–EPPI-Centre method (Shemilt, Thomas
 * and Morciano, "A web-based tool for adjusting costs to a specific target currency and price year", Evidence & Policy 6(1), 2010,
 * 51–59): first from its own price year to the year asked for, by the price index of its own State and currency; then, in that
 * year, from its currency into the other. Prices move where the money was spent, so that the other order would take the inflation of
 * another State for its own (Turner and others, Value in Health 22(9), 2019, 1026–1032, of what is not traded across borders).
 *
 * That method takes the deflator of GDP before consumer prices, and purchasing power before rates of exchange. Purchasing power is of
 * a State and not of a currency: it is used where the request names one (EUR-2024-FR), and a request without (EUR-2024) is answered
 * by the rate of exchange of the year. Nothing is ever assumed: what lacks one index is not converted, and says which.
 */
import type { MoneyAsked } from '#kernel/values/money.ts';

export const priceIndexKinds = ['gdp_deflator', 'consumer_prices'] as const;
export const rateKinds = ['exchange_rate', 'purchasing_power'] as const;
export const indexKinds = [...priceIndexKinds, ...rateKinds] as const;
export type IndexKind = (typeof indexKinds)[number];

export interface Index {
  readonly id: string;
  readonly kind: IndexKind;
  /** Code of a State, or EU. */
  readonly place: string;
  readonly currency: string;
  /** Of a rate: the currency for one unit of which the value is. */
  readonly against?: string | undefined;
  /** Of a level of prices: the year that is 100. */
  readonly baseYear?: number | undefined;
  readonly year: number;
  readonly value: number;
}

export interface Amount {
  readonly place: string;
  readonly currency: string;
  readonly priceYear: number | undefined;
  readonly isMoney: boolean;
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | undefined;
}

/** What is not on record: `price-level` stands for either kind of price index. */
export interface MissingIndex {
  readonly kind: 'price-level' | 'exchange_rate' | 'purchasing_power';
  readonly place: string;
  readonly currency: string;
  readonly years: readonly number[];
}

export type Conversion<I extends Index = Index> =
  | { readonly kind: 'converted'; readonly value: number; readonly interval: Amount['interval']; readonly used: readonly I[] }
  | { readonly kind: 'missing'; readonly missing: readonly MissingIndex[] }
  | { readonly kind: 'price-year-unknown' }
  /** A ratio or a percentage. */
  | { readonly kind: 'no-amount' };

interface Step<I> {
  readonly factor: number;
  readonly used: readonly I[];
}

type StepOrGap<I> = Step<I> | { readonly missing: MissingIndex };

const asItStands = { factor: 1, used: [] };

export function convert<I extends Index>(amount: Amount, asked: MoneyAsked, indices: readonly I[]): Conversion<I> {
  if (!amount.isMoney) return { kind: 'no-amount' };
  if (amount.priceYear === undefined) return { kind: 'price-year-unknown' };
  const steps = [toYear(amount, amount.priceYear, asked.year, indices), ...toCurrency(amount, asked, indices)];
  const missing = steps.flatMap((step) => ('missing' in step ? [step.missing] : []));
  if (missing.length > 0) return { kind: 'missing', missing };
  const done = steps.filter((step): step is Step<I> => 'factor' in step);
  const factor = done.reduce((product, step) => product * step.factor, 1);
  return {
    kind: 'converted',
    value: amount.value * factor,
    interval: amount.interval && { low: amount.interval.low * factor, high: amount.interval.high * factor },
    used: done.flatMap(({ used }) => used),
  };
}

/** Two levels of the same kind and base: of others the quotient says nothing. */
function toYear<I extends Index>({ place, currency }: Amount, from: number, to: number, indices: readonly I[]): StepOrGap<I> {
  if (from === to) return asItStands;
  const own = indices.filter((one) => one.place === place && one.currency === currency);
  for (const kind of priceIndexKinds) {
    const levels = own.filter((one) => one.kind === kind);
    for (const before of levels.filter(({ year }) => year === from)) {
      const after = levels.find(({ year, baseYear }) => year === to && baseYear === before.baseYear);
      if (after) return { factor: after.value / before.value, used: [before, after] };
    }
  }
  const has = (year: number) => own.some((one) => one.kind !== 'exchange_rate' && one.kind !== 'purchasing_power' && one.year === year);
  const years = [from, to].filter((year) => !has(year));
  // Both are there, and of different series.
  return { missing: { kind: 'price-level', place, currency, years: years.length === 0 ? [from, to] : years } };
}

/** Two rates for one unit of the same currency; that currency itself is worth one of it. */
function toCurrency<I extends Index>(amount: Amount, asked: MoneyAsked, indices: readonly I[]): StepOrGap<I>[] {
  const kind = asked.place === undefined ? ('exchange_rate' as const) : ('purchasing_power' as const);
  const isThere = amount.currency === asked.currency && (asked.place === undefined || asked.place === amount.place);
  if (isThere) return [asItStands];
  const rates = indices.filter((one) => one.kind === kind && one.year === asked.year);
  const own = rates.filter((one) => one.currency === amount.currency && (kind === 'exchange_rate' || one.place === amount.place));
  const other = rates.filter((one) => one.currency === asked.currency && (kind === 'exchange_rate' || one.place === asked.place));
  for (const one of own) {
    if (kind === 'exchange_rate' && one.against === asked.currency) return [{ factor: 1 / one.value, used: [one] }];
    const with_ = other.find(({ against }) => against === one.against);
    if (with_) return [{ factor: with_.value / one.value, used: [one, with_] }];
  }
  const direct = kind === 'exchange_rate' ? other.find(({ against }) => against === amount.currency) : undefined;
  if (direct) return [{ factor: direct.value, used: [direct] }];
  const gap = (place: string, currency: string): StepOrGap<I> => ({ missing: { kind, place, currency, years: [asked.year] } });
  const ownGap = own.length === 0 ? [gap(amount.place, amount.currency)] : [];
  const otherGap = other.length === 0 ? [gap(asked.place ?? '', asked.currency)] : [];
  // Where both are there, they are for units of different currencies.
  return ownGap.length + otherGap.length === 0 ? [gap(asked.place ?? '', asked.currency)] : [...ownGap, ...otherGap];
}

/** Each gap once, as what is to be imported. */
export function gapsIn(conversions: Iterable<Conversion>): MissingIndex[] {
  const gaps = new Map<string, MissingIndex>();
  for (const one of conversions) {
    if (one.kind !== 'missing') continue;
    for (const gap of one.missing) {
      const key = `${gap.kind} ${gap.place} ${gap.currency}`;
      const years = [...new Set([...(gaps.get(key)?.years ?? []), ...gap.years])].toSorted((a, b) => a - b);
      gaps.set(key, { ...gap, years });
    }
  }
  return [...gaps].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, gap]) => gap);
}

/** A converted amount is no more exact than three digits: so many does an index have at most that stands for a whole State. */
export const threeDigits = (value: number): number => Number(value.toPrecision(3));
