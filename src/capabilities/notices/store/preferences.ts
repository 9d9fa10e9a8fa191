/** SQL about how people want to be told, and where their feeds are. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import { kindGroups } from '../rules/kinds.ts';
import { wayOf, type Choices } from '../rules/preferences.ts';
import type { NoticesTables } from './tables.ts';

export interface Preferences {
  /** Null: that of the account. */
  readonly locale: Locale | null;
  readonly choices: Choices;
}

export async function findPreferences(tx: ReadTx, person: PersonId): Promise<Preferences> {
  const row = await tx.read<NoticesTables>().selectFrom('notices_preferences').select(['locale', 'ways']).where('person_id', '=', person).executeTakeFirst();
  return { locale: row?.locale ?? null, choices: row?.ways ?? {} };
}

/**
 * What waits to be sent goes the new way too; what waited for a digest still comes in it, where the rest now comes at once. The house
 * writes, so that this also holds for what the person may not read at this moment.
 */
export async function updatePreferences(tx: WriteTx, person: PersonId, { locale, choices }: Preferences): Promise<void> {
  await tx.query(sql`insert into notices_preferences (person_id, locale, ways) values (${person}, ${locale}, ${JSON.stringify(choices)}::jsonb)
    on conflict (person_id) do update set locale = excluded.locale, ways = excluded.ways returning 1`);
  const now = JSON.stringify(Object.fromEntries(kindGroups.map((group) => [group, wayOf(choices, group)])));
  await tx.query(sql`update notices_received r set way = nullif(${now}::jsonb ->> n.kind_group, 'silent')
    from notices_notices n where n.position = r.position and r.person_id = ${person} and r.way is not null
      and ${now}::jsonb ->> n.kind_group not in ('at-once', r.way) returning 1`);
}

export async function findFeedDay(tx: ReadTx, person: PersonId): Promise<Day | undefined> {
  return (await tx.read<NoticesTables>().selectFrom('notices_feeds').select('made_on').where('person_id', '=', person).executeTakeFirst())?.made_on;
}

/** The one before, if any, leads nowhere from now on. */
export async function insertFeed(tx: WriteTx, person: PersonId, secretHash: string, madeOn: Day): Promise<void> {
  await tx.query(sql`insert into notices_feeds (person_id, secret_hash, made_on) values (${person}, ${secretHash}, ${madeOn}::date)
    on conflict (person_id) do update set secret_hash = excluded.secret_hash, made_on = excluded.made_on returning 1`);
}

export async function deleteFeed(tx: WriteTx, person: PersonId): Promise<void> {
  await tx.write<NoticesTables>().deleteFrom('notices_feeds').where('person_id', '=', person).execute();
}

export async function findPersonOfFeed(tx: ReadTx, secretHash: string): Promise<PersonId | undefined> {
  return (await tx.read<NoticesTables>().selectFrom('notices_feeds').select('person_id').where('secret_hash', '=', secretHash).executeTakeFirst())?.person_id;
}

/** All that this room knows of a person whose account is closed. */
export async function deletePerson(tx: WriteTx, person: PersonId): Promise<void> {
  for (const table of ['notices_received', 'notices_preferences', 'notices_letter_tokens', 'notices_feeds', 'notices_push_subscriptions'] as const) {
    await tx.write<NoticesTables>().deleteFrom(table).where('person_id', '=', person).execute();
  }
}
