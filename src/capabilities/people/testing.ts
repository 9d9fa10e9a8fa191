/** Ready-made people and circles for tests. */
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import { communityCircle, publicCircle, viewerWith, type CircleId, type HeldSeat, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import type { Seat } from './rules/circles.ts';
import { insertAccount, insertCircle, insertSeat, type NamedCircle } from './store.ts';

export const france = 902 as CircleId;
export const portugal = 903 as CircleId;
export const ireland = 904 as CircleId;

/** Sits in these circles, as nobody in particular. */
export function aPerson(...circles: CircleId[]): Viewer & { person: PersonId } {
  return aPersonCalled('person-1', ...circles);
}

export function aPersonCalled(name: string, ...circles: CircleId[]): Viewer & { person: PersonId } {
  return { person: name as PersonId, circles: [publicCircle, ...circles], seats: [] };
}

/** Signed in, with these seats beside that in the community. */
export const someoneWith = (name: string, ...seats: HeldSeat[]): Viewer & { person: PersonId } =>
  viewerWith(name as PersonId, [{ circle: communityCircle, kind: 'community', stateCode: null, role: 'member' }, ...seats]);

export const inDelegation = (circle: CircleId, stateCode: string, role: SeatRole): HeldSeat => ({ circle, kind: 'delegation', stateCode, role });
export const inHouse = (role: SeatRole): HeldSeat => ({ circle: communityCircle, kind: 'community', stateCode: null, role });

/** Sits everywhere: for arranging a test, never for what it is about. */
export const arranger = aPerson(france, portugal, ireland);

export const aCircle = (change: Partial<NamedCircle> & Pick<NamedCircle, 'id'>): NamedCircle => ({
  kind: 'table', stateCode: null, name: textOf('A circle', 'Un cercle'), hiddenMembers: false, concealed: false, closedOn: null, ...change,
});

const aDelegation = (id: CircleId, stateCode: string) => aCircle({ id, kind: 'delegation', stateCode, name: null });
export const delegations: readonly NamedCircle[] = [aDelegation(france, 'FR'), aDelegation(portugal, 'PT'), aDelegation(ireland, 'IE')];

export const aSeat = (person: string, circle: CircleId, change: Partial<Pick<Seat, 'from' | 'until' | 'role'>> = {}): Seat => ({
  person: person as PersonId, circle, role: 'member', from: '2027-01-01', until: null, ...change,
});

/** Only the house writes about people: call it as `keeper`. */
export async function insertDelegations(tx: WriteTx): Promise<void> {
  for (const delegation of delegations) await insertCircle(tx, delegation);
}

export async function insertPeople(tx: WriteTx, { circles, people, seats }: { circles: readonly NamedCircle[]; people: readonly string[]; seats: readonly Seat[] }): Promise<void> {
  for (const circle of circles) await insertCircle(tx, circle);
  for (const person of people) await insertAccount(tx, { id: person as PersonId, name: `Name of ${person}`, openedOn: '2026-01-01' });
  for (const seat of seats) await insertSeat(tx, seat);
}
