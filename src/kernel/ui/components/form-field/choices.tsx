/** The controls that offer choices: a select, and groups of checkboxes or radio buttons. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { FieldError } from '../field-error/field-error.tsx';
import { type ChoicesDescription, described, given, type Option, type SelectDescription } from './field.ts';

export function SelectField(props: {
  locale: Locale;
  field: SelectDescription;
  emptyLabel: string;
  shared: { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined };
}) {
  const { field, locale } = props;
  const optionOf = (option: Option) => (
    <option value={option.value} selected={option.value === field.value}>
      {typeset(locale, option.label)}
    </option>
  );
  return (
    <select {...props.shared} {...given({ required: field.required })}>
      {field.required === true && field.value !== undefined ? null : <option value="">{typeset(locale, props.emptyLabel)}</option>}
      {field.options.map((option) =>
        'heading' in option ? <optgroup label={typeset(locale, option.heading)}>{option.options.map(optionOf)}</optgroup> : optionOf(option),
      )}
    </select>
  );
}

export function ChoiceField(props: { locale: Locale; id: string; field: ChoicesDescription }) {
  const { field, locale, id } = props;
  const type = field.kind === 'radios' ? 'radio' : 'checkbox';
  return (
    <fieldset
      class={field.error === undefined ? 'form-field choices' : 'form-field choices form-field--error'}
      aria-describedby={described(id, field)['aria-describedby']}
    >
      <legend>{typeset(locale, field.label)}</legend>
      {field.hint === undefined ? null : (
        <span class="form-field__hint" id={`${id}-hint`}>
          {typeset(locale, field.hint)}
        </span>
      )}
      <FieldError locale={locale} fieldId={id} sentence={field.error} />
      <div class="choices__list">
        {field.options.map((option, index) => {
          // The first choice carries the field's own id, so that an error summary leads somewhere.
          const optionId = index === 0 ? id : `${id}-${index}`;
          return (
            <span class="choices__choice">
              <input
                id={optionId}
                type={type}
                name={field.name}
                value={option.value}
                checked={(field.values ?? []).includes(option.value)}
                {...given({ required: type === 'radio' ? field.required : undefined })}
              />
              <label for={optionId}>{typeset(locale, option.label)}</label>
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}
