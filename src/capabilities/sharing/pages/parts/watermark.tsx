/** Who reads this copy, when: on screen above and below what is watched, and on every sheet that is printed. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { sharingTexts } from '../../texts.ts';

export interface Mark {
  readonly reader: string;
  readonly at: Date;
  readonly item: string;
}

export function Watermarked({ locale, mark, children }: { locale: Locale; /** Undefined: of what is not watched. */ mark: Mark | undefined; children: ComponentChildren }) {
  if (mark === undefined) return <>{children}</>;
  const words = typeset(locale, sharingTexts[locale].watermark(mark.reader, sharingTexts[locale].instant(mark.at), mark.item));
  return (
    <div class="watermarked">
      <p class="watermark">{words}</p>
      {children}
      <p class="watermark watermark--sheet" aria-hidden="true">
        {words}
      </p>
    </div>
  );
}
