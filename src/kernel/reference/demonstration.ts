/** Sets of invented rows: read by the same rules as what ships, from a folder of their own, and marked before anything sees them. */
import type { WriteTx } from '#kernel/db/tx.ts';
import type { CsvRow } from '#kernel/tables/csv.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import type { ReferenceFiles, ReferenceSet } from './set.ts';

/** Below `reference/`, and there in the folders of what ships. */
export const demonstrationFolder = 'demonstration';

interface Demonstration {
  /** Which of the set's files is invented; the others, which say what is asked, are those that ship. */
  readonly file: string;
  /** Columns, without their language, whose words say that what they name is invented: no row can forget it. */
  readonly marked?: { readonly columns: readonly string[]; readonly en: string; readonly fr: string };
  /** Whether a row that stands is of the demonstration. */
  readonly isInvented: (row: { readonly id: string }) => boolean;
  /** Where the set itself never ends a row. */
  readonly end?: (tx: WriteTx, ids: readonly string[], revision: number) => Promise<void>;
}

export function demonstrationSet(set: ReferenceSet, { file, marked, isInvented, end }: Demonstration): ReferenceSet {
  const own = inDemonstration(file);
  return {
    ...set,
    name: `${demonstrationFolder}/${set.name}`,
    files: set.files.map((one) => (one === file ? own : one)),
    parse(read) {
      try {
        return set.parse(readingInstead(read, file, marked));
      } catch (error) {
        // The rules of the set name its own file.
        if (error instanceof StartRefusal) throw new StartRefusal(error.reason, error.message.replaceAll(`reference/${file}`, `reference/${own}`));
        throw error;
      }
    },
    list: async (tx) => (await set.list(tx)).filter(isInvented),
    ...(end && { end }),
  };
}

export const inDemonstration = (file: string): string => `${demonstrationFolder}/${file}`;

function readingInstead(read: ReferenceFiles, file: string, marked: Demonstration['marked']): ReferenceFiles {
  return (asked, columns) => {
    if (asked !== file) return read(asked, columns);
    const rows = read(inDemonstration(file), columns);
    return marked === undefined ? rows : rows.map((row) => withMark(row, marked));
  };
}

function withMark({ line, cells }: CsvRow, { columns, ...mark }: NonNullable<Demonstration['marked']>): CsvRow {
  const said = columns.flatMap((column) =>
    (['en', 'fr'] as const).map((locale): [string, string] => [`${column}_${locale}`, `${cells[`${column}_${locale}`] ?? ''} (${mark[locale]})`]),
  );
  return { line, cells: { ...cells, ...Object.fromEntries(said) } };
}
