/** Rows of a codebook's two files, as they ship, are exported and imported: read with their meaning, or told what is wrong with them. */
import { pillars } from '#kernel/values/pillars.ts';
import { among, bothOrNeither, fault, required, wrong, type Fault } from './fault.ts';
import { absentAnswers, answerTypes, asCode, aspects, isAbsentAnswer, isNumeric, presences, questionPillars, type AnswerType, type Presence } from './question.ts';
import type { VersionedCodes } from './statement.ts';

export const questionColumns = [
  'id', 'version', 'pillar', 'prevention', 'harm_reduction', 'treatment', 'enforcement', 'topic_en', 'topic_fr', 'title_en', 'title_fr', 'question_en', 'question_fr', 'answer_type', 'unit_en', 'unit_fr', 'aspect',
  'guidance_en', 'guidance_fr',
] as const;
export const answerColumns = ['question', 'code', 'order', 'label_en', 'label_fr', 'says_en', 'says_fr', 'says_one_en', 'says_one_fr', 'presence'] as const;

export type QuestionCells = Readonly<Record<(typeof questionColumns)[number], string>>;
export type AnswerCells = Readonly<Record<(typeof answerColumns)[number], string>>;

/** A question with its possible answers, in the cells of a file. */
export interface Entry {
  readonly question: QuestionCells;
  readonly answers: readonly AnswerCells[];
}

type Row = Readonly<Record<string, string>>;

export type ReadRow<Cells> = { readonly cells: Cells } | { readonly faults: readonly Fault[] };

export function readQuestion(row: Row): ReadRow<QuestionCells> {
  const cell = (column: string) => row[column] ?? '';
  const faults = [
    ...(/^[a-z0-9-]{3,80}$/.test(cell('id')) ? [] : [wrong('id', 'not-id', cell('id'))]),
    ...(/^[1-9]\d{0,3}$/.test(cell('version')) ? [] : [wrong('version', 'not-version', cell('version'))]),
    ...among('pillar', cell('pillar'), questionPillars),
    ...faultsOfWeights(cell),
    ...required(cell, ['topic_en', 'topic_fr', 'title_en', 'title_fr', 'question_en', 'question_fr', 'guidance_en', 'guidance_fr']),
    ...among('answer_type', cell('answer_type'), answerTypes),
    ...bothOrNeither(cell, 'unit'),
    ...(cell('answer_type') === 'number' && cell('unit_en') === '' && cell('unit_fr') === '' ? [fault('unit_en', { is: 'no-unit' })] : []),
    ...among('aspect', cell('aspect'), aspects),
  ];
  if (faults.length > 0) return { faults };
  const weights = Object.fromEntries(pillars.map((pillar) => [pillar, weightIn(cell(pillar))]));
  return { cells: { ...pick(questionColumns, cell), ...weights } };
}

export function readAnswer(row: Row): ReadRow<AnswerCells> {
  const cell = (column: string) => (column === 'code' ? asCode(row['code'] ?? '') : (row[column] ?? ''));
  const faults = [
    ...(/^[a-z0-9-]{3,80}$/.test(cell('question')) ? [] : [wrong('question', 'not-id', cell('question'))]),
    ...(/^[a-z0-9_]{1,60}$/.test(cell('code')) ? [] : [wrong('code', 'not-code', cell('code'))]),
    // Every question may be answered so, without the codebook saying it.
    ...(isAbsentAnswer(cell('code')) ? [wrong('code', 'reserved', absentAnswers.join(', '))] : []),
    ...(/^(0|[1-9]\d{0,3})$/.test(cell('order')) ? [] : [wrong('order', 'not-order', cell('order'))]),
    ...required(cell, ['label_en', 'label_fr', 'says_en', 'says_fr']),
    ...bothOrNeither(cell, 'says_one'),
    ...among('presence', cell('presence'), presences),
  ];
  return faults.length > 0 ? { faults } : { cells: pick(answerColumns, cell) };
}

const pick = <const C extends string>(columns: readonly C[], cell: (column: string) => string) => Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<C, string>;

/** A spreadsheet set to French writes `0,5`. */
const weightIn = (cell: string): string => (cell === '' ? '' : String(Number(cell.replace(',', '.'))));

/** Weights are sums of decimals: their sum is 1 to this much. */
const roundingOfWeights = 0.001;

function faultsOfWeights(cell: (column: string) => string): Fault[] {
  if (cell('pillar') === 'governance_legal') return pillars.filter((pillar) => cell(pillar) !== '').map((pillar) => fault(pillar, { is: 'weights-of-governance' }));
  const unreadable = pillars.filter((pillar) => !/^(0|0?[.,]\d{1,4}|1|1[.,]0{1,4})$/.test(cell(pillar)));
  if (unreadable.length > 0) return unreadable.map((pillar) => wrong(pillar, 'not-weight', cell(pillar)));
  const sum = pillars.reduce((total, pillar) => total + Number(weightIn(cell(pillar))), 0);
  return Math.abs(sum - 1) <= roundingOfWeights ? [] : [fault('prevention', { is: 'weights-sum' })];
}

export interface AnswersFault extends Fault {
  /** The answer that is at fault; undefined where it is their list. */
  readonly code: string | undefined;
}

/** Whether the answers are what a question of its type needs. */
export function faultsOfAnswers({ question, answers }: Entry): AnswersFault[] {
  if (answers.length === 0) return [{ code: undefined, ...fault('code', { is: 'no-answers' }) }];
  const type = question.answer_type as AnswerType;
  const faults: AnswersFault[] = offers(type, answers.map(({ code }) => code)) ? [] : [{ code: undefined, ...fault('code', { is: 'answers-of-type', type }) }];
  const value = isNumeric(type) ? answers.find(({ code }) => code === 'value') : undefined;
  const silent = value ? (['says_en', 'says_fr'] as const).filter((column) => !value[column].includes('{value}')) : [];
  return [...faults, ...silent.map((column) => ({ code: 'value', ...fault(column, { is: 'no-value' }) }))];
}

function offers(type: AnswerType, codes: readonly string[]): boolean {
  if (isNumeric(type)) return codes.includes('value') && codes.every((code) => code === 'value' || code === 'zero' || code === 'none_seen');
  if (type === 'boolean') return codes.includes('true') && codes.includes('false') && codes.every((code) => code === 'true' || code === 'false' || code === 'none_seen');
  return codes.length >= 2;
}

export const codesOf = ({ question, answers }: Entry): VersionedCodes => ({
  version: Number(question.version),
  answerType: question.answer_type as AnswerType,
  answers: answers.map(({ code, presence }) => ({ code, presence: presence as Presence })),
});
