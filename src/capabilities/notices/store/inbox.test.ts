import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { audienceOf } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import { communityCircle, keeper, type PersonId } from '#kernel/values/viewer.ts';
import { seenBy, undone } from '#testing/database.ts';
import { notify } from '../actions/notify.ts';
import { ada, anOrder, audienceOfTable, aViewer, bea, cleo, dan, endSeat, insertTables, now, otherTable, peopleOfTests, table, today } from '../testing.ts';
import { countUnread, listNewest, listNotices, updateAllRead, updateNoticesAbout, updateRead } from './inbox.ts';
import { deletePerson, findPreferences, updatePreferences } from './preferences.ts';
import { listReadersAmong } from './sending.ts';

const wanted = { group: undefined, offset: 0, limit: 50 };
const all = async (tx: WriteTx, person: PersonId) => {
  await seenBy(tx, await aViewer(tx, person));
  const found = await listNotices(tx, person, wanted);
  await seenBy(tx, keeper);
  return found;
};
const waysOf = async (tx: WriteTx) => (await tx.query(sql<{ person_id: string; way: string | null }>`select person_id, way from notices_received order by person_id`)).map(({ person_id, way }) => [person_id, way]);
const jobsFiled = async (tx: WriteTx) => (await tx.query(sql<{ data: unknown }>`select data from jobs.job where name = 'notices.letters'`)).length;

describe('a notice', () => {
  it('is told to those who sit in the circle, but not to who did it, with one job for all', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const before = await jobsFiled(tx);
      await notify(tx, anOrder(await audienceOfTable(tx), { actor: cleo }), now);
      assert.deepEqual(await waysOf(tx), [[ada, 'at-once'], [bea, 'at-once']]);
      assert.equal(await jobsFiled(tx), before + 1);
      assert.equal((await all(tx, ada))[0]?.path, '/responses/abc');
      assert.deepEqual(await all(tx, cleo), []);
      assert.deepEqual(await all(tx, dan), []);
    }));

  it('needs no job where all of them chose digests or silence', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const before = await jobsFiled(tx);
      await updatePreferences(tx, ada, { locale: null, choices: { shared: 'silent' } });
      await updatePreferences(tx, bea, { locale: null, choices: { shared: 'daily' } });
      await updatePreferences(tx, cleo, { locale: null, choices: { shared: 'weekly' } });
      await notify(tx, anOrder(await audienceOfTable(tx)), now);
      assert.deepEqual(await waysOf(tx), [[ada, null], [bea, 'daily'], [cleo, 'weekly']]);
      assert.equal(await jobsFiled(tx), before);
    }));

  it('to persons is told to those of them who may read what it is about', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await notify(tx, anOrder(await audienceOfTable(tx), { to: { persons: [ada, dan, ada, 'nobody' as PersonId] } }), now);
      assert.deepEqual(await waysOf(tx), [[ada, 'at-once']]);
      await notify(tx, anOrder(await audienceOfTable(tx), { to: { persons: [dan] } }), now);
      await notify(tx, anOrder(await audienceOfTable(tx), { to: { circle: otherTable } }), now);
      assert.equal((await tx.query(sql`select 1 from notices_notices`)).length, 1, 'what nobody may read is not kept');
    }));

  it('to the community reaches within it whom it is for', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await notify(tx, anOrder(await audienceOf(tx, [communityCircle]), { to: { circle: communityCircle } }), now);
      assert.equal((await waysOf(tx)).length, 4);
      await notify(tx, anOrder(await audienceOf(tx, [otherTable, 1 as typeof table]), { to: { circle: table } }), now);
      assert.equal((await waysOf(tx)).length, 7);
    }));

  it('is in no list and in no count of who may no longer read it, nor can be marked', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const audience = await audienceOfTable(tx);
      await notify(tx, anOrder(audience), now);
      const [planted] = await all(tx, bea);
      assert.ok(planted);
      await endSeat(tx, bea, table);
      const viewer = await aViewer(tx, bea);
      assert.deepEqual([...(await listReadersAmong(tx, audience, [ada, bea, cleo, dan], today))].sort(), [ada, cleo]);
      await seenBy(tx, viewer);
      assert.deepEqual(await listNotices(tx, bea, wanted), []);
      assert.deepEqual(await listNewest(tx, bea, 50), []);
      assert.equal((await countUnread(tx, bea)).size, 0);
      assert.equal(await updateRead(tx, bea, planted.id, now), false);
      assert.deepEqual(await tx.query(sql`select 1 from notices_received`), []);
      assert.deepEqual(await tx.query(sql`select 1 from notices_notices`), []);
    }));

  it('told to others is not seen by who may read what it is about', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await notify(tx, anOrder(await audienceOfTable(tx), { to: { persons: [ada] } }), now);
      await seenBy(tx, await aViewer(tx, bea));
      assert.deepEqual(await tx.query(sql`select 1 from notices_notices`), []);
      assert.deepEqual(await tx.query(sql`select 1 from notices_received`), []);
    }));

  it('goes with what it is about, when that is for others now', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await notify(tx, anOrder(await audienceOfTable(tx)), now);
      await updateNoticesAbout(tx, '/responses/abc', await audienceOf(tx, [otherTable]), 'RED');
      for (const person of [ada, bea, cleo, dan]) assert.deepEqual(await all(tx, person), [], person);
    }));

  it('comes unread first, and is read or unread as its reader says', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const audience = await audienceOfTable(tx);
      for (const word of ['first', 'second', 'third']) await notify(tx, anOrder(audience, { kind: word === 'second' ? 'circle' : 'shared', subject: { title: textOf(word, word), path: `/${word}` } }), now);
      const paths = async () => (await all(tx, ada)).map(({ path, readAt }) => (readAt ? `(${path})` : path));
      assert.deepEqual(await paths(), ['/third', '/second', '/first']);
      const [third, second] = await all(tx, ada);
      assert.ok(third && second);
      await seenBy(tx, await aViewer(tx, ada));
      assert.equal(await updateRead(tx, ada, third.id, now), true);
      assert.deepEqual(await countUnread(tx, ada), new Map([['shared', 1], ['circles', 1]]));
      await updateAllRead(tx, ada, second.id, now);
      assert.equal((await countUnread(tx, ada)).size, 0);
      assert.equal(await updateRead(tx, ada, second.id, null), true);
      assert.equal((await listNotices(tx, ada, { ...wanted, group: 'shared' })).length, 2);
      await seenBy(tx, keeper);
      assert.deepEqual(await paths(), ['/second', '(/third)', '(/first)']);
      assert.equal((await all(tx, bea)).filter(({ readAt }) => readAt).length, 0);
    }));
});

describe('what waits to be sent', () => {
  it('goes the way that is chosen meanwhile', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await notify(tx, anOrder(await audienceOfTable(tx)), now);
      await updatePreferences(tx, ada, { locale: 'fr', choices: { shared: 'daily' } });
      await updatePreferences(tx, bea, { locale: null, choices: { shared: 'silent' } });
      assert.deepEqual(await waysOf(tx), [[ada, 'daily'], [bea, null], [cleo, 'at-once']]);
      // No job would send it at once any more: the digest still does.
      await updatePreferences(tx, ada, { locale: 'fr', choices: { shared: 'at-once' } });
      assert.deepEqual((await waysOf(tx))[0], [ada, 'daily']);
    }));
});

describe('a person who leaves', () => {
  it('leaves nothing behind here', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await notify(tx, anOrder(await audienceOfTable(tx)), now);
      await updatePreferences(tx, ada, { locale: 'fr', choices: {} });
      await deletePerson(tx, ada);
      assert.deepEqual((await waysOf(tx)).map(([person]) => person), [bea, cleo]);
      assert.deepEqual(await findPreferences(tx, ada), { locale: null, choices: {} });
      assert.ok(await peopleOfTests.viewerOf(tx, bea, today));
    }));
});

describe('preferences', () => {
  it('are read and written by their owner alone', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await updatePreferences(tx, ada, { locale: 'fr', choices: { shared: 'silent' } });
      await seenBy(tx, await aViewer(tx, bea));
      assert.deepEqual(await findPreferences(tx, ada), { locale: null, choices: {} });
      await assert.rejects(() => tx.query(sql`insert into notices_preferences (person_id) values (${cleo}) returning 1`), /row-level security/);
    }));
});
