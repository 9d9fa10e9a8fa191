/** The chosen States over the years. Counts are drawn State by State; more rates than can be told apart go on in a second picture on the same scale. */
import { mostSeries } from '#kernel/ui/components/chart-frame/series.tsx';
import { LineChart } from '#kernel/ui/components/line-chart/line-chart.tsx';
import type { LinePoint } from '#kernel/ui/components/line-chart/geometry.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Point, StateSeries } from '../../rules/series.ts';
import { chartDescription, pictureTitle, seriesLabel } from '../../texts/sentences.ts';
import { texts } from '../../texts/words.ts';
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
  const { series, indicator } = props;
  const years = series.flatMap(({ points }) => points.map(({ figure }) => figure.year));
  const highest = Math.max(1e-6, ...series.flatMap(({ points }) => points.flatMap(({ figure: { value = 0, high = 0 } }) => [value, high])));
  // An axis on which nothing stands would look like a figure of none.
  const pictures = picturesOf(series.filter(hasFigure), indicator.measure === 'count');
  const drawn = new Set(pictures.flat().map(({ stateCode }) => stateCode));
  const undrawn = [...new Set(series.map(({ stateCode }) => stateCode))].filter((code) => !drawn.has(code)).map((code) => props.names.get(code) ?? code);
  const isShared = pictures.length > 1;
  return (
    <div class="indicator-charts">
      {pictures.map((lines, index) => (
        <Picture {...props} series={lines} number={index + 1} years={isShared ? [Math.min(...years), Math.max(...years)] : undefined} domain={isShared && indicator.measure === 'rate' ? [0, highest] : undefined} />
      ))}
      {undrawn.length === 0 ? null : <p>{typeset(props.locale, texts[props.locale].nothingToDraw(undrawn))}</p>}
    </div>
  );
}

const hasFigure = ({ points }: StateSeries<ShownValue>) => points.some(({ figure: { value, low } }) => value !== undefined || low !== undefined);

/** The lines of a State stay together; counts stand each in a picture of their State's own. */
function picturesOf(series: ChartsProps['series'], isApart: boolean): StateSeries<ShownValue>[][] {
  const pictures: StateSeries<ShownValue>[][] = [];
  for (const lines of Map.groupBy(series, ({ stateCode }) => stateCode).values()) {
    const last = pictures.at(-1);
    if (!isApart && last !== undefined && last.length + lines.length <= mostSeries) last.push(...lines);
    else for (let from = 0; from < lines.length; from += mostSeries) pictures.push(lines.slice(from, from + mostSeries));
  }
  return pictures;
}

function Picture(props: ChartsProps & { number: number; years: readonly [number, number] | undefined; domain: readonly [number, number] | undefined }) {
  const { locale, indicator, names } = props;
  const lines = props.series.map(({ stateCode, points, covers }) => ({
    label: seriesLabel(locale, names.get(stateCode) ?? stateCode, covers.map((key) => coversIn(locale, points, key))),
    state: names.get(stateCode) ?? stateCode,
    years: points.map(({ figure }) => figure.year),
    points: points.map(pointOf),
    // A year without a figure is a gap, even where a survey is held every four years.
    every: 1,
  }));
  const title = wordsIn(locale, indicator.title);
  const [only, ...others] = new Set(lines.map(({ state }) => state));
  return (
    <LineChart
      locale={locale}
      id={`indicator-chart-${props.number}`}
      title={only !== undefined && others.length === 0 ? pictureTitle(locale, title, only) : title}
      description={chartDescription(locale, wordsIn(locale, indicator.unit), lines)}
      series={lines}
      years={props.years}
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
