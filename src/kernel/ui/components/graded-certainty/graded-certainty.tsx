/** The certainty of research on one option and one outcome, as its reviewers graded it. */
import type { Locale } from '#kernel/text/locale.ts';
import { remembered } from '#kernel/ui/markup/remembered.ts';
import { Bars } from '../bars/bars.tsx';

export const gradedCertainties = ['high', 'moderate', 'low', 'very_low', 'not_graded'] as const;
export type GradedCertaintyLevel = (typeof gradedCertainties)[number];

const words: Readonly<Record<Locale, Readonly<Record<GradedCertaintyLevel, string>>>> = {
  en: {
    high: 'High certainty',
    moderate: 'Moderate certainty',
    low: 'Low certainty',
    very_low: 'Very low certainty',
    not_graded: 'Certainty not graded',
  },
  fr: {
    high: 'Certitude élevée',
    moderate: 'Certitude modérée',
    low: 'Certitude faible',
    very_low: 'Certitude très faible',
    not_graded: 'Certitude non évaluée',
  },
};
const filled: Readonly<Record<GradedCertaintyLevel, number>> = { high: 4, moderate: 3, low: 2, very_low: 1, not_graded: 0 };

export const gradedCertaintyLabel = (locale: Locale, level: GradedCertaintyLevel): string => words[locale][level];

export const GradedCertainty = remembered((props: { locale: Locale; certainty: GradedCertaintyLevel }) => {
  return (
    <span class={props.certainty === 'not_graded' ? 'mark mark--not-graded' : 'mark'}>
      {/* No bars at all: four empty ones would read as the lowest grade. */}
      {props.certainty === 'not_graded' ? null : <Bars filled={filled[props.certainty]} of={4} />}
      {gradedCertaintyLabel(props.locale, props.certainty)}
    </span>
  );
});
