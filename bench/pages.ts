/** What pages cost beside a buffer and the stack floor: as kept bytes, rendered for a visitor, and rendered for someone who is signed in. */
import { sql, type Kysely } from 'kysely';
import { connect } from '#kernel/db/open.ts';
import { prepare } from '#testing/image.ts';
import type { PostgresServer } from '#testing/postgres-server.ts';
import { costOf, inTurns, serve, type Cost, type Served } from './measure.ts';
import { memberCircles } from './member.ts';
import { listColumns, multiplyAtlas } from './tenfold.ts';

const rounds = 7;
const requests = 40;

type Say = (line: string) => void;

export async function benchPages(postgres: PostgresServer, say: Say): Promise<void> {
  await prepare(postgres.url);
  const { sql: owner } = connect(postgres.url);
  const questions = (await sql<{ id: string }>`select id from atlas_questions where known_until is null order by id`.execute(owner)).rows.map((row) => row.id).slice(0, 29);
  for (const times of [1, 10]) {
    if (times > 1) await multiplyAtlas(owner, times);
    await sql`vacuum analyze`.execute(owner);
    say(`\nPages, data × ${times}${' '.repeat(30)}cost ms   yardstick ms   ratio   bytes   statements`);
    const served = await serve(postgres.url);
    await measureKept(served, postgres.pid(), say);
    await measureRendered(served, postgres.pid(), questions, say);
    await served.end();
    const undo = await plantOwnPractice(owner);
    const again = await serve(postgres.url);
    await measureWithOwn(again, postgres.pid(), say);
    await again.end();
    await undo();
  }
  await owner.destroy();
}

async function measureKept(served: Served, postmaster: number, say: Say): Promise<void> {
  // A page of about the buffer's size.
  const [kept, buffer] = [`${served.kept}/en/states`, `${served.yardsticks}/buffer`];
  await compare('kept page ÷ buffer of 35 kB (≤ 1.3)', { page: kept, yardstick: buffer }, { served, postmaster, say });
}

const option = '/en/library/options/take-home-naloxone';

async function measureRendered(served: Served, postmaster: number, questions: readonly string[], say: Say): Promise<void> {
  for (const [name, path] of [
    ['question page', '/en/atlas/questions/take-home-naloxone'],
    ["State's page", '/en/states/MT'],
    ['option page', option],
    ['response page', '/en/challenges/nitazene-overdose-cluster/response?state=MT'],
    ['46 × 29 comparison', `/en/atlas/compare?questions=${questions.join(',')}`],
  ] as const) {
    await againstFloor(`${name} ÷ stack floor (≤ 1.5)`, `${served.rendered}${path}`, { served, postmaster, say });
    await againstFloor('  signed in, seats in two circles', `${served.signedIn}${path}`, { served, postmaster, say });
  }
}

/** The dearest case: in this room the database is asked for everything. */
const measureWithOwn = (served: Served, postmaster: number, say: Say) => againstFloor('option page, with a practice of their own', `${served.signedIn}${option}`, { served, postmaster, say });

/** A practice that is read in one of the member's circles and nowhere else: a copy of one that ships, with its card. */
async function plantOwnPractice(owner: Kysely<{}>): Promise<() => Promise<void>> {
  for (const circle of memberCircles) await sql`insert into people_circles (id, kind, name) values (${circle}, 'table', '{"original":"en"}') on conflict do nothing`.execute(owner);
  const audience_id = (await sql<{ id: number }>`select audience_of(${`{${memberCircles[0]}}`}::int[]) as id`.execute(owner)).rows[0]?.id;
  const shipped = sql`select * from library_practices where known_until is null and option_id = 'take-home-naloxone' order by id limit 1`;
  const columns = sql.raw((await listColumns(owner, 'catalogue_cards')).join());
  await sql`insert into catalogue_cards (${columns}) select ${columns} from (select (jsonb_populate_record(c, ${JSON.stringify({ id: ownCard, audience_id })}::jsonb)).* from catalogue_cards c join (${shipped}) p on p.card_id = c.id) one`.execute(owner);
  await sql`insert into library_practices select (jsonb_populate_record(p, ${JSON.stringify({ id: 'of-a-circle', card_id: ownCard, audience_id })}::jsonb)).* from (${shipped}) shipped join library_practices p using (id, known_from)`.execute(owner);
  return async () => {
    await sql`delete from library_practices where id = 'of-a-circle'`.execute(owner);
    await sql`delete from catalogue_cards where id = ${ownCard}`.execute(owner);
    await sql`delete from kernel_room_audiences`.execute(owner);
  };
}

const ownCard = 'practice:of-a-circle';

interface Where {
  readonly served: Served;
  readonly postmaster: number;
  readonly say: Say;
}

async function againstFloor(name: string, page: string, where: Where): Promise<void> {
  const { bytes } = await costOf(where.served, where.postmaster, [page], 1);
  await compare(name, { page, yardstick: `${where.served.yardsticks}/floor?bytes=${Math.round(bytes)}` }, where);
}

async function compare(name: string, { page, yardstick }: { readonly page: string; readonly yardstick: string }, { served, postmaster, say }: Where): Promise<void> {
  const cost = (url: string, times = requests) => costOf(served, postmaster, [url], times);
  // The first requests compile, plan and fill caches: they are made and not counted.
  await cost(page, 100);
  await cost(yardstick, 100);
  const measured = await inTurns(rounds, { page: () => cost(page), yardstick: () => cost(yardstick) });
  say(lineOf(name, measured['page'], measured['yardstick']));
}

function lineOf(name: string, cost: Cost | undefined, yardstick: Cost | undefined): string {
  if (!cost || !yardstick) throw new Error('Nothing was measured.');
  const cells = [cost.cpuMs.toFixed(2).padStart(8), yardstick.cpuMs.toFixed(2).padStart(13), (cost.cpuMs / yardstick.cpuMs).toFixed(2).padStart(9), Math.round(cost.bytes).toString().padStart(8), cost.statements.toFixed(1).padStart(9)];
  return `${name.padEnd(42)}${cells.join('')}`;
}
