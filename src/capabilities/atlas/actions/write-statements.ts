/** Writes questions and situations with their sources and cards: what ships and what is imported go the same way. */
import { publicAudience } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { putSources, sourceId } from '#kernel/provenance/sources.ts';
import { closeKnown, putShipped } from '#kernel/reference/shipped-table.ts';
import { textOf, wordsIn, type Text } from '#kernel/text/text.ts';
import { inventedCodes } from '#kernel/values/invented.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import { putCards, removeCards, type Card } from '#capabilities/catalogue/index.ts';
import { listStatesWith } from '#capabilities/states/index.ts';
import { codeOfAnswer, isNumeric, type AnswerType } from '../rules/question.ts';
import type { Statement } from '../rules/statement.ts';
import { listQuestions, listVersions, type Answer, type Question } from '../store/questions.ts';
import { questionTable, situationTable } from '../store/shipped.ts';
import { countingOverTime } from '../rules/voice.ts';
import { listReadings, listSituations, type SourcedSituation } from '../store/situations.ts';

/** A row of atlas_questions as it ships. */
export interface QuestionRow {
  readonly id: string;
  readonly version: number;
  readonly pillar: string;
  readonly prevention: number | null;
  readonly harm_reduction: number | null;
  readonly treatment: number | null;
  readonly enforcement: number | null;
  readonly topic: Text;
  readonly title: Text;
  readonly question: Text;
  readonly guidance: Text;
  readonly answer_type: AnswerType;
  readonly unit: Text | null;
  readonly aspect: string;
  readonly answers: readonly Answer[];
}

/** A row of atlas_situations as it ships. */
export interface SituationRow {
  readonly id: string;
  readonly question_id: string;
  readonly question_version: number;
  readonly state_code: string;
  readonly valid_from: string;
  readonly from_precision: string;
  readonly valid_until: string | null;
  readonly until_precision: string | null;
  readonly answer: string;
  readonly note: Text | null;
  readonly source_id: string;
  readonly confidence: string;
  readonly from_basis: string;
  readonly evidence: string;
}

export const rowOfStatement = (statement: Statement): SituationRow => ({
  id: statement.id,
  question_id: statement.questionId,
  question_version: statement.questionVersion,
  state_code: statement.stateCode,
  valid_from: statement.from,
  from_precision: statement.fromPrecision,
  valid_until: statement.until,
  until_precision: statement.untilPrecision,
  answer: statement.answer,
  note: statement.noteEn === '' ? null : textOf(statement.noteEn, statement.noteFr),
  source_id: sourceId(statement.source),
  confidence: statement.confidence,
  from_basis: statement.fromBasis,
  evidence: statement.evidence,
});

/** The cards of their situations carry the question's title and the words of its answers: they are written anew with it. */
export async function writeQuestions(tx: WriteTx, rows: readonly QuestionRow[], revision: number): Promise<void> {
  await putCards(tx, revision, rows.map(cardOfQuestion));
  await putShipped(tx, questionTable, rows, revision);
  const answering = await listSituations(tx, { questionIds: rows.map((row) => row.id), withInvented: true });
  await rewriteCards(tx, answering.map(({ questionId, stateCode }) => ({ question_id: questionId, state_code: stateCode })), revision);
}

/** The whole of a pair of question and State is read again for its card, so that the card speaks of all that is known. */
export async function writeSituations(tx: WriteTx, rows: readonly SituationRow[], sources: Parameters<typeof putSources>[1], revision: number, table = situationTable): Promise<void> {
  await putSources(tx, sources);
  // Cards first: the rows point at them. What the cards say is put right once the rows stand.
  const pairs = [...new Map(rows.map((row) => [`${row.question_id}.${row.state_code}`, row])).values()];
  await putCards(tx, revision, pairs.map((row) => emptyCard(row.question_id, row.state_code)));
  await putShipped(tx, table, rows, revision);
  await rewriteCards(tx, pairs, revision);
}

export async function endSituations(tx: WriteTx, ids: readonly string[], revision: number): Promise<void> {
  const pairs = (await listSituations(tx, { withInvented: true })).filter((situation) => ids.includes(situation.id)).map(({ questionId, stateCode }) => ({ question_id: questionId, state_code: stateCode }));
  await closeKnown(tx, situationTable, ids, revision);
  await rewriteCards(tx, pairs, revision);
}

type Pair = Pick<SituationRow, 'question_id' | 'state_code'>;

/** A few statements for any number of pairs. A pair of which nothing is said any more leaves the search. */
export async function rewriteCards(tx: WriteTx, pairs: readonly Pair[], revision: number): Promise<void> {
  if (pairs.length === 0) return;
  const questions = new Map((await listQuestions(tx)).map((question) => [question.id, question]));
  const names = new Map((await listStatesWith(tx, inventedCodes)).map((state) => [state.code, state.name]));
  const wanted = new Set(pairs.map((pair) => `${pair.question_id}.${pair.state_code}`));
  const situations = await listReadings(tx, { questionIds: [...new Set(pairs.map((pair) => pair.question_id))], withInvented: true });
  const groups = Map.groupBy(situations, (one) => `${one.questionId}.${one.stateCode}`);
  const answersEarlier = situations.some((one) => one.questionVersion !== questions.get(one.questionId)?.version);
  const earlier = new Map((answersEarlier ? await listVersions(tx, [...questions.keys()]) : []).map((one) => [`${one.id} ${one.version}`, one]));
  const cards: Card[] = [];
  for (const [subject, group] of groups) {
    const [first] = group;
    const question = first && questions.get(first.questionId);
    const name = first && names.get(first.stateCode);
    if (!wanted.has(subject) || !first || !question || !name) continue;
    const ofVersion = Map.groupBy(group, (one) => one.questionVersion);
    // What answers the question as it is asked now; else what answered it as it was asked before, in those words.
    const version = ofVersion.has(question.version) ? question.version : Math.max(...ofVersion.keys());
    const asked = version === question.version ? question : earlier.get(`${question.id} ${version}`);
    cards.push(cardOfPair(question, first.stateCode, name, group, summaryOf(asked ?? question, ofVersion.get(version) ?? [])));
  }
  await putCards(tx, revision, cards);
  await removeCards(tx, 'situation', [...wanted].filter((subject) => !groups.has(subject)));
}

const pillarsOfQuestion = (row: Pick<QuestionRow, Pillar>): Pillar[] =>
  (['prevention', 'harm_reduction', 'treatment', 'enforcement'] as const).filter((pillar) => (row[pillar] ?? 0) > 0);

const cardOfQuestion = (row: QuestionRow): Card => ({
  kind: 'question',
  subject: row.id,
  path: `/atlas/questions/${row.id}`,
  title: row.title,
  summary: row.question,
  more: { en: row.answers.map(({ label }) => wordsIn('en', label)).join(' '), fr: row.answers.map(({ label }) => wordsIn('fr', label)).join(' ') },
  pillars: pillarsOfQuestion(row),
  stateCodes: [],
  concepts: [],
  audience: publicAudience,
});

const emptyCard = (questionId: string, stateCode: string): Card => ({
  kind: 'situation',
  subject: `${questionId}.${stateCode}`,
  path: `/atlas/questions/${questionId}/states/${stateCode}`,
  title: textOf(questionId, questionId),
  summary: textOf(stateCode, stateCode),
  pillars: [],
  stateCodes: [stateCode],
  concepts: [`question:${questionId}`],
  audience: publicAudience,
});

const labelIn = (question: Question, answer: string | undefined): Text => textOf(labelOf(question, answer ?? '', 'en'), labelOf(question, answer ?? '', 'fr'));

/** The newest of what counts; that the State contests it is said with it. */
function summaryOf(question: Question, readings: readonly SourcedSituation[]): Text {
  const newest = countingOverTime(readings).at(-1) ?? readings.at(-1);
  const label = labelIn(question, newest?.answer);
  const isContested = newest?.voice === undefined && readings.some(({ voice, until }) => voice?.stance === 'contested' && until === undefined);
  return isContested ? textOf(`${wordsIn('en', label)} (contested by the State)`, `${wordsIn('fr', label)} (contesté par l’État)`) : label;
}

/** Titled "Take-home naloxone: Malta", summed up by its newest answer. */
function cardOfPair(question: Question, stateCode: string, name: Text, situations: readonly { readonly from: string; readonly note: Text | undefined }[], summary: Text): Card {
  const newest = situations.at(-1);
  const notes = (locale: 'en' | 'fr') => situations.map(({ note }) => (note ? wordsIn(locale, note) : '')).join(' ');
  return {
    ...emptyCard(question.id, stateCode),
    title: textOf(`${wordsIn('en', question.title)}: ${wordsIn('en', name)}`, `${wordsIn('fr', question.title)} : ${wordsIn('fr', name)}`),
    summary,
    more: { en: notes('en'), fr: notes('fr') },
    pillars: question.weights ? pillarsOfQuestion(question.weights) : [],
    ...(newest && { year: Number(newest.from.slice(0, 4)) }),
  };
}

function labelOf(question: Question, answer: string, locale: 'en' | 'fr'): string {
  const code = codeOfAnswer(question, answer);
  const label = question.answers.find((one) => one.code === code)?.label;
  if (!label) return answer;
  return isNumeric(question.answerType) && code === 'value' ? `${wordsIn(locale, label)}: ${answer}` : wordsIn(locale, label);
}
