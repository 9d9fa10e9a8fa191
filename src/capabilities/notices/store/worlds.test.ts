/** Who is told what, in worlds made by chance, between two days on which different seats are held: against sets that know no policy. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { audienceOf } from '#kernel/access/audiences.ts';
import { textOf } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, keeper, publicCircle, viewerWith, type CircleId } from '#kernel/values/viewer.ts';
import { listSeatsHeldBy } from '#capabilities/people/store.ts';
import { asOwner, seenBy, undone } from '#testing/database.ts';
import { fillWith } from '#testing/worlds/filled.ts';
import { aWorld, today, type World, type WorldPerson } from '#testing/worlds/world.ts';
import { notify } from '../actions/notify.ts';
import { countUnread, listForDigest, listNewest, listNotices } from './inbox.ts';
import { listReadersAmong } from './sending.ts';

const toldAt = new Date('2027-01-02T10:00:00Z');
const worldsMade = 12;

function sitsOn(world: World, person: WorldPerson, day: Day): ReadonlySet<CircleId> {
  const held = person.seats.filter(({ circle, from, until }) => {
    const closes = world.circles.find(({ id }) => id === circle)?.closedOn ?? null;
    return from <= day && (until === null || until > day) && (closes === null || closes > day);
  });
  return new Set([publicCircle, communityCircle, person.ownCircle, ...held.map(({ circle }) => circle)]);
}

const readOn = (world: World, person: WorldPerson, day: Day) =>
  world.cards.filter(({ circles }) => circles.length === 0 || circles.some((circle) => sitsOn(world, person, day).has(circle))).map(({ subject }) => subject);

describe(`${worldsMade} worlds`, () => {
  it('tell everybody what they may read when it happens and when they look, in each list and count, and nothing else', () =>
    undone(keeper, async (tx) => {
      // Numbers of a Lehmer generator: the same worlds every time.
      let state = 20_270_102;
      const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      const worlds = Array.from({ length: worldsMade }, (_, index) => ({ ...aWorld(index, 100_000 + index * 20, random), notices: [] }));
      await asOwner(tx, () => fillWith(tx, worlds));
      const everybody = worlds.flatMap(({ people }) => people.map(({ id }) => id));
      let [told, lost] = [0, 0];
      for (const world of worlds) {
        for (const { subject, circles } of world.cards) {
          const audience = await audienceOf(tx, circles.length === 0 ? [publicCircle] : circles);
          await notify(tx, { to: { persons: world.people.map(({ id }) => id) }, kind: 'changed', marking: 'CLEAR', audience, subject: { title: textOf(subject, subject), path: `/${subject}` } }, toldAt);
          const readers = world.people.filter((person) => readOn(world, person, today).includes(subject)).map(({ id }) => id);
          const found = [...(await listReadersAmong(tx, audience, everybody, today))].filter((id) => world.people.some((person) => person.id === id));
          assert.deepEqual(found.toSorted(), readers.toSorted(), subject);
        }
        for (const person of world.people) {
          await seenBy(tx, keeper);
          await seenBy(tx, viewerWith(person.id, await listSeatsHeldBy(tx, person.id, today)));
          const [then, now] = [readOn(world, person, '2027-01-02'), readOn(world, person, today)];
          const expected = then.filter((subject) => now.includes(subject)).toSorted();
          const subjects = (notices: readonly { readonly path: string }[]) => notices.map(({ path }) => path.slice(1)).toSorted();
          assert.deepEqual(subjects(await listNotices(tx, person.id, { group: undefined, offset: 0, limit: 500 })), expected, person.id);
          assert.deepEqual(subjects(await listNewest(tx, person.id, 500)), expected, person.id);
          assert.deepEqual(subjects(await listForDigest(tx, person.id, 'daily', 500)), expected, person.id);
          assert.equal((await countUnread(tx, person.id)).get('atlas') ?? 0, expected.length, person.id);
          assert.equal((await tx.query(sql`select 1 from notices_received`)).length, expected.length, person.id);
          assert.equal((await tx.query(sql`select 1 from notices_notices`)).length, expected.length, person.id);
          told += expected.length;
          lost += then.length - expected.length;
        }
        await seenBy(tx, keeper);
      }
      assert.ok(told > 50 && lost > 10, `${told} told, ${lost} no longer read: these worlds would prove little`);
    }));
});
