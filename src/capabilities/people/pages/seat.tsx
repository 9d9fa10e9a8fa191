/** One seat: what it is, and for those who may, its end, its role and its being over. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { FactList } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { SeatRole } from '#kernel/values/viewer.ts';
import { circleTexts, type Done } from '../texts/circles.ts';
import { circleWords } from '../texts/words.ts';
import type { ShownCircle, ShownSeat } from './circle.tsx';
import { DoneNotice, endOf, nameOfCircle, nameOfPerson, nameOfState, type NamedState } from './parts/named.tsx';

export interface SeatPageProps {
  readonly locale: Locale;
  readonly circle: ShownCircle;
  readonly seat: ShownSeat & { readonly reviewedOn: Day | null };
  readonly states: readonly NamedState[];
  readonly may: { readonly keep: boolean; readonly giveUp: boolean; readonly roles: readonly SeatRole[]; readonly handover: boolean };
  readonly isOver: boolean;
  readonly done: Done | undefined;
  readonly refused: NotTaken | undefined;
}

export function seatPage(props: SeatPageProps): Page {
  const { locale, circle, seat, states, may } = props;
  const t = circleTexts[locale];
  const words = circleWords[locale];
  const circleName = nameOfCircle(locale, circle, states);
  const name = nameOfPerson(locale, seat.name);
  const path = `/circles/${circle.publicId}/seats/${seat.id}`;
  const page = addressIn(locale, path);
  const isCommunity = circle.kind === 'community';
  const roles = may.roles.filter((role) => role !== seat.role);
  return {
    title: `${t.seat(name)} · ${circleName}`,
    crumbs: [{ label: t.circles, path: '/people' }, { label: circleName, path: `/circles/${circle.publicId}` }, { label: t.seat(name) }],
    noIndex: true,
    body: (
      <>
        <PageIntro locale={locale} title={t.seat(name)} above={circleName} />
        <DoneNotice locale={locale} done={props.done} />
        <FactList
          locale={locale}
          facts={[
            { term: t.role, value: words.roles[seat.role] },
            ...(seat.forState === null ? [] : [{ term: t.seatFor, value: nameOfState(locale, seat.forState, states) }]),
            ...(seat.post === '' ? [] : [{ term: t.post, value: seat.post }]),
            { term: t.since, value: writtenDay(locale, seat.from) },
            { term: t.until, value: endOf(locale, seat.until) },
            { term: t.lastConfirmed, value: seat.reviewedOn === null ? t.neverConfirmed : writtenDay(locale, seat.reviewedOn) },
          ]}
        />
        {props.isOver ? <Notice locale={locale}><p>{typeset(locale, t.seatOver)}</p></Notice> : null}
        {may.handover ? <p><a href={addressIn(locale, `${path}/handover`)}>{typeset(locale, t.handoverLink)}</a></p> : null}
        {may.keep && !props.isOver && !isCommunity ? (
          <Section locale={locale} id="prolong-section" title={t.prolong}>
            <p>{typeset(locale, t.prolongNote)}</p>
            <ActionForm locale={locale} name="prolong" page={page} refused={props.refused} submit={t.changeEnd} label={t.prolong} fields={[{ kind: 'date', name: 'until', label: t.newEnd, required: true, value: seat.until ?? undefined }]} />
          </Section>
        ) : null}
        {may.keep && !props.isOver && roles.length > 0 ? (
          <Section locale={locale} id="role-section" title={t.changeRole}>
            <p>{typeset(locale, t.changeRoleNote)}</p>
            <ActionForm locale={locale} name="role" page={page} refused={props.refused} submit={t.changeRoleNow} label={t.changeRole} fields={[{ kind: 'select', name: 'role', label: t.newRole, required: true, options: roles.map((role) => ({ value: role, label: words.roles[role] })) }]} />
          </Section>
        ) : null}
        {(may.keep || may.giveUp) && !props.isOver ? (
          <Section locale={locale} id="end-section" title={may.giveUp ? t.giveUp : isCommunity ? t.endOffice : t.end}>
            <p>{typeset(locale, may.giveUp ? t.giveUpNote : isCommunity ? t.endOfficeNote : t.endNote)}</p>
            <ActionForm locale={locale} name="end" page={page} refused={props.refused} weight="secondary" submit={may.giveUp ? t.giveUpNow : isCommunity ? t.endOffice : t.endNow} label={t.end} fields={[]} />
          </Section>
        ) : null}
      </>
    ),
  };
}
