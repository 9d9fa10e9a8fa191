/** The form by which a page is kept. What only the browser holds is put into it by a script, when it is sent and not before. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { KeptThing } from '#capabilities/catalogue/index.ts';
import { longestNote, longestTitle } from '../../rules/piece.ts';
import { workTexts } from '../../texts.ts';

export const workPath = '/work';

const visible = (locale: Locale, title: string): Field[] => [
  { kind: 'text', name: 'title', label: workTexts[locale].title, value: title, maxLength: longestTitle, required: true },
  { kind: 'long-text', name: 'note', label: workTexts[locale].note, rows: 3, maxLength: longestNote },
];

/** On the page that is kept. */
export function SaveForm({ locale, thing }: { locale: Locale; thing: KeptThing }) {
  const t = workTexts[locale];
  const places = thing.inBrowser ?? [];
  const fields: Field[] = [
    ...visible(locale, wordsIn(locale, thing.title).slice(0, longestTitle)),
    { kind: 'hidden', name: 'kind', value: thing.kind },
    { kind: 'hidden', name: 'address', value: thing.address },
    { kind: 'hidden', name: 'states', value: thing.stateCodes.join(',') },
    { kind: 'hidden', name: 'challenge', value: thing.challenge ?? '' },
    { kind: 'hidden', name: 'answers', value: '' },
  ];
  return (
    <div class="keep-work" data-keep={JSON.stringify(places)}>
      <Disclosure summary={<strong>{t.save}</strong>}>
        <p>{typeset(locale, t.saveLead)}</p>
        <p>{typeset(locale, t.saveLeadHere)}</p>
        <ActionForm locale={locale} name="save" page={addressIn(locale, workPath)} submit={t.save} label={t.saveTitle} fields={fields}>
          {places.length === 0 ? null : (
            <p data-keep-own hidden>
              <label>
                <input type="checkbox" data-keep-with checked /> {typeset(locale, t.withOwn)}
              </label>
            </p>
          )}
        </ActionForm>
        <p>
          <a href={addressIn(locale, workPath)}>{typeset(locale, t.work)}</a>
        </p>
      </Disclosure>
    </div>
  );
}

/** Once more, with all that was sent: what was not taken, or what is to be decided. */
export function SaveAgain({ locale, refused, same }: { locale: Locale; refused: NotTaken; same: readonly { readonly id: string; readonly title: Text | null }[] }) {
  const t = workTexts[locale];
  const given = (name: string) => refused.entered[name]?.[0] ?? '';
  const choices = [{ value: 'new', label: t.asNew }, ...same.map(({ id, title }) => ({ value: id, label: t.asVersionOf(title === null ? '' : wordsIn(locale, title)) }))];
  const fields: Field[] = [
    ...(same.length === 0 ? [] : [{ kind: 'radios' as const, name: 'as', label: t.as, required: true, options: choices }]),
    ...visible(locale, given('title')),
    ...['kind', 'address', 'states', 'challenge', 'answers'].map((name) => ({ kind: 'hidden' as const, name, value: given(name) })),
  ];
  return <ActionForm locale={locale} name="save" page={addressIn(locale, workPath)} submit={t.save} label={t.saveTitle} refused={refused} fields={fields} />;
}
