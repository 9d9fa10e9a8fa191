/** Unknown is four things, and "none seen in a source" is a fifth. Each has its own words and its own sign. */
import { remembered } from '#kernel/ui/markup/remembered.ts';
import type { Locale } from '#kernel/text/locale.ts';

export const unknowns = ['not_known', 'not_applicable', 'none', 'withheld', 'none_seen'] as const;
export type Unknown = (typeof unknowns)[number];

const words: Readonly<Record<Locale, Readonly<Record<Unknown, string>>>> = {
  en: {
    not_known: 'Not known',
    not_applicable: 'Not applicable',
    none: 'None (zero)',
    withheld: 'Withheld',
    none_seen: 'None seen in the source',
  },
  fr: {
    not_known: 'Non connu',
    not_applicable: 'Sans objet',
    none: 'Aucun (zéro)',
    withheld: 'Non communiqué',
    none_seen: 'Aucun recensé dans la source',
  },
};
const seenIn: Readonly<Record<Locale, (source: string) => string>> = {
  en: (source) => `None seen in ${source}. Not checked since.`,
  fr: (source) => `Aucun recensé dans ${source}. Non vérifié depuis.`,
};

export const unknownLabel = (locale: Locale, unknown: Unknown): string => words[locale][unknown];

/** `source`, for "none seen": its title or publisher and its year. */
export const UnknownMark = remembered((props: { locale: Locale; unknown: Unknown; source?: string | undefined }) => {
  const label =
    props.unknown === 'none_seen' && props.source !== undefined
      ? seenIn[props.locale](props.source)
      : unknownLabel(props.locale, props.unknown);
  return (
    <span class={`unknown-mark unknown-mark--${props.unknown.replace('_', '-')}`}>
      <svg class="unknown-mark__sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round">
          {signs[props.unknown]}
        </g>
      </svg>
      {label}
    </span>
  );
});

const signs = {
  // A question mark.
  not_known: <path d="M5 5.5a3 3 0 1 1 4.5 2.6C8.4 8.7 8 9.3 8 10.3M8 13.2v.1" />,
  // A dash: the question does not arise.
  not_applicable: <path d="M3 8h10" />,
  // A nought.
  none: <ellipse cx="8" cy="8" rx="4" ry="5.5" />,
  // A closed lock.
  withheld: <path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />,
  // A glass that found nothing.
  none_seen: <path d="M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9ZM10.4 10.4 14 14M5 7h4" />,
} as const;
