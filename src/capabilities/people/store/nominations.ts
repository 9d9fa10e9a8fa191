/** Nominations and their clocks. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, CircleKind, PersonId } from '#kernel/values/viewer.ts';
import type { Nomination } from '../rules/nomination.ts';
import type { CircleTables } from './tables.ts';

export interface NominationView extends Nomination {
  readonly name: string;
  readonly address: string | null;
  readonly forState: string | null;
  readonly nominatedByName: string;
  readonly words: string;
  readonly begunOn: Day;
  readonly decidedOn: Day | null;
  readonly reason: string;
  readonly seat: string | null;
  readonly circlePublicId: string;
  readonly circleKind: CircleKind;
  readonly circleName: Text | null;
  readonly circleState: string | null;
}

type Row = CircleTables['people_nominations'] & { name: string | null; by_name: string | null; public_id: string; kind: CircleKind; circle_name: Text | null; state_code: string | null };

// The circle is joined under its own policy: of a circle that one may not know, no nomination is told.
const columns = sql.raw('n.*, p.name, b.name as by_name, c.public_id, c.kind, c.name as circle_name, c.state_code');
const joined = sql.raw('people_nominations n join people_circles c on c.id = n.circle_id left join people_accounts p on p.id = n.person_id left join people_accounts b on b.id = n.nominated_by');

const viewOf = (row: Row): NominationView => ({
  id: row.id, circle: row.circle_id, role: row.role, person: row.person_id, delegation: row.delegation_id, nominatedBy: row.nominated_by, dueOn: row.due_on, stage: row.stage,
  renews: row.renews, seatUntil: row.seat_until, name: row.name ?? '', address: row.address, forState: row.for_state, nominatedByName: row.by_name ?? '', words: row.words,
  begunOn: row.begun_on, decidedOn: row.decided_on, reason: row.reason, seat: row.seat_id,
  circlePublicId: row.public_id, circleKind: row.kind, circleName: row.circle_name, circleState: row.state_code,
});

const mostShown = 200;

export async function listNominationsOfCircle(tx: ReadTx, circle: CircleId): Promise<NominationView[]> {
  const rows = await tx.query(sql<Row>`select ${columns} from ${joined} where n.circle_id = ${circle} and (n.stage in ('asked', 'open') or (n.stage = 'approved' and n.seat_id is null)) order by n.position desc limit ${mostShown}`);
  return rows.map(viewOf);
}

/** What waits for somebody, of all that the viewer may read, and what was decided lately. */
export async function listNominations(tx: ReadTx, decidedSince: Day): Promise<NominationView[]> {
  const rows = await tx.query(sql<Row>`select ${columns} from ${joined} where n.stage in ('asked', 'open') or (n.stage = 'approved' and n.seat_id is null) or n.decided_on >= ${decidedSince}::date order by n.position desc limit ${mostShown}`);
  return rows.map(viewOf);
}

export async function findNomination(tx: ReadTx, id: string): Promise<NominationView | undefined> {
  const [row] = await tx.query(sql<Row>`select ${columns} from ${joined} where n.id = ${id}::uuid`);
  return row && viewOf(row);
}

/** As the house, under lock: of two who decide at the same moment, the second sees what the first decided. */
export async function findNominationForDeciding(tx: WriteTx, id: string): Promise<NominationView | undefined> {
  // The lock first and by itself: what is joined is then read as it stands after waiting.
  await sql`select from people_nominations where id = ${id}::uuid for update`.execute(tx.write());
  return findNomination(tx, id);
}

export interface NewNomination {
  readonly id: string;
  readonly circle: CircleId;
  readonly role: Nomination['role'];
  readonly person: PersonId | null;
  readonly address: string | null;
  readonly forState: string | null;
  readonly delegation: CircleId | null;
  readonly nominatedBy: PersonId | null;
  readonly words: string;
  readonly begunOn: Day;
  readonly dueOn: Day;
  readonly renews: string | null;
  readonly stage: 'asked' | 'open';
  readonly seatUntil: Day | null;
}

/** False when the same delegation has already proposed this person there. */
export async function insertNomination(tx: WriteTx, one: NewNomination): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .write<CircleTables>()
    .insertInto('people_nominations')
    .values({
      id: one.id, circle_id: one.circle, role: one.role, person_id: one.person, address: one.address, for_state: one.forState, delegation_id: one.delegation, nominated_by: one.nominatedBy,
      words: one.words, begun_on: one.begunOn, due_on: one.dueOn, renews: one.renews, stage: one.stage, seat_until: one.seatUntil,
    } as never)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** As the house: whether this delegation has already proposed this address there. */
export async function isAddressProposed(tx: ReadTx, circle: CircleId, address: string, delegation: CircleId | null): Promise<boolean> {
  const rows = await tx.query(sql`select from people_nominations where circle_id = ${circle} and address = ${address} and delegation_id is not distinct from ${delegation}::int and (stage in ('asked', 'open') or (stage = 'approved' and seat_id is null)) limit 1`);
  return rows.length > 0;
}

export interface NominationChange {
  readonly stage: Nomination['stage'];
  readonly dueOn?: Day;
  readonly decidedBy?: PersonId | null;
  readonly decidedOn?: Day;
  readonly reason?: string;
  readonly seat?: string;
  readonly seatUntil?: Day;
  readonly nominatedBy?: PersonId;
  readonly words?: string;
  /** Who came, where only an address was known. */
  readonly person?: PersonId;
  /** Nobody needs it any more. */
  readonly forgetAddress?: boolean;
}

export async function updateNomination(tx: WriteTx, id: string, change: NominationChange): Promise<void> {
  await tx
    .write<CircleTables>()
    .updateTable('people_nominations')
    .set({
      stage: change.stage,
      ...(change.dueOn !== undefined && { due_on: change.dueOn }),
      ...(change.decidedBy !== undefined && { decided_by: change.decidedBy }),
      ...(change.decidedOn !== undefined && { decided_on: change.decidedOn }),
      ...(change.reason !== undefined && { reason: change.reason }),
      ...(change.seat !== undefined && { seat_id: change.seat }),
      ...(change.seatUntil !== undefined && { seat_until: change.seatUntil }),
      ...(change.nominatedBy !== undefined && { nominated_by: change.nominatedBy }),
      ...(change.words !== undefined && { words: change.words }),
      ...(change.person !== undefined && { person_id: change.person }),
      ...(change.forgetAddress === true && { address: null }),
    })
    .where('id', '=', id)
    .execute();
}

/** As the house: what has run out by a day; held, so that two who look do not both do it. */
export async function listRunOut(tx: WriteTx, today: Day, limit: number): Promise<NominationView[]> {
  const held = await tx.query(sql<{ id: string }>`select id from people_nominations where due_on < ${today}::date and (stage in ('asked', 'open') or (stage = 'approved' and seat_id is null)) order by due_on, id limit ${limit} for update skip locked`);
  if (held.length === 0) return [];
  const rows = await tx.query(sql<Row>`select ${columns} from ${joined} where n.id = any (${`{${held.map(({ id }) => id).join()}}`}::uuid[]) order by n.position`);
  return rows.map(viewOf);
}

/** As the house, under lock: what waits for whoever comes from this address. */
export async function listNominationsOfAddress(tx: WriteTx, address: string): Promise<NominationView[]> {
  const held = await tx.query(sql<{ id: string }>`select id from people_nominations where address = ${address} and (stage = 'open' or (stage = 'approved' and seat_id is null)) for update`);
  if (held.length === 0) return [];
  const rows = await tx.query(sql<Row>`select ${columns} from ${joined} where n.id = any (${`{${held.map(({ id }) => id).join()}}`}::uuid[]) order by n.position`);
  return rows.map(viewOf);
}

/** As the house: with its circle they are over. */
export async function updateNominationsLapsedWith(tx: WriteTx, circle: CircleId, today: Day): Promise<void> {
  await sql`update people_nominations set stage = 'lapsed', decided_on = ${today}::date, address = null
    where (circle_id = ${circle} or delegation_id = ${circle}) and (stage in ('asked', 'open') or (stage = 'approved' and seat_id is null))`.execute(tx.write());
}

/** As the house: whether the renewal of a seat is under way. */
export async function isRenewalUnderWay(tx: ReadTx, seat: string): Promise<boolean> {
  const rows = await tx.query(sql`select from people_nominations where renews = ${seat}::uuid and stage in ('asked', 'open') limit 1`);
  return rows.length > 0;
}

/** As the house: what a delegation proposed for somebody who is no longer of it. */
export async function updateNominationsWithdrawnFor(tx: WriteTx, delegation: CircleId, person: PersonId, today: Day): Promise<void> {
  await sql`update people_nominations set stage = 'withdrawn', decided_on = ${today}::date, address = null
    where delegation_id = ${delegation} and person_id = ${person} and stage in ('asked', 'open')`.execute(tx.write());
}
