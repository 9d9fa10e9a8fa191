/** The answers that a question's page may be narrowed to, and its sentence that counts them. Counted, never ranked. */
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { unknownLabel } from '#kernel/ui/components/unknown-mark/unknown-mark.tsx';
import { isNumeric } from '../../rules/question.ts';
import { texts } from '../../texts/words.ts';
import type { ShownCell, ShownQuestion } from '../shown.ts';

interface Choice {
  readonly code: string;
  readonly label: string;
}

/** Kinds of not knowing that no code of the question stands for. They are offered where they occur. */
const kindsBeyond = (question: ShownQuestion) => (['none_seen', 'not_applicable', 'withheld'] as const).filter((kind) => !question.answers.some(({ code }) => code === kind));

const isUnknown = (cell: ShownCell) => cell.kind === 'not_known' || cell.kind === 'none_seen_long_ago';

export function answerChoices(locale: Locale, question: ShownQuestion, cells: readonly ShownCell[]): Choice[] {
  return [
    ...question.answers.map((answer) => ({ code: answer.code, label: wordsIn(locale, answer.label) })),
    ...kindsBeyond(question).filter((kind) => cells.some((cell) => cell.kind === kind)).map((kind) => ({ code: kind, label: unknownLabel(locale, kind) })),
    { code: 'not_known', label: texts[locale].notKnownOnly },
  ];
}

export function isShownAnswer(question: ShownQuestion, cell: ShownCell, wanted: string): boolean {
  if (wanted === '') return true;
  if (wanted === 'not_known') return isUnknown(cell);
  return !isUnknown(cell) && (cell.code === wanted || kindsBeyond(question).some((kind) => kind === wanted && cell.kind === kind));
}

/** "On 24 November 2026: national programme: 7 States; …; not known for 12 States." Every State is counted once. */
export function sentenceOfQuestion(locale: Locale, question: ShownQuestion, cells: readonly ShownCell[], day: string): string {
  const t = texts[locale];
  const known = cells.filter((cell) => !isUnknown(cell));
  const notKnown = cells.length - known.length;
  const beyond = kindsBeyond(question).flatMap((kind) => countedPart(locale, unknownLabel(locale, kind), known.filter((cell) => cell.kind === kind).length));
  if (isNumeric(question.answerType)) {
    const answered = known.filter((cell) => cell.kind === 'answered').length;
    const none = known.filter((cell) => cell.kind === 'none').length;
    return t.counts([...(answered > 0 ? [t.countAnswered(answered)] : []), ...countedPart(locale, unknownLabel(locale, 'none'), none), ...beyond], notKnown, day);
  }
  const parts = question.answers.flatMap((answer) => countedPart(locale, wordsIn(locale, answer.label), known.filter((cell) => cell.code === answer.code).length));
  return t.counts([...parts, ...beyond], notKnown, day);
}

const countedPart = (locale: Locale, label: string, count: number): string[] => (count === 0 ? [] : [texts[locale].count(label, count)]);
