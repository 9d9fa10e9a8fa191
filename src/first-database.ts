/** Part of the build: the embedded database as it is after a first start, which later first starts begin from. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { referenceSets } from './app.ts';
import { builtTemplate, openEmbedded } from '#kernel/db/embedded/open.ts';
import { openConnection } from '#kernel/db/open.ts';
import { doorsTo } from '#kernel/db/tx.ts';
import { loadReference } from '#kernel/reference/load.ts';

const half = `${builtTemplate}.half`;
await rm(half, { recursive: true, force: true });
const embedded = await openEmbedded(half, { template: 'none' });
const { sql } = await openConnection(embedded.lite);
await loadReference(doorsTo(sql), referenceSets);
await sql.destroy();
await embedded.lite.exec('vacuum analyze');
await embedded.close();
await rm(builtTemplate, { recursive: true, force: true });
await rename(join(half, 'files'), builtTemplate);
await rm(half, { recursive: true, force: true });
