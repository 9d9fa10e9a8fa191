/** What this room asks of the schema `auth`: by its functions only, which answer about the person of the transaction, or to the house. */
import { sql, type Kysely } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { HeldSeat, PersonId } from '#kernel/values/viewer.ts';
import type { Limit, OwnAccount, Presented, TokenScope } from '../rules/sign-in.ts';

interface PresentedRow {
  readonly person: PersonId;
  readonly name: string;
  readonly locale: 'en' | 'fr';
  readonly seats: readonly HeldSeat[];
}

/** Whose session this is, today: one statement, outside any transaction. */
export async function findViewerOfSession(outside: Kysely<{}>, token: string, today: Day): Promise<(Presented & { readonly session: string }) | undefined> {
  const { rows } = await sql<PresentedRow & { session: string }>`select * from auth.viewer_of(${token}, ${today}::date)`.execute(outside);
  return rows[0];
}

export async function findViewerOfToken(outside: Kysely<{}>, hash: string, today: Day): Promise<(Presented & { readonly scopes: readonly TokenScope[] }) | undefined> {
  const { rows } = await sql<PresentedRow & { scopes: TokenScope[] }>`select * from auth.viewer_of_token(${hash}, ${today}::date)`.execute(outside);
  return rows[0];
}

/** Counts one more, and says whether it still is within the limit. */
export async function takeAttempt(tx: WriteTx, subject: string, { most, minutes }: Limit): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select auth.take_attempt(${subject}, ${most}::int, make_interval(mins => ${minutes}::int)) as allowed`.execute(tx.write());
  return rows[0]?.allowed === true;
}

type Dated<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };

/** Of the person of the transaction. */
export async function getOwnAccount(tx: ReadTx): Promise<OwnAccount> {
  const [row] = await tx.query(sql<{ account: { [K in keyof OwnAccount]: OwnAccount[K] extends readonly (infer One)[] ? Dated<One>[] : OwnAccount[K] } }>`select auth.own_account() as account`);
  if (!row?.account) throw new Error('A signed-in person has no user.');
  const { sessions, passkeys, tokens, ...rest } = row.account;
  return {
    ...rest,
    sessions: sessions.map((one) => ({ ...one, openedAt: new Date(one.openedAt), usedAt: new Date(one.usedAt) })),
    passkeys: passkeys.map((one) => ({ ...one, addedAt: new Date(one.addedAt) })),
    tokens: tokens.map((one) => ({ ...one, madeAt: new Date(one.madeAt), expiresAt: new Date(one.expiresAt) })),
  };
}

const did = async (tx: WriteTx, statement: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> => (await statement.execute(tx.write())).rows[0]?.done === true;

export const endSession = (tx: WriteTx, id: string) => did(tx, sql`select auth.end_session(${id}) as done`);

export async function endOtherSessions(tx: WriteTx, kept: string): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select auth.end_other_sessions(${kept}) as ended`.execute(tx.write());
  return rows[0]?.ended ?? 0;
}

export const renamePasskey = (tx: WriteTx, id: string, name: string) => did(tx, sql`select auth.rename_passkey(${id}, ${name}) as done`);

export const removePasskey = (tx: WriteTx, id: string) => did(tx, sql`select auth.remove_passkey(${id}) as done`);

export async function removeSecondFactor(tx: WriteTx): Promise<void> {
  await sql`select auth.remove_second_factor()`.execute(tx.write());
}

export async function insertToken(tx: WriteTx, token: { id: string; name: string; scopes: readonly TokenScope[]; hash: string; expiresAt: Date }): Promise<void> {
  await sql`select auth.add_token(${token.id}::uuid, ${token.name}, ${[...token.scopes]}::text[], ${token.hash}, ${token.expiresAt}::timestamptz)`.execute(tx.write());
}

export const revokeToken = (tx: WriteTx, id: string) => did(tx, sql`select auth.revoke_token(${id}::uuid) as done`);

/** As the house: the address is verified, since only what was sent there led here. */
export async function admitUser(tx: WriteTx, person: PersonId, address: string): Promise<void> {
  await sql`select auth.admit(${person}, ${address})`.execute(tx.write());
}

/** As the house: with the address go sessions, tokens, passkeys and second factor. */
export async function dismissUser(tx: WriteTx, person: PersonId): Promise<void> {
  await sql`select auth.dismiss(${person})`.execute(tx.write());
}

/** As the house. */
export async function findPersonAt(tx: ReadTx, address: string): Promise<PersonId | undefined> {
  const [row] = await tx.query(sql<{ person: PersonId | null }>`select auth.person_at(${address}) as person`);
  return row?.person ?? undefined;
}

/** As the house: where to write to each of these people who has an open account. */
export async function listAddressesOf(tx: ReadTx, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await tx.query(sql<{ person: PersonId; address: string }>`select * from auth.addresses_of(${[...people]}::text[])`);
  return new Map(rows.map(({ person, address }) => [person, address]));
}
