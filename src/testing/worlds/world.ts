/** Small worlds made by chance: circles, people with seats, and cards that some circles read. And, from sets alone, who may see what. */
import type { Day } from '#kernel/values/dates.ts';
import { communityCircle, type CircleId, type CircleKind, type PersonId, type SeatRole } from '#kernel/values/viewer.ts';
import { held, type WorldHeld } from './held.ts';

export interface WorldCircle {
  readonly id: CircleId;
  readonly kind: Exclude<CircleKind, 'public' | 'community'>;
  readonly stateCode: string | null;
  readonly hiddenMembers: boolean;
  readonly concealed: boolean;
  readonly closedOn: Day | null;
}

export interface WorldPerson {
  readonly id: PersonId;
  readonly ownCircle: CircleId;
  /** As which they sit in the community, where everyone who has an account sits. */
  readonly inHouse: 'member' | 'secretariat' | 'auditor';
  readonly seats: readonly { readonly circle: CircleId; readonly role: SeatRole; readonly from: Day; readonly until: Day | null }[];
}

export interface WorldCard {
  readonly subject: string;
  /** Empty for what everyone reads. */
  readonly circles: readonly CircleId[];
  readonly pillar: 'prevention' | 'treatment';
}

export interface World extends WorldHeld {
  /** A word that stands on every card of this world and nowhere else. */
  readonly word: string;
  readonly circles: readonly WorldCircle[];
  readonly people: readonly WorldPerson[];
  readonly cards: readonly WorldCard[];
}

export const today: Day = '2027-06-15';
const days: readonly [from: Day, until: Day | null][] = [['2027-01-01', null], ['2027-01-01', '2028-01-01'], ['2027-06-15', null], ['2026-01-01', '2027-06-15'], ['2027-06-16', null], ['2027-01-01', '2027-01-01']];

const kinds = ['delegation', 'network', 'network', 'table', 'cell', 'jury', 'drafting'] as const;
const rolesOf: Readonly<Record<string, readonly SeatRole[]>> = {
  delegation: ['correspondent', 'administrator', 'manager', 'professional', 'civil_society'],
  jury: ['juror', 'coordinator'],
};

/** `random` gives numbers from 0 to 1; `first` is the first number that a circle may take. */
export function aWorld(number: number, first: number, random: () => number): World {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const chance = (share: number) => random() < share;

  let next = first;
  const hasDelegation = number < 26 * 26;
  const circles = Array.from({ length: 2 + below(4) }, (_, index): WorldCircle => {
    const kind = index === 0 && hasDelegation ? 'delegation' : pick(kinds.slice(1));
    return {
      id: next++ as CircleId,
      kind,
      stateCode: kind === 'delegation' ? String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26)) : null,
      hiddenMembers: chance(0.25),
      concealed: kind === 'network' && chance(0.3),
      closedOn: chance(0.1) ? pick<Day>(['2027-06-15', '2027-06-16']) : null,
    };
  });
  const people = Array.from({ length: 3 + below(3) }, (_, index): WorldPerson => ({
    id: `world-${number}-${index}` as PersonId,
    ownCircle: next++ as CircleId,
    inHouse: chance(0.08) ? pick(['secretariat', 'auditor'] as const) : 'member',
    seats: circles.filter(() => chance(0.45)).map((circle) => {
      const [from, until] = pick(days);
      return { circle: circle.id, role: pick(rolesOf[circle.kind] ?? (['member', 'member', 'coordinator', 'observer'] as const)), from, until };
    }),
  }));
  const all = [...circles.map(({ id }) => id), ...people.map(({ ownCircle }) => ownCircle), ...(chance(0.3) ? [communityCircle] : [])];
  const cards = Array.from({ length: 5 + below(5) }, (_, index): WorldCard => ({
    subject: `world-${number}-${index}`,
    circles: chance(0.15) ? [] : [...new Set(Array.from({ length: 1 + below(3) }, () => pick(all)))],
    pillar: pick(['prevention', 'treatment'] as const),
  }));
  const world = { word: `zw${wordOf(number)}`, circles, people, cards };
  return { ...world, ...held(world, number, { below, pick, chance }) };
}

/** Letters only: the search splits words at digits. */
const wordOf = (number: number): string => String(number).padStart(5, '0').replaceAll(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit)));

/** The oracle: no policy, no rule of the house, sets alone. */
export function seatsToday(world: World, person: WorldPerson) {
  const open = new Map(world.circles.map((circle) => [circle.id, circle]));
  return person.seats.filter((seat) => {
    const closes = open.get(seat.circle)?.closedOn ?? null;
    return seat.from <= today && (seat.until === null || seat.until > today) && (closes === null || closes > today);
  });
}

export const circlesOf = (world: World, person: WorldPerson | undefined): ReadonlySet<CircleId> =>
  new Set(person === undefined ? [] : [person.ownCircle, communityCircle, ...seatsToday(world, person).map(({ circle }) => circle)]);

/** Whether someone reads what these circles read; none of them: what everyone reads. */
export const reads = (world: World, person: WorldPerson | undefined, readers: readonly CircleId[]): boolean => {
  const sits = circlesOf(world, person);
  return readers.length === 0 || readers.some((circle) => sits.has(circle));
};

/** The circles whose members they look after, today. */
export const lookedAfterBy = (world: World, person: WorldPerson): ReadonlySet<CircleId> =>
  new Set(seatsToday(world, person).filter(({ role }) => role === 'correspondent' || role === 'administrator' || role === 'coordinator').map(({ circle }) => circle));

export function cardsReadBy(world: World, person: WorldPerson | undefined): readonly WorldCard[] {
  return world.cards.filter(({ circles }) => reads(world, person, circles));
}

export function circlesKnownTo(world: World, person: WorldPerson | undefined): readonly CircleId[] {
  const sits = circlesOf(world, person);
  const known = world.circles.filter(({ id, kind, concealed }) => sits.has(id) || kind === 'delegation' || person?.inHouse === 'secretariat' || (person !== undefined && kind === 'network' && !concealed));
  return [...known.map(({ id }) => id), ...(person === undefined ? [] : [person.ownCircle])];
}

/** `person circle`, of every seat whenever held. */
export function seatsKnownTo(world: World, person: WorldPerson | undefined): readonly string[] {
  if (person === undefined) return [];
  const sits = circlesOf(world, person);
  const after = lookedAfterBy(world, person);
  const shown = new Set(world.circles.filter(({ id, hiddenMembers }) => person.inHouse === 'secretariat' || after.has(id) || (sits.has(id) && !hiddenMembers)).map(({ id }) => id));
  return world.people.flatMap((one) => one.seats.filter(({ circle }) => one.id === person.id || shown.has(circle)).map(({ circle }) => `${one.id} ${circle}`));
}
