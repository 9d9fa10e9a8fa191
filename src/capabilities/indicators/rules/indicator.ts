/** What an indicator is about, and what kinds of figure there are. */

/** In the order in which they are listed: what is used, what comes of it, what is done, what is on the market. */
export const themes = ['use', 'harm', 'treatment', 'harm_reduction', 'supply', 'environment'] as const;
export type Theme = (typeof themes)[number];

/** A count grows with the State, so that counts of several States on one scale would rank them by size. A rate is of so many people. */
export const measures = ['count', 'rate'] as const;
export type Measure = (typeof measures)[number];

/** `none` is a true zero; `not_known` means that the source itself gives no figure. A figure that is missing here is neither. */
export const kinds = ['observed', 'estimate', 'none', 'not_known'] as const;
export type Kind = (typeof kinds)[number];

/** What an indicator may speak to. */
export const subjects = ['challenge', 'option'] as const;
export type SubjectKind = (typeof subjects)[number];

/** More lines than that cannot be told apart. */
export const mostStates = 6;

/** What can be said of a figure apart from its State, year and source. */
export interface Figure {
  readonly kind: Kind;
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The part of a State that a figure of wastewater speaks of is a city, in one week. */
export const isOfOneCity = (theme: Theme): boolean => theme === 'environment';
