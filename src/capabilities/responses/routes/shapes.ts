/** What the previews for one State and for several have in common. */
import { Type, type Static } from 'typebox';
import { Words, wordsOf } from '#kernel/http/api.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Source } from '#kernel/values/source.ts';
import type { AnswerSeen } from '#capabilities/atlas/index.ts';
import { changesOfFindings, evidenceWords, type FindingChange } from '#capabilities/library/index.ts';
import { classNamed, type ClassInterval, type Lens } from '../rules/lenses.ts';

export const SourceShape = Type.Object({ title: Type.String(), publisher: Type.String(), authors: Type.Optional(Type.String()), year: Type.Optional(Type.Integer()), url: Type.Optional(Type.String()) });
export const AnswerShape = Type.Object({
  question: Type.String(),
  presence: Type.String({ description: 'present, partial, absent, none_seen, not_applicable or not_known. none_seen is about the source, not about the State' }),
  label: Words,
  sentence: Words,
  source: Type.Optional(SourceShape),
  confidence: Type.Optional(Type.String()),
  unverified: Type.Boolean({ description: 'Later information exists that nobody has verified' }),
});
export const legalBasis = Type.Enum(['answered', 'not_answered'], { description: 'Whether the State itself answered, with the article: see legalAnswers. It never says what the law permits' });
export const LegalAnswers = Type.Array(Type.Object({ question: Type.String(), answer: Words, article: Words, signedOn: Type.String() }), { description: 'What the State itself answered, with the article, signed by its Correspondent' });
export const Counted = Type.Record(Type.String(), Type.Integer());
export const Interval = (names: readonly string[]) => ({ low: Type.Enum([...names]), high: Type.Enum([...names]) });
export const Titled = Type.Object({ id: Type.String(), title: Words });

export const ChangesSince = Type.Array(
  Type.Object({ finding: Type.String(), option: Type.String(), outcome: Words, change: Type.Enum([...changesOfFindings]), sentence: Words, notice: Type.Optional(Type.Object({ title: Type.String(), publisher: Type.String(), url: Type.Optional(Type.String()) })) }),
  { description: 'What has become since of findings that were known at the revision: retracted or corrected by those who published them, put right here, or no longer on record. Empty where none has, and where no revision was asked' },
);

export const changesOf = (changes: readonly FindingChange[]): Static<typeof ChangesSince> =>
  changes.map(({ id, option, outcome, change, notice }) => ({
    finding: id,
    option: option.id,
    outcome: wordsOf(outcome.label),
    change,
    sentence: { en: typeset('en', evidenceWords.en.changedSince[change](1)), fr: typeset('fr', evidenceWords.fr.changedSince[change](1)) },
    ...(notice && { notice: { title: notice.source.title, publisher: notice.source.publisher, ...(notice.source.url !== undefined && { url: notice.source.url }) } }),
  }));

export const sourceOf = ({ title, publisher, authors, year, url }: Source): Static<typeof SourceShape> => ({
  title,
  publisher,
  ...(authors !== undefined && { authors }),
  ...(year !== undefined && { year }),
  ...(url !== undefined && { url }),
});

export const counted = (counts: readonly { readonly kind: string; readonly count: number }[]): Record<string, number> => Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));

export const answerOf = (answer: AnswerSeen): Static<typeof AnswerShape> => ({
  question: answer.questionId,
  presence: answer.presence,
  label: { ...answer.label },
  sentence: { ...answer.sentence },
  ...(answer.source && { source: sourceOf(answer.source) }),
  ...(answer.confidence !== undefined && { confidence: answer.confidence }),
  unverified: answer.unverified,
});

export const named = (lens: Lens, { low, high }: ClassInterval) => ({ low: classNamed(lens, low), high: classNamed(lens, high) });

export function legalOf(answers: readonly AnswerSeen[]): { legalBasis: 'answered' | 'not_answered'; legalAnswers: Static<typeof LegalAnswers> } {
  const bases = answers.flatMap((answer) => answer.legalBasis ?? []);
  return { legalBasis: bases.length === 0 ? 'not_answered' : 'answered', legalAnswers: bases.map(({ questionId, answer, article, signedOn }) => ({ question: questionId, answer: { ...answer }, article: wordsOf(article), signedOn })) };
}
