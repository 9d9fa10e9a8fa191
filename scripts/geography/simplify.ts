/** Fewer points, the same for both neighbours of a border, because a border is one arc. */
import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import type { Places } from './places.ts';

export type Point = readonly [x: number, y: number];

/** Europe and its neighbourhood keep the detail of the atlas, the rest of the world is context. In degrees. */
const nearTolerance = 0.004;
const farTolerance = 0.15;
const isNear = ([lon, lat]: Point) => (lon > -32 && lon < 60 && lat > 20 && lat < 82) || (lon > -119 && lon < -86 && lat > 14 && lat < 33);

/** A thousandth of a degree, about 100 m. */
const step = 0.001;

export function simplified(places: Places): Places {
  const arcs = decoded(places).map((arc) => thinned(arc, arc, arc.some(isNear) ? nearTolerance : farTolerance));
  const geometries = places.objects.places.geometries.map((geometry) => {
    const { arcs: polygons, id } = geometry as MultiPolygon;
    return { type: 'MultiPolygon' as const, id: String(id), arcs: polygons.filter((polygon) => isSound(polygon, arcs)) };
  });
  const quantised = arcs.map((arc) => arc.map(([x, y]): Point => [Math.round(x / step), Math.round(y / step)]));
  return {
    type: 'Topology',
    transform: { scale: [step, step], translate: [0, 0] },
    objects: { places: { type: 'GeometryCollection', geometries } },
    arcs: quantised.map((arc) => arc.map((point, index) => difference(point, index === 0 ? [0, 0] : (arc[index - 1] ?? [0, 0])))),
  };
}

/** A ring that thinning has flattened or turned inside out would cover the whole globe. */
function isSound(polygon: number[][], arcs: Point[][]): boolean {
  const shape = feature({ type: 'Topology', objects: {}, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) }, {
    type: 'MultiPolygon',
    arcs: [polygon],
  } as MultiPolygon);
  const rings = shape.geometry.type === 'MultiPolygon' ? shape.geometry.coordinates.flat() : [];
  return rings.every((ring) => new Set(ring.map(String)).size >= 3) && geoArea(shape) < 2 * Math.PI && geoArea(shape) > 1e-9;
}

/** The arcs in degrees: in the file each point is the whole-number step from the one before. */
export function decoded(places: Places): Point[][] {
  const { scale, translate } = places.transform ?? { scale: [1, 1], translate: [0, 0] };
  return places.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** Douglas and Peucker: keeps of `arc` the points without which `drawn` would move by more than the tolerance. */
export function thinned(arc: readonly Point[], drawn: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, arc.length - 1]);
  const spans: [number, number][] = [[0, arc.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const middle = farthest(drawn, from, to);
    // An island is one closed arc: its first split is always kept.
    if (middle.distance <= tolerance && !(isClosed(arc) && kept.size < 4)) continue;
    if (middle.index <= from || middle.index >= to) continue;
    kept.add(middle.index);
    spans.push([from, middle.index], [middle.index, to]);
  }
  return arc.filter((_, index) => kept.has(index));
}

const isClosed = (arc: readonly Point[]) => arc.length > 3 && String(arc[0]) === String(arc.at(-1));

function farthest(points: readonly Point[], from: number, to: number) {
  const a = points[from] ?? [0, 0];
  const b = points[to] ?? [0, 0];
  let best = { index: -1, distance: -1 };
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceToSegment(points[index] ?? a, a, b);
    if (distance > best.distance) best = { index, distance };
  }
  return best;
}

export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = difference(b, a);
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length));
  return Math.hypot(point[0] - a[0] - along * dx, point[1] - a[1] - along * dy);
}

const difference = (a: Point, b: Point): [number, number] => [a[0] - b[0], a[1] - b[1]];
