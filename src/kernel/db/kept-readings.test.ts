/** What is kept in memory is what a visitor may read; what someone may read besides, the database says each time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { audienceOf } from '#kernel/access/audiences.ts';
import type { Doors, ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { keeper, visitor, type CircleId, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { asOwner, keepingDoorsInto, outside, statementsOf, undone } from '#testing/database.ts';

const [one, other, third] = [900_001, 900_002, 900_003] as CircleId[] as [CircleId, CircleId, CircleId];
const inCircles = (...circles: CircleId[]): Viewer => ({ person: 'a-person' as PersonId, circles: [...visitor.circles, ...circles], seats: [] });

/** An option's practices, as a room would keep them. */
const listPractices = (tx: ReadTx) =>
  tx.kept('practices', ['library'], async () => (await tx.query(sql<{ id: string }>`select id from library_practices where known_until is null and option_id = 'take-home-naloxone' order by id`)).map(({ id }) => id));

/** Copies of a practice, one for each of two circles. */
async function plant(tx: WriteTx): Promise<void> {
  await asOwner(tx, async () => {
    for (const circle of [one, other, third]) await sql`insert into people_circles (id, kind, name) values (${circle}, 'table', '{"original":"en"}')`.execute(tx.write());
    for (const [id, circle] of [['of-one', one], ['of-other', other]] as const) {
      const audience = await audienceOf(tx, [circle]);
      await sql`insert into library_practices select (jsonb_populate_record(p, jsonb_build_object('id', ${id}::text, 'card_id', 'none: nothing here is committed', 'audience_id', ${audience}::int))).*
        from library_practices p where known_until is null and option_id = 'take-home-naloxone' limit 1`.execute(tx.write());
    }
  });
}

const planted = (ids: readonly string[]) => ids.filter((id) => id.startsWith('of-'));

describe('what is kept', () => {
  const asked = (work: (doors: Doors) => Promise<void>) =>
    undone(keeper, async (tx) => {
      await plant(tx);
      await work(keepingDoorsInto(tx));
    });

  it('is never what only a circle may read, whoever asks first', () =>
    asked(async (doors) => {
      assert.deepEqual(planted(await doors.reading(inCircles(one), listPractices)), ['of-one']);
      const open = await doors.reading(visitor, listPractices);
      assert.ok(open.length > 0);
      assert.deepEqual(planted(open), []);
      assert.deepEqual(planted(await doors.reading(inCircles(one), listPractices)), ['of-one']);
      assert.deepEqual(planted(await doors.reading(inCircles(other), listPractices)), ['of-other']);
      assert.deepEqual(planted(await doors.reading(inCircles(one, other), listPractices)), ['of-one', 'of-other']);
      assert.deepEqual(await doors.reading(visitor, listPractices), open);
    }));

  it('is what a visitor reads, for whoever may read no more: the very same, and without a statement', () =>
    asked(async (doors) => {
      const first = await doors.reading(inCircles(third), listPractices);
      assert.deepEqual(planted(first), []);
      assert.equal(await doors.reading(visitor, listPractices), first);
      const statements = await statementsOf(() => doors.reading(inCircles(third), listPractices));
      assert.deepEqual(statements.filter((statement) => statement.includes('library_practices')), []);
      assert.equal(await doors.reading(inCircles(third), listPractices), first);
    }));

  it('leaves alone the rooms in which the viewer may read more, and no other', () =>
    asked(async (doors) => {
      assert.deepEqual(await doors.reading(inCircles(one), async (tx) => [tx.keeps(['library']), tx.keeps(['atlas']), tx.keeps(['atlas', 'library']), tx.keeps('every')]), [false, true, false, false]);
      assert.equal(await doors.reading(inCircles(third), async (tx) => tx.keeps(['library'])), true);
      assert.equal(await doors.reading(visitor, async (tx) => tx.keeps('every')), true);
    }));

  it('was read as a visitor, even where a policy would let the person who asked see more', () =>
    undone(keeper, async (tx) => {
      await plant(tx);
      await asOwner(tx, async () => void (await sql`create policy for_a_person on library_practices for select using (current_setting('app.person', true) = 'a-person')`.execute(tx.write())));
      const doors = keepingDoorsInto(tx);
      assert.deepEqual(planted(await doors.reading(inCircles(third), listPractices)), []);
      assert.deepEqual(planted(await doors.reading(visitor, listPractices)), []);
      // And whoever asked is then again who they were.
      const seen = await doors.reading(inCircles(third), async (reading) => {
        await listPractices(reading);
        await reading.kept('nothing', ['library'], () => Promise.reject(new Error('no'))).catch(() => undefined);
        return reading.query(sql<{ person: string; circles: string }>`select current_setting('app.person') as person, current_setting('app.circles') as circles`);
      });
      assert.deepEqual(seen, [{ person: 'a-person', circles: `{1,${third}}` }]);
    }));

  it('is shared with a circle from the moment at which something in the room is', () =>
    undone(keeper, async (tx) => {
      await plant(tx);
      const doors = keepingDoorsInto(tx);
      assert.deepEqual(planted(await doors.reading(inCircles(third), listPractices)), []);
      await asOwner(tx, async () => void (await sql`update library_practices set audience_id = ${await audienceOf(tx, [other, third])} where id = 'of-other'`.execute(tx.write())));
      assert.deepEqual(planted(await doors.reading(inCircles(third), listPractices)), ['of-other']);
    }));
});

describe('a table with an audience', () => {
  it('tells for whom its room holds something', async () => {
    const { rows } = await sql<{ name: string; room: string | null }>`select c.relname as name, (select encode(t.tgargs, 'escape') from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'note_audience') as room
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'audience_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('audience_circles', 'kernel_room_audiences')`.execute(outside);
    assert.ok(rows.length > 10);
    for (const { name, room } of rows) assert.equal(room, `${name.split('_')[0]}\\000`, `call note_audiences_of('${name}') in the migration that makes it`);
  });
});
