/** A figure, its source, and the disclaimers that belong to the names beside it. */
import { ConfidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { UnknownMark } from '#kernel/ui/components/unknown-mark/unknown-mark.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Figure } from '../../rules/indicator.ts';
import { figureWithUnit, figureWords } from '../../texts/sentences.ts';
import type { NamedState, ShownValue } from '../shown.ts';

export function FigureMark(props: { locale: Locale; figure: Figure; unit: string; withUnit?: boolean | undefined }) {
  const { locale, figure, unit } = props;
  if (figure.kind === 'none' || figure.kind === 'not_known') return <UnknownMark locale={locale} unknown={figure.kind} />;
  return <span class="figure">{typeset(locale, props.withUnit === true ? figureWithUnit(locale, figure, unit) : figureWords(locale, figure, unit))}</span>;
}

export function ValueSource({ locale, value: { source, confidence } }: { locale: Locale; value: ShownValue }) {
  return <SourceMark locale={locale} bare source={source} marks={<ConfidenceMark locale={locale} confidence={confidence} />} />;
}

/** Disclaimers that belong to names: no table may drop them. */
export function noticesOf(locale: Locale, states: readonly Pick<NamedState, 'notice'>[]): string {
  const notices = [...new Set(states.flatMap((state) => (state.notice ? [wordsIn(locale, state.notice)] : [])))];
  return typeset(locale, notices.join(' '));
}
