/** The chosen States over the years. More lines than can be told apart go on in a second picture on the same scale. */
import { mostSeries } from '#kernel/ui/components/chart-frame/series.tsx';
import { LineChart } from '#kernel/ui/components/line-chart/line-chart.tsx';
import type { LinePoint } from '#kernel/ui/components/line-chart/geometry.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import type { Point, StateSeries } from '../../rules/series.ts';
import { chartDescription, seriesLabel } from '../../texts/sentences.ts';
import type { ShownIndicator, ShownValue } from '../shown.ts';

export interface ChartsProps {
  readonly locale: Locale;
  readonly indicator: ShownIndicator;
  /** Of the chosen States, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** In the order of the names. */
  readonly series: readonly StateSeries<ShownValue>[];
}

export function IndicatorCharts(props: ChartsProps) {
  const pictures = Array.from({ length: Math.ceil(props.series.length / mostSeries) }, (_, index) => props.series.slice(index * mostSeries, (index + 1) * mostSeries));
  const highest = Math.max(1e-6, ...props.series.flatMap(({ points }) => points.flatMap(({ figure: { value = 0, high = 0 } }) => [value, high])));
  return pictures.map((series, index) => <Picture {...props} series={series} number={index + 1} domain={pictures.length > 1 ? [0, highest] : undefined} />);
}

function Picture(props: ChartsProps & { number: number; domain: readonly [number, number] | undefined }) {
  const { locale, indicator, names } = props;
  const lines = props.series.map(({ stateCode, points, covers }) => ({
    label: seriesLabel(locale, names.get(stateCode) ?? stateCode, covers.map((key) => coversIn(locale, points, key))),
    state: names.get(stateCode) ?? stateCode,
    years: points.map(({ figure }) => figure.year),
    points: points.map(pointOf),
    // A year without a figure is a gap, even where a survey is held every four years.
    every: 1,
  }));
  return (
    <LineChart
      locale={locale}
      id={`indicator-chart-${props.number}`}
      title={wordsIn(locale, indicator.title)}
      description={chartDescription(locale, wordsIn(locale, indicator.unit), lines)}
      series={lines}
      domain={props.domain}
    />
  );
}

function coversIn(locale: Locale, points: readonly Point<ShownValue>[], key: string): string {
  const covers = points.find(({ figure }) => figure.coversKey === key)?.figure.covers;
  return covers ? wordsIn(locale, covers) : key;
}

function pointOf({ figure: { year, kind, value, low, high }, breakBefore }: Point<ShownValue>): LinePoint {
  if (kind === 'not_known') return { year, value: 'not-known' };
  return { year, value, low, high, breakBefore };
}
