/** Names of States in lists and tables, each a way to its page, with the disclaimers that belong to them. */
import { addressIn } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { clockQuery, type AskedAt, type NamedState } from '../shown.ts';

export const nameIn = (locale: Locale, state: Pick<NamedState, 'name'>): string => wordsIn(locale, state.name);

export function byName<Of extends Pick<NamedState, 'name'>>(locale: Locale, states: readonly Of[]): Of[] {
  const compare = inAlphabeticalOrder(locale);
  return states.toSorted((a, b) => compare(nameIn(locale, a), nameIn(locale, b)));
}

export function StateLink(props: { locale: Locale; state: NamedState; at: AskedAt }) {
  const { locale, state } = props;
  return <a href={addressIn(locale, `/states/${state.code}${clockQuery(props.at)}`)}>{typeset(locale, nameIn(locale, state))}</a>;
}

/** States joined as the language joins them. */
export function StateLinks(props: { locale: Locale; states: readonly NamedState[]; at: AskedAt }) {
  return props.states.map((state, index) => (
    <>
      {index === 0 ? null : ', '}
      <StateLink locale={props.locale} state={state} at={props.at} />
    </>
  ));
}

/** The disclaimers of the names shown, each once. No table and no chart may drop them. */
export function NameNotices(props: { locale: Locale; states: readonly NamedState[] }) {
  const notices = [...new Set(props.states.flatMap((state) => (state.notice === undefined ? [] : [wordsIn(props.locale, state.notice)])))];
  return notices.map((notice) => <p class="name-notice">{typeset(props.locale, notice)}</p>);
}
