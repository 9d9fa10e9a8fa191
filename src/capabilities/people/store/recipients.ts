/** SQL about those with whom a viewer may share: the circles and the people of whom they may know. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, CircleKind, PersonId, SeatRole } from '#kernel/values/viewer.ts';

type RecipientTables = {
  people_accounts: { id: PersonId; name: string; post: string; own_circle: CircleId | null; closed_on: Day | null };
  people_circles: { id: CircleId; kind: CircleKind; state_code: string | null; name: Text | null; hidden_members: boolean; closed_on: Day | null };
  people_seats: { person_id: PersonId; circle_id: CircleId; role: SeatRole; valid_from: Day; valid_until: Day | null };
};

export interface CircleKnown {
  readonly id: CircleId;
  readonly kind: CircleKind;
  readonly stateCode: string | null;
  /** Null where the kind, the State or the person names it. */
  readonly name: Text | null;
  readonly hiddenMembers: boolean;
  readonly closedOn: Day | null;
}

export interface PersonKnown {
  readonly id: PersonId;
  readonly ownCircle: CircleId;
  readonly name: string;
  readonly post: string;
}

export interface OwnSeat {
  readonly circle: CircleKnown;
  readonly role: SeatRole;
  readonly from: Day;
}

const circleColumns = ['circle.id', 'circle.kind', 'circle.state_code', 'circle.name', 'circle.hidden_members', 'circle.closed_on'] as const;
const circleOf = (row: RecipientTables['people_circles']): CircleKnown => ({ id: row.id, kind: row.kind, stateCode: row.state_code, name: row.name, hiddenMembers: row.hidden_members, closedOn: row.closed_on });

/** Of all, or of these. A person's own circle is known to that person alone: see `listPeopleIn`. */
export async function listCirclesKnown(tx: ReadTx, ids?: readonly CircleId[]): Promise<CircleKnown[]> {
  const query = tx.read<RecipientTables>().selectFrom('people_circles as circle').select(circleColumns).where('circle.kind', '<>', 'person').orderBy('circle.id');
  const rows = await (ids === undefined ? query : query.where('circle.id', 'in', [...ids, 0 as CircleId])).execute();
  return rows.map(circleOf);
}

const personColumns = ['id', 'own_circle', 'name', 'post'] as const;
const personOf = ({ own_circle: ownCircle, ...row }: { id: PersonId; own_circle: CircleId | null; name: string; post: string }): PersonKnown[] => (ownCircle === null ? [] : [{ ...row, ownCircle }]);

/** Whose own circles these are, as far as the viewer may know of them. */
export async function listPeopleIn(tx: ReadTx, circles: readonly CircleId[]): Promise<PersonKnown[]> {
  if (circles.length === 0) return [];
  const rows = await tx.read<RecipientTables>().selectFrom('people_accounts').select(personColumns).where('own_circle', 'in', circles).where('closed_on', 'is', null).orderBy('id').execute();
  return rows.flatMap(personOf);
}

type EitherRow = RecipientTables['people_circles'] & { readonly person: PersonId | null; readonly person_name: string | null; readonly post: string | null };

/** Both at once, of these circles: what an audience is, as far as the viewer may know of it. */
export async function listCirclesAndPeople(tx: ReadTx, ids: readonly CircleId[]): Promise<{ readonly circles: readonly CircleKnown[]; readonly people: readonly PersonKnown[] }> {
  const list = `{${ids.join()}}`;
  const rows = await tx.query(sql<EitherRow>`
    select id, kind, state_code, name, hidden_members, closed_on, null as person, null as person_name, null as post from people_circles where id = any (${list}::int[]) and kind <> 'person'
    union all
    select own_circle, 'person', null, null, false, null, id, name, post from people_accounts where own_circle = any (${list}::int[]) and closed_on is null
    order by id`);
  return {
    circles: rows.filter(({ person }) => person === null).map(circleOf),
    people: rows.flatMap(({ id: ownCircle, person, person_name: name, post }) => (person === null ? [] : [{ id: person, ownCircle, name: name ?? '', post: post ?? '' }])),
  };
}

/** By a part of their name or post, whatever its accents. */
export async function findPeople(tx: ReadTx, words: string, most: number): Promise<PersonKnown[]> {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx
    .read<RecipientTables>()
    .selectFrom('people_accounts')
    .select(personColumns)
    .where('closed_on', 'is', null)
    .where(sql<boolean>`plain(name || ' ' || post) like plain(${like})`)
    .orderBy('name')
    .limit(most)
    .execute();
  return rows.flatMap(personOf);
}

/** The viewer's own, with the day of each: why something can be read. */
export async function listOwnSeats(tx: ReadTx, person: PersonId, day: Day): Promise<OwnSeat[]> {
  const rows = await tx
    .read<RecipientTables>()
    .selectFrom('people_seats as seat')
    .innerJoin('people_circles as circle', 'circle.id', 'seat.circle_id')
    .select([...circleColumns, 'seat.role', 'seat.valid_from'])
    .where('seat.person_id', '=', person)
    .where('seat.valid_from', '<=', day)
    .where((held) => held.or([held('seat.valid_until', 'is', null), held('seat.valid_until', '>', day)]))
    .where((held) => held.or([held('circle.closed_on', 'is', null), held('circle.closed_on', '>', day)]))
    .orderBy('seat.circle_id')
    .execute();
  return rows.map((row) => ({ circle: circleOf(row), role: row.role, from: row.valid_from }));
}
