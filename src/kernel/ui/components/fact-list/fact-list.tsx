/** Facts with their names, as lines or as tiles with a large figure. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';

export interface Fact {
  readonly term: ComponentChildren;
  readonly value: ComponentChildren;
  readonly note?: ComponentChildren;
}

export function FactList(props: { locale: Locale; facts: readonly Fact[]; tiles?: boolean | undefined }) {
  return (
    <dl class={props.tiles === true ? 'fact-list fact-list--tiles' : 'fact-list'}>
      {props.facts.map((fact) => (
        <div class="fact-list__fact">
          <dt>{typeof fact.term === 'string' ? typeset(props.locale, fact.term) : fact.term}</dt>
          <dd>
            {typeof fact.value === 'string' ? typeset(props.locale, fact.value) : fact.value}
            {fact.note === undefined ? null : <small class="fact-list__note">{fact.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
