import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeRevision } from '#kernel/db/revisions.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { db, statementsOf, undone } from '#testing/database.ts';
import { aStatement } from '../testing.ts';
import { listAnswersOfStates } from './list-answers-of-states.ts';
import { rowOfStatement, writeSituations } from './write-statements.ts';

const asked = { questionIds: ['oat-prison'], on: '2026-11-24' } as const;

describe('what is known of every State on a question', () => {
  it('is a cell for each State of which the atlas speaks on that day, and all that ever held', async () => {
    const [seen] = await db.reading(visitor, (tx) => listAnswersOfStates(tx, asked));
    assert.ok(seen && seen.states.length > 40);
    assert.equal(seen.cells.size, seen.states.length);
    assert.equal(seen.counts.states, seen.states.length);
    assert.ok(seen.history.length > 0 && seen.history.every(({ questionId }) => questionId === 'oat-prison'));
  });

  it('leaves out a question that does not exist, and asks nothing for none', async () => {
    assert.deepEqual(await db.reading(visitor, (tx) => listAnswersOfStates(tx, { ...asked, questionIds: ['nothing'] })), []);
    assert.deepEqual(await db.reading(visitor, (tx) => listAnswersOfStates(tx, { ...asked, questionIds: [] })), []);
  });

  it('is asked as it was known at a revision', () =>
    undone(keeper, async (tx) => {
      const revision = await takeRevision(tx, 'atlas');
      const statement = aStatement({ id: 'one' });
      await writeSituations(tx, [rowOfStatement(statement)], [statement.source], revision);
      const presence = async (known?: number) => (await listAnswersOfStates(tx, { ...asked, known }))[0]?.cells.get('AD')?.presence;
      assert.deepEqual([await presence(), await presence(revision - 1)], ['present', 'not_known']);
    }));

  it('takes no statement once it was asked today', async () => {
    const ask = () => db.reading(visitor, (tx) => listAnswersOfStates(tx, asked));
    await ask();
    assert.equal((await statementsOf(ask)).length, 3);
  });
});
