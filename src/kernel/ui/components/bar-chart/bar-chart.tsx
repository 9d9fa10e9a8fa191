/** One value for each State or thing. Rows that are States are in order of their names: there is no sorting by value. */
import { ordered, type RowOrder } from '../chart-frame/alphabetical.ts';
import { AcrossAxis, percent } from '../chart-frame/axis.tsx';
import { ChartFrame, type ChartProps } from '../chart-frame/chart-frame.tsx';
import { type Format, formatOf, linearScale, written } from '../chart-frame/numbers.ts';
import { placedRows, RowText } from '../chart-frame/rows.tsx';
import { isAbsence, type Measure } from '../map-legend/category.ts';

export interface Bar {
  readonly label: string;
  readonly value: Measure;
  readonly href?: string | undefined;
  readonly selected?: boolean | undefined;
}

export interface BarChartProps extends ChartProps {
  readonly bars: readonly Bar[];
  readonly format?: Format | undefined;
  /** The axis always holds zero; give both ends where it has natural ones, such as 0 and 1 for a share. */
  readonly domain?: readonly [low: number, high: number] | undefined;
  readonly order?: RowOrder | undefined;
}

const barHeight = 12;

export function BarChart(props: BarChartProps) {
  const { locale } = props;
  const format = formatOf(locale, props.format);
  const bars = ordered(locale, props.bars, props.order);
  const known = bars.flatMap(({ value }) => (isAbsence(value) ? [] : [value]));
  const scale = linearScale([0, ...known], format, props.domain);
  const places = placedRows(bars.map(({ label, value }) => ({ label, value: written(locale, value, format) })), barHeight);
  const zero = scale.shareOf(0);
  return (
    <ChartFrame {...props} kind="bar-chart" height={places.height} hasLinks={bars.some((bar) => bar.href !== undefined)}>
      <AcrossAxis ticks={scale.ticks} top={places.top} bottom={places.bottom} />
      {bars.map((bar, index) => {
        const place = places.rows[index];
        if (place === undefined) return null;
        const end = isAbsence(bar.value) ? undefined : scale.shareOf(bar.value);
        return (
          <>
            <RowText locale={locale} place={place} href={bar.href} isSelected={bar.selected} isAbsent={isAbsence(bar.value)} value={written(locale, bar.value, format)} />
            {end === undefined ? null : (
              <rect
                class={bar.selected === true ? 'bar-chart__bar bar-chart__bar--selected' : 'bar-chart__bar'}
                x={percent(Math.min(zero, end))}
                width={percent(Math.abs(end - zero))}
                y={place.markY}
                height={barHeight}
              />
            )}
          </>
        );
      })}
      <line class="base" x1={percent(zero)} x2={percent(zero)} y1={places.top} y2={places.bottom} />
    </ChartFrame>
  );
}
