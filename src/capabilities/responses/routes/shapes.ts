/** What the previews for one State and for several have in common. */
import { Type, type Static } from 'typebox';
import { Words } from '#kernel/http/api.ts';
import type { Source } from '#kernel/values/source.ts';
import type { AnswerSeen } from '#capabilities/atlas/index.ts';
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
export const Counted = Type.Record(Type.String(), Type.Integer());
export const Interval = (names: readonly string[]) => ({ low: Type.Enum([...names]), high: Type.Enum([...names]) });
export const Titled = Type.Object({ id: Type.String(), title: Words });

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
