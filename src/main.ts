/** Start: read the configuration, open the database, load what ships, serve. */
import { openHouse } from './house.ts';
import { readConfig } from './config.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

const oldestNode = 24;

try {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new StartRefusal('node-too-old', `Entente needs Node ${oldestNode} or newer and runs on ${process.versions.node}: start it with npm start, which brings its own.`);
  }
  const house = await openHouse(readConfig(process.env), { serve: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // A second signal ends it at once, by the default that `once` restores.
      void house.close().then(() => process.exit(0));
    });
  }
  // Last: whoever reads it may ask it to end in the same moment.
  process.stdout.write(`Entente is ready: ${house.address}\n`);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
