/** Axes of charts as wide as their column: places across are shares of the width, so that text keeps its size. */

export interface Tick {
  /** 0 at the left edge, 1 at the right. */
  readonly at: number;
  readonly label: string;
}

export const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

/** A label at an edge stands inside it. */
export const anchorAt = (share: number): 'start' | 'middle' | 'end' => (share < 0.06 ? 'start' : share > 0.94 ? 'end' : 'middle');

interface AcrossAxisProps {
  readonly ticks: readonly Tick[];
  readonly top: number;
  readonly bottom: number;
  /** A chart that leaves room at its sides needs its labels once and centred. */
  readonly isInset?: boolean | undefined;
}

export function AcrossAxis(props: AcrossAxisProps) {
  const anchor = props.isInset === true ? () => 'middle' as const : anchorAt;
  return (
    <g class="axis">
      {props.ticks.map(({ at, label }) => (
        <>
          <line class="grid" x1={percent(at)} x2={percent(at)} y1={props.top} y2={props.bottom} />
          {props.isInset === true ? null : (
            <text x={percent(at)} y={props.top - 7} text-anchor={anchor(at)}>
              {label}
            </text>
          )}
          <text x={percent(at)} y={props.bottom + 17} text-anchor={anchor(at)}>
            {label}
          </text>
        </>
      ))}
    </g>
  );
}

/** Years at a round distance, at most five: a sixth would touch its neighbour on a phone. */
export function yearTicks(from: number, until: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => Math.floor((until - from) / years) < 5) ?? 200;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((until - first) / step) + 1 }, (_, index) => first + index * step);
}

/** A mark with a shape of its own at a share of the width. */
export function MarkAt(props: { at: number; y: number; path: string; class: string }) {
  return (
    <svg x={percent(props.at)} y={props.y} width="1" height="1" overflow="visible">
      <path class={props.class} d={props.path} />
    </svg>
  );
}
