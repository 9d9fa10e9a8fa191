/** The tables that are written to while somebody pulls the plug: each number has three parts, and counts in a total. */
import { sql, type Kysely } from 'kysely';
import type { Found } from './rounds.ts';

const partsOfANumber = 3;

export async function makeLedger(database: Kysely<{}>): Promise<void> {
  await sql`create table if not exists ledger_parts (number int not null, part int not null, filler text not null, primary key (number, part))`.execute(database);
  await sql`create table if not exists ledger_totals (id int primary key, numbers int not null)`.execute(database);
  await sql`insert into ledger_totals values (1, 0) on conflict do nothing`.execute(database);
}

/** In statements of their own, so that there is something to leave half done; of sizes that cross the pages of the log. */
export async function enter(database: Kysely<{}>, number: number): Promise<void> {
  await database.transaction().execute(async (tx) => {
    for (let part = 1; part <= partsOfANumber; part += 1) {
      const length = (number * 977 * part) % 9000;
      await sql`insert into ledger_parts values (${number}, ${part}, (select coalesce(string_agg(md5(piece::text), ''), '') from generate_series(1, ${length}::int / 32) as piece))`.execute(tx);
    }
    await sql`update ledger_totals set numbers = numbers + 1`.execute(tx);
  });
}

export async function lastEntered(database: Kysely<{}>): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(number), 0) as last from ledger_parts`.execute(database);
  return rows[0]?.last ?? 0;
}

export async function readLedger(database: Kysely<{}>): Promise<Found> {
  const { rows } = await sql<{ number: number; parts: number }>`select number, count(*)::int as parts from ledger_parts where length(filler) >= 0 group by number`.execute(database);
  const totals = await sql<{ numbers: number }>`select numbers from ledger_totals`.execute(database);
  return {
    whole: rows.filter(({ parts }) => parts === partsOfANumber).map(({ number }) => number),
    half: rows.filter(({ parts }) => parts !== partsOfANumber).map(({ number }) => number),
    totalAgrees: totals.rows[0]?.numbers === rows.length,
  };
}
