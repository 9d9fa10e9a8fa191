/** Who may know of circles, accounts and seats. The policies of the tables say the same; a test holds the two together. */
import type { Day } from '#kernel/values/dates.ts';
import { circlesLookedAfter, officeOf, type CircleId, type CircleKind, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';

export interface Circle {
  readonly id: CircleId;
  readonly kind: CircleKind;
  /** Of a delegation. */
  readonly stateCode: string | null;
  /** A member sees the circle, and not who else sits in it. */
  readonly hiddenMembers: boolean;
  /** A network whose being is known only to those who sit in it. */
  readonly concealed: boolean;
  /** The first day on which it is no longer in use. */
  readonly closedOn: Day | null;
}

export interface Seat {
  readonly person: PersonId;
  readonly circle: CircleId;
  readonly role: SeatRole;
  readonly from: Day;
  /** The first day on which it is no longer held. */
  readonly until: Day | null;
}

/** That a State has a delegation is no secret, and members know the networks; that a jury, a cell or a table sits is known to those who sit in it. */
export function mayKnowCircle(viewer: Viewer, { id, kind, concealed }: Pick<Circle, 'id' | 'kind' | 'concealed'>): boolean {
  if (kind === 'public' || kind === 'delegation' || viewer.circles.includes(id)) return true;
  if ((kind === 'community' || kind === 'network') && !concealed && viewer.person !== undefined) return true;
  return officeOf(viewer) === 'secretariat' && kind !== 'person';
}

/** One's own; those of circles one looks after; and those of circles one sits in, unless they keep their members hidden. */
export function mayReadSeat(viewer: Viewer, seat: Pick<Seat, 'person' | 'circle'>, circle: Pick<Circle, 'hiddenMembers'>): boolean {
  if (seat.person === viewer.person || officeOf(viewer) === 'secretariat' || circlesLookedAfter(viewer).includes(seat.circle)) return true;
  return viewer.circles.includes(seat.circle) && !circle.hiddenMembers;
}

/** The name of whoever's seat one may read: those who share with somebody know with whom. */
export function mayReadAccount(viewer: Viewer, person: PersonId, seats: readonly (Pick<Seat, 'person' | 'circle'> & { readonly hiddenMembers: boolean })[]): boolean {
  return person === viewer.person || officeOf(viewer) === 'secretariat' || seats.some((seat) => seat.person === person && mayReadSeat(viewer, seat, seat));
}

/** A seat is held from its first day until the day before its boundary. */
export function isHeldOn(seat: Pick<Seat, 'from' | 'until'>, day: Day): boolean {
  return seat.from <= day && (seat.until === null || day < seat.until);
}

export function isInUseOn(circle: Pick<Circle, 'closedOn'>, day: Day): boolean {
  return circle.closedOn === null || day < circle.closedOn;
}
