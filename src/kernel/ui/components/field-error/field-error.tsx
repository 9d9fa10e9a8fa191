/** The error of one field, joined to it by `aria-describedby`. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';

export const fieldErrorId = (fieldId: string): string => `${fieldId}-error`;

export function FieldError(props: { locale: Locale; fieldId: string; sentence: string | undefined }) {
  if (props.sentence === undefined) return null;
  return (
    <span class="field-error" id={fieldErrorId(props.fieldId)}>
      <span class="visually-hidden">{uiTexts[props.locale].errorPrefix} </span>
      {typeset(props.locale, props.sentence)}
    </span>
  );
}
