/** Which shapes of the atlas make up which place, and the corrections. */
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Shape = (Polygon | MultiPolygon) & { readonly properties?: { readonly a3?: string } };

/**
 * What the atlas draws apart and the United Nations do not, parts of a State with a number of their own, and shapes without one.
 * Abkhazia and South Ossetia (Georgia), Transnistria (Moldova), Crimea (Ukraine) and Western Sahara (apart from Morocco)
 * are as wanted in the atlas itself; `place-at.test.ts` holds all of them in place.
 */
const corrections: Readonly<Record<string, string | undefined>> = {
  CYN: 'CY', // northern part of Cyprus
  ALA: 'FI', // Åland, part of Finland
  SOL: 'SO', // Somaliland
  XKX: 'XK', // Kosovo*, a shape of its own and never a State in a list
  ATC: 'AU', // Ashmore and Cartier Islands, under the number of Australia
  IOA: undefined, // Christmas and Cocos Islands, too small for any of the maps
  KAS: undefined, // Siachen Glacier, claimed by two States and given to neither
};

export type Places = Topology<{ places: GeometryCollection }>;

export function placesOf(atlas: Topology): Places {
  const shapes = new Map<string, Shape[]>();
  for (const shape of (atlas.objects['countries'] as GeometryCollection).geometries as Shape[]) {
    const code = codeOf(shape);
    if (code !== undefined) shapes.set(code, [...(shapes.get(code) ?? []), shape]);
  }
  const geometries = [...shapes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, parts]) => ({ type: 'MultiPolygon' as const, id: code, arcs: mergeArcs(atlas, parts as (Polygon | MultiPolygon)[]).arcs }));
  const { land: _, countries: __, ...rest } = atlas.objects;
  return { ...atlas, objects: { ...rest, places: { type: 'GeometryCollection', geometries } } };
}

function codeOf(shape: Shape): string | undefined {
  const a3 = shape.properties?.a3 ?? '';
  if (a3 in corrections) return corrections[a3];
  // CLDR turns the ISO 3166 number of a territory into its two letters.
  return new Intl.Locale(`und-${String(shape.id).padStart(3, '0')}`).region;
}
