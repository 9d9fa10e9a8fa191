/**
 * What an import would change of the codebook. An answer answers one version of its question: what a version asks and
 * offers stays what it was once a situation answers it. A corrected spelling keeps the version; another meaning takes the next.
 */
import { changedColumns, type ColumnChange } from './columns.ts';
import { codesOf, faultsOfAnswers, type AnswerCells, type Entry, type QuestionCells } from './codebook.ts';
import { fault, type Fault } from './fault.ts';
import { codeOfAnswer } from './question.ts';

export interface Line<Cells> {
  readonly line: number;
  readonly cells: Cells;
}

export interface CodebookFiles {
  readonly questions: readonly Line<QuestionCells>[];
  /** Where a question has rows here they are all its answers; where it has none, those that stand stay. */
  readonly answers: readonly Line<AnswerCells>[];
}

/** A situation as it will stand beside the import: those that the same import replaces are not among them. */
export interface Answering {
  readonly id: string;
  readonly questionId: string;
  readonly questionVersion: number;
  readonly answer: string;
}

export interface AnswerChange {
  readonly code: string;
  readonly columns: readonly ColumnChange[];
}

export interface QuestionChange {
  readonly entry: Entry;
  /** Undefined for a new question. */
  readonly before: Entry | undefined;
  /** Of the question, its version aside. */
  readonly columns: readonly ColumnChange[];
  readonly added: readonly AnswerCells[];
  readonly changed: readonly AnswerChange[];
  readonly removed: readonly AnswerCells[];
  /** That answer the version that stands. */
  readonly situations: number;
  /** Columns of words that were answered to, and read otherwise under the same version: whether they still mean the same is for a person to say. */
  readonly reworded: readonly string[];
}

export interface CodebookFault extends Fault {
  readonly file: 'questions' | 'answers';
  readonly line: number;
}

export interface CodebookPlan {
  readonly changes: readonly QuestionChange[];
  readonly unchanged: number;
  readonly faults: readonly CodebookFault[];
}

export function planCodebook(standing: ReadonlyMap<string, Entry>, files: CodebookFiles, staying: readonly Answering[], all: readonly Answering[]): CodebookPlan {
  const questions = new Map(files.questions.map((one) => [one.cells.id, one]));
  const answers = Map.groupBy(files.answers, (one) => one.cells.question);
  const [changes, faults]: [QuestionChange[], CodebookFault[]] = [[], []];
  const ids = [...new Set([...questions.keys(), ...answers.keys()])];
  for (const id of ids) {
    const before = standing.get(id);
    const [asked, offered] = [questions.get(id), answers.get(id)];
    const question = asked?.cells ?? before?.question;
    if (!question) {
      faults.push(...(offered ?? []).map(({ line }) => ({ file: 'answers', line, ...fault('question', { is: 'no-question', given: id }) }) as const));
      continue;
    }
    const entry: Entry = { question, answers: inOrder(offered?.map(({ cells }) => cells) ?? before?.answers ?? []) };
    const place = placeIn(asked, offered);
    const found = faultsOfAnswers(entry).map(({ code, ...rest }) => ({ ...place.answer(code, rest.column), reason: rest.reason }));
    const change = changeOf(entry, before, all.filter((one) => answersTo(before, one)).length);
    if (change && before && found.length === 0) found.push(...faultsOfChange(change, before, place, staying));
    faults.push(...found);
    if (change) changes.push(change);
  }
  return { changes, unchanged: ids.length - changes.length, faults };
}

const inOrder = (answers: readonly AnswerCells[]): AnswerCells[] => answers.toSorted((a, b) => Number(a.order) - Number(b.order));

const answersTo = (entry: Entry | undefined, one: Answering): boolean => entry !== undefined && one.questionId === entry.question.id && one.questionVersion === Number(entry.question.version);

function changeOf(entry: Entry, before: Entry | undefined, situations: number): QuestionChange | undefined {
  if (!before) return { entry, before, columns: [], added: entry.answers, changed: [], removed: [], situations: 0, reworded: [] };
  const [was, is] = [before, entry].map(({ answers }) => new Map(answers.map((one) => [one.code, one])));
  const columns = changedColumns(before.question, entry.question).filter(({ column }) => column !== 'version');
  const changed = entry.answers.flatMap((answer): AnswerChange[] => {
    const old = was?.get(answer.code);
    const differing = old ? changedColumns(old, answer) : [];
    return differing.length > 0 ? [{ code: answer.code, columns: differing }] : [];
  });
  const added = entry.answers.filter(({ code }) => !was?.has(code));
  const removed = before.answers.filter(({ code }) => !is?.has(code));
  const raised = Number(entry.question.version) !== Number(before.question.version);
  if (!raised && columns.length + changed.length + added.length + removed.length === 0) return undefined;
  const words = [...columns, ...changed.flatMap((one) => one.columns)].map(({ column }) => column).filter((column) => wordsAnsweredTo.test(column));
  return { entry, before, columns, added, changed, removed, situations, reworded: raised || situations === 0 ? [] : [...new Set(words)] };
}

/** Titles, topics, pillars and the order of answers are how a question is filed and read, not what is answered. */
const wordsAnsweredTo = /^(question|guidance|unit|label|says|says_one)_(en|fr)$/;

/** Whether a law or a practice is asked about, and in which kind of answer: no correction of spelling changes these. */
const columnsOfMeaning = ['answer_type', 'aspect'];

type Place = ReturnType<typeof placeIn>;

function placeIn(asked: Line<QuestionCells> | undefined, offered: readonly Line<AnswerCells>[] | undefined) {
  const question = (column: string) => ({ file: 'questions', line: asked?.line ?? 1, column }) as const;
  return {
    question,
    /** The answer's own line; for an answer that is not there, the first line of its question. */
    answer(code: string | undefined, column: string) {
      const line = offered?.find(({ cells }) => cells.code === code)?.line ?? offered?.[0]?.line;
      return line === undefined ? question(code === undefined ? 'id' : 'answer_type') : ({ file: 'answers', line, column } as const);
    },
  };
}

function faultsOfChange(change: QuestionChange, before: Entry, place: Place, staying: readonly Answering[]): CodebookFault[] {
  const [stands, given] = [Number(before.question.version), Number(change.entry.question.version)];
  if (given < stands) return [{ ...place.question('version'), reason: { is: 'version-lowered', given, stands } }];
  const { situations } = change;
  if (given > stands || situations === 0) return [];
  const needsVersion = { is: 'needs-version', situations, next: stands + 1 } as const;
  const codes = codesOf(before);
  return [
    ...change.columns.filter(({ column }) => columnsOfMeaning.includes(column)).map(({ column }) => ({ ...place.question(column), reason: needsVersion })),
    ...change.added.map(({ code }) => ({ ...place.answer(code, 'code'), reason: needsVersion })),
    ...change.changed.filter(({ columns }) => columns.some(({ column }) => column === 'presence')).map(({ code }) => ({ ...place.answer(code, 'presence'), reason: needsVersion })),
    ...change.removed.map(({ code }): CodebookFault => {
      const ids = staying.filter((one) => answersTo(before, one) && codeOfAnswer(codes, one.answer) === code).map(({ id }) => id);
      return { ...place.answer(code, 'code'), reason: ids.length > 0 ? { is: 'answer-in-use', code, ids } : { is: 'removed-needs-version', code, situations, next: stands + 1 } };
    }),
  ];
}
