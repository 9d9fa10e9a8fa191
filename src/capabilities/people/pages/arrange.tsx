/** Opening a circle, and changing or closing one. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { CircleKind } from '#kernel/values/viewer.ts';
import { kindsToOpen } from '../rules/arranging.ts';
import { circleTexts } from '../texts/circles.ts';
import { circleWords } from '../texts/words.ts';
import { stateOptions, type ShownCircle } from './circle.tsx';
import { nameOfCircle, type NamedState } from './parts/named.tsx';

const written = (text: Text | null, language: Locale): string => {
  const one = text?.[language];
  return typeof one === 'object' ? one.text : '';
};

const names = (locale: Locale, name: Text | null, hint?: string): Field[] => [
  { kind: 'text', name: 'name-en', label: circleTexts[locale].nameEn, value: written(name, 'en'), hint, maxLength: 200 },
  { kind: 'text', name: 'name-fr', label: circleTexts[locale].nameFr, value: written(name, 'fr'), hint, maxLength: 200 },
];
const purposes = (locale: Locale, purpose: Text | null): Field[] => [
  { kind: 'long-text', name: 'purpose-en', label: circleTexts[locale].purposeEn, value: written(purpose, 'en'), maxLength: 2000 },
  { kind: 'long-text', name: 'purpose-fr', label: circleTexts[locale].purposeFr, value: written(purpose, 'fr'), maxLength: 2000 },
];
const switches = (locale: Locale, kind: CircleKind | undefined, circle?: Pick<ShownCircle, 'hiddenMembers' | 'concealed'>): Field[] => {
  const t = circleTexts[locale];
  const hidden: Field = { kind: 'checkboxes', name: 'hidden', label: t.membersAre, options: [{ value: 'yes', label: t.hideMembers }], values: circle?.hiddenMembers === true ? ['yes'] : [] };
  const concealed: Field = { kind: 'checkboxes', name: 'concealed', label: t.beingKnown, options: [{ value: 'yes', label: t.conceal }], values: circle?.concealed === true ? ['yes'] : [] };
  return kind === undefined || kind === 'network' ? [hidden, concealed] : [hidden];
};

export function openCirclePage(props: { locale: Locale; states: readonly NamedState[]; refused: NotTaken | undefined }): Page {
  const { locale } = props;
  const t = circleTexts[locale];
  const words = circleWords[locale];
  return {
    title: t.openACircle,
    crumbs: [{ label: t.circles, path: '/people' }, { label: t.openACircle }],
    noIndex: true,
    body: (
      <>
        <PageIntro locale={locale} title={t.openACircle} lead={t.openLead} />
        <ActionForm
          locale={locale}
          name="open"
          page={addressIn(locale, '/people/open-circle')}
          refused={props.refused}
          submit={t.openNow}
          label={t.openACircle}
          fields={[
            { kind: 'select', name: 'kind', label: t.kindLabel, required: true, options: kindsToOpen.map((kind) => ({ value: kind, label: words.kinds[kind] })) },
            { kind: 'select', name: 'state', label: t.state, hint: t.stateHint, emptyLabel: t.noState, options: stateOptions(locale, props.states) },
            ...names(locale, null, t.nameHint),
            ...purposes(locale, null),
            ...switches(locale, undefined),
          ]}
        >
          <p>{typeset(locale, t.afterOpening)}</p>
        </ActionForm>
      </>
    ),
  };
}

export function arrangePage(props: { locale: Locale; circle: ShownCircle; states: readonly NamedState[]; refused: NotTaken | undefined }): Page {
  const { locale, circle } = props;
  const t = circleTexts[locale];
  const name = nameOfCircle(locale, circle, props.states);
  const page = addressIn(locale, `/circles/${circle.publicId}/arrange`);
  return {
    title: `${t.arrange} · ${name}`,
    crumbs: [{ label: t.circles, path: '/people' }, { label: name, path: `/circles/${circle.publicId}` }, { label: t.arrange }],
    noIndex: true,
    body: (
      <>
        <PageIntro locale={locale} title={t.arrange} above={name} />
        <ActionForm locale={locale} name="change" page={page} refused={props.refused} submit={t.save} label={t.arrange} fields={[...(circle.kind === 'delegation' ? [] : names(locale, circle.name)), ...purposes(locale, circle.purpose), ...switches(locale, circle.kind, circle)]} />
        <Section locale={locale} id="close-section" title={t.close}>
          <p>{typeset(locale, t.closeNote)}</p>
          <ActionForm locale={locale} name="close" page={page} refused={props.refused} weight="secondary" submit={t.closeNow} label={t.close} fields={[]} />
        </Section>
      </>
    ),
  };
}
