import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { seenBy, undone } from '#testing/database.ts';
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
      await assert.rejects(write(tx, aStatement({ id: 'two', from: '2024-01-01' })), /one|two.*hold at the same time/);
    }));

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
      const pairs = await listUnverified(tx, { questionIds: ['take-home-naloxone'] });
      assert.ok(pairs.has(pairOf('take-home-naloxone', 'NO')));
    }));
});
