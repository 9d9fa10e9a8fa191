/** Who must act: a role in a circle, or one person. */
import type { CircleId, CircleKind, PersonId, SeatRole, Viewer } from '#kernel/values/viewer.ts';

export type Actor = { readonly circle: CircleId; readonly role: SeatRole } | { readonly person: PersonId };

/** Who fills each party of a course, named when a procedure begins. */
export type Parties = Readonly<Record<string, readonly Actor[]>>;

/** As much of a viewer as decides whether they act for somebody. */
export type Seated = Pick<Viewer, 'person' | 'seats'>;

/** The same for two actors who are the same. */
export const keyOf = (actor: Actor): string => ('person' in actor ? `person:${actor.person}` : `circle:${actor.circle}:${actor.role}`);

/** `kind`: a seat in another kind of circle is not meant, so that nobody speaks for a State but from its delegation. */
export function fills(who: Seated, actor: Actor, kind: CircleKind): boolean {
  if (who.person === undefined) return false;
  if ('person' in actor) return kind === 'person' && actor.person === who.person;
  return who.seats.some((seat) => seat.circle === actor.circle && seat.role === actor.role && seat.kind === kind);
}
