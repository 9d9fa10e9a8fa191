/** What invented States answer, with every kind of not knowing, and answers as if their State had reviewed them. */
import { cellsOf } from '#kernel/reference/cells.ts';
import { demonstrationSet, inDemonstration } from '#kernel/reference/demonstration.ts';
import { referenceSet, type ReferenceSet } from '#kernel/reference/set.ts';
import { listShipped } from '#kernel/reference/shipped-table.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { writeSituations, type SituationRow } from './actions/write-statements.ts';
import { situationFile, situations, sourcesOf, unverified, unverifiedFile } from './reference.ts';
import { reviewedTable } from './store/shipped.ts';

const isOfInvented = (row: object): boolean => 'state_code' in row && isInvented(String(row.state_code));

const answers = demonstrationSet(situations, { file: situationFile, isInvented: isOfInvented });

interface ReviewedRow extends SituationRow {
  /** Only here does a file say so: of a real State it is the State's own word. */
  readonly reviewed_on: string | null;
}

const reviewed = referenceSet<ReviewedRow>({
  ...answers,
  parse(read) {
    const file = inDemonstration(situationFile);
    const days = new Map(read(file, ['id', 'reviewed_on']).map((line) => [line.cells['id'], cellsOf(file, line).maybeDate('reviewed_on')]));
    // What the rules of the atlas make of the same file are situations.
    return (answers.parse(read) as readonly SituationRow[]).map((row) => ({ ...row, reviewed_on: days.get(row.id) ?? null }));
  },
  list: async (tx) => (await listShipped<ReviewedRow>(tx, reviewedTable)).filter(isOfInvented),
  put: (tx, rows, revision) => writeSituations(tx, rows, sourcesOf(rows), revision, reviewedTable),
});

export const atlasDemonstration: readonly ReferenceSet[] = [reviewed, demonstrationSet(unverified, { file: unverifiedFile, isInvented: isOfInvented })];
