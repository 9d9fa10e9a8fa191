/** How numbers are written and where they lie, the same in every chart. */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { Locale } from '#kernel/text/locale.ts';
import { absenceWords, isAbsence, type Measure } from '../map-legend/category.ts';
import type { Tick } from './axis.tsx';

export type Format = (value: number) => string;

const usual: Readonly<Record<Locale, Intl.NumberFormat>> = { en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }), fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 2 }) };

export function formatOf(locale: Locale, format: Format | undefined): Format {
  // A hyphen is too short beside figures.
  return format ?? ((value) => usual[locale].format(value).replace('-', '−'));
}

export const written = (locale: Locale, value: Measure, format: Format): string => (isAbsence(value) ? absenceWords(locale, value) : format(value));

/** Where a value lies: 0 at the low end of the axis, 1 at the high end. */
export interface Scale {
  readonly shareOf: (value: number) => number;
  readonly ticks: readonly Tick[];
  readonly domain: readonly [low: number, high: number];
}

/** A sixth label would touch its neighbour on a phone. */
const mostTicks = 5;

/** Below it the steps between ticks drown in rounding; no figure of the field is that small. */
const smallestSpread = 1e-9;

export function linearScale(values: readonly number[], format: Format, given?: readonly [number, number]): Scale {
  const low = Math.min(...values, ...(given ?? []));
  const high = Math.max(...values, ...(given ?? []));
  const scale = scaleLinear([0, 1]).domain(high - low > smallestSpread ? [low, high] : [low, low + 1]);
  if (given === undefined) scale.nice(4);
  const [from = 0, to = 1] = scale.domain();
  const ticks = [4, 3, 2].map((count) => scale.ticks(count)).find((some) => some.length <= mostTicks) ?? [from, to];
  return { shareOf: scale, domain: [from, to], ticks: ticks.map((value) => ({ at: scale(value), label: format(value) })) };
}

/** For ratios: 0.5 lies as far from 1 as 2 does. Values that are not positive have no place on it. */
export function logScale(values: readonly number[], format: Format, given?: readonly [number, number]): Scale {
  const positive = values.filter((value) => value > 0);
  const [low, high] = given ?? [Math.min(0.5, ...positive), Math.max(2, ...positive)];
  const scale = scaleLog([0, 1]).domain([low, high]);
  const decades = Array.from({ length: 13 }, (_, index) => 10 ** (index - 6));
  const within = (steps: readonly number[]) => decades.flatMap((decade) => steps.map((step) => step * decade)).filter((value) => value >= low * 0.999 && value <= high * 1.001);
  const ticks = [[1, 2, 5], [1, 3], [1]].map(within).find((some) => some.length <= mostTicks) ?? within([1]).filter((_, index) => index % 2 === 0);
  return { shareOf: (value) => scale(value), domain: [low, high], ticks: ticks.map((value) => ({ at: scale(value), label: format(value) })) };
}
