/** All SQL about accounts, circles and seats. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, type CircleId, type CircleKind, type HeldSeat, type PersonId, type SeatRole } from '#kernel/values/viewer.ts';
import { isInUseOn, type Circle, type Seat } from './rules/circles.ts';

type PeopleTables = {
  people_accounts: AccountRow;
  people_circles: CircleRow;
  people_seats: { id: string; person_id: PersonId; circle_id: CircleId; role: SeatRole; valid_from: Day; valid_until: Day | null; given_by: PersonId | null; ended_by: PersonId | null; reviewed_on: Day | null };
  people_log: { person_id: PersonId | null; act: string; circle_id: CircleId | null; subject: string | null; detail: string | null };
};

type AccountRow = { id: PersonId; name: string; post: string; locale: Locale; own_circle: CircleId | null; opened_on: Day; closed_on: Day | null };
type CircleRow = { id: CircleId; kind: CircleKind; state_code: string | null; name: Text | null; hidden_members: boolean; concealed: boolean; closed_on: Day | null };

export interface NamedCircle extends Circle {
  /** Null where the kind, the State or the person names it. */
  readonly name: Text | null;
}

export interface Account {
  readonly id: PersonId;
  readonly name: string;
  readonly post: string;
  readonly locale: Locale;
  readonly ownCircle: CircleId | null;
  readonly closedOn: Day | null;
}

const circleColumns = ['id', 'kind', 'state_code', 'name', 'hidden_members', 'concealed', 'closed_on'] as const;

const circleOf = (row: CircleRow): NamedCircle => ({
  id: row.id, kind: row.kind, stateCode: row.state_code, name: row.name, hiddenMembers: row.hidden_members, concealed: row.concealed, closedOn: row.closed_on,
});

export async function findCircle(tx: ReadTx, id: CircleId): Promise<NamedCircle | undefined> {
  const row = await tx.read<PeopleTables>().selectFrom('people_circles').select(circleColumns).where('id', '=', id).executeTakeFirst();
  return row && circleOf(row);
}

export async function findDelegation(tx: ReadTx, stateCode: string): Promise<NamedCircle | undefined> {
  const row = await tx.read<PeopleTables>().selectFrom('people_circles').select(circleColumns).where('kind', '=', 'delegation').where('state_code', '=', stateCode).where('closed_on', 'is', null).executeTakeFirst();
  return row && circleOf(row);
}

/** Not in use, too, when the viewer may not know of it: any other answer would give it away. */
export async function isInUse(tx: ReadTx, id: CircleId, day: Day): Promise<boolean> {
  const circle = await findCircle(tx, id);
  return circle !== undefined && isInUseOn(circle, day);
}

export async function listCircles(tx: ReadTx): Promise<NamedCircle[]> {
  const rows = await tx.read<PeopleTables>().selectFrom('people_circles').select(circleColumns).orderBy('id').execute();
  return rows.map(circleOf);
}

/** The seats a person holds on a day, asked by the house: what makes a signed-in viewer, with `viewerWith`. */
export async function listSeatsHeldBy(tx: ReadTx, person: PersonId, day: Day): Promise<HeldSeat[]> {
  const rows = await tx
    .read<PeopleTables>()
    .selectFrom('people_seats as seat')
    .innerJoin('people_circles as circle', 'circle.id', 'seat.circle_id')
    .select(['seat.circle_id', 'seat.role', 'circle.kind', 'circle.state_code'])
    .where('seat.person_id', '=', person)
    .where('seat.valid_from', '<=', day)
    .where((held) => held.or([held('seat.valid_until', 'is', null), held('seat.valid_until', '>', day)]))
    .where((held) => held.or([held('circle.closed_on', 'is', null), held('circle.closed_on', '>', day)]))
    .orderBy('seat.circle_id')
    .execute();
  return rows.map((row) => ({ circle: row.circle_id, kind: row.kind, stateCode: row.state_code, role: row.role }));
}

export async function listSeats(tx: ReadTx): Promise<Seat[]> {
  const rows = await tx.read<PeopleTables>().selectFrom('people_seats').selectAll().orderBy('person_id').orderBy('circle_id').orderBy('valid_from').execute();
  return rows.map((row) => ({ person: row.person_id, circle: row.circle_id, role: row.role, from: row.valid_from, until: row.valid_until }));
}

export async function listAccounts(tx: ReadTx): Promise<PersonId[]> {
  return (await tx.read<PeopleTables>().selectFrom('people_accounts').select('id').orderBy('id').execute()).map((row) => row.id);
}

export async function listOpenAccounts(tx: ReadTx, ids: readonly PersonId[]): Promise<{ readonly id: PersonId; readonly locale: Locale }[]> {
  return tx.read<PeopleTables>().selectFrom('people_accounts').select(['id', 'locale']).where('id', 'in', [...ids]).where('closed_on', 'is', null).execute();
}

/** Of those whom the viewer may know; of a closed account it is empty. */
export async function listNames(tx: ReadTx, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await tx.read<PeopleTables>().selectFrom('people_accounts').select(['id', 'name']).where('id', 'in', [...ids]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function findAccount(tx: ReadTx, id: PersonId): Promise<Account | undefined> {
  const row = await tx.read<PeopleTables>().selectFrom('people_accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, name: row.name, post: row.post, locale: row.locale, ownCircle: row.own_circle, closedOn: row.closed_on };
}

/** With the id that it is given, or the next free one. */
export async function insertCircle(tx: WriteTx, circle: Omit<NamedCircle, 'id' | 'closedOn'> & { readonly id?: CircleId; readonly closedOn?: Day | null }): Promise<CircleId> {
  const { id, kind, stateCode, name, hiddenMembers, concealed, closedOn = null } = circle;
  const values = { kind, state_code: stateCode, name: name && JSON.stringify(name), hidden_members: hiddenMembers, concealed, closed_on: closedOn, ...(id !== undefined && { id }) };
  // jsonb goes in as text.
  const row = await tx.write<PeopleTables>().insertInto('people_circles').values(values as never).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** Opens it with a circle of its own and a seat in the community, both from that day. */
export async function insertAccount(tx: WriteTx, account: { readonly id: PersonId; readonly name: string; readonly post?: string; readonly locale?: Locale; readonly openedOn: Day }): Promise<CircleId> {
  const { id, name, post = '', locale = 'en', openedOn } = account;
  const ownCircle = await insertCircle(tx, { kind: 'person', stateCode: null, name: null, hiddenMembers: false, concealed: false });
  await tx.write<PeopleTables>().insertInto('people_accounts').values({ id, name, post, locale, own_circle: ownCircle, opened_on: openedOn, closed_on: null }).execute();
  for (const circle of [ownCircle, communityCircle]) await insertSeat(tx, { person: id, circle, role: 'member', from: openedOn, until: null });
  return ownCircle;
}

/** Throws 23P01 when the person holds a seat there on some of these days. */
export async function insertSeat(tx: WriteTx, { person, circle, role, from, until }: Seat, givenBy: PersonId | null = null): Promise<string> {
  const values = { person_id: person, circle_id: circle, role, valid_from: from, valid_until: until, given_by: givenBy };
  const row = await tx.write<PeopleTables>().insertInto('people_seats').values(values as never).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** From that day on none of the person's seats is held any more, the account is closed, and the name is nobody's. */
export async function closeAccount(tx: WriteTx, person: PersonId, day: Day, endedBy: PersonId | null): Promise<void> {
  const write = tx.write<PeopleTables>();
  await write
    .updateTable('people_seats')
    .set({ valid_until: sql`greatest(valid_from, ${day}::date)`, ended_by: endedBy })
    .where('person_id', '=', person)
    .where((seat) => seat.or([seat('valid_until', 'is', null), seat('valid_until', '>', day)]))
    .execute();
  await write.updateTable('people_accounts').set({ closed_on: day, name: '', post: '' }).where('id', '=', person).execute();
}

export interface LogEntry {
  /** Null for the house itself. */
  readonly person: PersonId | null;
  readonly act: string;
  readonly circle?: CircleId;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function insertLogEntry(tx: WriteTx, { person, act, circle, subject, detail }: LogEntry): Promise<void> {
  const values = { person_id: person, act, circle_id: circle ?? null, subject: subject ?? null, detail: detail === undefined ? null : JSON.stringify(detail) };
  await tx.write<PeopleTables>().insertInto('people_log').values(values).execute();
}
