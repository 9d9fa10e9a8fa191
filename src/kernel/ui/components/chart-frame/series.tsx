/** Series told apart by the shape of their marks and the dash of their lines, and only then by colour. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';

/** Around the point 0 0, about 10 px across. */
const marks = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  'M-4.5-4.5h9v9h-9z',
  'M0-5.8L5.6 4.4h-11.2z',
  'M0-6.4L6.4 0L0 6.4L-6.4 0z',
  'M-1.7-5.6h3.4v3.9h3.9v3.4h-3.9v3.9h-3.4v-3.9h-3.9v-3.4h3.9z',
  'M0 5.8L5.6-4.4h-11.2z',
] as const;
const dashes = [undefined, '7 3', '2 3', '9 3 2 3', '4 4', '1 4'] as const;

export const mostSeries = marks.length;
export const markOf = (series: number): string => marks[series % mostSeries] ?? marks[0];
export const dashOf = (series: number): string | undefined => dashes[series % mostSeries];
/** Gives the hue of the category of the same number. */
export const hueOf = (series: number): string => `fill--${series % mostSeries}`;

export function SeriesLegend(props: { locale: Locale; labels: readonly string[]; lines?: boolean | undefined }) {
  return (
    <ul class="series-legend">
      {props.labels.map((label, series) => (
        <li>
          <svg class={hueOf(series)} width="34" height="16" aria-hidden="true" focusable="false">
            {props.lines === true ? <path class="series__line" d="M0 8h34" stroke-dasharray={dashOf(series)} /> : null}
            <path class="series__mark" transform="translate(17 8)" d={markOf(series)} />
          </svg>
          {typeset(props.locale, label)}
        </li>
      ))}
    </ul>
  );
}
