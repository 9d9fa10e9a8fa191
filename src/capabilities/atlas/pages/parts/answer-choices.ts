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

export function answerChoices(locale: Locale, question: ShownQuestion): Choice[] {
  return [...question.answers.map((answer) => ({ code: answer.code, label: wordsIn(locale, answer.label) })), { code: 'not_known', label: texts[locale].notKnownOnly }];
}

export function isShownAnswer(question: ShownQuestion, cell: ShownCell, wanted: string): boolean {
  if (wanted === '') return true;
  if (wanted === 'not_known') return cell.kind === 'not_known' || cell.kind === 'none_seen_long_ago';
  return cell.code === wanted && cell.kind !== 'none_seen_long_ago' && question.answers.some((answer) => answer.code === wanted);
}

/** "On 24 November 2026: national programme: 7 States; …; not known for 12 States." */
export function sentenceOfQuestion(locale: Locale, question: ShownQuestion, cells: readonly ShownCell[], day: string): string {
  const t = texts[locale];
  const unknown = cells.filter((cell) => cell.kind === 'not_known' || cell.kind === 'none_seen_long_ago');
  const other = (['not_applicable', 'withheld'] as const).flatMap((kind) => countedPart(locale, unknownLabel(locale, kind), cells.filter((cell) => cell.kind === kind).length));
  if (isNumeric(question.answerType)) {
    const answered = cells.filter((cell) => cell.kind === 'answered').length;
    const none = cells.filter((cell) => cell.kind === 'none').length;
    return t.counts([...(answered > 0 ? [t.countAnswered(answered)] : []), ...countedPart(locale, unknownLabel(locale, 'none'), none), ...other], unknown.length, day);
  }
  const parts = question.answers.flatMap((answer) => countedPart(locale, wordsIn(locale, answer.label), cells.filter((cell) => cell.code === answer.code && !unknown.includes(cell)).length));
  return t.counts([...parts, ...other], unknown.length, day);
}

const countedPart = (locale: Locale, label: string, count: number): string[] => (count === 0 ? [] : [texts[locale].count(label, count)]);
