/** Answers of the own State from a file: the difference that the verb shows, then signed as the State's own, never written over what a public source says. */
import { createHash } from 'node:crypto';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import { cellOf } from '../rules/cell.ts';
import type { Import } from '../rules/import.ts';
import type { Statement } from '../rules/statement.ts';
import { listQuestions, type Question } from '../store/questions.ts';
import { listReadings, type SourcedSituation } from '../store/situations.ts';
import { prepareImport, type ImportProblem } from './import.ts';
import { writeSigned, type Desk, type SignedChange } from './sign-off.ts';

export interface OwnImport {
  readonly plan: Import;
  readonly changes: readonly SignedChange[];
  readonly digest: string;
}

export type PreparedOwn = { readonly problems: readonly ImportProblem[] } | OwnImport;

export async function prepareOwnImport(tx: ReadTx, stateCode: string, csv: string): Promise<PreparedOwn> {
  const prepared = await prepareImport(tx, { situations: csv }, { onlyState: stateCode });
  if ('problems' in prepared) return { problems: prepared.problems.map((one) => (one.reason.is === 'not-state' ? { ...one, reason: { is: 'not-own-state', given: one.reason.given } } : one)) };
  const { situations } = prepared.plan;
  const questions = new Map((await listQuestions(tx)).map((question) => [question.id, question]));
  const readings = Map.groupBy(await listReadings(tx, { stateCodes: [stateCode] }), ({ questionId }) => questionId);
  const statements = [...situations.added, ...situations.changed.map(({ statement }) => statement)];
  const unfit = statements.flatMap((one) => unfitIn(one, questions.get(one.questionId), csv));
  if (unfit.length > 0) return { problems: unfit };
  const isNew = (one: Statement) => !(readings.get(one.questionId) ?? []).some((reading) => reading.voice && isSaidBy(reading, one));
  const [added, changed] = [situations.added.filter(isNew), situations.changed.filter(({ statement }) => isNew(statement))];
  const coming = [...added, ...changed.map(({ statement }) => statement)];
  const changes = coming.flatMap((one): SignedChange[] => {
    const question = questions.get(one.questionId);
    return question ? [changeOf(one, question, readings.get(one.questionId) ?? [])] : [];
  });
  const plan = { added, changed, unchanged: situations.unchanged + statements.length - coming.length, clashes: [] };
  const read = changes.map(({ question, stated, cell }) => [question.id, question.version, stated, cell.situation?.id, cell.situation?.knownFrom]);
  return { plan, changes, digest: createHash('sha256').update(JSON.stringify(read)).digest('base64url').slice(0, 22) };
}

/** The State has said it already. */
const isSaidBy = (reading: SourcedSituation, one: Statement) => reading.questionVersion === one.questionVersion && reading.answer === one.answer && reading.from === one.from && (reading.until ?? null) === one.until;

/** What a file of public sources may say, and a State about itself not. */
function unfitIn(one: Statement, question: Question | undefined, csv: string): ImportProblem[] {
  // The line on which the row begins.
  const line = csv.split('\n').findIndex((text) => text.includes(one.id)) + 1;
  const at = (column: string, reason: ImportProblem['reason']): ImportProblem => ({ file: 'situations', line, column, reason });
  if (!question) return [];
  if (one.questionVersion !== question.version) return [at('question_version', { is: 'no-such-version', given: String(one.questionVersion), versions: question.version })];
  return one.answer === 'none_seen' ? [at('answer', { is: 'not-among', given: one.answer, choices: question.answers.map(({ code }) => code).filter((code) => code !== 'none_seen') })] : [];
}

function changeOf(one: Statement, question: Question, readings: readonly SourcedSituation[]): SignedChange {
  return {
    question,
    stance: 'correct',
    cell: cellOf(question, one.stateCode, readings, one.from, false),
    stated: { answer: one.answer, from: one.from, fromPrecision: one.fromPrecision, until: one.until ?? undefined, untilPrecision: one.untilPrecision ?? undefined, fromBasis: one.fromBasis, source: one.source },
    reason: one.noteEn === '' ? undefined : textOf(one.noteEn, one.noteFr),
    legal: undefined,
  };
}

export type OwnImportOutcome = { readonly revision: number } | { readonly problems: readonly ImportProblem[] } | { readonly refused: 'not-yours-to-sign' | 'nothing-drafted' | 'changed-since-read' };

export async function signOwnImport(tx: WriteTx, { desk, person, today }: { readonly desk: Desk; readonly person: PersonId; readonly today: Day }, { csv, digest }: { readonly csv: string; readonly digest: string }): Promise<OwnImportOutcome> {
  if (!desk.maySign) return { refused: 'not-yours-to-sign' };
  const prepared = await prepareOwnImport(tx, desk.state.code, csv);
  if ('problems' in prepared) return prepared;
  if (prepared.changes.length === 0) return { refused: 'nothing-drafted' };
  if (prepared.digest !== digest) return { refused: 'changed-since-read' };
  return { revision: await writeSigned(tx, { stateCode: desk.state.code, person, today, changes: prepared.changes }) };
}
