/** SQL about what is still to be sent, and to whom. The house asks. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import type { Letters } from '../rules/preferences.ts';
import type { Notice } from './inbox.ts';
import type { NoticeId, NoticesTables, Position } from './tables.ts';

export interface ToSend extends Notice {
  readonly position: Position;
  readonly audience: number;
}

export async function findToSend(tx: ReadTx, id: NoticeId): Promise<ToSend | undefined> {
  const row = await tx.read<NoticesTables>().selectFrom('notices_notices').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, kind: row.kind, title: row.title, path: row.path, marking: row.marking, at: row.at, readAt: null, position: row.position, audience: row.audience_id };
}

export interface Awaiting {
  readonly person: PersonId;
  readonly locale: Locale | null;
  readonly isRead: boolean;
}

/** Some of those whom it is still to be sent to at once. Held until the transaction ends, so that nobody else sends it too. */
export async function listAwaiting(tx: WriteTx, position: Position, limit: number): Promise<Awaiting[]> {
  const rows = await tx.query(sql<{ person_id: PersonId; locale: Locale | null; read: boolean }>`
    with awaiting as (
      select person_id, read_at from notices_received where position = ${position}::bigint and way = 'at-once'
      order by person_id limit ${limit} for update skip locked
    ) select a.person_id, p.locale, a.read_at is not null as read from awaiting a left join notices_preferences p on p.person_id = a.person_id order by a.person_id`);
  return rows.map(({ person_id, locale, read }) => ({ person: person_id, locale, isRead: read }));
}

/** Who of them may read it now. */
export async function listReadersAmong(tx: ReadTx, audience: number, persons: readonly PersonId[], today: Day): Promise<ReadonlySet<PersonId>> {
  const rows = await tx.query(sql<{ person: PersonId }>`select notices_readers(${audience}::int, ${[...persons]}::text[], ${today}::date) as person`);
  return new Set(rows.map(({ person }) => person));
}

export async function updateSent(tx: WriteTx, position: Position, persons: readonly PersonId[]): Promise<void> {
  await tx.query(sql`update notices_received set way = null where position = ${position}::bigint and person_id = any (${[...persons]}::text[]) returning 1`);
}

export interface DigestOwed {
  readonly person: PersonId;
  readonly locale: Locale | null;
  /** The newest of what it would hold. */
  readonly upTo: Position;
}

export async function listDigestsOwed(tx: ReadTx, way: 'daily' | 'weekly', after: string, limit: number): Promise<DigestOwed[]> {
  const rows = await tx.query(sql<{ person_id: PersonId; locale: Locale | null; up_to: Position }>`
    select r.person_id, p.locale, max(r.position)::text as up_to from notices_received r left join notices_preferences p on p.person_id = r.person_id
    where r.way in ('daily', 'weekly') and r.way = ${way} and r.person_id > ${after} group by r.person_id, p.locale order by r.person_id limit ${limit}`);
  return rows.map(({ person_id, locale, up_to }) => ({ person: person_id, locale, upTo: up_to }));
}

/** False: somebody else has sent it. */
export async function updateDigestSent(tx: WriteTx, way: 'daily' | 'weekly', { person, upTo }: DigestOwed): Promise<boolean> {
  const rows = await tx.query(sql`update notices_received set way = null where way in ('daily', 'weekly') and way = ${way} and person_id = ${person} and position <= ${upTo}::bigint returning 1`);
  return rows.length > 0;
}

/** What the links below letters of these kinds carry, made for who has none yet. */
export async function listLetterTokens(tx: WriteTx, persons: readonly PersonId[], letters: Letters): Promise<ReadonlyMap<PersonId, string>> {
  await tx.query(sql`insert into notices_letter_tokens (person_id, kind_group) select person, ${letters} from unnest(${[...persons]}::text[]) as person on conflict (person_id, kind_group) do nothing returning 1`);
  const rows = await tx.read<NoticesTables>().selectFrom('notices_letter_tokens').select(['person_id', 'token']).where('kind_group', '=', letters).where('person_id', 'in', [...persons, '' as PersonId]).execute();
  return new Map(rows.map(({ person_id, token }) => [person_id, token]));
}

export async function findLettersOf(tx: ReadTx, token: string): Promise<string | undefined> {
  const [row] = await tx.query(sql<{ letters: string | null }>`select notices_letter_group(${token}::uuid) as letters`);
  return row?.letters ?? undefined;
}

export async function findPersonOfToken(tx: ReadTx, token: string): Promise<PersonId | undefined> {
  return (await tx.read<NoticesTables>().selectFrom('notices_letter_tokens').select('person_id').where('token', '=', token).executeTakeFirst())?.person_id;
}
