/** Who may take which seat, by a letter to an address. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, CircleKind, PersonId, SeatRole } from '#kernel/values/viewer.ts';
import type { InvitationShown } from '../rules/invitations.ts';

type InvitationTables = {
  people_invitations: {
    id: string; address: string; hash: string; circle_id: CircleId; role: SeatRole; locale: Locale; invited_by: PersonId | null;
    invited_at: Date; expires_at: Date; used_at: Date | null; used_by: PersonId | null;
  };
  people_seats: { id: string; person_id: PersonId; circle_id: CircleId; role: SeatRole; valid_from: Day; valid_until: Day | null };
  people_accounts: { id: PersonId; name: string; post: string; locale: Locale; closed_on: Day | null };
};

export interface NewInvitation {
  readonly id: string;
  readonly address: string;
  /** Of what the link carries. */
  readonly hash: string;
  readonly circle: CircleId;
  readonly role: SeatRole;
  readonly locale: Locale;
  readonly invitedBy: PersonId | null;
  readonly expiresAt: Date;
}

export async function insertInvitation(tx: WriteTx, { id, address, hash, circle, role, locale, invitedBy, expiresAt }: NewInvitation): Promise<void> {
  const values = { id, address, hash, circle_id: circle, role, locale, invited_by: invitedBy, expires_at: expiresAt };
  await tx.write<InvitationTables>().insertInto('people_invitations').values(values as never).execute();
}

/** An earlier letter to the same address about the same circle is worth nothing from then on. */
export async function deleteUnusedInvitations(tx: WriteTx, address: string, circle: CircleId): Promise<void> {
  await tx.write<InvitationTables>().deleteFrom('people_invitations').where('address', '=', address).where('circle_id', '=', circle).where('used_at', 'is', null).execute();
}

/** Every link to the first seat of the Secretariat that has not been used. */
export async function deleteFirstInvitations(tx: WriteTx): Promise<void> {
  await tx.write<InvitationTables>().deleteFrom('people_invitations').where('invited_by', 'is', null).where('used_at', 'is', null).execute();
}

/** What whoever holds the link may know; undefined when it was used, has lapsed or never was. */
export async function findInvitationByHash(tx: ReadTx, hash: string): Promise<InvitationShown | undefined> {
  const [row] = await tx.query(
    sql<{ address: string; kind: CircleKind; state_code: string | null; circle_name: Text | null; role: SeatRole; locale: Locale; inviter: string | null; has_account: boolean }>`select * from people_invitation(${hash})`,
  );
  return row && { address: row.address, kind: row.kind, stateCode: row.state_code, circleName: row.circle_name, role: row.role, locale: row.locale, inviter: row.inviter, hasAccount: row.has_account };
}

/** Until the transaction ends nobody else gets it: of two who try at once, one finds it used. */
export async function lockInvitation(tx: WriteTx, hash: string, now: Date): Promise<{ id: string; address: string; circle: CircleId; role: SeatRole; invitedBy: PersonId | null } | undefined> {
  const row = await tx
    .write<InvitationTables>()
    .selectFrom('people_invitations')
    .select(['id', 'address', 'circle_id', 'role', 'invited_by'])
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  return row && { id: row.id, address: row.address, circle: row.circle_id, role: row.role, invitedBy: row.invited_by };
}

/** The address has served and is forgotten. */
export async function useInvitation(tx: WriteTx, id: string, person: PersonId, now: Date): Promise<void> {
  await tx.write<InvitationTables>().updateTable('people_invitations').set({ used_at: now, used_by: person, address: '' }).where('id', '=', id).execute();
}

/** Open invitations to an address, newest first: for someone whom a ministry's identity provider vouches for. */
export async function findOpenInvitationTo(tx: ReadTx, address: string, now: Date): Promise<{ readonly hash: string } | undefined> {
  return tx.read<InvitationTables>().selectFrom('people_invitations').select('hash').where('address', '=', address).where('used_at', 'is', null).where('expires_at', '>', now).orderBy('invited_at', 'desc').limit(1).executeTakeFirst();
}

export async function isSecretariatSeated(tx: ReadTx, community: CircleId, day: Day): Promise<boolean> {
  const seat = await tx.read<InvitationTables>().selectFrom('people_seats').select('id').where('circle_id', '=', community).where('role', '=', 'secretariat').where('valid_from', '<=', day).where((one) => one.or([one('valid_until', 'is', null), one('valid_until', '>', day)])).limit(1).executeTakeFirst();
  return seat !== undefined;
}

/** The person holds no other seat there from that day on. */
export async function endSeatsIn(tx: WriteTx, person: PersonId, circle: CircleId, day: Day): Promise<void> {
  await tx
    .write<InvitationTables>()
    .updateTable('people_seats')
    .set({ valid_until: sql`greatest(valid_from, ${day}::date)` })
    .where('person_id', '=', person)
    .where('circle_id', '=', circle)
    .where((seat) => seat.or([seat('valid_until', 'is', null), seat('valid_until', '>', day)]))
    .execute();
}

/** What is over: addresses of invitations that have lapsed, sessions, links, tokens. */
export async function forgetWhatIsOver(tx: WriteTx, now: Date): Promise<void> {
  await tx.write<InvitationTables>().updateTable('people_invitations').set({ address: '' }).where('used_at', 'is', null).where('expires_at', '<', now).where('address', '<>', '').execute();
  await sql`select auth.forget()`.execute(tx.write());
}

/** By the person, about the person. */
export async function updateAccount(tx: WriteTx, person: PersonId, { name, post, locale }: { readonly name: string; readonly post: string; readonly locale: Locale }): Promise<void> {
  await tx.write<InvitationTables>().updateTable('people_accounts').set({ name, post, locale }).where('id', '=', person).execute();
}
