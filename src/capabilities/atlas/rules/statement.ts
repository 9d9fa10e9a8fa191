/** One row of a file about situations, as it ships or is imported: read with its meaning, or told what is wrong with it. */
import { asKnown, dayAfter, firstDayOf, isPartialDate, precisionOf, type Day, type PartialDate, type Precision } from '#kernel/values/dates.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import { among, bothOrNeither, fault, required, wrong, type Fault, type Reason } from './fault.ts';
import { asCode, isAbsentAnswer, type Codes } from './question.ts';

/** The columns that such a file must have. One more may be there: `question_version`, where an answer was given to an earlier version of its question. */
export const statementColumns = [
  'id', 'question', 'state', 'valid_from', 'valid_to', 'answer', 'note_en', 'note_fr', 'source_title', 'source_publisher', 'source_url', 'source_year', 'confidence', 'from_basis', 'evidence',
] as const;

export type StatementColumn = (typeof statementColumns)[number] | 'question_version';

export interface Statement {
  readonly id: string;
  readonly questionId: string;
  readonly questionVersion: number;
  readonly stateCode: string;
  readonly from: Day;
  readonly fromPrecision: Precision;
  readonly until: Day | null;
  readonly untilPrecision: Precision | null;
  readonly answer: string;
  readonly noteEn: string;
  readonly noteFr: string;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly fromBasis: 'change' | 'observed';
  readonly evidence: Evidence;
}

export type ReadStatement = { readonly statement: Statement } | { readonly faults: readonly Fault[] };

export interface VersionedCodes extends Codes {
  readonly version: number;
}

type Row = Readonly<Record<string, string>>;

/** All that is wrong with a row, not only the first thing: who mends a file mends it once. */
export function readStatement(row: Row, questions: ReadonlyMap<string, VersionedCodes>, states: ReadonlySet<string>): ReadStatement {
  const cell = (column: string) => row[column] ?? '';
  const question = questions.get(cell('question'));
  const faults = [
    ...(/^[a-z0-9-]{3,120}$/.test(cell('id')) ? [] : [wrong('id', 'not-id', cell('id'))]),
    ...(question ? [] : [wrong('question', 'no-question', cell('question'))]),
    ...(states.has(cell('state')) ? [] : [wrong('state', 'not-state', cell('state'))]),
    ...faultsOfPeriod(cell('valid_from'), cell('valid_to')),
    ...optional('question_version', question && faultOfVersion(question, cell('question_version'))),
    // The answers that an earlier version offered are not at hand here.
    ...optional('answer', question && isCurrent(question, cell('question_version')) ? faultOfAnswer(question, asCode(cell('answer'))) : undefined),
    ...bothOrNeither(cell, 'note'),
    ...required(cell, ['source_title', 'source_publisher']),
    ...(cell('source_url') === '' || /^https?:\/\/\S+$/.test(cell('source_url')) ? [] : [wrong('source_url', 'not-address', cell('source_url'))]),
    ...(/^(19|20)\d\d$/.test(cell('source_year')) ? [] : [wrong('source_year', 'not-year', cell('source_year'))]),
    ...among('confidence', cell('confidence'), ['sure', 'probable']),
    ...among('from_basis', cell('from_basis'), ['change', 'observed']),
    ...among('evidence', cell('evidence'), ['searched', 'partly', 'recalled']),
  ];
  return faults.length > 0 ? { faults } : { statement: statementOf(cell, question?.version ?? 1) };
}

/** Only for cells that were found without fault. */
function statementOf(cell: (column: string) => string, version: number): Statement {
  const to: PartialDate | undefined = cell('valid_to') || undefined;
  return {
    id: cell('id'),
    questionId: cell('question'),
    questionVersion: cell('question_version') === '' ? version : Number(cell('question_version')),
    stateCode: cell('state'),
    from: firstDayOf(cell('valid_from')),
    fromPrecision: precisionOf(cell('valid_from')),
    // Files say the last date inside, as their sources do; here a period ends on the first day outside.
    until: to === undefined ? null : dayAfter(to),
    untilPrecision: to === undefined ? null : precisionOf(to),
    answer: asCode(cell('answer')),
    noteEn: cell('note_en'),
    noteFr: cell('note_fr'),
    source: { title: cell('source_title'), publisher: cell('source_publisher'), year: Number(cell('source_year')), ...(cell('source_url') && { url: cell('source_url') }) },
    confidence: cell('confidence') as Confidence,
    fromBasis: cell('from_basis') as Statement['fromBasis'],
    evidence: cell('evidence') as Evidence,
  };
}

const isCurrent = ({ version }: VersionedCodes, given: string) => given === '' || Number(given) === version;

function faultOfVersion({ version }: VersionedCodes, given: string): Reason | undefined {
  if (given === '' || (/^\d{1,4}$/.test(given) && Number(given) >= 1 && Number(given) <= version)) return undefined;
  return { is: 'no-such-version', given, versions: version };
}

/** Undefined when it is an answer to the question; else why not. */
export function faultOfAnswer({ answerType, answers }: Codes, answer: string): Reason | undefined {
  if (isAbsentAnswer(answer) || answer === 'none_seen') return undefined;
  if (answerType === 'year') return /^(1[89]|20)\d\d$/.test(answer) ? undefined : { is: 'not-year', given: answer };
  if (answerType === 'number') return /^\d+(\.\d+)?$/.test(answer) ? undefined : { is: 'not-number', given: answer };
  if (answers.some(({ code }) => code === answer)) return undefined;
  return { is: 'not-among', given: answer, choices: answers.map(({ code }) => code) };
}

/** Rows that hold on the same day for one State and one version of a question, by pairs of ids. */
export function overlapsAmong(statements: readonly Pick<Statement, 'id' | 'questionId' | 'questionVersion' | 'stateCode' | 'from' | 'until'>[]): [string, string][] {
  const clashes: [string, string][] = [];
  for (const group of Map.groupBy(statements, (one) => `${one.questionId} ${one.questionVersion} ${one.stateCode}`).values()) {
    const inOrder = group.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    for (let index = 1; index < inOrder.length; index += 1) {
      const [before, after] = [inOrder[index - 1], inOrder[index]];
      if (before && after && (before.until === null || after.from < before.until)) clashes.push([before.id, after.id]);
    }
  }
  return clashes;
}

/** As files say it: the last date inside. */
export function lastDateInside(until: Day, precision: Precision): PartialDate {
  const [year = '', month = ''] = until.split('-');
  if (precision === 'year') return String(Number(year) - 1);
  if (precision === 'month') return month === '01' ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
  const before = new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return asKnown(before, 'day');
}

/** The same row as a file says it: what is exported, and what is compared. */
export function cellsOfStatement(one: Statement): Readonly<Record<StatementColumn, string>> {
  return {
    id: one.id,
    question: one.questionId,
    question_version: String(one.questionVersion),
    state: one.stateCode,
    valid_from: asKnown(one.from, one.fromPrecision),
    valid_to: one.until && one.untilPrecision ? lastDateInside(one.until, one.untilPrecision) : '',
    answer: one.answer,
    note_en: one.noteEn,
    note_fr: one.noteFr,
    source_title: one.source.title,
    source_publisher: one.source.publisher,
    source_url: one.source.url ?? '',
    source_year: String(one.source.year ?? ''),
    confidence: one.confidence,
    from_basis: one.fromBasis,
    evidence: one.evidence,
  };
}

const optional = (column: string, reason: Reason | undefined): Fault[] => (reason === undefined ? [] : [fault(column, reason)]);

function faultsOfPeriod(from: string, to: string): Fault[] {
  const undated = [['valid_from', from] as const, ...(to === '' ? [] : [['valid_to', to] as const])].filter(([, date]) => !isPartialDate(date));
  if (undated.length > 0) return undated.map(([column, date]) => wrong(column, 'not-date', date));
  return to !== '' && dayAfter(to) <= firstDayOf(from) ? [fault('valid_to', { is: 'ends-before', to, from })] : [];
}
