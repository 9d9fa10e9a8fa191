/** Series over years. Gaps stay gaps, breaks are drawn as breaks, intervals are bands, and why a value is missing is said at the foot. */
import { area, line } from 'd3-shape';
import type { Locale } from '#kernel/text/locale.ts';
import { AcrossAxis, MarkAt, percent, yearTicks } from '../chart-frame/axis.tsx';
import { ChartFrame, type ChartProps } from '../chart-frame/chart-frame.tsx';
import { type Format, formatOf, linearScale } from '../chart-frame/numbers.ts';
import { dashOf, hueOf, markOf, SeriesLegend } from '../chart-frame/series.tsx';
import { absences, absenceWords, isAbsence, signOf } from '../map-legend/category.ts';
import { breaksOf, type KnownPoint, type LinePoint, runsOf } from './geometry.ts';

export interface Series {
  readonly label: string;
  readonly points: readonly LinePoint[];
  /** Years from one point to the next; what is further apart is a gap. The smallest distance seen unless said. */
  readonly every?: number | undefined;
}

export interface LineChartProps extends ChartProps {
  /** At most six. States among them come in order of their names, put so by the caller, who also fixes their colours by it. */
  readonly series: readonly Series[];
  readonly format?: Format | undefined;
  readonly domain?: readonly [low: number, high: number] | undefined;
  /** The first and the last year of the axis, where several pictures share one; those of the points unless given. */
  readonly years?: readonly [from: number, until: number] | undefined;
}

const words: Readonly<Record<Locale, { readonly breaks: string; readonly band: string; readonly bare: string }>> = {
  en: { breaks: '// break in the series: do not compare across it.', band: 'Band or bar: interval of the value.', bare: 'A bar without a mark: only an interval is published.' },
  fr: { breaks: '// rupture de série\u00a0: ne pas comparer de part et d’autre.', band: 'Bande ou barre\u00a0: intervalle de la valeur.', bare: 'Une barre sans repère\u00a0: seul un intervalle est publié.' },
};

const top = 14;
const plotHeight = 260;
const bottom = top + plotHeight;
const breakMark = 'M-4 7L0-7M1 7L5-7';
const intervalEnd = 'M-4 0H4';

export function LineChart(props: LineChartProps) {
  const { locale } = props;
  const points = props.series.flatMap((series) => series.points);
  const known = points.flatMap(({ value, low, high }) => [value, low, high].filter((number) => typeof number === 'number'));
  const scale = linearScale([0, ...known], formatOf(locale, props.format), props.domain);
  const years = [...new Set(points.map((point) => point.year))];
  const [from, until] = props.years ?? (years.length === 0 ? [0, 1] : [Math.min(...years), Math.max(...years)]);
  const place: Place = {
    x: (year) => (until === from ? 0.5 : (year - from) / (until - from)),
    y: (value) => bottom - scale.shareOf(value) * plotHeight,
  };
  return (
    <ChartFrame
      {...props}
      kind="line-chart"
      height={bottom + 44}
      legend={<SeriesLegend locale={locale} labels={props.series.map((series) => series.label)} lines />}
      foot={notesOn(locale, points)}
    >
      <g class="axis">
        {scale.ticks.map(({ at, label }) => (
          <>
            <line class="grid" x1="0" x2="100%" y1={bottom - at * plotHeight} y2={bottom - at * plotHeight} />
            <text x="-8" y={bottom - at * plotHeight + 5} text-anchor="end">
              {label}
            </text>
          </>
        ))}
      </g>
      <g class="line-chart__years">
        <AcrossAxis ticks={(props.years === undefined && years.length <= 4 ? years : yearTicks(from, until)).map((year) => ({ at: place.x(year), label: String(year) }))} top={top} bottom={bottom + 20} isInset />
      </g>
      {props.series.map((series, index) => (
        <Line series={series} index={index} place={place} />
      ))}
    </ChartFrame>
  );
}

interface Place {
  /** A share of the width. */
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

function Line(props: { series: Series; index: number; place: Place }) {
  const { index, place } = props;
  const { points } = props.series;
  const runs = runsOf(points, props.series.every);
  const drawn = line<KnownPoint>((point) => place.x(point.year) * 1000, (point) => place.y(point.value));
  const band = area<KnownPoint>((point) => place.x(point.year) * 1000, (point) => place.y(point.low ?? point.value), (point) => place.y(point.high ?? point.value));
  return (
    <g class={hueOf(index)}>
      {/* Stretched to the width of the column; the strokes keep theirs. */}
      <svg x="0" y="0" width="100%" height={bottom} viewBox={`0 0 1000 ${bottom}`} preserveAspectRatio="none" overflow="visible">
        {runs.map((run) => (
          <>
            {run.some((point) => point.low !== undefined) ? <path class="line-chart__band" d={band(run) ?? ''} /> : null}
            {run.length > 1 ? <path class="series__line" d={drawn(run) ?? ''} stroke-dasharray={dashOf(index)} /> : null}
          </>
        ))}
      </svg>
      {points.map((point) => (
        <Interval point={point} place={place} />
      ))}
      {runs.flat().map((point) => (
        <MarkAt at={place.x(point.year)} y={place.y(point.value)} path={markOf(index)} class="series__mark" />
      ))}
      {breaksOf(points).map((year) => (
        <MarkAt at={place.x(year)} y={breakHeight(points, year, place)} path={breakMark} class="line-chart__break" />
      ))}
      {points.map((point) =>
        point.value !== undefined && isAbsence(point.value) ? (
          <text class="line-chart__absence" x={percent(place.x(point.year))} y={bottom + 15} dx={index * 10} text-anchor="middle">
            {signOf(point.value)}
          </text>
        ) : null,
      )}
    </g>
  );
}


/** With ends, so that it is seen where no point stands on it. */
function Interval({ point: { year, low, high }, place }: { point: LinePoint; place: Place }) {
  if (low === undefined || high === undefined) return null;
  const x = percent(place.x(year));
  return (
    <>
      <line class="line-chart__interval" x1={x} x2={x} y1={place.y(low)} y2={place.y(high)} />
      <MarkAt at={place.x(year)} y={place.y(low)} path={intervalEnd} class="line-chart__interval" />
      <MarkAt at={place.x(year)} y={place.y(high)} path={intervalEnd} class="line-chart__interval" />
    </>
  );
}

/** At the height of the points on both sides, so that it stands where the line would have gone. */
function breakHeight(points: readonly LinePoint[], year: number, place: Place): number {
  const near = points.flatMap(({ value, low, high, year: its }) => {
    const height = typeof value === 'number' ? value : low !== undefined && high !== undefined ? (low + high) / 2 : undefined;
    return height === undefined ? [] : [{ value: height, distance: Math.abs(its - year) }];
  }).sort((a, b) => a.distance - b.distance).slice(0, 2);
  return near.length === 0 ? bottom : near.reduce((sum, { value }) => sum + place.y(value), 0) / near.length;
}

/** Only what the picture needs: `undefined` when there is nothing to say. */
function notesOn(locale: Locale, points: readonly LinePoint[]) {
  const missing = absences.filter((absence) => points.some((point) => point.value === absence));
  const notes = [
    missing.map((absence) => `${signOf(absence)} ${absenceWords(locale, absence)}`).join(' · '),
    points.some((point) => point.breakBefore === true) ? words[locale].breaks : '',
    points.some((point) => point.low !== undefined) ? words[locale].band : '',
    points.some((point) => point.value === undefined && point.low !== undefined) ? words[locale].bare : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? undefined : notes.map((note) => <p>{note}</p>);
}
