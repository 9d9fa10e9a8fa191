/** Estimates with their intervals, one row each, side by side. Nothing is pooled: a summary would be a finding of its own, with a source. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { Bars } from '../bars/bars.tsx';
import { ordered, type RowOrder } from '../chart-frame/alphabetical.ts';
import { anchorAt, MarkAt, percent } from '../chart-frame/axis.tsx';
import { ChartFrame, type ChartProps } from '../chart-frame/chart-frame.tsx';
import { type Format, formatOf, linearScale, logScale, type Scale, written } from '../chart-frame/numbers.ts';
import { safeHref } from '../link/link.tsx';
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

/** Of the strip in which a row is drawn, in pixels. */
const stripHeight = 24;

const words: Readonly<Record<Locale, { readonly interval: (low: string, high: string) => string; readonly none: string }>> = {
  en: { interval: (low, high) => `(${low} to ${high})`, none: '(no interval)' },
  fr: { interval: (low, high) => `(${low} à ${high})`, none: '(sans intervalle)' },
};

export function IntervalChart(props: IntervalChartProps) {
  const { locale, sides } = props;
  const format = formatOf(locale, props.format);
  const rows = ordered(locale, props.rows, props.order);
  const known = rows.flatMap(({ estimate, low, high }) => (isAbsence(estimate) ? [] : [estimate, low ?? estimate, high ?? estimate]));
  const make = props.scale === 'log' ? logScale : linearScale;
  const scale = make([props.reference, ...known], format, props.domain);
  return (
    <ChartFrame
      {...props}
      kind="interval-chart"
      inRows={
        <>
          <div class="interval-chart__rows">
            <Axis scale={scale} reference={props.reference} />
            <ul>
              {rows.map((row) => (
                <IntervalItem locale={locale} row={row} scale={scale} value={writtenInterval(locale, row, format)} />
              ))}
            </ul>
          </div>
          {sides === undefined ? null : (
            <p class="interval-chart__sides">
              <span>{`← ${typeset(locale, sides.lower)}`}</span> <span>{`${typeset(locale, sides.higher)} →`}</span>
            </p>
          )}
        </>
      }
    />
  );
}

/** Behind all rows at once. It says nothing that is not written beside a mark. */
function Axis({ scale, reference }: { scale: Scale; reference: number }) {
  const at = percent(scale.shareOf(reference));
  return (
    <svg class="interval-chart__axis axis" aria-hidden="true" focusable="false">
      {scale.ticks.map((tick) => (
        <>
          <line class="grid" x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2="100%" />
          <text x={percent(tick.at)} y="0" dy="-7" text-anchor={anchorAt(tick.at)}>
            {tick.label}
          </text>
          <text x={percent(tick.at)} y="100%" dy="17" text-anchor={anchorAt(tick.at)}>
            {tick.label}
          </text>
        </>
      ))}
      <line class="interval-chart__reference" x1={at} x2={at} y1="0" y2="100%" />
    </svg>
  );
}

function IntervalItem({ locale, row, scale, value }: { locale: Locale; row: IntervalRow; scale: Scale; value: string }) {
  const href = row.href === undefined ? undefined : safeHref(row.href);
  const label = typeset(locale, row.label);
  return (
    <li>
      <span class="interval-chart__label">{href === undefined ? label : <a href={href}>{label}</a>}</span>{' '}
      <span class={isAbsence(row.estimate) ? 'interval-chart__value interval-chart__value--absent' : 'interval-chart__value'}>{typeset(locale, value)}</span>
      {row.note === undefined ? null : (
        <span class="interval-chart__note">
          {' '}
          {row.grade === undefined ? null : <Bars {...row.grade} />} {typeset(locale, row.note)}
        </span>
      )}
      <svg width="100%" height={stripHeight} aria-hidden="true" focusable="false">
        <Interval row={row} scale={scale} y={stripHeight / 2} />
      </svg>
    </li>
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
