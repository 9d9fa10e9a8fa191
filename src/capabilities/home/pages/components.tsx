/** Every component with its examples: what a designer looks at, and what the tests render. */
import { GalleryPage } from '#kernel/ui/gallery.tsx';
import { uiTexts } from '#kernel/ui/texts.ts';
import type { Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';

export function componentsPage(locale: Locale): Page {
  const title = uiTexts[locale].galleryTitle;
  return { title, crumbs: [{ label: title }], body: <GalleryPage locale={locale} />, noIndex: true };
}
