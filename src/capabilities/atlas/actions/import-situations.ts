/** Imports situations from a CSV: reads it whole, says what would change, writes all of it or nothing. */
import { takeRevision } from '#kernel/db/revisions.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { hashOf } from '#kernel/reference/load.ts';
import { listShipped } from '#kernel/reference/shipped-table.ts';
import { readCsv, type CsvProblem } from '#kernel/tables/csv.ts';
import { listStates } from '#capabilities/states/index.ts';
import { planImport, type Import, type Standing } from '../rules/import.ts';
import { readStatement, statementColumns, type Statement } from '../rules/statement.ts';
import { listQuestions } from '../store/questions.ts';
import { situationTable } from '../store/shipped.ts';
import { rowOfStatement, writeSituations, type SituationRow } from './write-statements.ts';

export type Prepared = { readonly problems: readonly CsvProblem[] } | { readonly plan: Import };

/** What the file would change; or all that is wrong with it, by line, column and reason. */
export async function prepareImport(tx: ReadTx, file: string, text: string): Promise<Prepared> {
  const { rows, problems } = readCsv(file, text, statementColumns);
  const questions = new Map((await listQuestions(tx)).map((question) => [question.id, question]));
  const states = new Set((await listStates(tx)).filter((state) => state.inAtlas).map((state) => state.code));
  const found: CsvProblem[] = [...problems];
  const statements: Statement[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const read = readStatement(cells, questions, states);
    if ('faults' in read) {
      found.push(...read.faults.map(({ column, reason }) => ({ file, line, column, reason })));
      continue;
    }
    statements.push(read.statement);
    lines.set(read.statement.id, line);
  }
  const plan = planImport((await listShipped<SituationRow>(tx, situationTable)).map(standingOf), statements, (statement) => fingerprintOf(rowOfStatement(statement)));
  const line = (id: string) => lines.get(id) ?? 1;
  found.push(...plan.twice.map((id) => ({ file, line: line(id), column: 'id', reason: `“${id}” stands on two lines` })));
  found.push(...plan.clashes.map(([one, other]) => ({ file, line: lines.get(other) ?? line(one), column: 'valid_from', reason: `${one} and ${other} would hold at the same time` })));
  return found.length > 0 ? { problems: found.sort((a, b) => a.line - b.line) } : { plan };
}

/** In the transaction that the plan was made in: what was shown is what is written. Gives the revision, if one was taken. */
export async function writeImport(tx: WriteTx, { added, changed }: Import): Promise<number | undefined> {
  const statements = [...added, ...changed];
  if (statements.length === 0) return undefined;
  const revision = await takeRevision(tx, 'atlas');
  await writeSituations(tx, statements.map(rowOfStatement), statements.map((statement) => statement.source), revision);
  return revision;
}

const fingerprintOf = (row: SituationRow): string => hashOf(row);

const standingOf = (row: SituationRow): Standing => ({ id: row.id, questionId: row.question_id, questionVersion: row.question_version, stateCode: row.state_code, from: row.valid_from, until: row.valid_until, fingerprint: fingerprintOf(row) });
