/** A form that changes something. Not taken, it stands there again with all that was typed, and says at each field why. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';
import { isChoices, type Field } from '../form-field/field.ts';
import { FormField } from '../form-field/form-field.tsx';

/** As the page is told: see `FormRefusal`. */
export interface NotTaken {
  readonly form: string;
  readonly entered: Readonly<Record<string, readonly string[]>>;
  readonly byField: Readonly<Record<string, string>>;
}

export function ActionForm(props: {
  locale: Locale;
  /** The name of the form, by which the page knows it; unique on the page. */
  name: string;
  /** The page's address with the language, without its query; the form's name is put behind it. */
  page: string;
  fields: readonly Field[];
  submit: string;
  /** What cannot be undone looks different. */
  weight?: 'primary' | 'secondary' | undefined;
  /** Heard by those who do not see the form, where no heading names it. */
  label?: string | undefined;
  refused?: NotTaken | undefined;
  /** Between the fields and the button: what will happen. */
  children?: ComponentChildren;
}) {
  const { locale, name } = props;
  const refused = props.refused?.form === name ? props.refused : undefined;
  return (
    <form class="action-form" id={name} action={`${props.page}/${name}`} method="post" aria-label={props.label === undefined ? undefined : typeset(locale, props.label)}>
      {props.fields.map((field) => (
        <FormField locale={locale} formId={name} field={refused === undefined ? chosen(field, locale) : again(chosen(field, locale), refused)} />
      ))}
      {props.children}
      <div class="actions">
        <button class={props.weight === 'secondary' ? 'button button--secondary' : 'button'} type="submit">
          {typeset(locale, props.submit)}
        </button>
      </div>
    </form>
  );
}

/** The empty choice of a form that changes something does not mean all of them. */
const chosen = (field: Field, locale: Locale): Field => (field.kind === 'select' && field.emptyLabel === undefined ? { ...field, emptyLabel: uiTexts[locale].choose } : field);

function again(field: Field, { entered, byField }: NotTaken): Field {
  if (field.kind === 'hidden') return field;
  const values = entered[field.name] ?? [];
  const error = byField[field.name];
  if (isChoices(field)) return { ...field, values, error };
  return { ...field, value: values[0] ?? '', error };
}
