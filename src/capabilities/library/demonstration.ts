/** Practices and costs of invented States, and what their money is worth. What research says is real and of no State: none of it is invented. */
import { demonstrationSet } from '#kernel/reference/demonstration.ts';
import type { ReferenceSet } from '#kernel/reference/set.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { costs, indices, practices } from './reference.ts';

const isOfInventedPlace = (row: { readonly id: string }) => 'place' in row && isInvented(String(row.place));

export const libraryDemonstration: readonly ReferenceSet[] = [
  demonstrationSet(practices, {
    file: 'library/practices.csv',
    // A practice is often named without its State.
    marked: { columns: ['title'], en: 'invented practice', fr: 'pratique inventée' },
    isInvented: (row) => 'state_code' in row && isInvented(String(row.state_code)),
  }),
  demonstrationSet(costs, { file: 'library/economics.csv', marked: { columns: ['unit'], en: 'invented cost', fr: 'coût inventé' }, isInvented: isOfInventedPlace }),
  demonstrationSet(indices, { file: 'library/indices.csv', isInvented: isOfInventedPlace }),
];
