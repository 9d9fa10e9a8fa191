/** Search over many generated cards: processor time of server and database for each query, and how long a reader waits. */
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import { connect, openConnection } from '#kernel/db/open.ts';
import { doorsTo } from '#kernel/db/tx.ts';
import { loadReference } from '#kernel/reference/load.ts';
import { keeper, type CircleId } from '#kernel/values/viewer.ts';
import { putCards, type Card } from '#capabilities/catalogue/index.ts';
import { referenceSets } from '../../src/app.ts';
import { get, serve, type Served } from '../measure.ts';
import { searchQueries } from './queries.ts';
import { generatedCards } from './generated-cards.ts';

export interface SearchBench {
  /** The address of a database that the bench may fill. */
  readonly databaseUrl: string;
  /** Of its server, whose children do the work. */
  readonly postmaster: number;
  readonly cards: number;
}

export interface SearchFigures {
  readonly cards: number;
  readonly queries: number;
  readonly found: number;
  readonly cpuMs: Quantiles;
  readonly wallMs: Quantiles;
}

interface Quantiles {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

const seed = 20_261_124;
const restrictedCircle = 900 as CircleId;

/** Results and facets of 300 queries of fixed seed, as the API gives them: half of 1 to 3 words, half through the thesaurus. */
export async function benchSearch({ databaseUrl, postmaster, cards }: SearchBench): Promise<SearchFigures> {
  await fill(databaseUrl, cards);
  const served = await serve(databaseUrl);
  try {
    const queries = searchQueries(300, seed);
    const urls = queries.map((query) => `${served.rendered}/api/v1/search?${query}`);
    // The first round warms the plans and the pages of the database; it is asked in full, and not counted.
    for (const url of urls) await get(url);
    const measured: { cpuMs: number; wallMs: number; bytes: number }[] = [];
    for (const url of urls) measured.push(await costOfOne(served, postmaster, url));
    return {
      cards,
      queries: urls.length,
      // An answer without a card has less than this.
      found: measured.filter((one) => one.bytes > 1000).length,
      cpuMs: quantilesOf(measured.map((one) => one.cpuMs)),
      wallMs: quantilesOf(measured.map((one) => one.wallMs)),
    };
  } finally {
    await served.end();
  }
}

export const sayFigures = (figures: SearchFigures): string =>
  `search over ${figures.cards} cards, ${figures.queries} queries (${figures.found} with results): CPU of server and database median ${say(figures.cpuMs.median)} ms, p95 ${say(figures.cpuMs.p95)} ms, worst ${say(figures.cpuMs.worst)} ms; wall median ${say(figures.wallMs.median)} ms, p95 ${say(figures.wallMs.p95)} ms, worst ${say(figures.wallMs.worst)} ms`;

const say = (ms: number) => ms.toFixed(1);

async function fill(databaseUrl: string, cards: number): Promise<void> {
  const { sql: app } = await openConnection(databaseUrl);
  await loadReference(doorsTo(app), referenceSets);
  const owner = connect(databaseUrl).sql;
  await sql`insert into people_circles (id, kind, name) values (${restrictedCircle}, 'table', '{"original":"en"}') on conflict do nothing`.execute(owner);
  const { rows } = await sql<{ id: AudienceId }>`select audience_of(${`{${restrictedCircle}}`}::int[]) as id`.execute(owner);
  const restricted = rows[0]?.id;
  if (restricted === undefined) throw new Error('audience_of gave no row');
  const standing = await sql<{ count: number }>`select count(*)::int as count from catalogue_cards where subject like 'generated-%'`.execute(owner);
  if (standing.rows[0]?.count !== cards) {
    await sql`delete from catalogue_cards where subject like 'generated-%'`.execute(owner);
    // Kept true row by row they would take most of the time; built afterwards they take seconds.
    const { rows: indexes } = await sql<{ name: string; definition: string }>`select indexname as name, indexdef as definition from pg_indexes where tablename = 'catalogue_cards' and indexdef like '% USING gin %'`.execute(owner);
    for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(owner);
    const db = doorsTo(app);
    const write = (batch: readonly Card[]) => db.writing({ ...keeper, circles: [...keeper.circles, restrictedCircle] }, (tx) => putCards(tx, 1, batch));
    const batch: Card[] = [];
    for (const card of generatedCards({ count: cards, seed, restricted })) {
      batch.push(card);
      if (batch.length === 2000) await write(batch.splice(0));
    }
    await write(batch);
    for (const { definition } of indexes) await sql.raw(definition).execute(owner);
    await sql`vacuum analyze`.execute(owner);
  }
  await owner.destroy();
  await app.destroy();
}

async function costOfOne(served: Served, postmaster: number, url: string): Promise<{ cpuMs: number; wallMs: number; bytes: number }> {
  const before = (await served.usage()).cpuMs + databaseCpuMs(postmaster);
  const at = performance.now();
  const bytes = await get(url);
  const wallMs = performance.now() - at;
  return { cpuMs: (await served.usage()).cpuMs + databaseCpuMs(postmaster) - before, wallMs, bytes };
}

/** In nanoseconds where /proc/<pid>/stat has hundredths of a second, which is too coarse for one query. */
function databaseCpuMs(postmaster: number): number {
  let ns = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const [, after = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ');
      if (Number(after.split(' ')[1]) === postmaster) ns += Number(readFileSync(`/proc/${name}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // It ended while we looked.
    }
  }
  return ns / 1_000_000;
}

function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}
