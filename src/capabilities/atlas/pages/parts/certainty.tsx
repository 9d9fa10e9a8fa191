import { ConfidenceMark, EvidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import type { ShownSituation } from '../shown.ts';

/** Two things, never merged: how sure the record is, and how its source was read. */
export function CertaintyMarks({ locale, situation }: { locale: Locale; situation: Pick<ShownSituation, 'confidence' | 'evidence'> }) {
  return (
    <span class="certainty">
      <ConfidenceMark locale={locale} confidence={situation.confidence} /> <EvidenceMark locale={locale} evidence={situation.evidence} />
    </span>
  );
}
