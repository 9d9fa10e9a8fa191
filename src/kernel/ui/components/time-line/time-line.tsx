/** What held when: a row for each State or answer, spans with their pattern, dates only as sharp as the source. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day, Period } from '#kernel/values/dates.ts';
import { ordered, type RowOrder } from '../chart-frame/alphabetical.ts';
import { AcrossAxis, anchorAt, MarkAt, percent, yearTicks } from '../chart-frame/axis.tsx';
import { ChartFrame, type ChartProps } from '../chart-frame/chart-frame.tsx';
import { placedRows, type RowPlace, RowText } from '../chart-frame/rows.tsx';
import { type Category, labelOf, type LegendEntry, signOf } from '../map-legend/category.ts';
import { fillOf, Fills } from '../map-legend/fills.tsx';
import { MapLegend } from '../map-legend/map-legend.tsx';
import { writtenDay } from '#kernel/text/dates.ts';
import { partsOf, shareOf, writtenPeriod, type Years, yearsOf } from './geometry.ts';

export interface TimeSpan extends Period {
  readonly category: Category;
  /** It was seen when it is drawn to begin, and may have begun before: no change is dated. */
  readonly observed?: boolean | undefined;
  /** Its dates in words, where `since` and `from … to` would say too much. */
  readonly dates?: string | undefined;
  /** Said beside the legend's words, such as the name of the act. */
  readonly note?: string | undefined;
}

export interface TimeLineRow {
  readonly label: string;
  readonly href?: string | undefined;
  /** What lies between spans stays blank: nothing is said about it. */
  readonly spans: readonly TimeSpan[];
  readonly selected?: boolean | undefined;
}

export interface TimeLineProps extends ChartProps {
  readonly rows: readonly TimeLineRow[];
  readonly legend: readonly LegendEntry[];
  /** The day up to which the facts are known. What still holds is drawn up to it. */
  readonly asOf: Day;
  /** Rows that are States are put in order of their names; `as-given` is for rows that are answers. */
  readonly order?: RowOrder | undefined;
  readonly years?: Years | undefined;
}

const words: Readonly<Record<Locale, { readonly thin: string; readonly ring: string; readonly asOf: (day: string) => string }>> = {
  en: {
    thin: 'A thin band means that the date is known only to the year or the month, and lies somewhere within it. Where nothing is drawn, nothing is said.',
    ring: 'A ring means that it was seen then. It may have begun before.',
    asOf: (day) => `as of ${day}`,
  },
  fr: {
    thin: 'Une bande étroite signifie que la date n’est connue qu’à l’année ou au mois près et se situe quelque part dans cet intervalle. Là où rien n’est tracé, rien n’est affirmé.',
    ring: 'Un anneau signifie que le fait a été constaté à cette date. Il peut être plus ancien.',
    asOf: (day) => `au ${day}`,
  },
};

const bandHeight = 18;
const thinHeight = 8;
/** Inside the left end of a band, in the middle of its height. */
const ring = `M1 ${bandHeight / 2}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`;

export function TimeLine(props: TimeLineProps) {
  const { locale, id, asOf } = props;
  const rows = ordered(locale, props.rows, props.order);
  const spans = rows.flatMap((row) => row.spans);
  const years = props.years ?? yearsOf(spans, asOf);
  const places = placedRows(rows, bandHeight);
  const ticks = yearTicks(years.from, years.until).map((year) => ({ at: shareOf(years, `${year}-01-01`), label: String(year) }));
  const now = shareOf(years, asOf);
  return (
    <ChartFrame
      {...props}
      kind="time-line"
      height={places.height + 20}
      hasLinks={rows.some((row) => row.href !== undefined)}
      legend={<MapLegend locale={locale} id={id} legend={props.legend} />}
      foot={<p>{typeset(locale, spans.some((span) => span.observed === true) ? `${words[locale].ring} ${words[locale].thin}` : words[locale].thin)}</p>}
    >
      <Fills chartId={id} categories={spans.map((span) => span.category)} />
      <AcrossAxis ticks={ticks} top={places.top} bottom={places.bottom} />
      {rows.map((row, index) => {
        const place = places.rows[index];
        return place === undefined ? null : <TimeRow {...props} row={row} place={place} years={years} />;
      })}
      <g class="time-line__now">
        <line x1={percent(now)} x2={percent(now)} y1={places.top} y2={places.bottom + 22} />
        <text x={percent(now)} y={places.bottom + 37} text-anchor={now > 0.7 ? 'end' : anchorAt(now)}>
          {typeset(locale, words[locale].asOf(writtenDay(locale, asOf)))}
        </text>
      </g>
    </ChartFrame>
  );
}

function TimeRow(props: TimeLineProps & { row: TimeLineRow; place: RowPlace; years: Years }) {
  const { row, place, locale } = props;
  const spans = [...row.spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <g class="time-line__row">
      <RowText locale={locale} place={place} href={row.href} isSelected={row.selected} />
      <rect class="time-line__track" x="0" y={place.markY} width="100%" height={bandHeight} />
      {spans.map((span, index) => (
        <Band {...props} span={span} following={spans[index + 1]} y={place.markY} />
      ))}
    </g>
  );
}

function Band(props: TimeLineProps & { span: TimeSpan; following: TimeSpan | undefined; y: number; years: Years }) {
  const { span, locale, y } = props;
  const parts = partsOf(span, props.following, props.years, props.asOf);
  const answer = labelOf(locale, props.legend, span.category);
  const widest = parts.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
  const end = parts.at(-1);
  return (
    <g class="time-line__span">
      <title>{typeset(locale, [answer, span.dates ?? writtenPeriod(span, locale), span.note].filter(Boolean).join(', '))}</title>
      {parts.map((part) => (
        <rect
          class={part.isSure ? 'time-line__sure' : 'time-line__perhaps'}
          x={percent(part.left)}
          width={percent(part.right - part.left)}
          y={part.isSure ? y : y + (bandHeight - thinHeight) / 2}
          height={part.isSure ? bandHeight : thinHeight}
          fill={fillOf(props.id, span.category)}
        />
      ))}
      {span.observed === true && parts[0] !== undefined ? <MarkAt at={parts[0].left} y={y} class="time-line__seen" path={ring} /> : null}
      {span.until === undefined && end?.isSure === true ? <MarkAt at={end.right} y={y} class="time-line__open" path={`M1 0L9 ${bandHeight / 2}L1 ${bandHeight}`} /> : null}
      {widest === undefined || widest.right - widest.left < 0.05 ? null : (
        <text class="sign" x={percent((widest.left + widest.right) / 2)} y={y + 14} text-anchor="middle">
          {signOf(span.category)}
        </text>
      )}
    </g>
  );
}
