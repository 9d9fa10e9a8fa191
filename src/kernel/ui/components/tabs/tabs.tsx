/** Views of one thing, each with its own address: links, not a widget. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';

export function Tabs(props: {
  locale: Locale;
  /** Says what the views are of. */
  label: string;
  tabs: readonly { readonly label: string; readonly href: string; readonly current?: boolean | undefined }[];
}) {
  return (
    <nav class="tabs" aria-label={typeset(props.locale, props.label)}>
      <ul>
        {props.tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current === true ? 'page' : undefined}>
              {typeset(props.locale, tab.label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
