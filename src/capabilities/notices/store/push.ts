/** SQL about the browsers in which people want to be told. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import type { Subscription } from '../push-address.ts';
import type { NoticesTables } from './tables.ts';

export interface PushKeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

export async function findPushKeys(tx: ReadTx): Promise<PushKeyPair | undefined> {
  const row = await tx.read<NoticesTables>().selectFrom('notices_push_keys').select(['public_key', 'private_key']).executeTakeFirst();
  return row && { publicKey: row.public_key, privateKey: row.private_key };
}

/** Of two processes that make them at once, the first has made them. */
export async function insertPushKeys(tx: WriteTx, { publicKey, privateKey }: PushKeyPair): Promise<void> {
  await tx.query(sql`insert into notices_push_keys (public_key, private_key) values (${publicKey}, ${privateKey}) on conflict (only_row) do nothing returning 1`);
}

export interface OwnBrowser {
  readonly id: string;
  readonly madeOn: Day;
}

export async function listBrowsers(tx: ReadTx, person: PersonId): Promise<OwnBrowser[]> {
  const rows = await tx.read<NoticesTables>().selectFrom('notices_push_subscriptions').select(['id', 'made_on']).where('person_id', '=', person).orderBy('made_on').orderBy('id').execute();
  return rows.map(({ id, made_on }) => ({ id, madeOn: made_on }));
}

/** A browser is that of whoever signed in there last. */
export async function insertBrowser(tx: WriteTx, person: PersonId, { endpoint, p256dh, auth }: Subscription, madeOn: Day): Promise<void> {
  await tx.query(sql`insert into notices_push_subscriptions (person_id, endpoint, p256dh, auth, made_on) values (${person}, ${endpoint}, ${p256dh}, ${auth}, ${madeOn}::date)
    on conflict (endpoint) do update set person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth, made_on = excluded.made_on returning 1`);
}

/** False: there is none of that name for this person. */
export async function deleteBrowser(tx: WriteTx, id: string): Promise<boolean> {
  return (await tx.query(sql`delete from notices_push_subscriptions where id = ${id}::uuid returning 1`)).length > 0;
}

export async function listBrowsersOf(tx: ReadTx, persons: readonly PersonId[]): Promise<string[]> {
  const rows = await tx.query(sql<{ id: string }>`select id from notices_push_subscriptions where person_id = any (${[...persons]}::text[]) order by id`);
  return rows.map(({ id }) => id);
}

export async function findBrowser(tx: ReadTx, id: string): Promise<(Subscription & { readonly person: PersonId }) | undefined> {
  const row = await tx.read<NoticesTables>().selectFrom('notices_push_subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { person: row.person_id, endpoint: row.endpoint, p256dh: row.p256dh, auth: row.auth };
}
