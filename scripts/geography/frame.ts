/** Ready-made path strings of the map of Europe, so that a page needs no projection. */
import { geoArea, geoAzimuthalEqualArea, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { Places } from './places.ts';
import { decoded, distanceToSegment, type Point, thinned } from './simplify.ts';

const width = 860;
const height = 780;
/** Beyond the frame, so that the edge of a cut shape is not drawn as a border. */
const margin = 6;
/** In units of the frame: below what a screen shows at the usual size. */
const tolerance = 0.7;
const smallestIsland = 4;

const corners = { type: 'MultiPoint' as const, coordinates: [[-23, 65], [-9.5, 38], [-11.5, 31.2], [36, 29], [50.6, 38.2], [29, 71.6]] };
const inset: readonly [x: number, y: number, width: number, height: number] = [12, 122, 132, 108];

/** Too small to be seen as a shape: the seat of government, longitude and latitude. */
const smallStates: Readonly<Record<string, Point>> = {
  AD: [1.52, 42.51],
  CY: [33.2, 35.03],
  LI: [9.52, 47.14],
  LU: [6.13, 49.61],
  MC: [7.42, 43.74],
  MT: [14.44, 35.9],
  SM: [12.45, 43.94],
};

export function europeFrame(places: Places) {
  const europe = geoAzimuthalEqualArea().rotate([-17, -51]).precision(0).fitSize([width, height], corners);
  europe.clipExtent([[-margin, -margin], [width + margin, height + margin]]);
  const [x, y, w, h] = inset;
  const mexico = geoMercator().precision(0).fitExtent([[x + 8, y + 8], [x + w - 8, y + h - 24]], shapesOf(places, mercatorPlane).get('MX') as Feature);

  const shapes: Record<string, { path: string; at: Point; room: number }> = {};
  for (const [code, shape] of shapesOf(places, europe)) {
    const rings = ringsOf(shape, europe);
    if (rings.length > 0) shapes[code] = { path: pathOf(rings), ...labelPlace(rings) };
  }
  const markers = Object.fromEntries(Object.entries(smallStates).map(([code, place]) => [code, round(europe([...place]) ?? [0, 0])]));
  const rings = ringsOf(shapesOf(places, mexico).get('MX') as Feature, mexico);
  return { width, height, shapes, markers, insets: { MX: { frame: inset, path: pathOf(rings), ...labelPlace(rings) } } };
}

const mercatorPlane = geoMercator().precision(0);

/** Each place with its borders thinned as they will be drawn. */
function shapesOf(places: Places, projection: GeoProjection): Map<string, Feature> {
  const unclipped = projection.clipExtent() === null ? projection : copyWithoutClip(projection);
  const arcs = decoded(places).map((arc) => {
    const drawn = arc.map((point): Point => unclipped([...point]) as [number, number] | null ?? [1e6, 1e6]);
    const isSeen = drawn.some(([px, py]) => px > -60 && px < width + 60 && py > -60 && py < height + 60);
    return thinned(arc, drawn, isSeen ? tolerance : 5).map(([lon, lat]) => [lon, lat]);
  });
  const { transform: _, ...rest } = places;
  const collection = feature({ ...rest, arcs }, places.objects.places);
  return new Map(collection.features.map((one) => [String(one.id), soundPartsOf(one)]));
}

/** A small island whose ring thinning has turned inside out would cover the whole globe. */
function soundPartsOf(shape: Feature): Feature {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon') return shape;
  const parts = geometry.coordinates.filter((part) => geoArea({ type: 'Polygon', coordinates: part }) < Math.PI);
  return { ...shape, geometry: { type: 'MultiPolygon', coordinates: parts } };
}

function copyWithoutClip(projection: GeoProjection): GeoProjection {
  return geoAzimuthalEqualArea().precision(0).rotate(projection.rotate()).scale(projection.scale()).translate(projection.translate());
}

function ringsOf(shape: Feature, projection: GeoProjection): Point[][] {
  const rings: Point[][] = [];
  const context = {
    beginPath: () => {},
    arc: () => {},
    closePath: () => {},
    moveTo: (x: number, y: number) => void rings.push([round([x, y])]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push(round([x, y])),
  };
  geoPath(projection, context)(shape);
  const bySize = rings.filter((ring) => ring.length > 3 && !isOutside(ring)).sort((a, b) => areaOf(b) - areaOf(a));
  return bySize.filter((ring, index) => areaOf(ring) >= smallestIsland || (index === 0 && areaOf(ring) > 0.2));
}

const isOutside = (ring: Point[]) =>
  ring.every(([x]) => x < 0) || ring.every(([x]) => x > width) || ring.every(([, y]) => y < 0) || ring.every(([, y]) => y > height);

const round = ([x, y]: readonly [number, number]): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

function areaOf(ring: readonly Point[]): number {
  return Math.abs(ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

/** Relative steps with as few characters as SVG allows: `m12.5 3l-.4.7…z`. */
function pathOf(rings: readonly Point[][]): string {
  return rings.map((ring) => {
    const steps = ring.map(([x, y], index) => {
      const [beforeX, beforeY] = index === 0 ? [0, 0] : (ring[index - 1] ?? [0, 0]);
      return [x - beforeX, y - beforeY] as const;
    });
    const moves = steps.filter(([dx, dy]) => Math.abs(dx) > 0.01 || Math.abs(dy) > 0.01);
    return moves.map(([dx, dy], index) => (index === 0 ? 'M' : index === 1 ? 'l' : '') + pair(dx, dy, index > 1)).join('') + 'z';
  }).join('');
}

function pair(x: number, y: number, follows: boolean): string {
  const [a, b] = [short(x), short(y)];
  return `${follows && !a.startsWith('-') ? ' ' : ''}${a}${b.startsWith('-') ? '' : ' '}${b}`;
}

const short = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');

/** The point inside the largest part that is farthest from its border, and how far that is: where a letter fits. */
function labelPlace(rings: readonly Point[][]): { at: Point; room: number } {
  const ring = rings[0] ?? [];
  const xs = ring.map(([x]) => Math.max(0, Math.min(width, x)));
  const ys = ring.map(([, y]) => Math.max(0, Math.min(height, y)));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best: { at: Point; room: number } = { at: [(left + right) / 2, (top + bottom) / 2], room: 0 };
  for (let x = left; x <= right; x += Math.max(0.5, (right - left) / 40)) {
    for (let y = top; y <= bottom; y += Math.max(0.5, (bottom - top) / 40)) {
      if (!contains(ring, [x, y])) continue;
      const border = Math.min(...ring.map((point, index) => distanceToSegment([x, y], point, ring[(index + 1) % ring.length] ?? point)));
      const room = Math.min(border, x, y, width - x, height - y);
      if (room > best.room) best = { at: [x, y], room };
    }
  }
  return { at: round([best.at[0], best.at[1]]), room: Math.round(best.room) };
}

function contains(ring: readonly Point[], [x, y]: Point): boolean {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}
