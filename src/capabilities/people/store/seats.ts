/** Seats with the names of those who hold them, and what changes them. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, type CircleId, type PersonId, type SeatRole } from '#kernel/values/viewer.ts';
import type { CircleTables } from './tables.ts';

export interface SeatView {
  readonly id: string;
  readonly person: PersonId;
  /** Empty once the account is closed. */
  readonly name: string;
  readonly post: string;
  readonly circle: CircleId;
  readonly role: SeatRole;
  readonly from: Day;
  readonly until: Day | null;
  readonly forState: string | null;
  readonly reviewedOn: Day | null;
}

interface SeatRow {
  readonly id: string;
  readonly person_id: PersonId;
  readonly name: string | null;
  readonly post: string | null;
  readonly circle_id: CircleId;
  readonly role: SeatRole;
  readonly valid_from: Day;
  readonly valid_until: Day | null;
  readonly for_state: string | null;
  readonly reviewed_on: Day | null;
}

const viewOf = (row: SeatRow): SeatView => ({
  id: row.id, person: row.person_id, name: row.name ?? '', post: row.post ?? '', circle: row.circle_id, role: row.role,
  from: row.valid_from, until: row.valid_until, forState: row.for_state, reviewedOn: row.reviewed_on,
});

const columns = sql.raw('s.id, s.person_id, a.name, a.post, s.circle_id, s.role, s.valid_from, s.valid_until, s.for_state, s.reviewed_on');
const withNames = sql.raw('people_seats s left join people_accounts a on a.id = s.person_id');

/** Not shortened silently: whoever keeps more is told how many there are. */
export const mostSeatsShown = 1000;

/** Held on the day or later, and those that ended since; of the community only offices. What the viewer may not read is not there. */
export async function listSeatsOfCircle(tx: ReadTx, circle: CircleId, endedSince: Day): Promise<SeatView[]> {
  const rows = await tx.query(sql<SeatRow>`select ${columns} from ${withNames}
    where s.circle_id = ${circle} and (s.valid_until is null or s.valid_until > ${endedSince}::date) and (s.circle_id <> ${communityCircle} or s.role <> 'member')
    order by s.valid_from, s.id limit ${mostSeatsShown + 1}`);
  return rows.map(viewOf);
}

export async function findSeatView(tx: ReadTx, id: string): Promise<SeatView | undefined> {
  const [row] = await tx.query(sql<SeatRow>`select ${columns} from ${withNames} where s.id = ${id}::uuid`);
  return row && viewOf(row);
}

/** As the house, under lock: of two who change it, the second sees what the first did. */
export async function findSeatForChange(tx: WriteTx, id: string): Promise<SeatView | undefined> {
  const [row] = await tx.query(sql<SeatRow>`select ${columns} from ${withNames} where s.id = ${id}::uuid for update of s`);
  return row && viewOf(row);
}

/** As the house: how many others hold this role there on the day. */
export async function countOthers(tx: ReadTx, seat: Pick<SeatView, 'id' | 'circle' | 'role'>, day: Day): Promise<number> {
  const [row] = await tx.query(sql<{ count: number }>`select count(*)::int as count from people_seats
    where circle_id = ${seat.circle} and role = ${seat.role} and id <> ${seat.id}::uuid and valid_from <= ${day}::date and (valid_until is null or valid_until > ${day}::date)`);
  return row?.count ?? 0;
}

export async function updateSeatUntil(tx: WriteTx, id: string, until: Day, endedBy: PersonId | null): Promise<void> {
  await tx.write<CircleTables>().updateTable('people_seats').set({ valid_until: sql`greatest(valid_from, ${until}::date)`, ended_by: endedBy }).where('id', '=', id).execute();
}

export interface NewSeat {
  readonly person: PersonId;
  readonly circle: CircleId;
  readonly role: SeatRole;
  readonly from: Day;
  readonly until: Day | null;
  readonly forState: string | null;
  readonly givenBy: PersonId | null;
}

export async function insertSeatFor(tx: WriteTx, seat: NewSeat): Promise<string> {
  const values = { person_id: seat.person, circle_id: seat.circle, role: seat.role, valid_from: seat.from, valid_until: seat.until, for_state: seat.forState, given_by: seat.givenBy };
  const row = await tx.write<CircleTables>().insertInto('people_seats').values(values as never).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** As the house: the seat that the person holds in a circle on the day. */
export async function findSeatHeld(tx: ReadTx, person: PersonId, circle: CircleId, day: Day): Promise<SeatView | undefined> {
  const [row] = await tx.query(sql<SeatRow>`select ${columns} from ${withNames}
    where s.person_id = ${person} and s.circle_id = ${circle} and s.valid_from <= ${day}::date and (s.valid_until is null or s.valid_until > ${day}::date)`);
  return row && viewOf(row);
}

/** As the house: the delegations in which a person sits on the day, and as what. */
export async function listDelegationsOf(tx: ReadTx, person: PersonId, day: Day): Promise<{ circle: CircleId; role: SeatRole; stateCode: string }[]> {
  return tx.query(sql<{ circle: CircleId; role: SeatRole; stateCode: string }>`select c.id as circle, s.role, c.state_code as "stateCode" from people_seats s join people_circles c on c.id = s.circle_id
    where s.person_id = ${person} and c.kind = 'delegation' and s.valid_from <= ${day}::date and (s.valid_until is null or s.valid_until > ${day}::date) and (c.closed_on is null or c.closed_on > ${day}::date)`);
}

/** The officers of delegations, for whoever nominates for them. */
export async function listSeatsOfCircles(tx: ReadTx, circles: readonly CircleId[], day: Day): Promise<SeatView[]> {
  if (circles.length === 0) return [];
  const rows = await tx.query(sql<SeatRow>`select ${columns} from ${withNames}
    where s.circle_id = any (${`{${circles.join()}}`}::int[]) and s.valid_from <= ${day}::date and (s.valid_until is null or s.valid_until > ${day}::date) order by s.id limit ${mostSeatsShown}`);
  return rows.map(viewOf);
}

/** As the house: seats by nomination that end soon and about which nobody has been asked. */
export async function listSeatsToRenew(tx: ReadTx, today: Day, before: Day, limit: number): Promise<(SeatView & { readonly delegation: CircleId | null })[]> {
  const rows = await tx.query(sql<SeatRow & { delegation_id: CircleId | null }>`select ${columns}, d.id as delegation_id
    from ${withNames} join people_circles c on c.id = s.circle_id left join people_circles d on d.kind = 'delegation' and d.state_code = s.for_state and d.closed_on is null
    where s.valid_until > ${today}::date and s.valid_until <= ${before}::date and s.role <> 'coordinator' and s.for_state is not null
      and c.kind in ('network', 'table', 'cell', 'jury', 'drafting') and (c.closed_on is null or c.closed_on > ${today}::date)
      and not exists (select from people_nominations n where n.renews = s.id) order by s.valid_until, s.id limit ${limit}`);
  return rows.map((row) => ({ ...viewOf(row), delegation: row.delegation_id }));
}

export async function updateSeatsReviewed(tx: WriteTx, ids: readonly string[], today: Day): Promise<void> {
  await sql`update people_seats set reviewed_on = ${today}::date where id = any (${`{${ids.join()}}`}::uuid[])`.execute(tx.write());
}

export async function updateSeatsEnded(tx: WriteTx, ids: readonly string[], until: Day, endedBy: PersonId | null): Promise<void> {
  await sql`update people_seats set valid_until = greatest(valid_from, ${until}::date), ended_by = ${endedBy} where id = any (${`{${ids.join()}}`}::uuid[]) and (valid_until is null or valid_until > ${until}::date)`.execute(tx.write());
}

/** Other people's seats in circles that a person sat in, as the viewer may read them: whom to turn to. */
export async function listContacts(tx: ReadTx, person: PersonId, sinceDay: Day, today: Day): Promise<SeatView[]> {
  const rows = await tx.query(sql<SeatRow>`select ${columns} from ${withNames}
    where s.circle_id in (select circle_id from people_seats where person_id = ${person} and (valid_until is null or valid_until > ${sinceDay}::date))
      and s.circle_id not in (select id from people_circles where kind in ('public', 'community', 'person'))
      and s.person_id <> ${person} and s.valid_from <= ${today}::date and (s.valid_until is null or s.valid_until > ${today}::date)
    order by s.circle_id, s.id limit ${mostSeatsShown}`);
  return rows.map(viewOf);
}

export interface SeatInCircle extends SeatView {
  readonly circleKind: CircleTables['people_circles']['kind'];
  readonly circlePublicId: string;
  readonly circleName: CircleTables['people_circles']['name'];
  readonly circleState: string | null;
}

/** The seats of a person, held or ended since, with their circles, as the viewer may read and know them. */
export async function listSeatsOfPerson(tx: ReadTx, person: PersonId, sinceDay: Day): Promise<SeatInCircle[]> {
  const rows = await tx.query(sql<SeatRow & { kind: SeatInCircle['circleKind']; public_id: string; circle_name: SeatInCircle['circleName']; state_code: string | null }>`
    select ${columns}, c.kind, c.public_id, c.name as circle_name, c.state_code from ${withNames} join people_circles c on c.id = s.circle_id
    where s.person_id = ${person} and c.kind not in ('public', 'person', 'community') and (s.valid_until is null or s.valid_until > ${sinceDay}::date) order by s.circle_id, s.valid_from`);
  return rows.map((row) => ({ ...viewOf(row), circleKind: row.kind, circlePublicId: row.public_id, circleName: row.circle_name, circleState: row.state_code }));
}

/** As the house: where the person sits as an officer of the State. */
export async function listSeatsHeldFor(tx: ReadTx, person: PersonId, stateCode: string, day: Day): Promise<SeatView[]> {
  const rows = await tx.query(sql<SeatRow>`select ${columns} from ${withNames} where s.person_id = ${person} and s.for_state = ${stateCode} and (s.valid_until is null or s.valid_until > ${day}::date)`);
  return rows.map(viewOf);
}

/** As the house: all seats that are held for the State. */
export async function endSeatsHeldForState(tx: WriteTx, stateCode: string, day: Day, by: PersonId): Promise<void> {
  await sql`update people_seats set valid_until = greatest(valid_from, ${day}::date), ended_by = ${by} where for_state = ${stateCode} and (valid_until is null or valid_until > ${day}::date)`.execute(tx.write());
}
