/** Inviting someone into a circle: what the pages of circles and delegations call. */
import type { WriteTx } from '#kernel/db/tx.ts';
import { sendLetter } from '#kernel/mail/send.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import type { InviteRefusal } from '../rules/invitations.ts';
import { addressOf } from '../rules/sign-in.ts';
import { invitationLetter } from '../sign-in/letters.ts';
import { findAccount } from '../store.ts';
import { makeInvitation, type InviteOrder } from './invitations.ts';

/** In the transaction of whoever invites: the letter leaves when it has committed. The same whether the address has an account or not. */
export async function invite(tx: WriteTx, viewer: Viewer & { readonly person: PersonId }, order: InviteOrder, at: { readonly now: Date; readonly today: Day; readonly publicUrl: string }): Promise<{ readonly id: string } | { readonly refused: InviteRefusal }> {
  const made = await makeInvitation(tx, viewer, order, at);
  if ('refused' in made) return made;
  const inviter = (await findAccount(tx, viewer.person))?.name ?? '';
  await sendLetter(tx, invitationLetter(at.publicUrl, { to: addressOf(order.address), locale: order.locale, inviter, token: made.token, now: at.now }));
  return { id: made.id };
}
