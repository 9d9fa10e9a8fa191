/** A list of linked titles: what was found, what is near, what to read next. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { safeHref } from '../link/link.tsx';

export interface CardItem {
  readonly href: string;
  readonly title: ComponentChildren;
  readonly summary?: ComponentChildren;
  /** Pillar tags and the like. */
  readonly tags?: ComponentChildren;
  /** Short facts: a State, a date, a count. */
  readonly meta?: readonly ComponentChildren[] | undefined;
}

export function CardList(props: {
  locale: Locale;
  items: readonly CardItem[];
  headingLevel?: 2 | 3 | 4 | undefined;
  /** Cards side by side, for a handful of entrances; a list otherwise. */
  grid?: boolean | undefined;
  empty?: string | undefined;
}) {
  if (props.items.length === 0) {
    return props.empty === undefined ? null : <p class="card-list__empty">{typeset(props.locale, props.empty)}</p>;
  }
  const Heading = `h${props.headingLevel ?? 3}` as const;
  return (
    <ul class={props.grid === true ? 'card-list card-list--grid' : 'card-list'}>
      {props.items.map((item) => (
        <li class="card-list__item">
          <Heading class="card-list__title">
            <TitleLink href={item.href}>{typeof item.title === 'string' ? typeset(props.locale, item.title) : item.title}</TitleLink>
          </Heading>
          {item.summary === undefined ? null : <div class="card-list__summary">{item.summary}</div>}
          {item.tags === undefined && (item.meta ?? []).length === 0 ? null : (
            <div class="card-list__meta">
              {item.tags}
              {(item.meta ?? []).map((fact) => (
                <span>{fact}</span>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A path or a web address; anything else leaves the words without a link. */
function TitleLink(props: { href: string; children: ComponentChildren }) {
  const href = safeHref(props.href);
  return href === undefined ? <>{props.children}</> : <a href={href}>{props.children}</a>;
}
