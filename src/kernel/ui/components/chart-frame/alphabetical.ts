/** States are listed by name and never by value: a chart sorted by value is a ranking. */
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';

export type RowOrder = 'alphabetical' | 'as-given';

/** `as-given` is for rows that are no States: years, answers, studies. */
export function ordered<Row extends { readonly label: string }>(locale: Locale, rows: readonly Row[], order: RowOrder | undefined): readonly Row[] {
  const compare = inAlphabeticalOrder(locale);
  return order === 'as-given' ? rows : [...rows].sort((a, b) => compare(a.label, b.label));
}
