/** What was published anew beside what was corrected here: the correction stands, and the newer words are not hidden. */
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';
import { Notice } from '../notice/notice.tsx';

export function NewerTexts({ locale, newer }: { locale: Locale; /** Each under the name by which the page knows it. */ newer: readonly { readonly label: string; readonly text: Text }[] }) {
  if (newer.length === 0) return null;
  const t = uiTexts[locale];
  return (
    <Notice locale={locale} title={t.newerDiffers}>
      {newer.map(({ label, text }) => (
        <p>{typeset(locale, t.newerText(label, wordsIn(locale, text)))}</p>
      ))}
      <p>{typeset(locale, t.correctionStands)}</p>
    </Notice>
  );
}
