/** A notice to fifty thousand people: how long its transaction takes, beside one plain insert of as many rows; and what pages cost meanwhile. */
import { sql } from 'kysely';
import { connect, startAsNobody } from '#kernel/db/open.ts';
import { doorsTo } from '#kernel/db/tx.ts';
import { audienceOf } from '#kernel/access/audiences.ts';
import { textOf } from '#kernel/text/text.ts';
import { communityCircle, keeper } from '#kernel/values/viewer.ts';
import { notify } from '#capabilities/notices/index.ts';
import { get, serve } from './measure.ts';

const people = 50_000;
const rounds = 5;

export async function benchNotices(databaseUrl: string): Promise<string[]> {
  const owner = connect(databaseUrl).sql;
  await sql`insert into people_accounts (id, name) select 'bench-' || lpad(n::text, 6, '0'), 'Nobody' from generate_series(1, ${people}::int) as n`.execute(owner);
  // It looks for other seats of the person row by row, planned for a table that was empty.
  await sql`alter table people_seats disable trigger people_seat_alone`.execute(owner);
  await sql`insert into people_seats (person_id, circle_id, valid_from) select id, 2, '2026-01-01' from people_accounts where id like 'bench-%'`.execute(owner);
  // As many rows of the same kind, with the same keys, and nothing looked up.
  await sql`create table bench_plain (position bigint, person_id text, audience_id int, read_at timestamptz, way text, primary key (position, person_id))`.execute(owner);
  await sql`create index on bench_plain (person_id, position desc)`.execute(owner);
  await sql`create index on bench_plain (position, person_id) where way = 'at-once'`.execute(owner);
  await sql`vacuum analyze`.execute(owner);

  const database = connect(databaseUrl, startAsNobody).sql;
  const db = doorsTo(database);
  const served = await serve(databaseUrl);
  const [notices, plain, quiet, meanwhile]: [number[], number[], number[], number[]] = [[], [], [], []];
  const url = `${served.rendered}/en/atlas/questions/take-home-naloxone`;
  for (let index = 0; index < 100; index += 1) await get(url);
  for (let round = 0; round < rounds; round += 1) {
    // A request every 20 ms, with nothing else going on and while a notice is filed.
    const told = () =>
      timed(() =>
        db.writing(keeper, async (tx) => notify(tx, { to: { circle: communityCircle }, kind: 'shared', marking: 'GREEN', audience: await audienceOf(tx, [communityCircle]), subject: { title: textOf('A notice', 'Un avis'), path: '/responses/x' } }, new Date('2027-03-01T10:00:00Z'))),
      );
    await whileAsking(url, quiet, () => new Promise((resolve) => setTimeout(resolve, 1500)));
    await whileAsking(url, meanwhile, async () => void notices.push(await told()));
    plain.push(await timed(() => sql`insert into bench_plain select ${round}::bigint, 'bench-' || lpad(n::text, 6, '0'), 2, null::timestamptz, 'at-once' from generate_series(1, ${people}::int) as n`.execute(owner)));
  }
  const [{ count } = { count: 0 }] = (await sql<{ count: number }>`select count(*)::int as count from notices_received`.execute(owner)).rows;
  await served.end();
  await database.destroy();
  await owner.destroy();
  if (count !== people * rounds) throw new Error(`${count} rows instead of ${people * rounds}.`);
  const [notice, row] = [median(notices), median(plain)];
  return [
    `\nA notice to ${people} people, one transaction: ${(notice / 1000).toFixed(2)} s, slowest ${(Math.max(...notices) / 1000).toFixed(2)} s (≤ 2); ${(notice / row).toFixed(1)} × a plain insert of as many rows (${(row / 1000).toFixed(2)} s)`,
    `Question page meanwhile: p99 ${at(meanwhile, 0.99).toFixed(1)} ms, ${(at(meanwhile, 0.99) / at(quiet, 0.99)).toFixed(1)} × its quiet p99 of ${at(quiet, 0.99).toFixed(1)} ms (≤ 2; ${meanwhile.length} and ${quiet.length} requests)`,
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function whileAsking(url: string, times: number[], work: () => Promise<unknown>): Promise<void> {
  let over = false;
  const done = work().finally(() => (over = true));
  while (!over) {
    times.push(await timed(() => get(url)));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await done;
}

const at = (values: readonly number[], part: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const median = (values: readonly number[]) => at(values, 0.5);
