/** `npm run bench`: what pages, search, briefs and engines cost, as ratios against yardsticks of the same run; and how long starts take. */
import { cpus } from 'node:os';
import { sql } from 'kysely';
import { connect } from '#kernel/db/open.ts';
import { prepare } from '#testing/image.ts';
import { startPostgres, type PostgresServer } from '#testing/postgres-server.ts';
import { benchBriefs } from './brief.ts';
import { costOf, inTurns, serve, type Cost, type Served } from './measure.ts';
import { benchPortfolio } from './portfolio.ts';
import { benchRanking } from './ranking.ts';
import { benchResponse } from './response.ts';
import { benchSearch, sayFigures } from './search/search.ts';
import { benchStarts } from './starts.ts';
import { multiplyAtlas } from './tenfold.ts';

const rounds = 5;
const requests = 40;

const wanted = process.argv.slice(2);
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);
const say = (line = '') => process.stdout.write(`${line}\n`);

say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);

if (isWanted('pages')) await withPostgres(benchPages);
if (isWanted('search')) {
  for (const cards of [10_000, 100_000]) await withPostgres(async (postgres) => {
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

async function benchPages(postgres: PostgresServer): Promise<void> {
  await prepare(postgres.url);
  const { sql: owner } = connect(postgres.url);
  const questions = (await sql<{ id: string }>`select id from atlas_questions where known_until is null order by id`.execute(owner)).rows.map((row) => row.id).slice(0, 29);
  for (const times of [1, 10]) {
    if (times > 1) await multiplyAtlas(owner, times);
    await sql`vacuum analyze`.execute(owner);
    say(`\nPages, data × ${times}${' '.repeat(30)}cost ms   yardstick ms   ratio   bytes   statements`);
    const served = await serve(postgres.url);
    await measurePages(served, postgres.pid(), questions);
    await served.end();
  }
  await owner.destroy();
}

async function measurePages(served: Served, postmaster: number, questions: readonly string[]): Promise<void> {
  const page = '/en/atlas/questions/take-home-naloxone';
  const cost = (url: string) => costOf(served, postmaster, [url], requests);
  // The first requests compile, plan and fill caches: they are made and not counted.
  const warm = async (url: string) => costOf(served, postmaster, [url], 100);

  // A page of about the buffer's size.
  const [kept, buffer] = [`${served.kept}/en/states`, `${served.yardsticks}/buffer`];
  await warm(kept);
  await warm(buffer);
  const simple = await inTurns(rounds, { kept: () => cost(kept), buffer: () => cost(buffer) });
  report('kept page ÷ buffer of 35 kB (≤ 1.3)', simple['kept'], simple['buffer']);

  for (const [name, path] of [
    ['question page', page],
    ["State's page", '/en/states/MT'],
    ['option page', '/en/library/options/take-home-naloxone'],
    ['response page', '/en/challenges/nitazene-overdose-cluster/response?state=MT'],
    ['46 × 29 comparison', `/en/atlas/compare?questions=${questions.join(',')}`],
  ] as const) {
    const url = `${served.rendered}${path}`;
    const { bytes } = await warm(url);
    const floor = `${served.yardsticks}/floor?bytes=${Math.round(bytes)}`;
    await warm(floor);
    const measured = await inTurns(rounds, { page: () => cost(url), floor: () => cost(floor) });
    report(`${name} ÷ stack floor (≤ 1.5)`, measured['page'], measured['floor']);
  }
}

function report(name: string, cost: Cost | undefined, yardstick: Cost | undefined): void {
  if (!cost || !yardstick) throw new Error('Nothing was measured.');
  const cells = [cost.cpuMs.toFixed(2).padStart(8), yardstick.cpuMs.toFixed(2).padStart(13), (cost.cpuMs / yardstick.cpuMs).toFixed(2).padStart(9), Math.round(cost.bytes).toString().padStart(8), cost.statements.toFixed(1).padStart(9)];
  say(`${name.padEnd(42)}${cells.join('')}`);
}
