/** Circles as their pages show and change them. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, type CircleId, type CircleKind, type PersonId, type SeatRole } from '#kernel/values/viewer.ts';
import type { Circle } from '../rules/circles.ts';
import type { CircleTables } from './tables.ts';

export interface CircleView extends Circle {
  /** In addresses. */
  readonly publicId: string;
  /** Null where the kind or the State names it. */
  readonly name: Text | null;
  readonly purpose: Text | null;
  readonly openedOn: Day;
}

const columns = ['id', 'public_id', 'kind', 'state_code', 'name', 'purpose', 'hidden_members', 'concealed', 'opened_on', 'closed_on'] as const;

const viewOf = (row: CircleTables['people_circles']): CircleView => ({
  id: row.id, publicId: row.public_id, kind: row.kind, stateCode: row.state_code, name: row.name, purpose: row.purpose,
  hiddenMembers: row.hidden_members, concealed: row.concealed, openedOn: row.opened_on, closedOn: row.closed_on,
});

/** Those that have a page: not the public, and nobody's own. */
export async function findCircleView(tx: ReadTx, publicId: string): Promise<CircleView | undefined> {
  const row = await tx.read<CircleTables>().selectFrom('people_circles').select(columns).where('public_id', '=', publicId).where('kind', 'not in', ['public', 'person']).executeTakeFirst();
  return row && viewOf(row);
}

/** Under lock, for what is decided about it and must not change meanwhile. */
export async function findCircleForChange(tx: WriteTx, id: CircleId): Promise<CircleView | undefined> {
  const row = await tx.write<CircleTables>().selectFrom('people_circles').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && viewOf(row);
}

export async function findCircleViewById(tx: ReadTx, id: CircleId): Promise<CircleView | undefined> {
  const row = await tx.read<CircleTables>().selectFrom('people_circles').select(columns).where('id', '=', id).executeTakeFirst();
  return row && viewOf(row);
}

export interface OwnSeat {
  readonly id: string;
  readonly circle: CircleView;
  readonly role: SeatRole;
  readonly from: Day;
  readonly until: Day | null;
}

/** Where a person sits on a day, without the own circle. */
export async function listOwnSeats(tx: ReadTx, person: PersonId, day: Day): Promise<OwnSeat[]> {
  const rows = await tx
    .read<CircleTables>()
    .selectFrom('people_seats as seat')
    .innerJoin('people_circles as circle', 'circle.id', 'seat.circle_id')
    .select(columns.map((column) => `circle.${column}` as const))
    .select(['seat.id as seat_id', 'seat.role', 'seat.valid_from', 'seat.valid_until'])
    .where('seat.person_id', '=', person)
    .where('circle.kind', 'not in', ['public', 'person'])
    .where('seat.valid_from', '<=', day)
    .where((held) => held.or([held('seat.valid_until', 'is', null), held('seat.valid_until', '>', day)]))
    .where((held) => held.or([held('circle.closed_on', 'is', null), held('circle.closed_on', '>', day)]))
    .orderBy('seat.circle_id')
    .execute();
  return rows.map((row) => ({ id: row.seat_id, circle: viewOf(row), role: row.role, from: row.valid_from, until: row.valid_until }));
}

/** Of several States, in use, as far as the viewer may know of them. */
export async function listWorkingCircles(tx: ReadTx, day: Day): Promise<CircleView[]> {
  const rows = await tx
    .read<CircleTables>()
    .selectFrom('people_circles')
    .select(columns)
    .where('kind', 'in', ['network', 'table', 'cell', 'jury', 'drafting'])
    .where((open) => open.or([open('closed_on', 'is', null), open('closed_on', '>', day)]))
    .orderBy('id')
    .execute();
  return rows.map(viewOf);
}

export async function listDelegations(tx: ReadTx, day: Day): Promise<CircleView[]> {
  const rows = await tx
    .read<CircleTables>()
    .selectFrom('people_circles')
    .select(columns)
    .where('kind', '=', 'delegation')
    .where((open) => open.or([open('closed_on', 'is', null), open('closed_on', '>', day)]))
    .orderBy('state_code')
    .execute();
  return rows.map(viewOf);
}

export interface NewCircle {
  readonly kind: CircleKind;
  readonly stateCode: string | null;
  readonly name: Text | null;
  readonly purpose: Text | null;
  readonly hiddenMembers: boolean;
  readonly concealed: boolean;
  readonly openedOn: Day;
}

export async function insertOpenedCircle(tx: WriteTx, circle: NewCircle): Promise<{ id: CircleId; publicId: string }> {
  const values = {
    kind: circle.kind, state_code: circle.stateCode, name: circle.name && JSON.stringify(circle.name), purpose: circle.purpose && JSON.stringify(circle.purpose),
    hidden_members: circle.hiddenMembers, concealed: circle.concealed, opened_on: circle.openedOn, closed_on: null,
  };
  // jsonb goes in as text.
  const row = await tx.write<CircleTables>().insertInto('people_circles').values(values as never).returning(['id', 'public_id']).executeTakeFirstOrThrow();
  return { id: row.id, publicId: row.public_id };
}

export interface CircleChange {
  readonly name?: Text;
  readonly purpose?: Text | null;
  readonly hiddenMembers?: boolean;
  readonly concealed?: boolean;
  readonly closedOn?: Day;
}

export async function updateCircle(tx: WriteTx, id: CircleId, change: CircleChange): Promise<void> {
  const values = {
    ...(change.name !== undefined && { name: JSON.stringify(change.name) }),
    ...(change.purpose !== undefined && { purpose: change.purpose && JSON.stringify(change.purpose) }),
    ...(change.hiddenMembers !== undefined && { hidden_members: change.hiddenMembers }),
    ...(change.concealed !== undefined && { concealed: change.concealed }),
    ...(change.closedOn !== undefined && { closed_on: change.closedOn }),
  };
  if (Object.keys(values).length === 0) return;
  await tx.write<CircleTables>().updateTable('people_circles').set(values as never).where('id', '=', id).execute();
}

/** As the house: those for whom something about a circle is, who hold one of these roles on a day. */
export async function listHolders(tx: ReadTx, circles: readonly CircleId[], roles: readonly SeatRole[], day: Day): Promise<PersonId[]> {
  const rows = await tx.query(sql<{ person: PersonId }>`select distinct person_id as person from people_seats
    where circle_id = any (${`{${circles.join()}}`}::int[]) and role = any (${`{${roles.join()}}`}::text[]) and valid_from <= ${day}::date and (valid_until is null or valid_until > ${day}::date)`);
  return rows.map(({ person }) => person);
}

/** As the house. */
export const listSecretariat = (tx: ReadTx, day: Day): Promise<PersonId[]> => listHolders(tx, [communityCircle], ['secretariat'], day);

/** As the house: the circles of single persons whose accounts are open. */
export async function listOwnCircles(tx: ReadTx, people: readonly PersonId[]): Promise<{ person: PersonId; circle: CircleId }[]> {
  if (people.length === 0) return [];
  return tx.query(sql<{ person: PersonId; circle: CircleId }>`select id as person, own_circle as circle from people_accounts where id = any (${`{${people.join()}}`}::text[]) and own_circle is not null and closed_on is null order by id`);
}
