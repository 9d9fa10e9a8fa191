/** A process that opens a database and holds it until it is killed. */
import { openEmbedded } from '../open.ts';

const [directory = '', template = ''] = process.argv.slice(2);
await openEmbedded(directory, { template });
process.stdout.write('open\n');
setInterval(() => undefined, 60_000);
