/** Two invented States and the invented body that they belong to, for demonstrations. */
import { demonstrationSet } from '#kernel/reference/demonstration.ts';
import type { ReferenceSet } from '#kernel/reference/set.ts';
import { inventedKind, isInvented } from '#kernel/values/invented.ts';
import { removeCards } from '#capabilities/catalogue/index.ts';
import { bodies, memberships, states } from './reference.ts';
import { endInventedBodies } from './store/bodies.ts';
import { endInventedStates } from './store/states.ts';

export const statesDemonstration: readonly ReferenceSet[] = [
  demonstrationSet(states, {
    file: 'states/states.csv',
    // The mark is a part of the name in each of its forms: whatever names the State carries it, in sentences, files and search.
    marked: { columns: ['name', 'formal_name', 'in', 'of', 'the'], en: 'invented State', fr: 'État inventé' },
    isInvented: ({ id }) => isInvented(id),
    async end(tx, ids, revision) {
      await endInventedStates(tx, ids, revision);
      await removeCards(tx, 'state', ids);
    },
  }),
  demonstrationSet(bodies, {
    file: 'states/bodies.csv',
    marked: { columns: ['name', 'short'], en: 'invented body', fr: 'instance inventée' },
    isInvented: (row) => 'kind' in row && row.kind === inventedKind,
    async end(tx, ids, revision) {
      await endInventedBodies(tx, ids, revision);
      await removeCards(tx, 'body', ids);
    },
  }),
  demonstrationSet(memberships, {
    file: 'states/memberships.csv',
    isInvented: (row) => 'state_code' in row && isInvented(String(row.state_code)),
  }),
];
