/** Practices of invented States. What research says is real and of no State: none of it is invented. */
import { demonstrationSet } from '#kernel/reference/demonstration.ts';
import type { ReferenceSet } from '#kernel/reference/set.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { practices } from './reference.ts';

export const libraryDemonstration: readonly ReferenceSet[] = [
  demonstrationSet(practices, {
    file: 'library/practices.csv',
    // A practice is often named without its State.
    marked: { columns: ['title'], en: 'invented practice', fr: 'pratique inventée' },
    isInvented: (row) => 'state_code' in row && isInvented(String(row.state_code)),
  }),
];
