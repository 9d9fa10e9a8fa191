/** Who may see what of the rooms in a world: no policy and no rule of the house, sets alone. */
import type { PersonId } from '#kernel/values/viewer.ts';
import { circlesKnownTo, lookedAfterBy, reads, seatsToday, type World, type WorldPerson } from './world.ts';

type Somebody = WorldPerson | undefined;

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id).sort();

/** Tombstones too. */
export const itemsReadBy = (world: World, person: Somebody): string[] => ids(world.items.filter(({ circles }) => reads(world, person, circles)));

/** What was recalled is no longer there. */
export const piecesReadBy = (world: World, person: Somebody): string[] => ids(world.items.filter(({ circles, recalled }) => !recalled && reads(world, person, circles)));

export const recalledBy = (world: World, person: WorldPerson): string[] => ids(world.items.filter(({ originator, recalled }) => recalled && originator === person.id));

/** The reader for the originator; for anybody else only themselves. */
export const readersShownTo = (world: World, person: Somebody): string[] =>
  world.items.flatMap(({ id, originator, readers }) => readers.filter((reader) => reader === person?.id || (person !== undefined && originator === person.id)).map((reader) => `${id} ${reader}`)).sort();

/** Those whom an item ties to them. */
export function namesTiedTo(world: World, person: Somebody): string[] {
  if (person === undefined) return [];
  const tied: readonly PersonId[] = world.items.flatMap(({ originator, circles, readers }) => [...(reads(world, person, circles) ? [originator] : []), ...(originator === person.id ? readers : [])]);
  return [...new Set([person.id, ...tied])].sort();
}

const toldTo = (world: World, person: WorldPerson) =>
  world.notices.flatMap(({ id, circles, told }) => told.filter((one) => one.person === person.id && reads(world, person, circles)).map(({ isRead }) => ({ id, isRead })));

export const noticesOf = (world: World, person: WorldPerson): string[] => ids(toldTo(world, person));
export const unreadOf = (world: World, person: WorldPerson): number => toldTo(world, person).filter(({ isRead }) => !isRead).length;

export const proceduresAbout = (world: World, person: Somebody, subject: string): string[] => ids(world.procedures.filter((one) => one.subject === subject && reads(world, person, one.circles)));

export function waitingFor(world: World, person: WorldPerson): string[] {
  const seats = seatsToday(world, person);
  return ids(
    world.procedures.filter(
      ({ circles, waits, notByBeginner, begunBy }) =>
        reads(world, person, circles) &&
        !(notByBeginner && begunBy === person.id) &&
        waits.some((wait) => ('person' in wait ? wait.person === person.id : seats.some(({ circle, role }) => circle === wait.circle && role === wait.role))),
    ),
  );
}

/** What they, or a circle in which they sit, began, and somebody must act in. */
export function waitedForBy(world: World, person: WorldPerson): string[] {
  const mine = new Set([person.ownCircle, ...seatsToday(world, person).map(({ circle }) => circle)]);
  return ids(world.procedures.filter(({ circles, waits, begunBy, begunFor }) => waits.length > 0 && reads(world, person, circles) && (begunBy === person.id || (begunFor !== null && mine.has(begunFor)))));
}

/** The State's own: a delegation whose end is set speaks for it no more. */
function isOfTheDelegation(world: World, person: Somebody): boolean {
  const open = new Set(world.circles.filter(({ kind, closedOn }) => kind === 'delegation' && closedOn === null).map(({ id }) => id));
  return person !== undefined && seatsToday(world, person).some(({ circle }) => open.has(circle));
}

export const proposalsKnownTo = (world: World, person: Somebody): string[] =>
  ids(world.proposals.filter((one) => person !== undefined && (one.person === person.id || person.inHouse === 'secretariat' || isOfTheDelegation(world, person))));

/** Not even the Secretariat. */
export const draftsKnownTo = (world: World, person: Somebody): string[] => (isOfTheDelegation(world, person) ? [...world.drafts].sort() : []);

export function nominationsKnownTo(world: World, person: Somebody): string[] {
  if (person === undefined) return [];
  const after = lookedAfterBy(world, person);
  const known = new Set(circlesKnownTo(world, person));
  return ids(
    world.nominations.filter(
      (one) =>
        known.has(one.circle) &&
        (person.inHouse === 'secretariat' || one.person === person.id || one.nominatedBy === person.id || after.has(one.circle) || (one.delegation !== null && after.has(one.delegation))),
    ),
  );
}
