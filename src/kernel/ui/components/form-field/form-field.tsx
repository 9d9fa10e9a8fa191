/** One field of a form from its description: label, hint, error and the right control. */
import type { InputHTMLAttributes } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';
import { FieldError } from '../field-error/field-error.tsx';
import { ChoiceField, SelectField } from './choices.tsx';
import { described, type Field, fieldId, given, type InputDescription, type LongTextDescription, isChoices, type SelectDescription } from './field.ts';

export function FormField(props: { locale: Locale; formId: string; field: Field }) {
  const { field, locale } = props;
  if (field.kind === 'hidden') return <input type="hidden" name={field.name} value={field.value} />;
  const id = fieldId(props.formId, field.name);
  if (isChoices(field)) return <ChoiceField locale={locale} id={id} field={field} />;
  return (
    <div class={field.error === undefined ? 'form-field' : 'form-field form-field--error'}>
      <label for={id}>{typeset(locale, field.label)}</label>
      {field.hint === undefined ? null : (
        <span class="form-field__hint" id={`${id}-hint`}>
          {typeset(locale, field.hint)}
        </span>
      )}
      <FieldError locale={locale} fieldId={id} sentence={field.error} />
      <Control locale={locale} id={id} field={field} />
    </div>
  );
}

function Control(props: { locale: Locale; id: string; field: SelectDescription | InputDescription | LongTextDescription }) {
  const { field, id } = props;
  const shared = { id, name: field.name, ...described(id, field) };
  if (field.kind === 'select') {
    return <SelectField locale={props.locale} field={field} shared={shared} emptyLabel={field.emptyLabel ?? uiTexts[props.locale].any} />;
  }
  if (field.kind === 'long-text') {
    return (
      <textarea {...shared} rows={field.rows ?? 5} {...given({ maxLength: field.maxLength, required: field.required })}>
        {field.value}
      </textarea>
    );
  }
  const attributes = {
    ...shared,
    type: field.kind,
    ...given({
      value: field.value,
      min: field.min,
      max: field.max,
      maxLength: field.maxLength,
      required: field.required,
      autocomplete: field.autocomplete ?? (field.kind === 'search' ? 'off' : undefined),
    }),
  };
  // The types of preact 11.2.0 pair each type of input with its own attributes; here the type is data.
  return <input {...(attributes as InputHTMLAttributes<HTMLInputElement>)} />;
}
