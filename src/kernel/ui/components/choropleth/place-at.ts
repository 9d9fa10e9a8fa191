/** Which place lies at a longitude and latitude. */
import { geoContains } from 'd3-geo';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import places from '../../../../../reference/geography/places.json' with { type: 'json' };

let features: readonly Feature[] | undefined;

/** The two letters of the place, `undefined` at sea. `XK` and `EH` are places, not States. */
export function placeAt(lon: number, lat: number): string | undefined {
  // The compiler reads a JSON file as loose arrays; the script that writes it makes a topology.
  const topology = places as unknown as Topology<{ places: GeometryCollection }>;
  features ??= feature(topology, topology.objects.places).features;
  const found = features.find((place) => geoContains(place, [lon, lat]));
  return found === undefined ? undefined : String(found.id);
}
