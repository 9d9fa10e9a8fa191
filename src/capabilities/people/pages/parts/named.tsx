/** How circles, people and days are written on these pages. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleKind } from '#kernel/values/viewer.ts';
import { circleTexts, type Done } from '../../texts/circles.ts';
import { circleWords } from '../../texts/words.ts';

/** As much of a State as its name needs. */
export interface NamedState {
  readonly code: string;
  readonly name: Text;
  readonly of: Text;
}

export interface Nameable {
  readonly kind: CircleKind;
  readonly stateCode: string | null;
  readonly name: Text | null;
}

export function nameOfCircle(locale: Locale, circle: Nameable, states: readonly NamedState[]): string {
  const words = circleWords[locale];
  if (circle.kind === 'delegation') {
    const state = states.find(({ code }) => code === circle.stateCode);
    return words.delegation(state ? wordsIn(locale, state.of) : (circle.stateCode ?? ''));
  }
  if (circle.name === null) return words.kinds[circle.kind];
  return wordsIn(locale, circle.name);
}

export const nameOfState = (locale: Locale, code: string | null, states: readonly NamedState[]): string => {
  const state = states.find((one) => one.code === code);
  return state ? wordsIn(locale, state.name) : (code ?? '');
};

export const nameOfPerson = (locale: Locale, name: string): string => (name === '' ? circleWords[locale].nobody : name);

export const endOf = (locale: Locale, until: Day | null): string => (until === null ? circleTexts[locale].noEnd : writtenDay(locale, until));

export function CircleLink(props: { locale: Locale; publicId: string; children: string }) {
  return <a href={addressIn(props.locale, `/circles/${props.publicId}`)}>{typeset(props.locale, props.children)}</a>;
}

export function DoneNotice(props: { locale: Locale; done: Done | undefined }) {
  if (props.done === undefined) return null;
  return (
    <Notice locale={props.locale} kind="success">
      <p>{typeset(props.locale, circleTexts[props.locale].done[props.done])}</p>
    </Notice>
  );
}
