/** Ready-made items for tests. */
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper, type CircleId, type HeldSeat, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import { seenBy } from '#testing/database.ts';
import { aCircle, aSeat, delegations, france, inDelegation, insertPeople, ireland, portugal, someoneWith } from '#capabilities/people/testing.ts';
import { sql } from 'kysely';

export const network = 920 as CircleId;
export const hiddenNetwork = 921 as CircleId;
export const secretNetwork = 922 as CircleId;
export const networkOfOthers = 923 as CircleId;

type Person = Viewer & { readonly person: PersonId };

export interface World {
  readonly ana: Person;
  readonly bruno: Person;
  readonly chloe: Person;
  readonly dara: Person;
  readonly ownCircleOf: (person: Person) => CircleId;
}

const at = (circle: CircleId, role: SeatRole = 'member'): HeldSeat => ({ circle, kind: 'network', stateCode: null, role });

/**
 * Ana and Chloé of France, Bruno of Portugal, Dara of Ireland. Ana and Bruno sit in a network; Ana in one that hides its members,
 * with Dara; Bruno in one of whose being only its members know.
 */
export async function aWorld(tx: WriteTx): Promise<World> {
  const names = ['ana', 'bruno', 'chloe', 'dara'] as const;
  await seenBy(tx, keeper);
  await insertPeople(tx, {
    circles: [
      ...delegations,
      aCircle({ id: network, kind: 'network', name: textOf('Network on precursors', 'Réseau sur les précurseurs') }),
      aCircle({ id: hiddenNetwork, kind: 'network', hiddenMembers: true, name: textOf('Hidden network', 'Réseau discret') }),
      aCircle({ id: secretNetwork, kind: 'network', concealed: true, name: textOf('Secret network', 'Réseau secret') }),
      aCircle({ id: networkOfOthers, kind: 'network', name: textOf('Network of others', 'Réseau des autres') }),
    ],
    people: names,
    seats: [
      aSeat('ana', france, { role: 'correspondent', from: '2026-02-01' }), aSeat('chloe', france, { role: 'manager', from: '2026-02-01' }),
      aSeat('bruno', portugal, { role: 'manager', from: '2026-02-01' }), aSeat('dara', ireland, { role: 'manager', from: '2026-02-01' }),
      ...(['ana', 'bruno'] as const).map((who) => aSeat(who, network, { from: '2026-03-01' })),
      ...(['ana', 'dara'] as const).map((who) => aSeat(who, hiddenNetwork, { from: '2026-03-01' })),
      aSeat('bruno', secretNetwork, { from: '2026-03-01' }), aSeat('dara', networkOfOthers, { from: '2026-03-01' }),
    ],
  });
  const rows = await tx.query(sql<{ id: string; own_circle: CircleId }>`select id, own_circle from people_accounts where id = any (${[...names]})`);
  const own = new Map(rows.map((row) => [row.id, row.own_circle]));
  const ownOf = (name: string): CircleId => own.get(name) ?? (0 as CircleId);
  const person = (name: string, ...seats: HeldSeat[]) => someoneWith(name, { circle: ownOf(name), kind: 'person', stateCode: null, role: 'member' }, ...seats);
  return {
    ana: person('ana', inDelegation(france, 'FR', 'correspondent'), at(network), at(hiddenNetwork)),
    bruno: person('bruno', inDelegation(portugal, 'PT', 'manager'), at(network), at(secretNetwork)),
    chloe: person('chloe', inDelegation(france, 'FR', 'manager')),
    dara: person('dara', inDelegation(ireland, 'IE', 'manager'), at(hiddenNetwork), at(networkOfOthers)),
    ownCircleOf: ({ person: id }) => ownOf(id),
  };
}
