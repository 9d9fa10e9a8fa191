/** A process that enters numbers into a ledger, and prints each once the database has confirmed it, until it is killed. */
import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { openEmbedded } from '#kernel/db/embedded/open.ts';
import { connect } from '#kernel/db/open.ts';
import { enter, lastEntered, makeLedger } from './ledger.ts';

const [where = ''] = process.argv.slice(2);
const { sql: database } = connect(where.startsWith('postgres:') ? where : (await openEmbedded(where, { template: 'none' })).lite);
await makeLedger(database);
const standardOutput = 1;
// Some kills fall into a checkpoint.
const betweenCheckpoints = 40;
for (let number = (await lastEntered(database)) + 1; ; number += 1) {
  await enter(database, number);
  // At once and not when the stream is ready: what was confirmed has been said before the next begins.
  writeSync(standardOutput, `${number}\n`);
  if (number % betweenCheckpoints === 0) await sql`checkpoint`.execute(database);
}
