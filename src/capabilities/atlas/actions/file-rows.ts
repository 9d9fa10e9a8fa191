/** The codebook and its situations in the cells of a file, and back: what is exported is what an import compares with. */
import { textOf, wordsIn, type Text } from '#kernel/text/text.ts';
import type { Entry } from '../rules/codebook.ts';
import type { AnswerType, Presence } from '../rules/question.ts';
import type { Statement } from '../rules/statement.ts';
import type { Question } from '../store/questions.ts';
import type { SourcedSituation } from '../store/situations.ts';
import type { QuestionRow } from './write-statements.ts';

export function entryOfQuestion(question: Question): Entry {
  const { weights } = question;
  const weight = (pillar: 'prevention' | 'harm_reduction' | 'treatment' | 'enforcement') => (weights ? String(weights[pillar]) : '');
  const [en, fr] = [(text: Text | null | undefined) => (text ? wordsIn('en', text) : ''), (text: Text | null | undefined) => (text ? wordsIn('fr', text) : '')];
  return {
    question: {
      id: question.id,
      version: String(question.version),
      pillar: question.pillar,
      prevention: weight('prevention'),
      harm_reduction: weight('harm_reduction'),
      treatment: weight('treatment'),
      enforcement: weight('enforcement'),
      topic_en: en(question.topic),
      topic_fr: fr(question.topic),
      title_en: en(question.title),
      title_fr: fr(question.title),
      question_en: en(question.question),
      question_fr: fr(question.question),
      answer_type: question.answerType,
      unit_en: en(question.unit),
      unit_fr: fr(question.unit),
      aspect: question.aspect,
      guidance_en: en(question.guidance),
      guidance_fr: fr(question.guidance),
    },
    answers: question.answers.map((answer) => ({
      question: question.id,
      code: answer.code,
      order: String(answer.order),
      label_en: en(answer.label),
      label_fr: fr(answer.label),
      says_en: en(answer.says),
      says_fr: fr(answer.says),
      says_one_en: en(answer.saysOne),
      says_one_fr: fr(answer.saysOne),
      presence: answer.presence,
    })),
  };
}

/** Only for cells that were found without fault. */
export function rowOfEntry({ question, answers }: Entry): QuestionRow {
  const number = (cell: string) => (cell === '' ? null : Number(cell));
  const maybe = (en: string, fr: string) => (en === '' ? null : textOf(en, fr));
  return {
    id: question.id,
    version: Number(question.version),
    pillar: question.pillar,
    prevention: number(question.prevention),
    harm_reduction: number(question.harm_reduction),
    treatment: number(question.treatment),
    enforcement: number(question.enforcement),
    topic: textOf(question.topic_en, question.topic_fr),
    title: textOf(question.title_en, question.title_fr),
    question: textOf(question.question_en, question.question_fr),
    guidance: textOf(question.guidance_en, question.guidance_fr),
    answer_type: question.answer_type as AnswerType,
    unit: maybe(question.unit_en, question.unit_fr),
    aspect: question.aspect,
    answers: answers.map((answer) => ({
      code: answer.code,
      order: Number(answer.order),
      label: textOf(answer.label_en, answer.label_fr),
      says: textOf(answer.says_en, answer.says_fr),
      saysOne: maybe(answer.says_one_en, answer.says_one_fr),
      presence: answer.presence as Presence,
    })),
  };
}

export function statementOf(situation: SourcedSituation): Statement {
  const { note } = situation;
  return {
    id: situation.id,
    questionId: situation.questionId,
    questionVersion: situation.questionVersion,
    stateCode: situation.stateCode,
    from: situation.from,
    fromPrecision: situation.fromPrecision,
    until: situation.until ?? null,
    untilPrecision: situation.untilPrecision ?? null,
    answer: situation.answer,
    noteEn: note ? wordsIn('en', note) : '',
    noteFr: note ? wordsIn('fr', note) : '',
    source: situation.source,
    confidence: situation.confidence,
    fromBasis: situation.fromBasis,
    evidence: situation.evidence,
  };
}
