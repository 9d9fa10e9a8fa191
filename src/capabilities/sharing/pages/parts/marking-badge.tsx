/** The label of TLP 2.0, in its colours and in words, with what it lets a reader do. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isWatched, type Marking } from '#kernel/values/marking.ts';
import { sharingTexts } from '../../texts.ts';

export function MarkingBadge({ locale, marking, explained = false }: { locale: Locale; marking: Marking; /** With what it means, and whether readings are recorded. */ explained?: boolean }) {
  const t = sharingTexts[locale];
  const label = <strong class={`tlp tlp--${marking.replace('+', '-').toLowerCase()}`}>{t.markingName(marking)}</strong>;
  if (!explained) return label;
  return (
    <span class="tlp-line">
      {label} {typeset(locale, t.markingMeans[marking])}
      {isWatched(marking) ? <small class="tlp-line__watched"> {typeset(locale, t.isWatched)}</small> : null}
    </span>
  );
}
