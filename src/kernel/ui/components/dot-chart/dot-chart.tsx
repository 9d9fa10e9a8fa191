/** A few values on one axis for each State or thing, such as two years. Series are told apart by the shape of the dot. */
import { ordered, type RowOrder } from '../chart-frame/alphabetical.ts';
import { AcrossAxis, MarkAt } from '../chart-frame/axis.tsx';
import { ChartFrame, type ChartProps } from '../chart-frame/chart-frame.tsx';
import { type Format, formatOf, linearScale, written } from '../chart-frame/numbers.ts';
import { placedRows, RowText } from '../chart-frame/rows.tsx';
import { hueOf, markOf, SeriesLegend } from '../chart-frame/series.tsx';
import { isAbsence, type Measure } from '../map-legend/category.ts';

export interface DotRow {
  readonly label: string;
  readonly href?: string | undefined;
  /** One for each series, in the same order. */
  readonly values: readonly Measure[];
  readonly selected?: boolean | undefined;
}

export interface DotChartProps extends ChartProps {
  /** At most six. */
  readonly series: readonly string[];
  readonly rows: readonly DotRow[];
  readonly format?: Format | undefined;
  readonly domain?: readonly [low: number, high: number] | undefined;
  readonly order?: RowOrder | undefined;
}

const markHeight = 14;

export function DotChart(props: DotChartProps) {
  const { locale } = props;
  const format = formatOf(locale, props.format);
  const rows = ordered(locale, props.rows, props.order);
  const known = rows.flatMap((row) => row.values.flatMap((value) => (isAbsence(value) ? [] : [value])));
  const scale = linearScale(known.length === 0 ? [0, 1] : known, format, props.domain);
  const valueOf = (row: DotRow) => row.values.map((value) => written(locale, value, format)).join(' · ');
  const places = placedRows(rows.map((row) => ({ label: row.label, value: valueOf(row) })), markHeight);
  return (
    <ChartFrame
      {...props}
      kind="dot-chart"
      height={places.height}
      hasLinks={rows.some((row) => row.href !== undefined)}
      legend={<SeriesLegend locale={locale} labels={props.series} />}
    >
      <AcrossAxis ticks={scale.ticks} top={places.top} bottom={places.bottom} />
      {rows.map((row, index) => {
        const place = places.rows[index];
        if (place === undefined) return null;
        const y = place.markY + markHeight / 2;
        return (
          <>
            <RowText locale={locale} place={place} href={row.href} isSelected={row.selected} isAbsent={row.values.every(isAbsence)} value={valueOf(row)} />
            <line class="grid" x1="0" x2="100%" y1={y} y2={y} />
            {row.values.map((value, series) =>
              isAbsence(value) ? null : <MarkAt at={scale.shareOf(value)} y={y} path={markOf(series)} class={`series__mark ${hueOf(series)}`} />,
            )}
          </>
        );
      })}
    </ChartFrame>
  );
}
