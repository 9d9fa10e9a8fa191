/** People: accounts, the circles they may read and act in, and who holds which seat when. */
export { findCircle, findDelegation, isInUse, listSeatsHeldBy, type NamedCircle } from './store.ts';
export { findPeople, listCirclesAndPeople, listCirclesKnown, listOwnSeats, listPeopleIn, type CircleKnown, type OwnSeat, type PersonKnown } from './store/recipients.ts';
export { may, seatsThatMay, theHouse, type Action, type ActedOn } from './rules/rights.ts';
export { invite } from './actions/invite.ts';
export { endAccount } from './actions/account.ts';
export { listAddressesOf } from './store/identity.ts';
export type { InviteRefusal } from './rules/invitations.ts';
export type { InviteOrder } from './actions/invitations.ts';
export type { Circle, Seat } from './rules/circles.ts';
export { handoverParts, type HandedOver, type HandoverPart, type Leaver } from './handover.ts';
