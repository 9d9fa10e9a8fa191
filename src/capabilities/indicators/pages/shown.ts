/** What the pages of this room are given to show. */
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Confidence, Source } from '#kernel/values/source.ts';
import type { Measure, Theme } from '../rules/indicator.ts';
import type { Charted } from '../rules/series.ts';

export interface ShownIndicator {
  readonly id: string;
  readonly theme: Theme;
  readonly title: Text;
  readonly definition: Text;
  readonly unit: Text;
  readonly measure: Measure;
  readonly caution: Text;
}

export interface ShownLine extends ShownIndicator {
  readonly values: number;
  readonly states: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export interface ShownValue extends Charted {
  readonly id: string;
  readonly covers: Text;
  readonly source: Source;
  readonly confidence: Confidence;
}

export interface NamedState {
  readonly code: string;
  readonly name: Text;
  readonly notice: Text | undefined;
}

/** A challenge or an option that an indicator speaks to. */
export interface Linked {
  readonly path: string;
  readonly title: Text;
}

export const nameIn = (locale: Locale, state: Pick<NamedState, 'name'>): string => wordsIn(locale, state.name);

export function byName<S extends Pick<NamedState, 'name'>>(locale: Locale, states: readonly S[]): S[] {
  const compare = inAlphabeticalOrder(locale);
  return states.toSorted((a, b) => compare(nameIn(locale, a), nameIn(locale, b)));
}

export function byTitle<T extends { readonly title: Text }>(locale: Locale, items: readonly T[]): T[] {
  const compare = inAlphabeticalOrder(locale);
  return items.toSorted((a, b) => compare(wordsIn(locale, a.title), wordsIn(locale, b.title)));
}

/** What was asked, as the address says it. */
export function queryOf({ states = [], known }: { readonly states?: readonly string[]; readonly known: number | undefined }): string {
  const parts = [...(states.length === 0 ? [] : [`states=${states.join(',')}`]), ...(known === undefined ? [] : [`known=${known}`])];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
