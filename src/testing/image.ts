/** A database as it is after a first start, kept as an image: from nothing it takes seconds. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { referenceSets } from '../app.ts';
import { openConnection, type Engine } from '#kernel/db/open.ts';
import { doorsTo } from '#kernel/db/tx.ts';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { loadReference } from '#kernel/reference/load.ts';

const extensions = { pg_trgm, unaccent };

export async function openImage(): Promise<PGlite> {
  const kept = join(tmpdir(), 'entente-test-databases', await fingerprint());
  const image = (await readFile(kept).catch(() => undefined)) ?? (await makeImage(kept));
  return PGlite.create({ loadDataDir: new Blob([new Uint8Array(image)]), extensions });
}

export async function prepare(engine: Engine): Promise<void> {
  const { sql } = await openConnection(engine);
  await loadReference(doorsTo(sql), referenceSets);
  await sql.destroy();
}

async function makeImage(kept: string): Promise<Buffer> {
  // Awaited: on a busy machine a pool that connects before the engine is up waits longer than its limit, and for ever.
  const pglite = await PGlite.create({ extensions });
  await prepare(pglite);
  const image = Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
  await pglite.close();
  await mkdir(join(kept, '..'), { recursive: true });
  await writeFile(`${kept}.${process.pid}`, image);
  await rename(`${kept}.${process.pid}`, kept);
  return image;
}

/** Of everything that a first start is made of: the schema, the data and the code that loads it. */
async function fingerprint(): Promise<string> {
  const root = projectFolder('.');
  const files = globSync(['migrations/*.sql', 'reference/**/*.csv', 'src/**/*.ts', 'package-lock.json'], { cwd: root }).filter((file) => !/\.test\.|\/texts\.ts$|routes/.test(file));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}
