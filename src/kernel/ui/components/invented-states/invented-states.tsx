/** The way to the States that are invented for demonstrations, where some were loaded; nothing where none were. */
import type { ComponentChildren } from 'preact';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';
import { Section } from '../section/section.tsx';

interface Props {
  readonly locale: Locale;
  /** Their names say that they are invented. */
  readonly states: readonly { readonly code: string; readonly name: Text }[];
  readonly hrefOf: (code: string) => string;
}

/** A line beneath a form in which a State is chosen. */
export function InventedHint({ locale, states, hrefOf }: Props) {
  if (states.length === 0) return null;
  const compare = inAlphabeticalOrder(locale);
  const links = states.map(({ code, name }) => ({ href: hrefOf(code), label: wordsIn(locale, name) })).toSorted((a, b) => compare(a.label, b.label));
  return (
    <p class="invented-hint">
      {typeset(locale, uiTexts[locale].tryInvented)}{' '}
      {links.map(({ href, label }, index) => (
        <>
          {index === 0 ? null : ' · '}
          <a href={href}>{typeset(locale, label)}</a>
        </>
      ))}
    </p>
  );
}

/** A part of a page, which says what they are. */
export function InventedStates(props: Props & { readonly children?: ComponentChildren }) {
  const { locale, states } = props;
  if (states.length === 0) return null;
  return (
    <Section locale={locale} id="invented" title={uiTexts[locale].inventedStates}>
      <p>{typeset(locale, uiTexts[locale].inventedLead)}</p>
      <InventedHint {...props} />
      {props.children}
    </Section>
  );
}
