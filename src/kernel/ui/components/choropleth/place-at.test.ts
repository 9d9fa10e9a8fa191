import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAt } from './place-at.ts';

const expected: readonly (readonly [place: string, lat: number, lon: number, code: string | undefined])[] = [
  ['Simferopol', 44.95, 34.1, 'UA'],
  ['Sevastopol', 44.6, 33.52, 'UA'],
  ['Kerch', 45.36, 36.45, 'UA'],
  ['Donetsk', 48.0, 37.8, 'UA'],
  ['Laayoune', 27.15, -13.2, 'EH'],
  ['Dakhla, inland', 23.7, -15.2, 'EH'],
  ['Rabat', 34.0, -6.8, 'MA'],
  ['Pristina', 42.66, 21.17, 'XK'],
  ['Belgrade', 44.8, 20.46, 'RS'],
  ['Sukhumi', 43.0, 41.02, 'GE'],
  ['Tskhinvali', 42.23, 43.97, 'GE'],
  ['Tiraspol', 46.84, 29.62, 'MD'],
  ['northern Nicosia', 35.2, 33.36, 'CY'],
  ['southern Nicosia', 35.15, 33.36, 'CY'],
  ['Kyrenia', 35.33, 33.32, 'CY'],
  ['Hargeisa', 9.56, 44.06, 'SO'],
  ['Ramallah', 31.9, 35.2, 'PS'],
  ['Gaza', 31.5, 34.45, 'PS'],
  ['Mariehamn, inland', 60.2, 20.0, 'FI'],
  ['Andorra la Vella', 42.51, 1.52, 'AD'],
  ['Vaduz', 47.14, 9.53, 'LI'],
  ['Luxembourg', 49.61, 6.13, 'LU'],
  ['San Marino', 43.94, 12.45, 'SM'],
  ['Malta', 35.88, 14.42, 'MT'],
  ['Mexico City', 19.43, -99.13, 'MX'],
  ['the middle of the Atlantic', 45, -30, undefined],
];

for (const [place, lat, lon, code] of expected) {
  test(`${place} lies in ${code ?? 'no place'}`, () => {
    assert.equal(placeAt(lon, lat), code);
  });
}
