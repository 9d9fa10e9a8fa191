/** A process that opens a database and holds it until it is killed, or says that it may not. */
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { openEmbedded } from '../open.ts';

const [directory = '', template = ''] = process.argv.slice(2);
try {
  await openEmbedded(directory, { template });
  process.stdout.write('open\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof StartRefusal) || error.reason !== 'database-directory-in-use') throw error;
  process.stdout.write('refused\n');
}
