/** One nomination: who, for what, where it stands; and for those who may, what decides it. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { FactList } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import { isUnderWay } from '../rules/nomination.ts';
import { circleTexts, type Done } from '../texts/circles.ts';
import { circleWords } from '../texts/words.ts';
import { CircleLink, DoneNotice, nameOfCircle, nameOfPerson, nameOfState, type NamedState } from './parts/named.tsx';
import { stageWords, whoIsNominated, type ShownNomination } from './parts/nomination-table.tsx';

export interface NominationPageProps {
  readonly locale: Locale;
  readonly nomination: ShownNomination & { readonly circlePublicId: string; readonly nominatedBy: string | null; readonly nominatedByName: string; readonly words: string; readonly begunOn: Day; readonly reason: string; readonly seatUntil: Day | null };
  readonly states: readonly NamedState[];
  readonly may: { readonly decide: boolean; readonly nominateAgain: boolean; readonly withdraw: boolean };
  readonly today: Day;
  readonly done: Done | undefined;
  readonly refused: NotTaken | undefined;
}

export function nominationPage(props: NominationPageProps): Page {
  const { locale, nomination, states, may } = props;
  const t = circleTexts[locale];
  const who = whoIsNominated(locale, nomination);
  const circleName = nameOfCircle(locale, { kind: nomination.circleKind, stateCode: nomination.circleState, name: nomination.circleName }, states);
  const page = addressIn(locale, `/people/nominations/${nomination.id}`);
  return {
    title: t.nominationOf(who),
    crumbs: [{ label: t.circles, path: '/people' }, { label: circleName, path: `/circles/${nomination.circlePublicId}` }, { label: t.nominationOf(who) }],
    noIndex: true,
    body: (
      <>
        <PageIntro locale={locale} title={t.nominationOf(who)} lead={stageWords(locale, nomination, props.today)} />
        <DoneNotice locale={locale} done={props.done} />
        <FactList
          locale={locale}
          facts={[
            { term: t.nominatedTo, value: <CircleLink locale={locale} publicId={nomination.circlePublicId}>{circleName}</CircleLink> },
            { term: t.role, value: circleWords[locale].roles[nomination.role] },
            { term: t.state, value: nameOfState(locale, nomination.forState, states) },
            { term: t.nominatedBy, value: nomination.nominatedBy === null ? t.nobodyYet : nameOfPerson(locale, nomination.nominatedByName) },
            { term: t.since, value: writtenDay(locale, nomination.begunOn) },
            ...(isUnderWay(nomination) ? [{ term: t.waitsUntil, value: writtenDay(locale, nomination.dueOn) }] : []),
            ...(nomination.seatUntil === null ? [] : [{ term: t.seatUntil, value: writtenDay(locale, nomination.seatUntil) }]),
            ...(nomination.words === '' ? [] : [{ term: t.why, value: nomination.words }]),
            ...(nomination.reason === '' ? [] : [{ term: t.reason, value: nomination.reason }]),
          ]}
        />
        {may.decide ? (
          <Section locale={locale} id="decide-section" title={t.decide}>
            <p>{typeset(locale, t.nominateNote)}</p>
            <ActionForm
              locale={locale}
              name="decide"
              page={page}
              refused={props.refused}
              submit={t.decide}
              label={t.decide}
              fields={[
                { kind: 'radios', name: 'verdict', label: t.decide, required: true, options: [{ value: 'approve', label: t.approve }, { value: 'decline', label: t.decline }] },
                { kind: 'long-text', name: 'reason', label: t.reasonForState, hint: t.reasonHint, maxLength: 2000 },
              ]}
            />
          </Section>
        ) : null}
        {may.nominateAgain ? (
          <Section locale={locale} id="again-section" title={t.again}>
            <p>{typeset(locale, t.againNote)}</p>
            <ActionForm locale={locale} name="again" page={page} refused={props.refused} submit={t.againNow} label={t.again} fields={[{ kind: 'long-text', name: 'words', label: t.why, hint: t.whyHint, maxLength: 2000 }, { kind: 'date', name: 'until', label: t.seatUntil, hint: t.seatUntilHint }]} />
          </Section>
        ) : null}
        {may.withdraw ? (
          <Section locale={locale} id="withdraw-section" title={t.withdraw}>
            <p>{typeset(locale, t.withdrawNote)}</p>
            <ActionForm locale={locale} name="withdraw" page={page} refused={props.refused} weight="secondary" submit={t.withdrawNow} label={t.withdraw} fields={[]} />
          </Section>
        ) : null}
      </>
    ),
  };
}
