/** Previous and next. The number of pages is not promised: counting all may be slow, or tell too much. */
import type { Locale } from '#kernel/text/locale.ts';
import { uiTexts } from '../../texts.ts';

export function Pagination(props: {
  locale: Locale;
  /** From 1. */
  page: number;
  more: boolean;
  hrefOf: (page: number) => string;
  label?: string | undefined;
}) {
  const t = uiTexts[props.locale];
  if (props.page <= 1 && !props.more) return null;
  return (
    <nav class="pagination" aria-label={props.label ?? t.paginationLabel}>
      {props.page <= 1 ? null : (
        <a rel="prev" href={props.hrefOf(props.page - 1)}>
          <span aria-hidden="true">← </span>
          {t.previous}
        </a>
      )}
      <span class="pagination__here">{t.page(props.page)}</span>
      {props.more ? (
        <a rel="next" href={props.hrefOf(props.page + 1)}>
          {t.next}
          <span aria-hidden="true"> →</span>
        </a>
      ) : null}
    </nav>
  );
}
