/** The files of a page that shows what they hold otherwise than as a table. */
import { uiTexts } from '#kernel/ui/texts.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { downloadsOf } from './words.tsx';

export function Downloads(props: { locale: Locale; path: string; query?: string | undefined; caption: string }) {
  const t = uiTexts[props.locale];
  return (
    <p class="data-table__downloads">
      {t.download}
      {downloadsOf(props.locale, props.path, props.query).map((file) => (
        <>
          {' '}
          <a href={file.href} download aria-label={t.downloadAs(file.format, props.caption)}>
            {file.format}
          </a>
        </>
      ))}
    </p>
  );
}
