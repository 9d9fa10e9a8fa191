/** `npm run bench`, or `npm run bench pages` and the like for a part of it: what pages, search, briefs and engines cost, as ratios against yardsticks of the same run; and how long starts take. */
import { cpus } from 'node:os';
import { prepare } from '#testing/image.ts';
import { startPostgres, type PostgresServer } from '#testing/postgres-server.ts';
import { benchBriefs } from './brief.ts';
import { serve } from './measure.ts';
import { benchPages } from './pages.ts';
import { benchNotices } from './notices.ts';
import { benchPortfolio } from './portfolio.ts';
import { benchRanking } from './ranking.ts';
import { benchResponse } from './response.ts';
import { benchSearch, sayFigures } from './search/search.ts';
import { benchStarts } from './starts.ts';

const wanted = process.argv.slice(2);
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);
const say = (line = '') => process.stdout.write(`${line}\n`);

say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);

if (isWanted('pages')) await withPostgres((postgres) => benchPages(postgres, say));
// Ten times as many cards take minutes to be made: measured only where it is asked for by name.
for (const cards of [...(isWanted('search') ? [10_000, 100_000] : []), ...(wanted.includes('search-tenfold') ? [1_000_000] : [])]) {
  await withPostgres(async (postgres) => {
    say(sayFigures(await benchSearch({ databaseUrl: postgres.url, postmaster: postgres.pid(), cards })));
  });
}
if (isWanted('response')) {
  await withPostgres(async (postgres) => {
    await prepare(postgres.url);
    const served = await serve(postgres.url);
    for (const line of await benchResponse(served, postgres.pid())) say(line);
    await served.end();
  });
}
if (isWanted('notices')) {
  await withPostgres(async (postgres) => {
    await prepare(postgres.url);
    for (const line of await benchNotices(postgres.url)) say(line);
  });
}
if (isWanted('portfolio')) for (const line of await benchPortfolio()) say(line);
if (isWanted('brief')) await withPostgres(async (postgres) => (await benchBriefs(postgres.url)).forEach((line) => say(line)));
if (isWanted('ranking')) for (const line of await benchRanking()) say(line);
if (isWanted('starts')) for (const line of await benchStarts()) say(line);

async function withPostgres(work: (postgres: PostgresServer) => Promise<void>): Promise<void> {
  const postgres = await startPostgres();
  try {
    await work(postgres);
  } finally {
    await postgres.stop();
  }
}
