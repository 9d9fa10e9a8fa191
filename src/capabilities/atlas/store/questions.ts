/** The codebook as it is known: the newest version, or the one of a revision. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import { newerTexts, type NewerText } from '#kernel/reference/newer-texts.ts';
import { besideContested } from '#kernel/reference/store.ts';
import type { PillarWeights } from '#kernel/values/pillars.ts';
import type { AnswerType, Aspect, Presence, QuestionPillar } from '../rules/question.ts';
import { questionSet } from './shipped.ts';

export interface Answer {
  readonly code: string;
  readonly order: number;
  readonly label: Text;
  /** The clause that completes "In Malta, …"; `{value}` stands for a number. */
  readonly says: Text;
  readonly saysOne: Text | null;
  readonly presence: Presence;
}

export interface Question {
  readonly id: string;
  readonly version: number;
  readonly pillar: QuestionPillar;
  /** Undefined for questions of governance, which belong to no pillar. */
  readonly weights: PillarWeights | undefined;
  readonly topic: Text;
  readonly title: Text;
  readonly question: Text;
  readonly guidance: Text;
  readonly answerType: AnswerType;
  readonly unit: Text | undefined;
  readonly aspect: Aspect;
  readonly answers: readonly Answer[];
  /** Newer words that ship, where a correction made here stands instead. Of now: none at an older revision. */
  readonly newer: readonly NewerText<QuestionText>[];
}

const questionTexts = ['title', 'question', 'guidance'] as const;
type QuestionText = (typeof questionTexts)[number];

interface QuestionRow {
  readonly id: string;
  readonly version: number;
  readonly pillar: QuestionPillar;
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
  readonly aspect: Aspect;
  readonly answers: readonly Answer[];
  readonly contested?: Readonly<Record<QuestionText, Text>> | null;
}

/** What was known at a revision; undefined: what is known now. */
export type Known = number | undefined;

export const knownAt = (table: string, known: Known) =>
  known === undefined ? sql`${sql.ref(`${table}.known_until`)} is null` : sql`${sql.ref(`${table}.known_from`)} <= ${known} and (${sql.ref(`${table}.known_until`)} is null or ${known} < ${sql.ref(`${table}.known_until`)})`;

export async function listQuestions(tx: ReadTx, { ids, known }: { ids?: readonly string[]; known?: Known } = {}): Promise<readonly Question[]> {
  const all = known === undefined ? await tx.kept('questions', ['atlas'], () => selectQuestions(tx, known)) : await selectQuestions(tx, known);
  return ids ? all.filter((question) => ids.includes(question.id)) : all;
}

async function selectQuestions(tx: ReadTx, known: Known): Promise<readonly Question[]> {
  const rows = await tx.query(sql<QuestionRow>`select q.*${known === undefined ? sql`, shipped.contested` : sql``} from (
      select id, version, pillar, prevention, harm_reduction, treatment, enforcement, topic, title, question, guidance, answer_type, unit, aspect, answers
      from atlas_questions q where ${knownAt('q', known)}
    ) q ${known === undefined ? besideContested(questionSet, 'q.id') : sql``} order by q.id`);
  return rows.map(questionOf);
}

export async function findQuestion(tx: ReadTx, id: string, known?: Known): Promise<Question | undefined> {
  return (await listQuestions(tx, { ids: [id], known }))[0];
}

/** Earlier versions of a question, each as it last stood: what was answered to them is said in their words. */
export async function listEarlierVersions(tx: ReadTx, { id, version }: Pick<Question, 'id' | 'version'>, known?: Known): Promise<Question[]> {
  const rows = await tx.query(sql<QuestionRow>`select distinct on (version) id, version, pillar, prevention, harm_reduction, treatment, enforcement, topic, title, question, guidance, answer_type, unit, aspect, answers
    from atlas_questions where id = ${id} and version < ${version} ${known === undefined ? sql`` : sql`and known_from <= ${known}`} order by version, known_from desc`);
  return rows.map(questionOf);
}

/** Every version of these questions, each as it last stood. */
export async function listVersions(tx: ReadTx, ids: readonly string[]): Promise<Question[]> {
  const rows = await tx.query(sql<QuestionRow>`select distinct on (id, version) id, version, pillar, prevention, harm_reduction, treatment, enforcement, topic, title, question, guidance, answer_type, unit, aspect, answers
    from atlas_questions where id = any (${[...ids]}) order by id, version, known_from desc`);
  return rows.map(questionOf);
}

function questionOf(row: QuestionRow): Question {
  const { prevention, harm_reduction, treatment, enforcement } = row;
  const governs = prevention === null || harm_reduction === null || treatment === null || enforcement === null;
  return {
    id: row.id,
    version: row.version,
    pillar: row.pillar,
    weights: governs ? undefined : { prevention, harm_reduction, treatment, enforcement },
    topic: row.topic,
    title: row.title,
    question: row.question,
    guidance: row.guidance,
    answerType: row.answer_type,
    unit: row.unit ?? undefined,
    aspect: row.aspect,
    answers: [...row.answers].sort((a, b) => a.order - b.order),
    newer: newerTexts(questionTexts, row, row.contested),
  };
}
