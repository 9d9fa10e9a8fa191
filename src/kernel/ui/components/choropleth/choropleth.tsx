/** A map of Europe on which each State wears the pattern of its answer. The paths are ready-made, from `reference/geography/paths.json`. */
import type { ComponentChildren } from 'preact';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import paths from '../../../../../reference/geography/paths.json' with { type: 'json' };
import { ChartFrame, type ChartProps } from '../chart-frame/chart-frame.tsx';
import { NamesNotice } from '../chart-frame/names-notice.tsx';
import { safeHref } from '../link/link.tsx';
import { type Category, labelOf, type LegendEntry, namedAnswer, signOf } from '../map-legend/category.ts';
import { fillOf, Fills } from '../map-legend/fills.tsx';
import { MapLegend } from '../map-legend/map-legend.tsx';

export interface MapAnswer {
  /** The State's name in the reader's language. */
  readonly name: string;
  readonly category: Category;
  readonly href?: string | undefined;
}

export interface ChoroplethProps extends ChartProps {
  /** Keyed by State code: whoever is not in it is context. */
  readonly answers: Readonly<Record<string, MapAnswer>>;
  readonly legend: readonly LegendEntry[];
  /** Codes of the reader's own State and of those the reader chose. */
  readonly selected?: readonly string[] | undefined;
}

interface Shape {
  readonly path: string;
  /** Where a sign fits, and how far from there to the border. */
  readonly at: readonly number[];
  readonly room: number;
}

const shapes: Readonly<Record<string, Shape>> = paths.shapes;
const markers: Readonly<Record<string, readonly number[]>> = paths.markers;
const insets: Readonly<Record<string, Shape & { readonly frame: readonly number[] }>> = paths.insets;

/** Kosovo is a territory with a name of its own on every map and never a State in a list. */
const kosovo = { code: 'XK', name: 'Kosovo*' };
const kosovoLabel = { x: 446, y: 690 };
const roomForSign = 8;

export function Choropleth(props: ChoroplethProps) {
  const { locale, id, legend } = props;
  const compare = inAlphabeticalOrder(locale);
  const answered = Object.entries(props.answers)
    .filter(([code]) => code in shapes || code in markers || code in insets)
    .toSorted(([, a], [, b]) => compare(a.name, b.name));
  const context = Object.entries(shapes).filter(([code]) => !(code in props.answers) && code !== kosovo.code);
  return (
    <ChartFrame
      {...props}
      kind="choropleth"
      viewBox={`0 0 ${paths.width} ${paths.height}`}
      hasLinks={answered.some(([, answer]) => answer.href !== undefined)}
      legend={<MapLegend locale={locale} id={id} legend={legend} />}
      foot={<NamesNotice locale={locale} baseMap />}
    >
      <Fills chartId={id} categories={answered.map(([, answer]) => answer.category)} />
      <clipPath id={`${id}-clip`}>
        <rect width={paths.width} height={paths.height} rx="4" />
      </clipPath>
      <g clip-path={`url(#${id}-clip)`}>
        <rect class="map__sea" width={paths.width} height={paths.height} />
        <path class="map__context" d={context.map(([, shape]) => shape.path).join('')} />
        {answered.map(([code, answer]) => (
          <Place locale={locale} code={code} answer={answer} legend={legend} selected={props.selected?.includes(code) === true}>
            <Answer id={id} code={code} category={answer.category} />
          </Place>
        ))}
        <KosovoLabel isContext={!(kosovo.code in props.answers)} />
      </g>
      {/* Markers and outlines last, so that no neighbour covers them. They repeat what the place has said. */}
      <g class="map__markers" aria-hidden="true">
        {(props.selected ?? []).map((code) => (
          <path class="selected-outline" d={shapes[code]?.path ?? insets[code]?.path} />
        ))}
        {answered.map(([code, answer]) => (
          <Marker id={id} code={code} answer={answer} selected={props.selected?.includes(code) === true} />
        ))}
      </g>
    </ChartFrame>
  );
}

function Place(props: { locale: Locale; code: string; answer: MapAnswer; legend: readonly LegendEntry[]; selected: boolean; children: ComponentChildren }) {
  const { locale, answer } = props;
  const name = typeset(locale, namedAnswer(locale, props.code === kosovo.code ? kosovo.name : answer.name, labelOf(locale, props.legend, answer.category)));
  const href = answer.href === undefined ? undefined : safeHref(answer.href);
  if (href === undefined) {
    return (
      <g class="map__place">
        <title>{name}</title>
        {props.children}
      </g>
    );
  }
  return (
    <a class="map__place" href={href}>
      <title>{name}</title>
      {props.children}
    </a>
  );
}

function Answer(props: { id: string; code: string; category: Category }) {
  const inset = insets[props.code];
  const shape = inset ?? shapes[props.code];
  const [x = 0, y = 0, width = 0, height = 0] = inset?.frame ?? [];
  return (
    <>
      {inset === undefined ? null : <rect class="map__inset" x={x} y={y} width={width} height={height} rx="4" />}
      {shape === undefined ? null : <path class="map__shape" d={shape.path} fill={fillOf(props.id, props.category)} />}
      {shape === undefined || props.code in markers || shape.room < roomForSign ? null : (
        <text class="sign" x={shape.at[0]} y={(shape.at[1] ?? 0) + 5} text-anchor="middle">
          {signOf(props.category)}
        </text>
      )}
      {inset === undefined ? null : (
        <text class="map__code" x={x + width - 8} y={y + height - 8} text-anchor="end">
          {props.code}
        </text>
      )}
    </>
  );
}

function Marker(props: { id: string; code: string; answer: MapAnswer; selected: boolean }) {
  const marker = markers[props.code];
  if (marker === undefined) return null;
  const circle = (
    <g class={props.selected ? 'map__marker map__marker--selected' : 'map__marker'}>
      <circle cx={marker[0]} cy={marker[1]} r="9" fill={fillOf(props.id, props.answer.category)} />
      <text class="sign" x={marker[0]} y={(marker[1] ?? 0) + 4.5} text-anchor="middle">
        {signOf(props.answer.category)}
      </text>
    </g>
  );
  const href = props.answer.href === undefined ? undefined : safeHref(props.answer.href);
  // For the mouse and the finger only: the keyboard has had the link already.
  return href === undefined ? (
    circle
  ) : (
    <a href={href} tabindex={-1}>
      {circle}
    </a>
  );
}

function KosovoLabel(props: { isContext: boolean }) {
  const shape = shapes[kosovo.code];
  if (shape === undefined) return null;
  return (
    <g class="map__kosovo">
      {props.isContext ? <path class="map__context" d={shape.path} /> : null}
      <path class="map__leader" d={`M${shape.at[0]} ${shape.at[1]}L${kosovoLabel.x} ${kosovoLabel.y - 22}`} />
      <text x={kosovoLabel.x} y={kosovoLabel.y} text-anchor="middle">
        {kosovo.name}
      </text>
    </g>
  );
}
