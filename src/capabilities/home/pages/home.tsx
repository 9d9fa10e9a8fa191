import type { Locale } from '#kernel/text/locale.ts';
import type { Page } from '#kernel/ui/frame.ts';
import { texts } from '../texts.ts';

export function homePage(props: { locale: Locale }): Page {
  const t = texts[props.locale];
  return { title: t.title, crumbs: [], body: <div class="wrap"><h1>{t.title}</h1></div> };
}
