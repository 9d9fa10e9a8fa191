import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { asOwner, db, seenBy, undone } from '#testing/database.ts';
import { endSituations, rowOfStatement, writeSituations } from '../actions/write-statements.ts';
import type { Statement } from '../rules/statement.ts';
import { aStatement } from '../testing.ts';
import { listSituations, listUnverified, pairOf } from './situations.ts';

async function write(tx: WriteTx, ...statements: Statement[]): Promise<number> {
  const revision = await takeRevision(tx, 'atlas');
  await writeSituations(tx, statements.map(rowOfStatement), statements.map((one) => one.source), revision);
  return revision;
}

/** Andorra is not among the shipped answers to this question. */
const andorra = { questionIds: ['oat-prison'], stateCodes: ['AD'] };

describe('situations', () => {
  it('are those that held on the day', () =>
    undone(keeper, async (tx) => {
      await write(tx, aStatement({ id: 'one', until: '2023-01-01', untilPrecision: 'year' }), aStatement({ id: 'two', from: '2023-01-01', answer: 'false' }));
      const on = async (day: string) => (await listSituations(tx, { ...andorra, on: day })).map((situation) => situation.id);
      assert.deepEqual([await on('2020-12-31'), await on('2022-12-31'), await on('2023-01-01')], [[], ['one'], ['two']]);
    }));

  it('once corrected still say at an old revision what was known then', () =>
    undone(keeper, async (tx) => {
      const first = await write(tx, aStatement({ id: 'one' }));
      const second = await write(tx, aStatement({ id: 'one', answer: 'false' }));
      const known = async (revision?: number) => (await listSituations(tx, { ...andorra, known: revision })).map((situation) => situation.answer);
      assert.deepEqual([await known(first - 1), await known(first), await known(second), await known()], [[], ['true'], ['false'], ['false']]);
    }));

  it('may not hold at the same time for one State and question', () =>
    undone(keeper, async (tx) => {
      await write(tx, aStatement({ id: 'one' }));
      await assert.rejects(write(tx, aStatement({ id: 'two', from: '2024-01-01' })), /situations two and one of AD on oat-prison hold at the same time/);
    }));

  it('may hold at the same time as an answer to an earlier version of the question, which answers no later one', () =>
    undone(keeper, async (tx) => {
      await write(tx, aStatement({ id: 'one', questionVersion: 2 }), aStatement({ id: 'two' }));
      assert.equal((await listSituations(tx, andorra)).length, 2);
    }));

  it('may not be made to hold at the same time by two writers at once, who each saw none', async () => {
    // Without a revision, so that nothing but the trigger's own lock puts the one after the other.
    const writing = (id: string) =>
      db.writing(keeper, async (tx) => {
        await sql`insert into atlas_situations (id, question_id, question_version, state_code, valid_from, from_precision, answer, source_id, confidence, from_basis, evidence, audience_id, known_from)
          select ${id}, 'oat-prison', 1, 'AD', '2021-01-01', 'year', 'true', min(id), 'sure', 'change', 'searched', 1, 1 from kernel_sources`.execute(tx.write());
        await sql`select pg_sleep(0.2)`.execute(tx.write());
      });
    try {
      const outcomes = await Promise.allSettled(['first', 'second'].map(writing));
      assert.deepEqual(outcomes.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
      // In a transaction that may write, where nothing is kept in memory: no revision says that something changed.
      assert.equal((await db.writing(keeper, (tx) => listSituations(tx, andorra))).length, 1);
    } finally {
      await db.writing(keeper, (tx) => asOwner(tx, () => sql`delete from atlas_situations where id in ('first', 'second')`.execute(tx.write())));
    }
  });

  it('carry a card that says what the newest of them says', () =>
    undone(keeper, async (tx) => {
      await write(tx, aStatement({ id: 'one', noteEn: 'In the only prison.', noteFr: 'Dans la seule prison.' }));
      const cards = await tx.query(sql<{ title: { fr: { text: string } }; summary: { fr: { text: string } } }>`select title, summary from catalogue_cards where id = 'situation:oat-prison.AD'`);
      assert.match(cards[0]?.title.fr.text ?? '', /Andorre$/);
      assert.equal(cards[0]?.summary.fr.text, 'Oui');
    }));

  it('that are no longer shipped end, keep their history, and leave the search', () =>
    undone(keeper, async (tx) => {
      const first = await write(tx, aStatement({ id: 'one' }));
      await endSituations(tx, ['one'], await takeRevision(tx, 'atlas'));
      await sql`set constraints all immediate`.execute(tx.write());
      assert.deepEqual(await listSituations(tx, andorra), []);
      assert.equal((await listSituations(tx, { ...andorra, known: first })).length, 1);
      assert.deepEqual(await tx.query(sql`select from catalogue_cards where id = 'situation:oat-prison.AD'`), []);
    }));

  it('cannot be written by a visitor', () =>
    undone(keeper, async (tx) => {
      await seenBy(tx, visitor);
      await assert.rejects(write(tx, aStatement()), /row-level security|permission denied/);
    }));
});

describe('what is not verified', () => {
  it('is told by pairs of question and State, without a value', async () =>
    undone(visitor, async (tx) => {
      const pairs = await listUnverified(tx, undefined);
      assert.ok(pairs.has(pairOf('take-home-naloxone', 'NO')));
    }));
});
