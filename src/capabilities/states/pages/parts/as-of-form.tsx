/** The page as of another day, for browsers with and without scripts. */
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { texts } from '../../texts.ts';
import type { AskedAt } from '../shown.ts';

export function AsOfForm(props: { locale: Locale; path: string; at: AskedAt }) {
  const { locale, at } = props;
  const t = texts[locale];
  const fields: Field[] = [{ kind: 'date', name: 'on', label: t.onDay, value: at.on }];
  if (at.revision !== undefined) fields.push({ kind: 'hidden', name: 'known', value: String(at.revision) });
  const address = addressIn(locale, props.path);
  return <FilterForm locale={locale} id="as-of" label={t.asOfHint} action={address} fields={fields} applyLabel={t.show} clearHref={at.on === at.today && at.revision === undefined ? undefined : address} />;
}
