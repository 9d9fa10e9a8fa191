/** Where a State's tile stands: roughly as on a map, equal for all. No statement on membership, which is data with dates. */

export type Position = readonly [column: number, row: number];

export const columns = 11;

export const positions: Readonly<Record<string, Position>> = {
  IS: [0, 0], NO: [4, 0], SE: [5, 0], FI: [6, 0],
  DK: [4, 1], EE: [6, 1],
  IE: [0, 2], GB: [1, 2], LV: [6, 2],
  NL: [3, 3], DE: [4, 3], PL: [5, 3], LT: [6, 3],
  BE: [2, 4], LU: [3, 4], CZ: [4, 4], SK: [5, 4], UA: [7, 4],
  FR: [2, 5], CH: [3, 5], LI: [4, 5], AT: [5, 5], HU: [6, 5], RO: [7, 5], MD: [8, 5],
  PT: [0, 6], ES: [1, 6], AD: [2, 6], MC: [3, 6], IT: [4, 6], SI: [5, 6], HR: [6, 6], RS: [7, 6], BG: [8, 6], GE: [9, 6], AZ: [10, 6],
  SM: [4, 7], BA: [6, 7], MK: [8, 7], TR: [9, 7], AM: [10, 7],
  MT: [4, 8], ME: [6, 8], AL: [7, 8], GR: [8, 8], CY: [9, 8],
};

/** The same in a group of its own, from left to right. */
export const beyondEurope: readonly string[] = ['IL', 'MA', 'MX'];

export interface Placed<Tile> {
  readonly tile: Tile;
  readonly position: Position;
}

export interface Arrangement<Tile> {
  readonly placed: readonly Placed<Tile>[];
  /** Rows on which the heading of a group stands. */
  readonly headings: readonly { readonly group: 'beyond' | 'others'; readonly row: number }[];
  readonly rows: number;
}

/** Europe, below it the group beyond Europe, below that whoever has no position yet. */
export function arranged<Tile extends { readonly stateCode: string }>(tiles: readonly Tile[]): Arrangement<Tile> {
  const europe = tiles.flatMap((tile) => {
    const position = positions[tile.stateCode];
    return position === undefined ? [] : [{ tile, position }];
  });
  const beyond = tiles.filter((tile) => beyondEurope.includes(tile.stateCode));
  const others = tiles.filter((tile) => positions[tile.stateCode] === undefined && !beyondEurope.includes(tile.stateCode));
  const placed = [...europe];
  const headings: { group: 'beyond' | 'others'; row: number }[] = [];
  let row = Math.max(-1, ...europe.map(({ position }) => position[1])) + 1;
  for (const [group, members] of [['beyond', beyond], ['others', others]] as const) {
    if (members.length === 0) continue;
    headings.push({ group, row });
    placed.push(...members.map((tile, index) => ({ tile, position: [index % columns, row + 1 + Math.floor(index / columns)] as const })));
    row += 1 + Math.ceil(members.length / columns);
  }
  return { placed, headings, rows: Math.max(row, 1) };
}
