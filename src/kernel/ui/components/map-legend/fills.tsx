/** The patterns behind the categories. An SVG refers to them by id, so each chart carries its own. */
import type { VNode } from 'preact';
import type { Category } from './category.ts';

export const fillId = (chartId: string, category: Category) => `${chartId}-fill-${category}`;
export const fillOf = (chartId: string, category: Category) => `url(#${fillId(chartId, category)})`;

/** `scale` enlarges the pattern where the picture is drawn in larger units. */
export function Fills(props: { chartId: string; categories: Iterable<Category>; scale?: number | undefined }) {
  return (
    <defs>
      {[...new Set(props.categories)].map((category) => (
        <pattern
          id={fillId(props.chartId, category)}
          class={`fill fill--${category}`}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
          patternTransform={props.scale === undefined ? undefined : `scale(${props.scale})`}
        >
          <rect class="fill__ground" width="10" height="10" />
          {drawings[category]}
        </pattern>
      ))}
    </defs>
  );
}

/** Chosen so that no two look alike in grey, nor when the lines blur into a tint. */
const drawings: Readonly<Record<Category, VNode | null>> = {
  0: null,
  1: <path class="fill__dot" d="M2.5 2.5h.01M7.5 7.5h.01" />,
  2: <path class="fill__line" d="M-2 7L7-2M-2 12L12-2M3 12L12 3" />,
  3: <path class="fill__line" d="M0 2.5h10M0 7.5h10" />,
  4: <path class="fill__line" d="M5 0v10M0 5h10" />,
  5: <path class="fill__line" d="M2.5 0v10M7.5 0v10" />,
  6: <path class="fill__line" d="M0 3.5L2.5 1L7.5 6L10 3.5M0 8.5L2.5 6L7.5 11L10 8.5" />,
  7: <path class="fill__line" d="M5 2.2a2.8 2.8 0 1 1-.01 0z" />,
  'not-known': <path class="fill__line" d="M-2 3L7 12M-2-2L12 12M3-2L12 7" />,
  'not-applicable': <path class="fill__line" d="M1 2.5h3M6 7.5h3" />,
  none: null,
  withheld: <path class="fill__line" d="M0 0L10 10M10 0L0 10" />,
  'none-seen': <path class="fill__thin" d="M5 3.5a1.5 1.5 0 1 1-.01 0z" />,
};
