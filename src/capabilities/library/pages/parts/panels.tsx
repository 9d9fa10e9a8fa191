/** What other rooms know of an option or a challenge. */
import type { VNode } from 'preact';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts } from '../../texts/pages.ts';

export type ShownPanel = { readonly id: string; readonly show: ((locale: Locale) => VNode) | 'failed' };

export function Panels({ locale, panels }: { locale: Locale; panels: readonly ShownPanel[] }) {
  return panels.map(({ show }) =>
    show === 'failed' ? (
      <Notice locale={locale} kind="warning">
        <p>{typeset(locale, texts[locale].panelFailed)}</p>
      </Notice>
    ) : (
      show(locale)
    ),
  );
}
