/** Choosing who reads something: choose, look, confirm. The first two change nothing, and work without script. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { markings, type Marking } from '#kernel/values/marking.ts';
import type { CircleId } from '#kernel/values/viewer.ts';
import type { Preview, ShownCircle, ShownItem } from '../shown.ts';
import { sharingTexts } from '../texts.ts';
import { handlingPath, markingOptions } from './handling.tsx';
import { AudiencePreview } from './parts/audience-preview.tsx';
import { circleWords, inOrder } from './parts/who.tsx';

export interface AudienceProps {
  readonly locale: Locale;
  readonly item: ShownItem;
  /** The circles that may be chosen. */
  readonly choices: readonly ShownCircle[];
  readonly people: { readonly found: readonly ShownCircle[]; readonly chosen: readonly ShownCircle[] };
  readonly find: string;
  readonly chosen: readonly CircleId[];
  readonly marking: Marking;
  /** Undefined before anything was chosen. */
  readonly preview: Preview | undefined;
  /** It is open to circles that the originator no longer sees. */
  readonly hasUnseen: boolean;
  readonly refused: NotTaken | undefined;
}

export function audiencePage(props: AudienceProps): Page {
  const { locale, item, preview } = props;
  const t = sharingTexts[locale];
  const title = t.audienceTitle(item.title === null ? '' : wordsIn(locale, item.title));
  return {
    title,
    noIndex: true,
    form: 'choose',
    crumbs: [{ label: t.handling, path: handlingPath(item.id) }, { label: t.share }],
    body: (
      <div class="sharing">
        <PageIntro locale={locale} title={title} lead={t.audienceLead} />
        {props.hasUnseen ? (
          <Notice locale={locale} kind="warning">
            <p>{typeset(locale, t.noLongerYours)}</p>
          </Notice>
        ) : null}
        {preview === undefined ? null : (
          <Section locale={locale} id="reach" title={t.wouldReach}>
            <AudiencePreview locale={locale} preview={preview} />
            <Confirm {...props} preview={preview} />
          </Section>
        )}
        <Choose {...props} />
      </div>
    ),
  };
}

function Choose(props: AudienceProps) {
  const { locale, choices, people, chosen, find } = props;
  const t = sharingTexts[locale];
  const optionsOf = (circles: readonly ShownCircle[]) => inOrder(locale, circles).map((circle) => ({ value: String(circle.id), label: circleWords(locale, circle) }));
  const values = chosen.map(String);
  const fields: Field[] = [
    { kind: 'radios', name: 'marking', label: t.marking, values: [props.marking], options: markingOptions(locale, markings) },
    { kind: 'checkboxes', name: 'circles', label: t.chooseCircles, values, options: optionsOf(choices) },
  ];
  if (people.chosen.length > 0) fields.push({ kind: 'checkboxes', name: 'people', label: t.chosenPeople, values, options: optionsOf(people.chosen) });
  if (people.found.length > 0) fields.push({ kind: 'checkboxes', name: 'found', label: t.choosePeople, values: [], options: optionsOf(people.found) });
  fields.push({ kind: 'search', name: 'find', label: t.findPerson, value: '', hint: find !== '' && people.found.length === 0 ? t.nobodyFound(find) : t.findHint });
  fields.push({ kind: 'hidden', name: 'look', value: '1' });
  return <FilterForm locale={locale} id="choose" label={t.share} action={addressIn(locale, `${handlingPath(props.item.id)}/audience`)} fields={fields} applyLabel={t.look} />;
}

function Confirm(props: AudienceProps & { preview: Preview }) {
  const { locale, item, chosen, marking, preview } = props;
  const t = sharingTexts[locale];
  if (preview.refused !== undefined) {
    return (
      <Notice locale={locale} kind="warning">
        <p>{typeset(locale, t.refusal[preview.refused])}</p>
      </Notice>
    );
  }
  const fields: Field[] = [
    { kind: 'hidden', name: 'circles', value: chosen.join(',') },
    { kind: 'hidden', name: 'marking', value: marking },
    { kind: 'hidden', name: 'version', value: String(item.version) },
  ];
  return <ActionForm locale={locale} name="share" page={addressIn(locale, `${handlingPath(item.id)}/audience`)} submit={chosen.length === 0 ? t.confirmFewer : t.confirm} refused={props.refused} fields={fields} />;
}
