/** Every State as a tile of the same size: none is too small to be seen, and it fits a phone. */
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ChartFrame, type ChartProps } from '../chart-frame/chart-frame.tsx';
import { NamesNotice } from '../chart-frame/names-notice.tsx';
import { safeHref } from '../link/link.tsx';
import { type Category, labelOf, type LegendEntry, namedAnswer, signOf } from '../map-legend/category.ts';
import { fillOf, Fills } from '../map-legend/fills.tsx';
import { MapLegend } from '../map-legend/map-legend.tsx';
import { arranged, columns, type Placed } from './positions.ts';

export interface Tile {
  readonly stateCode: string;
  /** The State's name in the reader's language. */
  readonly name: string;
  readonly category: Category;
  readonly href?: string | undefined;
}

export interface TileMapProps extends ChartProps {
  /** Which States are shown is the caller's to say: membership is data with dates. */
  readonly tiles: readonly Tile[];
  readonly legend: readonly LegendEntry[];
  /** Codes of the reader's own State and of those the reader chose. */
  readonly selected?: readonly string[] | undefined;
}

const headings: Readonly<Record<Locale, { readonly beyond: string; readonly others: string }>> = {
  en: { beyond: 'Beyond Europe', others: 'Also shown' },
  fr: { beyond: 'Hors d’Europe', others: 'Également présentés' },
};

const pitch = 60;
const side = 58;

export function TileMap(props: TileMapProps) {
  const { locale, id, legend } = props;
  const compare = inAlphabeticalOrder(locale);
  // The keyboard and the screen reader go by name, whatever the place on the map.
  const byName = [...props.tiles].sort((a, b) => compare(a.name, b.name));
  const arrangement = arranged(byName);
  return (
    <ChartFrame
      {...props}
      kind="tile-map"
      viewBox={`-2 -2 ${columns * pitch} ${arrangement.rows * pitch}`}
      hasLinks={props.tiles.some((tile) => tile.href !== undefined)}
      legend={<MapLegend locale={locale} id={id} legend={legend} />}
      foot={<NamesNotice locale={locale} />}
    >
      <Fills chartId={id} categories={props.tiles.map((tile) => tile.category)} scale={1.3} />
      {arrangement.headings.map(({ group, row }) => (
        <text class="tile-map__heading" x="0" y={row * pitch + 45}>
          {headings[locale][group]}
        </text>
      ))}
      {arrangement.placed
        .toSorted((a, b) => compare(a.tile.name, b.tile.name))
        .map((placed) => (
          <TileSquare {...placed} locale={locale} id={id} legend={legend} isSelected={props.selected?.includes(placed.tile.stateCode) === true} />
        ))}
    </ChartFrame>
  );
}

function TileSquare(props: Placed<Tile> & { locale: Locale; id: string; legend: readonly LegendEntry[]; isSelected: boolean }) {
  const { tile, locale } = props;
  const [column, row] = props.position;
  const name = typeset(locale, namedAnswer(locale, tile.name, labelOf(locale, props.legend, tile.category)));
  const href = tile.href === undefined ? undefined : safeHref(tile.href);
  const square = (
    <g class="tile" transform={`translate(${column * pitch} ${row * pitch})`}>
      {href === undefined ? <title>{name}</title> : null}
      <rect class="tile__square" width={side} height={side} rx="5" fill={fillOf(props.id, tile.category)} />
      {props.isSelected ? <rect class="selected-outline" x="1" y="1" width={side - 2} height={side - 2} rx="5" /> : null}
      <text class="sign tile__code" x={side / 2} y="26" text-anchor="middle">
        {tile.stateCode}
      </text>
      <text class="sign tile__sign" x={side / 2} y="48" text-anchor="middle">
        {signOf(tile.category)}
      </text>
    </g>
  );
  return href === undefined ? (
    square
  ) : (
    <a href={href}>
      <title>{name}</title>
      {square}
    </a>
  );
}
