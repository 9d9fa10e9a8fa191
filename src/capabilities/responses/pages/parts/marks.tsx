/** Small things of a response: what is seen in the State, references to numbered sources, harms. */
import type { ComponentChildren } from 'preact';
import { addressIn } from '#kernel/ui/frame.ts';
import { inOnePiece } from '#kernel/ui/markup/jsx-runtime.ts';
import { remembered } from '#kernel/ui/markup/remembered.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Source } from '#kernel/values/source.ts';
import type { NumberedSources } from '../../rules/numbered-sources.ts';
import { toldOnce } from '../../rules/research.ts';
import type { Status } from '../../rules/status.ts';
import { texts } from '../../texts/response.ts';
import type { ShownHarm } from '../shown.ts';

/** A whole disc, a half one, a ring, a glass that found nothing, a dash, a question mark: told apart without colour. */
const drawings: Record<Status, string> = {
  in_place: 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12Z',
  partly: 'M8 2a6 6 0 0 1 0 12Z',
  not_in_place: '',
  not_seen: '',
  not_applicable: '',
  not_known: '',
  no_question: '',
};
const outlines: Record<Status, string> = {
  in_place: '',
  partly: 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12Z',
  not_in_place: 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12Z',
  not_seen: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9ZM10.4 10.4 14 14M5 7h4',
  not_applicable: 'M3 8h10',
  not_known: 'M5 5.5a3 3 0 1 1 4.5 2.6C8.4 8.7 8 9.3 8 10.3M8 13.2v.1',
  no_question: 'M5 5.5a3 3 0 1 1 4.5 2.6C8.4 8.7 8 9.3 8 10.3M8 13.2v.1',
};

export const StatusMark = remembered(function StatusMark(props: { locale: Locale; status: Status; /** Shorter, where the whole stands beside it. */ words?: string | undefined }) {
  const { status } = props;
  return (
    <span class={`status status--${status.replaceAll('_', '-')}`}>
      <svg class="status__sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {drawings[status] === '' ? null : <path d={drawings[status]} fill="currentColor" />}
        {outlines[status] === '' ? null : <path d={outlines[status]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />}
      </svg>
      <span>{typeset(props.locale, props.words ?? texts[props.locale].status[status])}</span>
    </span>
  );
});

/** "[3]", a way to the numbered source. Several of one document are one. */
export function References(props: { locale: Locale; sources: NumberedSources; of: readonly (Source | undefined)[] }) {
  const numbers = [...new Set(props.of.filter((source) => source !== undefined).map((source) => props.sources.numberOf(source)))].toSorted((a, b) => a - b);
  return numbers.map((number) => <Reference locale={props.locale} number={number} />);
}

const Reference = remembered(({ locale, number }: { locale: Locale; number: number }) =>
  inOnePiece([
    ' ',
    <a class="reference" href={`#source-${number}`} aria-label={texts[locale].reference(number)}>
      [{number}]
    </a>,
  ]),
);

/** Puts the numbers of sources behind what they say. */
export type Cite = (...of: readonly (Source | undefined)[]) => ComponentChildren;

export const citing =
  ({ locale, sources }: { locale: Locale; sources: NumberedSources }): Cite =>
  (...of) => <References locale={locale} sources={sources} of={of} />;

/** Each harm in a line of its own, with its certainty. */
export function HarmLines({ locale, harms, cite }: { locale: Locale; harms: readonly ShownHarm[]; cite: Cite }) {
  const t = texts[locale];
  return (
    <ul class="harms">
      {toldOnce(harms).map((harm) => (
        <li class="harms__harm">
          <span class="harms__flag" aria-hidden="true">
            !
          </span>
          <span>
            <a href={addressIn(locale, `/library/findings/${harm.id}`)}>{typeset(locale, t.words.direction.harm)}</a>
            {typeset(locale, t.ofHarm(t.harmOf(wordsIn(locale, harm.outcome.label), t.words.certainty[harm.certainty], t.words.studyType[harm.studyType], harm.year, harm.isCore, harm.results)))}
            {cite(harm.source)}
          </span>
        </li>
      ))}
    </ul>
  );
}
