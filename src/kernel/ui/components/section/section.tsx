/** A part of a page under a ruled heading, with an optional way to all of it. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';

export function Section(props: {
  locale: Locale;
  /** Also the anchor; unique on the page. */
  id: string;
  title: string;
  headingLevel?: 2 | 3 | undefined;
  more?: { readonly href: string; readonly label: string } | undefined;
  children: ComponentChildren;
}) {
  const Heading = `h${props.headingLevel ?? 2}` as const;
  return (
    <section class="section" id={props.id} aria-labelledby={`${props.id}-title`}>
      <div class="section__head">
        <Heading id={`${props.id}-title`}>{typeset(props.locale, props.title)}</Heading>
        {props.more === undefined ? null : <a href={props.more.href}>{typeset(props.locale, props.more.label)}</a>}
      </div>
      {props.children}
    </section>
  );
}
