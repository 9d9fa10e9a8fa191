/** Ready-made people and circles for tests. */
import type { WriteTx } from '#kernel/db/tx.ts';
import { publicCircle, type CircleId, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import type { Circle, Seat } from './rules.ts';
import { insertAccount, insertCircle, insertSeat } from './store.ts';

export const france = 902 as CircleId;
export const portugal = 903 as CircleId;
export const ireland = 904 as CircleId;

export function aPerson(...circles: CircleId[]): Viewer & { person: PersonId } {
  return aPersonCalled('person-1', ...circles);
}

export function aPersonCalled(name: string, ...circles: CircleId[]): Viewer & { person: PersonId } {
  return { person: name as PersonId, circles: [publicCircle, ...circles] };
}

/** Sits everywhere: for arranging a test, never for what it is about. */
export const arranger = aPerson(france, portugal, ireland);

export const aCircle = (change: Partial<Circle> & Pick<Circle, 'id'>): Circle => ({ kind: 'table', stateCode: null, closedOn: null, ...change });

export const delegations: readonly Circle[] = [
  aCircle({ id: france, kind: 'delegation', stateCode: 'FR' }),
  aCircle({ id: portugal, kind: 'delegation', stateCode: 'PT' }),
  aCircle({ id: ireland, kind: 'delegation', stateCode: 'IE' }),
];

export const aSeat = (person: string, circle: CircleId, dates: Partial<Pick<Seat, 'from' | 'until'>> = {}): Seat => ({ person: person as PersonId, circle, from: '2027-01-01', until: null, ...dates });

/** Until members can sign in nobody but the owner of the tables writes here: call it in `asOwner`. */
export async function insertDelegations(tx: WriteTx): Promise<void> {
  for (const delegation of delegations) await insertCircle(tx, delegation);
}

export async function insertPeople(tx: WriteTx, { circles, people, seats }: { circles: readonly Circle[]; people: readonly string[]; seats: readonly Seat[] }): Promise<void> {
  for (const circle of circles) await insertCircle(tx, circle);
  for (const person of people) await insertAccount(tx, { id: person as PersonId, name: `Name of ${person}` });
  for (const seat of seats) await insertSeat(tx, seat);
}
