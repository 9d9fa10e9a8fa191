/** What an import would change, row by row: shown before anything is written, and written whole or not at all. */
import { overlapsAmong, type Statement } from './statement.ts';

/** A situation as it stands, in what may be compared with a row of a file. */
export interface Standing extends Pick<Statement, 'id' | 'questionId' | 'questionVersion' | 'stateCode' | 'from' | 'until'> {
  /** Of all that it says: equal fingerprints say the same. */
  readonly fingerprint: string;
}

export interface Import {
  readonly added: readonly Statement[];
  /** The same id says something else: the old row is closed on the known clock, not overwritten. */
  readonly changed: readonly Statement[];
  readonly unchanged: number;
  /** Ids that would hold on the same day for one State and question. */
  readonly clashes: readonly (readonly [string, string])[];
  readonly twice: readonly string[];
}

export function planImport(standing: readonly Standing[], statements: readonly Statement[], fingerprintOf: (statement: Statement) => string): Import {
  const byId = new Map(standing.map((one) => [one.id, one]));
  const coming = new Set(statements.map((statement) => statement.id));
  const added = statements.filter((statement) => !byId.has(statement.id));
  const changed = statements.filter((statement) => byId.has(statement.id) && byId.get(statement.id)?.fingerprint !== fingerprintOf(statement));
  const seen = new Set<string>();
  const twice = statements.flatMap(({ id }) => (seen.has(id) ? [id] : (seen.add(id), [])));
  const touched = new Set(statements.map((statement) => `${statement.questionId} ${statement.stateCode}`));
  const staying = standing.filter((one) => !coming.has(one.id) && touched.has(`${one.questionId} ${one.stateCode}`));
  return { added, changed, unchanged: statements.length - added.length - changed.length, clashes: overlapsAmong([...staying, ...statements]), twice };
}
