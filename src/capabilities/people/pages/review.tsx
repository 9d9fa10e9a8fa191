/** The yearly review of a circle. */
import { writtenDay } from '#kernel/text/dates.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { ReviewStage } from '../rules/review.ts';
import { circleTexts, type Done } from '../texts/circles.ts';
import { circleWords } from '../texts/words.ts';
import type { ShownCircle, ShownSeat } from './circle.tsx';
import { DoneNotice, nameOfCircle, nameOfPerson, type NamedState } from './parts/named.tsx';

export interface ReviewPageProps {
  readonly locale: Locale;
  readonly circle: ShownCircle;
  readonly states: readonly NamedState[];
  /** Under way, or the last; undefined: there never was one. */
  readonly review: { readonly stage: ReviewStage; readonly begunOn: Day; readonly dueOn: Day; readonly finalOn: Day } | undefined;
  readonly seats: readonly ShownSeat[];
  readonly notYours: readonly ShownSeat[];
  readonly done: Done | undefined;
  readonly refused: NotTaken | undefined;
}

export function reviewPage(props: ReviewPageProps): Page {
  const { locale, circle, review } = props;
  const t = circleTexts[locale];
  const name = nameOfCircle(locale, circle, props.states);
  const isUnderWay = review !== undefined && review.stage !== 'ended';
  return {
    title: t.reviewOf(name),
    crumbs: [{ label: t.circles, path: '/people' }, { label: name, path: `/circles/${circle.publicId}` }, { label: t.review }],
    noIndex: true,
    body: (
      <>
        <PageIntro locale={locale} title={t.review} above={name} lead={isUnderWay ? t.reviewLead(name) : undefined} />
        <DoneNotice locale={locale} done={props.done} />
        <Notice locale={locale}>
          <p>{typeset(locale, clockWords(props))}</p>
        </Notice>
        {isUnderWay ? <Waiting {...props} /> : null}
      </>
    ),
  };
}

function clockWords({ locale, review }: ReviewPageProps): string {
  const t = circleTexts[locale];
  if (review === undefined) return t.reviewNone;
  if (review.stage === 'ended') return t.reviewLast(review.begunOn);
  if (review.stage === 'run-out') return t.reviewRunOut;
  return review.stage === 'with-the-secretariat' ? t.reviewWithSecretariat(review.finalOn) : t.reviewUntil(review.dueOn);
}

function Waiting(props: ReviewPageProps) {
  const { locale, circle } = props;
  const t = circleTexts[locale];
  const roles = circleWords[locale].roles;
  const byName = (seats: readonly ShownSeat[]) => [...seats].sort((a, b) => inAlphabeticalOrder(locale)(a.name, b.name));
  const labelOf = (seat: ShownSeat) => `${nameOfPerson(locale, seat.name)} (${roles[seat.role]}, ${t.sinceDay(writtenDay(locale, seat.from))})`;
  return (
    <>
      <Section locale={locale} id="seats" title={t.seatsToReview}>
        {props.seats.length === 0 ? (
          <p>{typeset(locale, t.reviewDone)}</p>
        ) : (
          <ActionForm
            locale={locale}
            name="review"
            page={addressIn(locale, `/circles/${circle.publicId}/review`)}
            refused={props.refused}
            submit={t.reviewNow}
            label={t.seatsToReview}
            fields={[
              { kind: 'checkboxes', name: 'seats', label: t.tickSeats, options: byName(props.seats).map((seat) => ({ value: seat.id, label: labelOf(seat) })) },
              { kind: 'radios', name: 'decision', label: t.decision, required: true, options: [{ value: 'keep', label: t.keepThem }, { value: 'end', label: t.endThem }] },
            ]}
          />
        )}
      </Section>
      {props.notYours.length === 0 ? null : (
        <Section locale={locale} id="not-yours" title={t.seatsNotYours}>
          <p>{typeset(locale, t.notYoursNote)}</p>
          <ul>
            {byName(props.notYours).map((seat) => (
              <li>{typeset(locale, labelOf(seat))}</li>
            ))}
          </ul>
          {circle.kind === 'delegation' ? <p>{typeset(locale, t.reviewExempt)}</p> : null}
        </Section>
      )}
    </>
  );
}
