/** Inviting, and accepting: the only way to an account. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, type CircleId, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import { isInUseOn } from '../rules/circles.ts';
import { decideAccept, decideInvite, type AcceptRefusal, type InviteRefusal } from '../rules/invitations.ts';
import { addressOf, invitationDays, isAddress, limits } from '../rules/sign-in.ts';
import { findCircle, insertAccount, insertLogEntry, insertSeat } from '../store.ts';
import { admitUser, findPersonAt, takeAttempt } from '../store/identity.ts';
import { seatWhoCame } from './nominate.ts';
import { deleteFirstInvitations, deleteUnusedInvitations, endSeatsIn, insertInvitation, isSecretariatSeated, lockInvitation, useInvitation } from '../store/invitations.ts';

export const hashOfInvitation = (token: string): string => createHash('sha256').update(token).digest('base64url');

export interface InviteOrder {
  readonly address: string;
  readonly circle: CircleId;
  readonly role: SeatRole;
  /** Of the letter. */
  readonly locale: Locale;
}

export interface Invited {
  readonly id: string;
  /** What the link of the letter carries; kept nowhere. */
  readonly token: string;
}

/** In the transaction of whoever invites; the letter is the caller's to send, with the token in it. */
export async function makeInvitation(tx: WriteTx, viewer: Viewer & { readonly person: PersonId }, order: InviteOrder, { now, today }: { now: Date; today: Day }): Promise<Invited | { readonly refused: InviteRefusal }> {
  const circle = await findCircle(tx, order.circle);
  if (!circle) return { refused: 'may-not-invite' };
  const refused = decideInvite(viewer, { id: circle.id, kind: circle.kind, inUse: isInUseOn(circle, today) }, order);
  if (refused) return { refused };
  if (!(await takeAttempt(tx, `invitations of ${viewer.person}`, limits.invitations))) return { refused: 'too-many' };
  return tx.asHouse(() => write(tx, order, viewer.person, now));
}

/** As the house, by whoever runs the machine: while nobody of the Secretariat has an account, and the newest link only. */
export async function inviteFirstSecretariat(tx: WriteTx, address: string, locale: Locale, { now, today }: { now: Date; today: Day }): Promise<Invited | { readonly refused: 'not-an-address' | 'secretariat-seated' }> {
  if (!isAddress(address)) return { refused: 'not-an-address' };
  if (await isSecretariatSeated(tx, communityCircle, today)) return { refused: 'secretariat-seated' };
  await deleteFirstInvitations(tx);
  return write(tx, { address, circle: communityCircle, role: 'secretariat', locale }, null, now);
}

async function write(tx: WriteTx, order: InviteOrder, invitedBy: PersonId | null, now: Date): Promise<Invited> {
  const address = addressOf(order.address);
  const token = randomBytes(32).toString('base64url');
  const id = randomUUID();
  await deleteUnusedInvitations(tx, address, order.circle);
  await insertInvitation(tx, { id, address, hash: hashOfInvitation(token), circle: order.circle, role: order.role, locale: order.locale, invitedBy, expiresAt: new Date(now.getTime() + invitationDays * 86_400_000) });
  await insertLogEntry(tx, { person: invitedBy, act: 'invited', circle: order.circle, subject: id, detail: { role: order.role } });
  return { id, token };
}

export interface Acceptance {
  readonly hash: string;
  /** Of a new account; someone who has one keeps its own. */
  readonly name: string;
  readonly locale: Locale;
  /** Whoever is signed in at the machine on which the link was opened. */
  readonly signedIn: PersonId | undefined;
}

/** As the house. What was opened by the link is verified: it was sent nowhere else. Nothing is written when it refuses. */
export async function acceptInvitation(tx: WriteTx, { hash, name, locale, signedIn }: Acceptance, { now, today }: { now: Date; today: Day }): Promise<{ readonly person: PersonId } | { readonly refused: AcceptRefusal }> {
  const invitation = await lockInvitation(tx, hash, now);
  const circle = invitation && (await findCircle(tx, invitation.circle));
  if (!invitation || !circle || !isInUseOn(circle, today)) return { refused: 'invitation-over' };
  const owner = await findPersonAt(tx, invitation.address);
  const refused = decideAccept({ owner }, signedIn, name);
  if (refused) return { refused };

  const person = owner ?? (await openAccount(tx, { name, locale, address: invitation.address, today }));
  await endSeatsIn(tx, person, invitation.circle, today);
  await insertSeat(tx, { person, circle: invitation.circle, role: invitation.role, from: today, until: null }, invitation.invitedBy);
  await useInvitation(tx, invitation.id, person, now);
  await insertLogEntry(tx, { person, act: 'invitation-accepted', circle: invitation.circle, subject: invitation.id, detail: { role: invitation.role } });
  // Whoever was nominated by address and approved takes the seat with it.
  await seatWhoCame(tx, { person, address: invitation.address, today });
  return { person };
}

async function openAccount(tx: WriteTx, { name, locale, address, today }: { name: string; locale: Locale; address: string; today: Day }): Promise<PersonId> {
  const person = randomUUID() as string as PersonId;
  await insertAccount(tx, { id: person, name, locale, openedOn: today });
  await admitUser(tx, person, address);
  return person;
}

/** As the house: whether signing in by a letter leads anywhere. */
export const findWhoSignsInAt = (tx: ReadTx, address: string): Promise<PersonId | undefined> => findPersonAt(tx, addressOf(address));
