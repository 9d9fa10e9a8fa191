/** What stands on the pages of other rooms, for whoever has signed in. */
import type { Keepable } from '#capabilities/catalogue/index.ts';
import { SaveForm } from './pages/parts/save-form.tsx';

export const savingHere: Keepable = {
  island: 'keep-work',
  show: (locale, thing) => <SaveForm locale={locale} thing={thing} />,
};
