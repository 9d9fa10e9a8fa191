/** What the fills of a map, a tile map or a time line mean: pattern, sign and words together. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { labelOf, type LegendEntry, signOf } from './category.ts';
import { fillOf, Fills } from './fills.tsx';

export interface MapLegendProps {
  readonly locale: Locale;
  /** Unique on the page. */
  readonly id: string;
  readonly legend: readonly LegendEntry[];
}

export function MapLegend(props: MapLegendProps) {
  const { locale, legend, id } = props;
  return (
    <ul class="map-legend">
      {legend.map(({ category }) => (
        <li>
          <svg class="map-legend__swatch" width="34" height="22" aria-hidden="true" focusable="false">
            <Fills chartId={`${id}-legend`} categories={[category]} />
            <rect class="map-legend__frame" x="0.75" y="0.75" width="32.5" height="20.5" rx="3" fill={fillOf(`${id}-legend`, category)} />
            <text class="sign" x="17" y="16" text-anchor="middle">
              {signOf(category)}
            </text>
          </svg>
          {typeset(locale, labelOf(locale, legend, category))}
        </li>
      ))}
    </ul>
  );
}
