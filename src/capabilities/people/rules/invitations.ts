/** Who may be invited to what. */
import type { CircleKind, SeatRole, Viewer } from '#kernel/values/viewer.ts';
import { rolesToInvite, type ActedOn } from './rights.ts';
import { isAddress } from './sign-in.ts';

export type InviteRefusal = 'not-an-address' | 'may-not-invite' | 'circle-closed' | 'too-many';
export type AcceptRefusal = 'invitation-over' | 'somebody-else' | 'name-missing';

/** The shape of what the circle's name is kept in does not matter here. */
export interface InvitationShown {
  readonly address: string;
  readonly kind: CircleKind;
  readonly stateCode: string | null;
  readonly circleName: unknown;
  readonly role: SeatRole;
  readonly locale: 'en' | 'fr';
  /** Null when whoever runs the machine invites. */
  readonly inviter: string | null;
  readonly hasAccount: boolean;
}

export function decideInvite(viewer: Viewer, circle: ActedOn & { readonly inUse: boolean }, order: { readonly address: string; readonly role: SeatRole }): InviteRefusal | undefined {
  if (!rolesToInvite(viewer, circle).includes(order.role)) return 'may-not-invite';
  if (!circle.inUse) return 'circle-closed';
  return isAddress(order.address) ? undefined : 'not-an-address';
}

/** A link that was forwarded, or opened by whoever sits at the machine, makes nobody else's account richer. */
export function decideAccept(invitation: { readonly owner: string | undefined }, signedIn: string | undefined, name: string): AcceptRefusal | undefined {
  if (signedIn !== undefined && signedIn !== invitation.owner) return 'somebody-else';
  return invitation.owner === undefined && name === '' ? 'name-missing' : undefined;
}
