/** What an import would change of the situations, row by row: shown before anything is written, and written whole or not at all. */
import { changedColumns, type ColumnChange } from './columns.ts';
import { cellsOfStatement, overlapsAmong, type Statement } from './statement.ts';

export interface ChangedStatement {
  readonly statement: Statement;
  readonly columns: readonly ColumnChange[];
}

export interface Import {
  readonly added: readonly Statement[];
  /** The same id says something else: the old row is closed on the known clock, not overwritten. */
  readonly changed: readonly ChangedStatement[];
  readonly unchanged: number;
  /** Ids that would hold on the same day for one State and question. */
  readonly clashes: readonly (readonly [string, string])[];
}

export function planImport(standing: readonly Statement[], statements: readonly Statement[]): Import {
  const byId = new Map(standing.map((one) => [one.id, one]));
  const coming = new Set(statements.map((statement) => statement.id));
  const added = statements.filter((statement) => !byId.has(statement.id));
  const changed = statements.flatMap((statement) => {
    const before = byId.get(statement.id);
    const columns = before ? changedColumns(cellsOfStatement(before), cellsOfStatement(statement)) : [];
    return columns.length > 0 ? [{ statement, columns }] : [];
  });
  const touched = new Set(statements.map((statement) => `${statement.questionId} ${statement.stateCode}`));
  const staying = standing.filter((one) => !coming.has(one.id) && touched.has(`${one.questionId} ${one.stateCode}`));
  return { added, changed, unchanged: statements.length - added.length - changed.length, clashes: overlapsAmong([...staying, ...statements]) };
}
