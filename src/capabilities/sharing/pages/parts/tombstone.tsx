/** What is left of what was recalled, for those who could read it: that something was here, who took it back, when and why. */
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Handled } from '../../shown.ts';
import { sharingTexts } from '../../texts.ts';
import { personWords } from './who.tsx';

export function Tombstone({ locale, handled: { item, names } }: { locale: Locale; handled: Pick<Handled, 'item' | 'names'> }) {
  const t = sharingTexts[locale];
  if (item.recalledAt === null) return null;
  return (
    <Notice locale={locale} kind="warning">
      <p>{typeset(locale, t.recalledBy(personWords(locale, names, item.originator), t.instant(item.recalledAt)))}</p>
      <p>{typeset(locale, item.recallReason === '' ? t.recalledWithoutReason : t.recalledWhy(item.recallReason))}</p>
      <p>{typeset(locale, t.recalledAsk)}</p>
    </Notice>
  );
}
