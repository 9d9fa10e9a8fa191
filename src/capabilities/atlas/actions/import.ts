/** Imports questions and situations from CSV: reads the files whole, says what would change, writes all of it or nothing. */
import { takeRevision } from '#kernel/db/revisions.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { readCsv, type CsvReason, type CsvRow } from '#kernel/tables/csv.ts';
import { listStates } from '#capabilities/states/index.ts';
import { answerColumns, codesOf, questionColumns, readAnswer, readQuestion, type Entry, type ReadRow } from '../rules/codebook.ts';
import { planCodebook, type CodebookPlan, type Line } from '../rules/codebook-change.ts';
import type { Reason } from '../rules/fault.ts';
import { planImport, type Import } from '../rules/import.ts';
import { readStatement, statementColumns, type Statement } from '../rules/statement.ts';
import { listQuestions } from '../store/questions.ts';
import { listSituations } from '../store/situations.ts';
import { entryOfQuestion, rowOfEntry, statementOf } from './file-rows.ts';
import { rowOfStatement, writeQuestions, writeSituations } from './write-statements.ts';

export type ImportFile = 'questions' | 'answers' | 'situations';

/** The texts of the files that were given. */
export type ImportTexts = Readonly<Partial<Record<ImportFile, string | undefined>>>;

export interface ImportProblem {
  readonly file: ImportFile;
  readonly line: number;
  readonly column: string | undefined;
  readonly reason: Reason | CsvReason;
}

export interface ImportPlan {
  readonly codebook: CodebookPlan;
  readonly situations: Import;
}

export type Prepared = { readonly problems: readonly ImportProblem[] } | { readonly plan: ImportPlan };

/** What the files would change; or all that is wrong with them, by file, line, column and reason. */
export async function prepareImport(tx: ReadTx, texts: ImportTexts, { onlyState }: { readonly onlyState?: string } = {}): Promise<Prepared> {
  const entries = new Map((await listQuestions(tx)).map((question) => [question.id, entryOfQuestion(question)]));
  const standing = (await listSituations(tx, {})).map(statementOf);
  const states = new Set(onlyState === undefined ? (await listStates(tx)).filter((state) => state.inAtlas).map((state) => state.code) : [onlyState]);

  const codebook = readCodebook(texts, entries, standing, rowsOf(texts, 'situations', statementColumns).rows.map(({ cells }) => cells['id'] ?? ''));
  const known = new Map([...entries, ...codebook.plan.changes.map(({ entry }) => [entry.question.id, entry] as const)]);
  const situations = readSituations(texts, new Map([...known].map(([id, entry]) => [id, codesOf(entry)])), states, codebook.unread);
  const plan = planImport(standing, situations.lines.map(({ cells }) => cells));
  const lineOf = (id: string) => situations.lines.findLast(({ cells }) => cells.id === id)?.line;
  // What a State says itself stands beside what stands already: only rows of the file can be in each other's way.
  const clashes = plan.clashes.filter(([one, other]) => one !== other && (onlyState === undefined || (lineOf(one) !== undefined && lineOf(other) !== undefined))).map(([one, other]) => problem('situations', lineOf(other) ?? lineOf(one) ?? 1, 'valid_from', { is: 'clash', one, other }));

  const problems = [...codebook.problems, ...situations.problems, ...clashes];
  return problems.length > 0 ? { problems: inOrder(problems) } : { plan: { codebook: codebook.plan, situations: plan } };
}

/** In the transaction that the plan was made in: what was shown is what is written. Gives the revision, if one was taken. */
export async function writeImport(tx: WriteTx, { codebook, situations }: ImportPlan): Promise<number | undefined> {
  const statements = [...situations.added, ...situations.changed.map(({ statement }) => statement)];
  if (statements.length + codebook.changes.length === 0) return undefined;
  const revision = await takeRevision(tx, 'atlas');
  if (codebook.changes.length > 0) await writeQuestions(tx, codebook.changes.map(({ entry }) => rowOfEntry(entry)), revision);
  if (statements.length > 0) await writeSituations(tx, statements.map(rowOfStatement), statements.map((statement) => statement.source), revision);
  return revision;
}

const problem = (file: ImportFile, line: number, column: string | undefined, reason: ImportProblem['reason']): ImportProblem => ({ file, line, column, reason });

const files: readonly ImportFile[] = ['questions', 'answers', 'situations'];

const inOrder = (problems: readonly ImportProblem[]) => problems.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);

interface Rows {
  readonly rows: readonly CsvRow[];
  readonly problems: readonly ImportProblem[];
}

function rowsOf(texts: ImportTexts, file: ImportFile, columns: readonly string[]): Rows {
  const text = texts[file];
  if (text === undefined) return { rows: [], problems: [] };
  const { rows, problems } = readCsv(file, text, columns);
  return { rows, problems: problems.map(({ line, column, reason }) => problem(file, line, column, reason)) };
}

interface ReadLines<Cells> {
  readonly lines: readonly Line<Cells>[];
  readonly problems: readonly ImportProblem[];
  /** Whose rows could not be read, so that what refers to them is not at fault for it. */
  readonly unread: readonly string[];
}

function readLines<Cells>(texts: ImportTexts, file: ImportFile, columns: readonly string[], of: string, read: (cells: CsvRow['cells']) => ReadRow<Cells>): ReadLines<Cells> {
  const { rows, problems } = rowsOf(texts, file, columns);
  const found = [...problems];
  const lines: Line<Cells>[] = [];
  const unread: string[] = [];
  for (const { line, cells } of rows) {
    const answer = read(cells);
    if ('faults' in answer) {
      found.push(...answer.faults.map(({ column, reason }) => problem(file, line, column, reason)));
      unread.push(cells[of] ?? '');
      continue;
    }
    lines.push({ line, cells: answer.cells });
  }
  return { lines, problems: found, unread };
}

/** A key that stands on two lines is told at the second. */
function twice<Cells>(file: ImportFile, lines: readonly Line<Cells>[], column: string, keyOf: (cells: Cells) => string): ImportProblem[] {
  const seen = new Set<string>();
  return lines.flatMap(({ line, cells }) => {
    const key = keyOf(cells);
    if (!seen.has(key)) return (seen.add(key), []);
    return [problem(file, line, column, { is: 'twice', given: key })];
  });
}

interface ReadCodebook {
  readonly plan: CodebookPlan;
  readonly problems: readonly ImportProblem[];
  readonly unread: (questionId: string) => boolean;
}

function readCodebook(texts: ImportTexts, entries: ReadonlyMap<string, Entry>, standing: readonly Statement[], replaced: readonly string[]): ReadCodebook {
  const questions = readLines(texts, 'questions', questionColumns, 'id', readQuestion);
  const answers = readLines(texts, 'answers', answerColumns, 'question', readAnswer);
  // A line with too many cells names no question: nothing that refers to one is judged then.
  const isBroken = [...questions.problems, ...answers.problems].some(({ reason }) => reason.is === 'not-csv' || reason.is === 'column-missing' || reason.is === 'cells');
  const unreadIds = new Set([...questions.unread, ...answers.unread]);
  const unread = (id: string) => isBroken || unreadIds.has(id);
  const plan = planCodebook(
    entries,
    { questions: questions.lines.filter(({ cells }) => !unread(cells.id)), answers: answers.lines.filter(({ cells }) => !unread(cells.question)) },
    standing.filter(({ id }) => !replaced.includes(id)),
    standing,
  );
  const problems = [
    ...questions.problems,
    ...answers.problems,
    ...twice('questions', questions.lines, 'id', ({ id }) => id),
    ...twice('answers', answers.lines, 'code', ({ question, code }) => `${question} ${code}`),
    ...plan.faults,
  ];
  return { plan, problems, unread };
}

type Codes = Parameters<typeof readStatement>[1];

const columnsOfCodebook = ['question', 'question_version', 'answer'];

function readSituations(texts: ImportTexts, codes: Codes, states: ReadonlySet<string>, unread: (questionId: string) => boolean): Omit<ReadLines<Statement>, 'unread'> {
  const { lines, problems } = readLines(texts, 'situations', statementColumns, 'id', (cells) => {
    const read = readStatement(cells, codes, states);
    if ('statement' in read) return { cells: read.statement };
    return { faults: unread(cells['question'] ?? '') ? read.faults.filter(({ column }) => !columnsOfCodebook.includes(column)) : read.faults };
  });
  return { lines, problems: [...problems, ...twice('situations', lines, 'id', ({ id }) => id)] };
}
