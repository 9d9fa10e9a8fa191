/** The atlas in the API. */
import { Type, type Static } from 'typebox';
import { api, ListOf, Words, wordsOf } from '#kernel/http/api.ts';
import type { Web } from '#kernel/http/web.ts';
import { asKnown } from '#kernel/values/dates.ts';
import { readMatrix } from '../actions/read-matrix.ts';
import type { Cell } from '../rules/cell.ts';
import { lastDateInside } from '../rules/statement.ts';
import { stanceOf } from '../rules/voice.ts';
import { findQuestion, listQuestions, type Question } from '../store/questions.ts';
import type { SourcedSituation } from '../store/situations.ts';
import { cellLabel, cellSentence } from '../texts/sentences.ts';
import { listStatesShown, OneQuestion, readClocks } from './asked.ts';
import { loadComparison } from './comparison.ts';

const tag = 'Atlas';

const Clocks = {
  on: Type.Optional(Type.String({ format: 'date', description: 'What held on that day; today when left out' })),
  known: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'As known at that revision; now when left out' })),
};

const QuestionShape = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  pillar: Type.String({ description: 'One of the four, or governance_legal' }),
  title: Words,
  question: Words,
  aspect: Type.String({ description: 'law, practice, law_and_practice, policy, participation or resources' }),
  answerType: Type.String(),
  answers: Type.Array(Type.Object({ code: Type.String(), label: Words, presence: Type.String() })),
});

const SourceShape = Type.Object({ title: Type.String(), publisher: Type.String(), year: Type.Optional(Type.Integer()), url: Type.Optional(Type.String()) });

const OtherReading = Type.Object(
  {
    reading: Type.String({ description: 'source or state' }),
    answer: Type.String(),
    label: Words,
    validFrom: Type.String(),
    validTo: Type.Optional(Type.String()),
    signedOn: Type.Optional(Type.String()),
    reason: Type.Optional(Words),
    legalBasis: Type.Optional(Words),
    source: SourceShape,
  },
  { description: 'What the other says, where a State and a public source say different things' },
);

const CellShape = Type.Object({
  question: Type.String(),
  state: Type.String(),
  kind: Type.String({ description: 'answered, none (zero), none_seen (about the source), none_seen_long_ago, not_known, not_applicable or withheld' }),
  answer: Type.Optional(Type.String({ description: 'A code of the question, or a number' })),
  label: Words,
  sentence: Words,
  validFrom: Type.Optional(Type.String({ description: 'As precisely as known' })),
  validTo: Type.Optional(Type.String({ description: 'The last date inside' })),
  fromBasis: Type.Optional(Type.String({ description: 'observed: when it was seen, not when it began' })),
  confidence: Type.Optional(Type.String()),
  evidence: Type.Optional(Type.String()),
  reviewedByState: Type.Boolean(),
  reading: Type.Optional(Type.String({ description: 'Whose answer it is: source (a public source) or state (signed by the State)' })),
  stateSays: Type.Optional(Type.String({ description: 'confirmed, corrected or contested; left out while the State has said nothing' })),
  signedOn: Type.Optional(Type.String({ description: 'When the State confirmed or signed it' })),
  legalBasis: Type.Optional(Words),
  otherReading: Type.Optional(OtherReading),
  laterInformationNotVerified: Type.Boolean(),
  source: Type.Optional(SourceShape),
  situation: Type.Optional(Type.String()),
});

const questionShape = (question: Question): Static<typeof QuestionShape> => ({
  id: question.id,
  version: question.version,
  pillar: question.pillar,
  title: wordsOf(question.title),
  question: wordsOf(question.question),
  aspect: question.aspect,
  answerType: question.answerType,
  answers: question.answers.map((answer) => ({ code: answer.code, label: wordsOf(answer.label), presence: answer.presence })),
});

function cellShape(question: Question, state: Parameters<typeof cellSentence>[2], cell: Cell<SourcedSituation>, on: string, today: string): Static<typeof CellShape> {
  const { situation } = cell;
  const stance = situation && stanceOf(situation, cell.beside?.situation);
  return {
    question: cell.questionId,
    state: cell.stateCode,
    kind: cell.kind,
    label: { en: cellLabel('en', question, cell), fr: cellLabel('fr', question, cell) },
    sentence: { en: cellSentence('en', question, state, cell, on, today), fr: cellSentence('fr', question, state, cell, on, today) },
    reviewedByState: situation?.reviewedOn !== undefined,
    laterInformationNotVerified: cell.unverified,
    ...(situation && {
      answer: situation.answer,
      validFrom: asKnown(situation.from, situation.fromPrecision),
      ...(situation.until && situation.untilPrecision && { validTo: lastDateInside(situation.until, situation.untilPrecision) }),
      fromBasis: situation.fromBasis,
      confidence: situation.confidence,
      evidence: situation.evidence,
      source: situation.source,
      situation: situation.id,
      reading: situation.voice ? 'state' : 'source',
      ...(stance && { stateSays: stance }),
      ...(situation.reviewedOn && { signedOn: situation.reviewedOn }),
      ...(situation.legal && { legalBasis: wordsOf(situation.legal) }),
    }),
    ...otherReadingShape(question, cell),
  };
}

function otherReadingShape(question: Question, { beside }: Cell<SourcedSituation>): { otherReading?: Static<typeof OtherReading> } {
  const other = beside?.situation;
  if (!beside || !other) return {};
  return {
    otherReading: {
      reading: other.voice ? 'state' : 'source',
      answer: other.answer,
      label: { en: cellLabel('en', question, beside), fr: cellLabel('fr', question, beside) },
      validFrom: asKnown(other.from, other.fromPrecision),
      ...(other.until && other.untilPrecision && { validTo: lastDateInside(other.until, other.untilPrecision) }),
      ...(other.reviewedOn && { signedOn: other.reviewedOn }),
      ...(other.reason && { reason: wordsOf(other.reason) }),
      ...(other.legal && { legalBasis: wordsOf(other.legal) }),
      source: other.source,
    },
  };
}

export function atlasApi(web: Web): void {
  api(web, '/atlas/questions', {
    access: 'public',
    tag,
    summary: 'The questions of the codebook',
    summaryFr: 'Les questions du référentiel',
    query: Type.Object({ known: Clocks.known }),
    response: ListOf(QuestionShape),
    load: async (tx, { query }) => ({ items: (await listQuestions(tx, { known: query.known })).map(questionShape) }),
  });

  api(web, '/atlas/questions/:questionId/situations', {
    access: 'public',
    tag,
    summary: 'What each State answers to one question',
    summaryFr: 'Ce que chaque État répond à une question',
    description: 'One item for each State shown on the day, known or not.',
    params: OneQuestion,
    query: Type.Object(Clocks),
    response: ListOf(CellShape),
    async load(tx, { params, query, today }) {
      const at = await readClocks(tx, { query: { on: query.on, known: query.known }, today });
      const question = await findQuestion(tx, params.questionId, at.known);
      if (!question) return undefined;
      const states = await listStatesShown(tx, at);
      const matrix = await readMatrix(tx, { ...at, questions: [question], stateCodes: states.map((state) => state.code) });
      return { items: states.flatMap((state) => cellIn(matrix, question, state, at)) };
    },
  });

  api(web, '/atlas/compare', {
    access: 'public',
    tag,
    summary: 'Any States and any questions on a day',
    summaryFr: 'Des États et des questions au choix, à une date',
    query: Type.Object({
      ...Clocks,
      states: Type.Optional(Type.String({ maxLength: 400, description: 'Two-letter codes, parted by commas; all when left out' })),
      questions: Type.Optional(Type.String({ maxLength: 4000, description: 'Ids of questions, parted by commas; all when left out' })),
    }),
    response: Type.Object({ on: Type.String(), revision: Type.Integer(), unknown: Type.Array(Type.String()), items: Type.Array(CellShape) }),
    async load(tx, { query, today }) {
      const at = await readClocks(tx, { query: { on: query.on, known: query.known }, today });
      const list = (text: string | undefined) => (text ?? '').split(',').map((one) => one.trim()).filter(Boolean);
      const compared = await loadComparison(tx, { ...at, states: list(query.states), questions: list(query.questions) });
      const items = compared.questions.flatMap((question) => compared.states.flatMap((state) => cellIn(compared.matrix, question, state, at)));
      return { on: at.on, revision: at.revision, unknown: [...compared.unknown], items };
    },
  });
}

function cellIn(
  matrix: ReadonlyMap<string, ReadonlyMap<string, Cell<SourcedSituation>>>,
  question: Question,
  state: Parameters<typeof cellSentence>[2] & { readonly code: string },
  at: { readonly on: string; readonly today: string },
): Static<typeof CellShape>[] {
  const cell = matrix.get(question.id)?.get(state.code);
  return cell ? [cellShape(question, state, cell, at.on, at.today)] : [];
}

