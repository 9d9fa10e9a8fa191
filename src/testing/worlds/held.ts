/** What the rooms hold in a world besides cards: shared work, notices, procedures, what a State prepares and is proposed, nominations. */
import { randomUUID } from 'node:crypto';
import type { CircleId, CircleKind, PersonId, SeatRole } from '#kernel/values/viewer.ts';

export interface WorldItem {
  readonly id: string;
  readonly originator: PersonId;
  readonly circles: readonly CircleId[];
  readonly recalled: boolean;
  readonly readers: readonly PersonId[];
}

export interface WorldNotice {
  readonly id: string;
  readonly circles: readonly CircleId[];
  readonly told: readonly { readonly person: PersonId; readonly isRead: boolean }[];
}

export interface WorldProcedure {
  readonly id: string;
  /** Two procedures may be about the same. */
  readonly subject: string;
  readonly circles: readonly CircleId[];
  readonly begunBy: PersonId;
  readonly begunFor: CircleId | null;
  readonly waits: readonly ({ readonly circle: CircleId; readonly role: SeatRole } | { readonly person: PersonId })[];
  /** Who began it may not act in it. */
  readonly notByBeginner: boolean;
}

export interface WorldProposal {
  readonly id: string;
  readonly person: PersonId;
  readonly isWaiting: boolean;
}

export interface WorldNomination {
  readonly id: string;
  readonly circle: CircleId;
  readonly person: PersonId;
  readonly delegation: CircleId | null;
  readonly nominatedBy: PersonId;
  readonly isOpen: boolean;
}

/** Of the State whose delegation is the world's first circle; none where it has no delegation. */
export interface WorldHeld {
  readonly items: readonly WorldItem[];
  readonly notices: readonly WorldNotice[];
  readonly procedures: readonly WorldProcedure[];
  readonly proposals: readonly WorldProposal[];
  readonly drafts: readonly string[];
  readonly nominations: readonly WorldNomination[];
}

/** As much of a world as what it holds is made for. */
interface Peopled {
  readonly word: string;
  readonly circles: readonly { readonly id: CircleId; readonly kind: CircleKind }[];
  readonly people: readonly { readonly id: PersonId; readonly ownCircle: CircleId; readonly seats: readonly { readonly circle: CircleId; readonly role: SeatRole }[] }[];
}

interface Chances {
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

export function held({ circles, people, word }: Peopled, number: number, { below, pick, chance }: Chances): WorldHeld {
  const all = [...circles.map(({ id }) => id), ...people.map(({ ownCircle }) => ownCircle)];
  const someCircles = () => [...new Set(Array.from({ length: 1 + below(2) }, () => pick(all)))];
  const somePeople = (share: number) => people.filter(() => chance(share)).map(({ id }) => id);
  const several = <T>(most: number, one: (index: number) => T) => Array.from({ length: 1 + below(most) }, (_, index) => one(index));
  const delegation = circles.find(({ kind }) => kind === 'delegation');
  const seated = people.flatMap(({ seats }) => seats.map(({ circle, role }) => ({ circle, role })));
  return {
    items: several(3, () => {
      const originator = pick(people);
      return { id: randomUUID(), originator: originator.id, circles: [...new Set([originator.ownCircle, ...(chance(0.75) ? someCircles() : [])])], recalled: chance(0.25), readers: somePeople(0.3) };
    }),
    notices: several(3, () => ({ id: randomUUID(), circles: chance(0.15) ? [] : someCircles(), told: somePeople(0.6).map((person) => ({ person, isRead: chance(0.3) })) })),
    procedures: several(2, () => ({
      id: randomUUID(),
      subject: `${word}-${below(2)}`,
      circles: someCircles(),
      begunBy: pick(people).id,
      begunFor: chance(0.5) ? pick(circles).id : null,
      waits: several(2, (index) => (index === 0 && seated.length > 0 ? pick(seated) : { person: pick(people).id })).slice(chance(0.2) ? 2 : 0),
      notByBeginner: chance(0.3),
    })),
    proposals: delegation === undefined ? [] : several(2, () => ({ id: randomUUID(), person: pick(people).id, isWaiting: chance(0.7) })),
    drafts: delegation === undefined ? [] : several(2, (index) => `world-${number}-question-${index}`),
    nominations: people.slice(0, 1 + below(2)).map(({ id }) => ({
      id: randomUUID(), circle: pick(circles).id, person: id, delegation: delegation !== undefined && chance(0.5) ? delegation.id : null, nominatedBy: pick(people).id, isOpen: chance(0.8),
    })),
  };
}
