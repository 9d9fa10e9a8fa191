/** Chooses the States that stand beside each other, here and on the page of a challenge. */
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { inOrderOfNames } from '../../reading/several-states.ts';
import { texts } from '../../texts/response.ts';
import { severalTexts } from '../../texts/several.ts';
import { severalPath } from '../several-address.ts';
import type { ShownState } from '../shown.ts';

export const severalFormId = 'several';

export function SeveralForm(props: { locale: Locale; challengeId: string; states: readonly ShownState[]; chosen: readonly string[]; on?: Day | undefined; known?: number | undefined; error?: string | undefined }) {
  const { locale, states, known } = props;
  const s = severalTexts[locale];
  const options = inOrderOfNames(locale, states.filter((state) => state.inAtlas)).map((state) => ({ value: state.code, label: wordsIn(locale, state.name) }));
  const fields: Field[] = [{ kind: 'checkboxes', name: 'states', label: s.states, hint: s.statesHint, values: props.chosen, options, error: props.error }];
  if (props.on !== undefined) fields.push({ kind: 'date', name: 'on', label: texts[locale].onDay, value: props.on });
  if (known !== undefined) fields.push({ kind: 'hidden', name: 'known', value: String(known) });
  return <FilterForm locale={locale} id={severalFormId} label={s.choose} action={addressIn(locale, severalPath(props.challengeId))} fields={fields} applyLabel={s.show} />;
}
