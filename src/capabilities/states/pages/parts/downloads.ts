/** The files of a page's table, on the same clocks as the page. */
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';

export const downloadsOf = (locale: Locale, path: string, query: string) =>
  (['csv', 'json'] as const).map((face) => ({ format: face.toUpperCase(), href: addressIn(locale, `${path}.${face}${query}`) }));
