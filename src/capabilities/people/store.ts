/** All SQL about accounts, circles and seats. */
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { publicCircle, type CircleId, type PersonId } from '#kernel/values/viewer.ts';
import { isInUseOn, type Circle, type CircleKind, type Seat } from './rules.ts';

type PeopleTables = {
  people_accounts: { id: PersonId; name: string };
  people_circles: { id: CircleId; kind: CircleKind; state_code: string | null; closed_on: Day | null };
  people_seats: { person_id: PersonId; circle_id: CircleId; valid_from: Day; valid_until: Day | null };
};

export async function findCircle(tx: ReadTx, id: CircleId): Promise<Circle | undefined> {
  const row = await tx.read<PeopleTables>().selectFrom('people_circles').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, kind: row.kind, stateCode: row.state_code, closedOn: row.closed_on };
}

/** Not in use, too, when the viewer may not know of it: any other answer would give it away. */
export async function isInUse(tx: ReadTx, id: CircleId, day: Day): Promise<boolean> {
  const circle = await findCircle(tx, id);
  return circle !== undefined && isInUseOn(circle, day);
}

export async function listCircles(tx: ReadTx): Promise<Circle[]> {
  const rows = await tx.read<PeopleTables>().selectFrom('people_circles').selectAll().orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, kind: row.kind, stateCode: row.state_code, closedOn: row.closed_on }));
}

/** The circles a person sits in on a day: what makes a signed-in viewer. Everyone is of the public. */
export async function listCirclesHeldBy(tx: ReadTx, person: PersonId, day: Day): Promise<CircleId[]> {
  const seats = await tx
    .read<PeopleTables>()
    .selectFrom('people_seats')
    .select('circle_id')
    .distinct()
    .where('person_id', '=', person)
    .where('valid_from', '<=', day)
    .where((seat) => seat.or([seat('valid_until', 'is', null), seat('valid_until', '>', day)]))
    .orderBy('circle_id')
    .execute();
  return [publicCircle, ...seats.map((seat) => seat.circle_id).filter((circle) => circle !== publicCircle)];
}

export async function listSeats(tx: ReadTx): Promise<Seat[]> {
  const rows = await tx.read<PeopleTables>().selectFrom('people_seats').selectAll().orderBy('person_id').orderBy('circle_id').orderBy('valid_from').execute();
  return rows.map((row) => ({ person: row.person_id, circle: row.circle_id, from: row.valid_from, until: row.valid_until }));
}

export async function listAccounts(tx: ReadTx): Promise<PersonId[]> {
  return (await tx.read<PeopleTables>().selectFrom('people_accounts').select('id').orderBy('id').execute()).map((row) => row.id);
}

export async function insertCircle(tx: WriteTx, { id, kind, stateCode, closedOn }: Circle): Promise<void> {
  await tx.write<PeopleTables>().insertInto('people_circles').values({ id, kind, state_code: stateCode, closed_on: closedOn }).execute();
}

export async function insertAccount(tx: WriteTx, account: { id: PersonId; name: string }): Promise<void> {
  await tx.write<PeopleTables>().insertInto('people_accounts').values(account).execute();
}

export async function insertSeat(tx: WriteTx, { person, circle, from, until }: Seat): Promise<void> {
  await tx.write<PeopleTables>().insertInto('people_seats').values({ person_id: person, circle_id: circle, valid_from: from, valid_until: until }).execute();
}
