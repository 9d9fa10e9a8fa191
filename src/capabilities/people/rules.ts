/** Who may know of circles, accounts and seats. The policies of the tables say the same; a test holds the two together. */
import type { CircleId, PersonId, Viewer } from '#kernel/values/viewer.ts';
import type { Day } from '#kernel/values/dates.ts';

export const circleKinds = ['public', 'community', 'delegation', 'network', 'table', 'cell', 'jury', 'drafting', 'person'] as const;
export type CircleKind = (typeof circleKinds)[number];

export interface Circle {
  readonly id: CircleId;
  readonly kind: CircleKind;
  /** Of a delegation. */
  readonly stateCode: string | null;
  /** The first day on which it is no longer in use. */
  readonly closedOn: Day | null;
}

export interface Seat {
  readonly person: PersonId;
  readonly circle: CircleId;
  readonly from: Day;
  /** The first day on which it is no longer held. */
  readonly until: Day | null;
}

/** That a State has a delegation is no secret; that a jury, a cell or a table sits is known to those who sit in it. */
export function mayKnowCircle(viewer: Viewer, circle: Pick<Circle, 'id' | 'kind'>): boolean {
  return circle.kind === 'public' || circle.kind === 'delegation' || viewer.circles.includes(circle.id);
}

/** One's own, and those of the circles one sits in: who shares with a circle must be able to see with whom. */
export function mayReadSeat(viewer: Viewer, seat: Pick<Seat, 'person' | 'circle'>): boolean {
  return seat.person === viewer.person || viewer.circles.includes(seat.circle);
}

export function mayReadAccount(viewer: Viewer, person: PersonId): boolean {
  return person === viewer.person;
}

/** A seat is held from its first day until the day before its boundary. */
export function isHeldOn(seat: Pick<Seat, 'from' | 'until'>, day: Day): boolean {
  return seat.from <= day && (seat.until === null || day < seat.until);
}

export function isInUseOn(circle: Pick<Circle, 'closedOn'>, day: Day): boolean {
  return circle.closedOn === null || day < circle.closedOn;
}
