/** Every word this capability shows, in both languages. */
import type { Locale } from '#kernel/text/locale.ts';

const en = {
  title: 'What do you need to decide?',
};
const fr: typeof en = {
  title: 'Que devez-vous décider ?',
};
export const texts: Record<Locale, typeof en> = { en, fr };
