/** SQL about what people are told, and what they have read. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Marking } from '#kernel/values/marking.ts';
import type { CircleId, PersonId } from '#kernel/values/viewer.ts';
import { groupOfKind, type KindGroup, type NoticeKind } from '../rules/kinds.ts';
import { proposedWay } from '../rules/preferences.ts';
import type { NoticeId, NoticesTables } from './tables.ts';

export interface NewNotice {
  readonly kind: NoticeKind;
  readonly title: Text;
  readonly path: string;
  readonly marking: Marking;
  readonly audience: AudienceId;
  readonly persons: readonly PersonId[];
  readonly circle: CircleId | undefined;
  readonly except: PersonId | undefined;
}

export interface Notice {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly title: Text;
  readonly path: string;
  readonly marking: Marking;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** Everybody whom it is told to, in one statement. Undefined: nobody may read it. */
export async function insertNotice(tx: WriteTx, { kind, title, path, marking, audience, persons, circle, except }: NewNotice, today: Day): Promise<{ id: NoticeId; atOnce: boolean } | undefined> {
  const group = groupOfKind(kind);
  const [row] = await tx.query(sql<{ id: NoticeId; at_once: boolean }>`select * from notices_send(
    ${kind}, ${group}, ${JSON.stringify(title)}::jsonb, ${path}, ${marking}, ${audience}::int, ${[...persons]}::text[], ${circle ?? null}::int, ${except ?? null}::text, ${proposedWay(group)}, ${today}::date)`);
  return row && { id: row.id, atOnce: row.at_once };
}

/** Where what they are about is for others now, or marked otherwise. */
export async function updateNoticesAbout(tx: WriteTx, path: string, audience: AudienceId, marking: Marking): Promise<void> {
  await tx.write<NoticesTables>().updateTable('notices_notices').set({ audience_id: audience, marking }).where('path', '=', path).execute();
}

export interface Wanted {
  readonly group: KindGroup | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Unread first, the newest of each first. */
export async function listNotices(tx: ReadTx, person: PersonId, { group, offset, limit }: Wanted): Promise<Notice[]> {
  const rows = await told(tx, person)
    .$if(group !== undefined, (query) => query.where('n.kind_group', '=', group as KindGroup))
    .orderBy(sql`r.read_at is not null`)
    .orderBy('r.position', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(noticeOf);
}

/** The newest, read or not. */
export async function listNewest(tx: ReadTx, person: PersonId, limit: number): Promise<Notice[]> {
  return (await told(tx, person).orderBy('r.position', 'desc').limit(limit).execute()).map(noticeOf);
}

/** Unread, and to be sent in this digest. */
export async function listForDigest(tx: ReadTx, person: PersonId, way: 'daily' | 'weekly', limit: number): Promise<Notice[]> {
  return (await told(tx, person).where('r.way', '=', way).where('r.read_at', 'is', null).orderBy('r.position', 'desc').limit(limit).execute()).map(noticeOf);
}

const told = (tx: ReadTx, person: PersonId) =>
  tx
    .read<NoticesTables & Aliases>()
    .selectFrom('notices_received as r')
    .innerJoin('notices_notices as n', 'n.position', 'r.position')
    .select(['n.id', 'n.kind', 'n.title', 'n.path', 'n.marking', 'n.at', 'r.read_at'])
    .where('r.person_id', '=', person);

type Aliases = { r: NoticesTables['notices_received']; n: NoticesTables['notices_notices'] };
type NoticeRow = Pick<NoticesTables['notices_notices'], 'id' | 'kind' | 'title' | 'path' | 'marking' | 'at'> & { read_at: Date | null };

const noticeOf = ({ read_at, ...row }: NoticeRow): Notice => ({ ...row, readAt: read_at });

/** How many are unread, by group. */
export async function countUnread(tx: ReadTx, person: PersonId): Promise<ReadonlyMap<KindGroup, number>> {
  const rows = await tx.query(sql<{ kind_group: KindGroup; unread: number }>`select n.kind_group, count(*)::int as unread
    from notices_received r join notices_notices n on n.position = r.position
    where r.person_id = ${person} and r.read_at is null group by n.kind_group`);
  return new Map(rows.map(({ kind_group, unread }) => [kind_group, unread]));
}

/** False: there is none of that name for this person. */
export async function updateRead(tx: WriteTx, person: PersonId, id: NoticeId, readAt: Date | null): Promise<boolean> {
  const rows = await tx.query(sql<{ position: string }>`update notices_received r set read_at = ${readAt}
    from notices_notices n where n.id = ${id} and r.position = n.position and r.person_id = ${person} returning r.position`);
  return rows.length > 0;
}

/** All that had come when the page was made: what has come since was not seen. */
export async function updateAllRead(tx: WriteTx, person: PersonId, newest: NoticeId, now: Date): Promise<void> {
  await tx.query(sql`update notices_received r set read_at = ${now}
    where r.person_id = ${person} and r.read_at is null and r.position <= (select position from notices_notices where id = ${newest}) returning 1`);
}

/** What is older is no use to anybody. */
export async function deleteNoticesBefore(tx: WriteTx, before: Date): Promise<void> {
  await tx.write<NoticesTables>().deleteFrom('notices_notices').where('at', '<', before).execute();
}
