/** People who can be reached, for tests: three of one table, one of another, and addresses made of their names. */
import { sql } from 'kysely';
import { audienceOf, type AudienceId } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keyOf } from '#kernel/procedures/rules/actor.ts';
import { textOf } from '#kernel/text/text.ts';
import { viewerWith, type CircleId, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { listSeatsHeldBy } from '#capabilities/people/store.ts';
import { aCircle, aSeat, insertPeople } from '#capabilities/people/testing.ts';
import type { NoticeOrder } from './actions/notify.ts';
import type { Reachable } from './reachable.ts';

export const now = new Date('2027-03-01T10:00:00Z');
export const today = '2027-03-01';
export const table = 7801 as CircleId;
export const otherTable = 7802 as CircleId;
export const [ada, bea, cleo, dan] = ['ada', 'bea', 'cleo', 'dan'] as readonly string[] as readonly [PersonId, PersonId, PersonId, PersonId];

/** Ada, Bea and Cleo sit at the table, Dan at the other one. */
export async function insertTables(tx: WriteTx): Promise<void> {
  await insertPeople(tx, { circles: [aCircle({ id: table }), aCircle({ id: otherTable })], people: [ada, bea, cleo, dan], seats: [aSeat(ada, table), aSeat(bea, table), aSeat(cleo, table), aSeat(dan, otherTable)] });
}

export const endSeat = (tx: WriteTx, person: PersonId, circle: CircleId): Promise<unknown> =>
  tx.query(sql`update people_seats set valid_until = ${today}::date where person_id = ${person} and circle_id = ${circle} returning 1`);

export const aViewer = async (tx: WriteTx, person: PersonId): Promise<Viewer & { readonly person: PersonId }> => viewerWith(person, await listSeatsHeldBy(tx, person, today));

/** As the room that keeps accounts fills it, without its addresses. Bea's account is French. */
export const peopleOfTests: Reachable = {
  reach: (_tx, persons) => Promise.resolve(persons.map((person) => ({ person, address: `${person}@example.org`, locale: person === bea ? 'fr' : 'en' }))),
  async viewerOf(tx, person, day) {
    const seats = await listSeatsHeldBy(tx, person, day);
    return seats.length === 0 ? undefined : viewerWith(person, seats);
  },
  namesOf: (_tx, locale, actors) => Promise.resolve(new Map(actors.map((actor) => [keyOf(actor), locale === 'fr' ? 'La coordination du réseau' : 'The co-ordinators of the network']))),
};

/** `audience`: of the table. */
export const anOrder = (audience: AudienceId, change: Partial<NoticeOrder> = {}): NoticeOrder => ({
  to: { circle: table }, kind: 'shared', marking: 'GREEN', audience, subject: { title: textOf('A response for the night-time economy', 'Une réponse pour la vie nocturne'), path: '/responses/abc' }, ...change,
});

export const audienceOfTable = (tx: WriteTx): Promise<AudienceId> => audienceOf(tx, [table]);
