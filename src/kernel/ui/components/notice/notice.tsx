/** Something to know before relying on the page. Its kind is a word and an icon, not a colour alone. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';

export type NoticeKind = 'info' | 'warning' | 'success';

export function Notice(props: {
  locale: Locale;
  kind?: NoticeKind | undefined;
  title?: string | undefined;
  headingLevel?: 2 | 3 | 4 | undefined;
  children?: ComponentChildren;
}) {
  const kind = props.kind ?? 'info';
  const Heading = `h${props.headingLevel ?? 2}` as const;
  const word = kind === 'info' ? undefined : uiTexts[props.locale][kind];
  return (
    <div class={`notice notice--${kind}`} role={kind === 'success' ? 'status' : undefined}>
      <svg class="notice__icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={icons[kind]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      <div class="notice__body">
        {props.title !== undefined ? <Heading>{typeset(props.locale, props.title)}</Heading> : null}
        {props.title === undefined && word !== undefined ? <p class="notice__word">{word}</p> : null}
        {props.children}
      </div>
    </div>
  );
}

const icons: Readonly<Record<NoticeKind, string>> = {
  info: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18ZM12 11v6M12 7.2v.1',
  warning: 'M12 3.5 22 20.5H2ZM12 10v5M12 17.6v.1',
  success: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18ZM7.8 12.4l3 3 5.6-6.2',
};
