/** Narrows what a page shows. Sent by GET, so that the answer has an address; works without script. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';
import type { Field } from '../form-field/field.ts';
import { FormField } from '../form-field/form-field.tsx';

export function FilterForm(props: {
  locale: Locale;
  /** Unique on the page; ids of fields begin with it. */
  id: string;
  /** Says what is filtered; heard by those who do not see the form. */
  label: string;
  action: string;
  fields: readonly Field[];
  /** Errors by the name of the field, beside those in the descriptions. */
  errors?: Readonly<Record<string, string | undefined>> | undefined;
  applyLabel?: string | undefined;
  /** Where nothing is filtered. */
  clearHref?: string | undefined;
}) {
  const { locale } = props;
  const t = uiTexts[locale];
  const withError = (field: Field): Field =>
    field.kind === 'hidden' ? field : { ...field, error: props.errors?.[field.name] ?? field.error };
  return (
    <form class="filter-form" id={props.id} action={props.action} method="get" aria-label={typeset(locale, props.label)}>
      <div class="filter-form__fields">
        {props.fields.map((field) => (
          <FormField locale={locale} formId={props.id} field={withError(field)} />
        ))}
      </div>
      <div class="filter-form__actions">
        <button class="button" type="submit">
          {props.applyLabel === undefined ? t.apply : typeset(locale, props.applyLabel)}
        </button>
        {props.clearHref === undefined ? null : <a href={props.clearHref}>{t.clear}</a>}
      </div>
    </form>
  );
}
