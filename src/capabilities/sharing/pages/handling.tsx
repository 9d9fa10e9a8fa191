/** How one item is handled: its marking, who can see it and why, what was done about it, who read it; and, for its originator, what can be done. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isStricter, markings, type Marking } from '#kernel/values/marking.ts';
import type { Handled } from '../shown.ts';
import { sharingTexts } from '../texts.ts';
import { MarkingBadge } from './parts/marking-badge.tsx';
import { Log, Readers } from './parts/readers.tsx';
import { Tombstone } from './parts/tombstone.tsx';
import { WhoCanSee, WhyReadable } from './parts/who.tsx';

export interface HandlingProps {
  readonly locale: Locale;
  readonly handled: Handled;
  readonly done: string;
  /** Of somebody who has signed in: a visitor marks nothing. */
  readonly isSignedIn: boolean;
  readonly refused: NotTaken | undefined;
}

export const handlingPath = (id: string): string => `/shared/${id}`;

export function handlingPage(props: HandlingProps): Page {
  const { locale, handled } = props;
  const { item, why } = handled;
  const t = sharingTexts[locale];
  const title = item.title === null ? t.recalled : t.handlingOf(wordsIn(locale, item.title));
  const done = t.done[props.done];
  const isOver = item.recalledAt !== null;
  return {
    title,
    noIndex: true,
    crumbs: item.title === null ? [{ label: t.recalled }] : [{ label: wordsIn(locale, item.title), path: item.path }, { label: t.handling }],
    body: (
      <div class="sharing">
        {done === undefined ? null : (
          <Notice locale={locale} kind="success">
            <p>{typeset(locale, done)}</p>
          </Notice>
        )}
        <PageIntro locale={locale} title={title} lead={isOver ? undefined : <MarkingBadge locale={locale} marking={item.marking} explained />} />
        <Tombstone locale={locale} handled={handled} />
        {isOver ? null : (
          <p>
            <a href={addressIn(locale, item.path)}>{typeset(locale, t.back)}</a>
          </p>
        )}
        <Section locale={locale} id="who" title={t.whoCanSee}>
          <WhoCanSee locale={locale} handled={handled} />
          {why.isOriginator && !isOver ? (
            <p>
              <a href={addressIn(locale, `${handlingPath(item.id)}/audience`)}>{typeset(locale, t.share)}</a>
            </p>
          ) : null}
        </Section>
        <Section locale={locale} id="why" title={t.whyCanISee}>
          <WhyReadable locale={locale} handled={handled} />
        </Section>
        {isOver || !props.isSignedIn ? null : <Mark {...props} />}
        <Readers locale={locale} handled={handled} />
        <Log locale={locale} handled={handled} />
        {why.isOriginator && !isOver ? item.sharedAt === null ? <Remove {...props} /> : <Recall {...props} /> : null}
      </div>
    ),
  };
}

const version = ({ handled: { item } }: HandlingProps) => ({ kind: 'hidden' as const, name: 'version', value: String(item.version) });
const pageOf = ({ locale, handled: { item } }: HandlingProps) => addressIn(locale, handlingPath(item.id));

export const markingOptions = (locale: Locale, choices: readonly Marking[]) =>
  choices.map((marking) => ({ value: marking, label: sharingTexts[locale].markingChoice(marking) }));

function Mark(props: HandlingProps) {
  const { locale, handled: { item, why } } = props;
  const t = sharingTexts[locale];
  const choices = markings.filter((marking) => marking !== item.marking && (why.isOriginator || isStricter(marking, item.marking)));
  if (choices.length === 0) return null;
  return (
    <Section locale={locale} id="marking" title={t.mark}>
      <ActionForm locale={locale} name="mark" page={pageOf(props)} weight="secondary" submit={t.mark} refused={props.refused} fields={[{ kind: 'radios', name: 'marking', label: t.marking, hint: t.markHint, required: true, options: markingOptions(locale, choices) }, version(props)]} />
    </Section>
  );
}

function Recall(props: HandlingProps) {
  const { locale } = props;
  const t = sharingTexts[locale];
  return (
    <Section locale={locale} id="recalling" title={t.recall}>
      <p>{typeset(locale, t.recallLead)}</p>
      <ActionForm locale={locale} name="recall" page={pageOf(props)} submit={t.recallNow} refused={props.refused} fields={[{ kind: 'long-text', name: 'reason', label: t.reason, rows: 2, maxLength: 500 }, version(props)]} />
    </Section>
  );
}

function Remove(props: HandlingProps) {
  const { locale } = props;
  const t = sharingTexts[locale];
  return (
    <Section locale={locale} id="removing" title={t.remove}>
      <p>{typeset(locale, t.removeLead)}</p>
      <ActionForm locale={locale} name="remove" page={pageOf(props)} weight="secondary" submit={t.removeNow} refused={props.refused} fields={[]} />
    </Section>
  );
}
