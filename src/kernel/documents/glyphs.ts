/** Which characters a TrueType font has a shape for: a PDF for all readers may hold no other, and the compiler refuses the whole document for one. */

/** Reads the font's `cmap` of Unicode, in the two formats that are in use for it: 4 (sixteen bits) and 12 (all planes). */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const characters = new Set<number>();
  const table = tableOf(font, 'cmap');
  if (table === undefined) return characters;
  for (let index = 0; index < font.readUInt16BE(table + 2); index += 1) {
    const record = table + 4 + index * 8;
    const platform = font.readUInt16BE(record);
    const at = table + font.readUInt32BE(record + 4);
    if (platform !== 0 && platform !== 3) continue;
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, characters);
    if (format === 12) readGroups(font, at, characters);
  }
  return characters;
}

function tableOf(font: Buffer, name: string): number | undefined {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  return undefined;
}

function readSegments(font: Buffer, at: number, into: Set<number>): void {
  const twice = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + twice, at + 16 + 2 * twice, at + 16 + 3 * twice];
  for (let segment = 0; segment < twice; segment += 2) {
    const [start, end] = [font.readUInt16BE(starts + segment), font.readUInt16BE(ends + segment)];
    const [delta, offset] = [font.readUInt16BE(deltas + segment), font.readUInt16BE(offsets + segment)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(offsets + segment + offset + 2 * (code - start));
      if (glyph !== 0) into.add(code);
    }
  }
}

function readGroups(font: Buffer, at: number, into: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const record = at + 16 + group * 12;
    const [start, end, glyph] = [font.readUInt32BE(record), font.readUInt32BE(record + 4), font.readUInt32BE(record + 8)];
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) into.add(code);
  }
}
