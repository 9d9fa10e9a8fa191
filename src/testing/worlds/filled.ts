/** Worlds, written into a transaction as the owner of the tables would: what is tested is who reads them. */
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { communityCircle } from '#kernel/values/viewer.ts';
import { fillRooms } from './filled-rooms.ts';
import type { World } from './world.ts';

export async function fillWith(tx: WriteTx, worlds: readonly World[]): Promise<void> {
  const write = tx.write();
  const name = { original: 'en', en: { text: 'A circle', v: 1 } };
  const circles = worlds.flatMap((world) => [
    ...world.circles.map(({ id, kind, stateCode, hiddenMembers, concealed, closedOn }) => ({ id, kind, state_code: stateCode, hidden_members: hiddenMembers, concealed, closed_on: closedOn, name })),
    ...world.people.map(({ ownCircle }) => ({ id: ownCircle, kind: 'person', state_code: null, hidden_members: false, concealed: false, closed_on: null, name })),
  ]);
  await sql`insert into people_circles (id, kind, state_code, hidden_members, concealed, closed_on, name)
    select * from jsonb_to_recordset(${JSON.stringify(circles)}::jsonb) as row (id int, kind text, state_code text, hidden_members boolean, concealed boolean, closed_on date, name jsonb)`.execute(write);
  const people = worlds.flatMap((world) => world.people.map(({ id, ownCircle }) => ({ id, name: `Name of ${id}`, own_circle: ownCircle })));
  await sql`insert into people_accounts (id, name, own_circle) select * from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as row (id text, name text, own_circle int)`.execute(write);
  const seats = worlds.flatMap((world) =>
    world.people.flatMap(({ id, ownCircle, inHouse, seats: held }) => [
      ...held.map(({ circle, role, from, until }) => ({ person_id: id, circle_id: circle, role, valid_from: from, valid_until: until })),
      { person_id: id, circle_id: ownCircle, role: 'member', valid_from: '2027-01-01', valid_until: null },
      { person_id: id, circle_id: communityCircle, role: inHouse, valid_from: '2027-01-01', valid_until: null },
    ]),
  );
  await sql`insert into people_seats (person_id, circle_id, role, valid_from, valid_until)
    select * from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as row (person_id text, circle_id int, role text, valid_from date, valid_until date)`.execute(write);
  const cards = worlds.flatMap((world) =>
    world.cards.map(({ subject, circles: readers, pillar }) => ({ subject, readers: readers.length === 0 ? [1] : readers, pillar, title: { original: 'en', en: { text: `${world.word} ${subject}`, v: 1 } } })),
  );
  await sql`insert into catalogue_cards (id, kind, subject, path, title, summary, pillars, about, concepts, audience_id, changed_revision)
    select 'practice:' || subject, 'practice', subject, '/library/practices/' || subject, title, title, array[pillar], array[split_part(title -> 'en' ->> 'text', ' ', 1)], '{}', audience_of(readers), 1
    from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) as row (subject text, readers int[], pillar text, title jsonb)`.execute(write);
  await fillRooms(tx, worlds);
}
