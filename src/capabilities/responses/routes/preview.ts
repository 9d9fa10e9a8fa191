/** A response as a program asks for it. */
import { Type, type Static } from 'typebox';
import { api, Words, wordsOf } from '#kernel/http/api.ts';
import type { Web } from '#kernel/http/web.ts';
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { wordsIn } from '#kernel/text/text.ts';
import { isDay, type Day } from '#kernel/values/dates.ts';
import type { Source } from '#kernel/values/source.ts';
import type { AnswerSeen } from '#capabilities/atlas/index.ts';
import { prepareResponse, type Response } from '../actions.ts';
import { statuses } from '../rules/status.ts';
import { texts } from '../texts/response.ts';

const SourceShape = Type.Object({ title: Type.String(), publisher: Type.String(), authors: Type.Optional(Type.String()), year: Type.Optional(Type.Integer()), url: Type.Optional(Type.String()) });
const AnswerShape = Type.Object({
  question: Type.String(),
  presence: Type.String({ description: 'present, partial, absent, none_seen, not_applicable or not_known. none_seen is about the source, not about the State' }),
  label: Words,
  sentence: Words,
  source: Type.Optional(SourceShape),
  confidence: Type.Optional(Type.String()),
  unverified: Type.Boolean({ description: 'Later information exists that nobody has verified' }),
});
const Counted = Type.Record(Type.String(), Type.Integer());
const Titled = Type.Object({ id: Type.String(), title: Words });

const Preview = Type.Object({
  challenge: Titled,
  state: Type.Object({ code: Type.String(), name: Words }),
  on: Type.String(),
  known: Type.Integer({ description: 'The revision that the answer rests on' }),
  sentence: Words,
  notice: Words,
  tally: Type.Object({ total: Type.Integer(), inPlace: Type.Integer(), partly: Type.Integer(), notSeen: Type.Integer(), notApplicable: Type.Integer(), notKnown: Type.Integer(), withoutQuestion: Type.Integer() }),
  options: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Words,
      pillar: Type.String(),
      enabler: Type.Boolean(),
      status: Type.Enum([...statuses], { description: 'Never says what the law permits' }),
      answers: Type.Array(AnswerShape),
      wider: Type.Array(AnswerShape, { description: 'Answers to questions about something wider: they do not say that the option is in place' }),
      research: Type.Object({ findings: Type.Integer(), sources: Type.Integer(), directions: Counted, certainties: Counted }, { description: 'On the core outcomes of the challenge; counted, never pooled' }),
      harms: Type.Array(Type.Object({ finding: Type.String(), outcome: Words, certainty: Type.String(), core: Type.Boolean(), source: SourceShape }), { description: 'Every harm, on whatever outcome' }),
      practices: Type.Object({ total: Type.Integer(), lessons: Counted, here: Type.Array(Titled) }),
      costs: Type.Integer(),
      rights: Words,
    }),
  ),
});

const sourceOf = ({ title, publisher, authors, year, url }: Source): Static<typeof SourceShape> => ({
  title,
  publisher,
  ...(authors !== undefined && { authors }),
  ...(year !== undefined && { year }),
  ...(url !== undefined && { url }),
});

const counted = (counts: readonly { readonly kind: string; readonly count: number }[]): Record<string, number> => Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));

const answerOf = (answer: AnswerSeen): Static<typeof AnswerShape> => ({
  question: answer.questionId,
  presence: answer.presence,
  label: { ...answer.label },
  sentence: { ...answer.sentence },
  ...(answer.source && { source: sourceOf(answer.source) }),
  ...(answer.confidence !== undefined && { confidence: answer.confidence }),
  unverified: answer.unverified,
});

/** The same for the terminal's `--json`. */
export function previewOf(response: Response, today: Day): Static<typeof Preview> {
  const { challenge, state, on, revision, tally, appraisals } = response;
  const inBoth = (say: (locale: 'en' | 'fr') => string) => ({ en: say('en'), fr: say('fr') });
  return {
    challenge: { id: challenge.id, title: wordsOf(challenge.title) },
    state: { code: state.code, name: wordsOf(state.name) },
    on,
    known: revision,
    sentence: inBoth((locale) => texts[locale].answer(tally, wordsIn(locale, state.in), on, today)),
    notice: inBoth((locale) => readerNotice(locale, { the: wordsIn(locale, state.the), day: today, legal: true })),
    tally: { ...tally },
    options: appraisals.map(({ option, status, answers, wider, research, harms, practices, lessons, here }) => ({
      id: option.id,
      title: wordsOf(option.title),
      pillar: option.pillar,
      enabler: option.isEnabler,
      status,
      answers: answers.map(answerOf),
      wider: wider.map(answerOf),
      research: { findings: research.findings.length, sources: research.sources, directions: counted(research.directions), certainties: counted(research.certainties) },
      harms: harms.map((harm) => ({ finding: harm.id, outcome: wordsOf(harm.outcome.label), certainty: harm.certainty, core: harm.isCore, source: sourceOf(harm.source) })),
      practices: { total: practices.length, lessons: counted(lessons), here: here.map(({ id, title }) => ({ id, title: wordsOf(title) })) },
      costs: option.costs,
      rights: wordsOf(option.rights),
    })),
  };
}

export function responseApi(web: Web): void {
  api(web, '/responses/preview', {
    access: 'public',
    tag: 'Responses',
    summary: 'The options for a challenge in a State',
    summaryFr: 'Les options pour un défi dans un État',
    description: 'Option by option: what is seen in the State, what is not seen and what is not known; findings counted on the outcomes that matter, every harm, practices. Nothing is pooled, scored or ranked, and nothing is kept of what was asked.',
    body: Type.Object({
      challenge: Type.String({ maxLength: 80, description: 'Identifier of a challenge' }),
      state: Type.String({ maxLength: 60, description: 'ISO 3166-1, two letters' }),
      on: Type.Optional(Type.String({ maxLength: 10, description: 'The day; today unless given' })),
      known: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'What was known at this revision; what is known now unless given' })),
    }),
    response: Preview,
    async load(tx, { body, today }) {
      const t = texts.en;
      if (body.on !== undefined && !isDay(body.on)) return { refusedFields: [{ field: 'on', reason: t.reasonDay }] };
      const prepared = await prepareResponse(tx, { challengeId: body.challenge, stateCode: body.state, on: body.on ?? today, today, known: body.known });
      if (prepared === undefined) return { refusedFields: [{ field: 'challenge', reason: t.reasonChallenge }] };
      if ('refused' in prepared) return { refusedFields: [{ field: 'state', reason: t.reasonState }] };
      return previewOf(prepared.response, today);
    },
  });
}
