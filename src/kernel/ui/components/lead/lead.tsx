/** The opening of a page: what it is about in a title and a sentence or two. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';

export function Lead(props: { children: ComponentChildren }) {
  return <p class="lead">{props.children}</p>;
}

/** The one `h1` of the page, with what stands above and below it. */
export function PageIntro(props: {
  locale: Locale;
  title: ComponentChildren;
  /** Pillar tags, or the kind of thing this is. */
  above?: ComponentChildren;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="page-intro">
      {props.above === undefined ? null : <div class="page-intro__above">{props.above}</div>}
      <h1>{typeof props.title === 'string' ? typeset(props.locale, props.title) : props.title}</h1>
      {props.lead === undefined ? null : (
        <Lead>{typeof props.lead === 'string' ? typeset(props.locale, props.lead) : props.lead}</Lead>
      )}
      {props.children}
    </div>
  );
}
