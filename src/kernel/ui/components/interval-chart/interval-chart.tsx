/** Estimates with their intervals, one row each, side by side. Nothing is pooled: a summary would be a finding of its own, with a source. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { Bars } from '../bars/bars.tsx';
import { ordered, type RowOrder } from '../chart-frame/alphabetical.ts';
import { AcrossAxis, MarkAt, percent } from '../chart-frame/axis.tsx';
import { ChartFrame, type ChartProps } from '../chart-frame/chart-frame.tsx';
import { type Format, formatOf, linearScale, logScale, type Scale, written } from '../chart-frame/numbers.ts';
import { placedRows, RowNote, RowText } from '../chart-frame/rows.tsx';
import { isAbsence, type Measure } from '../map-legend/category.ts';

export interface IntervalRow {
  readonly label: string;
  readonly href?: string | undefined;
  readonly estimate: Measure;
  /** Without both ends the point stands alone, and the words say that there is no interval. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** What must be read with it, such as its direction and certainty, in words. */
  readonly note?: string | undefined;
  /** Bars before the note, which repeat a grade that it names. */
  readonly grade?: { readonly filled: number; readonly of: number } | undefined;
}

export interface IntervalChartProps extends ChartProps {
  readonly rows: readonly IntervalRow[];
  /** `log` for ratios, where no effect is 1; `linear` for differences, where it is 0. */
  readonly scale: 'log' | 'linear';
  readonly reference: number;
  /** What lies to the left and to the right of the reference, such as "fewer deaths" and "more deaths". */
  readonly sides?: { readonly lower: string; readonly higher: string } | undefined;
  readonly format?: Format | undefined;
  /** What reaches beyond it is cut with an arrow. */
  readonly domain?: readonly [low: number, high: number] | undefined;
  readonly order?: RowOrder | undefined;
}

const markHeight = 14;

const words: Readonly<Record<Locale, { readonly interval: (low: string, high: string) => string; readonly none: string }>> = {
  en: { interval: (low, high) => `(${low} to ${high})`, none: '(no interval)' },
  fr: { interval: (low, high) => `(${low} à ${high})`, none: '(sans intervalle)' },
};

export function IntervalChart(props: IntervalChartProps) {
  const { locale } = props;
  const format = formatOf(locale, props.format);
  const rows = ordered(locale, props.rows, props.order);
  const known = rows.flatMap(({ estimate, low, high }) => (isAbsence(estimate) ? [] : [estimate, low ?? estimate, high ?? estimate]));
  const make = props.scale === 'log' ? logScale : linearScale;
  const scale = make([props.reference, ...known], format, props.domain);
  const valueOf = (row: IntervalRow) => writtenInterval(locale, row, format);
  const places = placedRows(rows.map((row) => ({ label: row.label, value: valueOf(row), note: row.note })), markHeight);
  const reference = scale.shareOf(props.reference);
  return (
    <ChartFrame {...props} kind="interval-chart" height={places.height + (props.sides === undefined ? 0 : 38)} hasLinks={rows.some((row) => row.href !== undefined)}>
      <AcrossAxis ticks={scale.ticks} top={places.top} bottom={places.bottom} />
      <line class="interval-chart__reference" x1={percent(reference)} x2={percent(reference)} y1={places.top} y2={places.bottom} />
      {rows.map((row, index) => {
        const place = places.rows[index];
        if (place === undefined) return null;
        return (
          <>
            <RowText locale={locale} place={place} href={row.href} isAbsent={isAbsence(row.estimate)} value={valueOf(row)} />
            {row.note === undefined ? null : <RowNote locale={locale} place={place} indent={row.grade === undefined ? 0 : row.grade.of * 10 + 4} />}
            {row.note === undefined || row.grade === undefined ? null : (
              <svg x="0" y={place.noteY - 13}>
                <Bars {...row.grade} />
              </svg>
            )}
            <Interval row={row} scale={scale} y={place.markY + markHeight / 2} />
          </>
        );
      })}
      {props.sides === undefined ? null : (
        <g class="axis">
          <text x="0" y={places.bottom + 36}>{`← ${typeset(locale, props.sides.lower)}`}</text>
          <text x="100%" y={places.bottom + 54} text-anchor="end">{`${typeset(locale, props.sides.higher)} →`}</text>
        </g>
      )}
    </ChartFrame>
  );
}

function writtenInterval(locale: Locale, row: IntervalRow, format: Format): string {
  const estimate = written(locale, row.estimate, format);
  if (isAbsence(row.estimate)) return estimate;
  const { interval, none } = words[locale];
  return `${estimate} ${row.low === undefined || row.high === undefined ? none : interval(format(row.low), format(row.high))}`;
}

function Interval(props: { row: IntervalRow; scale: Scale; y: number }) {
  const { scale, y } = props;
  const { estimate, low, high } = props.row;
  if (isAbsence(estimate)) return null;
  const [from, to] = scale.domain;
  const within = (value: number) => scale.shareOf(Math.max(from, Math.min(to, value)));
  return (
    <>
      {low === undefined || high === undefined ? null : (
        <>
          <line class="interval-chart__line" x1={percent(within(low))} x2={percent(within(high))} y1={y} y2={y} />
          <MarkAt at={within(low)} y={y} class="interval-chart__end" path={low < from ? 'M6-5L0 0L6 5' : 'M0-5V5'} />
          <MarkAt at={within(high)} y={y} class="interval-chart__end" path={high > to ? 'M-6-5L0 0L-6 5' : 'M0-5V5'} />
        </>
      )}
      {estimate < from || estimate > to ? null : <MarkAt at={within(estimate)} y={y} class="interval-chart__point" path="M-5-5h10v10h-10z" />}
    </>
  );
}
