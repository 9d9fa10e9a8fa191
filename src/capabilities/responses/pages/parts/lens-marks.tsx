/** Small marks of a lens and of a rank: they say what stands beside them in words, so that nobody needs them. */
import { remembered } from '#kernel/ui/markup/remembered.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { classCounts, type ClassInterval, type Lens } from '../../rules/lenses.ts';
import { appraisalTexts, intervalWords } from '../../texts/appraisal.ts';

const step = 12;

/** A row of classes, the worst first: those that are open are filled. */
export const LensSteps = remembered(function LensSteps({ lens, low, high }: { lens: Lens; low: number; high: number }) {
  const count = classCounts[lens];
  return (
    <svg class="lens-steps" width={count * step} height="10" viewBox={`0 0 ${count * step} 10`} aria-hidden="true" focusable="false">
      {Array.from({ length: count }, (_, at) => (
        <rect class={at >= low && at <= high ? 'lens-steps__open' : 'lens-steps__shut'} x={at * step + 1} y="1" width={step - 3} height="8" rx="1.5" />
      ))}
    </svg>
  );
});

/** The classes in words, after their mark. */
export function LensWords({ locale, lens, interval }: { locale: Locale; lens: Lens; interval: ClassInterval }) {
  return (
    <span class="lens-words">
      <LensSteps lens={lens} low={interval.low} high={interval.high} /> <span>{typeset(locale, intervalWords(locale, lens, interval))}</span>
    </span>
  );
}

const barWidth = 200;

/** The shares of the ranks from the first, darkest, to the last. The script finds it by its option and draws it anew. */
export function RankBar({ locale, optionId, shares }: { locale: Locale; optionId: string; shares: readonly number[] }) {
  let from = 0;
  return (
    <svg class="rank-bar" data-ranks={optionId} width={barWidth} height="10" viewBox="0 0 1 1" preserveAspectRatio="none" role="img" aria-label={typeset(locale, appraisalTexts[locale].ranks(shares))}>
      {shares.map((share, rank) => {
        const x = from;
        from += share;
        return <rect class={`rank-bar__rank rank-bar__rank--${Math.min(rank, 4)}`} x={x} y="0" width={share} height="1" />;
      })}
    </svg>
  );
}
