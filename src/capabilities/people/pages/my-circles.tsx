/** The circles I sit in, what waits there, and the circles I may know of. */
import { writtenDay } from '#kernel/text/dates.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { shownIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { SeatRole } from '#kernel/values/viewer.ts';
import { circleTexts, type Done } from '../texts/circles.ts';
import { circleWords } from '../texts/words.ts';
import { CircleLink, DoneNotice, endOf, nameOfCircle, nameOfState, type Nameable, type NamedState } from './parts/named.tsx';
import { NominationTable, type ShownNomination } from './parts/nomination-table.tsx';

export interface ListedCircle extends Nameable {
  readonly publicId: string;
  readonly purpose: Text | null;
}

export interface MyCirclesProps {
  readonly locale: Locale;
  readonly states: readonly NamedState[];
  readonly seats: readonly { readonly id: string; readonly circle: ListedCircle; readonly role: SeatRole; readonly from: Day; readonly until: Day | null }[];
  readonly others: readonly ListedCircle[];
  readonly nominations: readonly ShownNomination[];
  readonly reviews: readonly { readonly circle: ListedCircle; readonly lastDay: Day }[];
  readonly mayOpen: boolean;
  readonly mayReadLog: boolean;
  readonly today: Day;
  readonly done: Done | undefined;
}

export function myCirclesPage(props: MyCirclesProps): Page {
  const { locale, states } = props;
  const t = circleTexts[locale];
  const words = circleWords[locale];
  const links = [
    ...props.seats.flatMap(({ circle }) => (circle.kind === 'delegation' && circle.stateCode !== null ? [{ path: `/states/${circle.stateCode}/sign-off`, label: t.answersOf(nameOfState(locale, circle.stateCode, states)) }] : [])),
    ...(props.mayOpen ? [{ path: '/people/open-circle', label: t.openACircle }] : []), ...(props.mayReadLog ? [{ path: '/people/log', label: t.theLog }] : []),
  ];
  const byName = inAlphabeticalOrder(locale);
  const seats = [...props.seats].sort((a, b) => byName(nameOfCircle(locale, a.circle, states), nameOfCircle(locale, b.circle, states)));
  return {
    title: t.myCircles,
    crumbs: [{ label: t.circles }],
    noIndex: true,
    body: (
      <>
        <PageIntro locale={locale} title={t.myCircles} lead={t.myCirclesLead} />
        <DoneNotice locale={locale} done={props.done} />
        {links.length === 0 ? null : (
          <ul class="inline-links">
            {links.map(({ path, label }) => (
              <li>
                <a href={addressIn(locale, path)}>{typeset(locale, label)}</a>
              </li>
            ))}
          </ul>
        )}
        <DataTable
          locale={locale}
          id="seats"
          caption={t.seatsHeld(seats.length)}
          stack
          columns={[{ key: 'circle', label: t.circle }, { key: 'kind', label: t.kind }, { key: 'role', label: t.role }, { key: 'since', label: t.since }, { key: 'until', label: t.until }]}
          rows={seats.map(({ circle, role, from, until }) => ({
            cells: {
              circle: <CircleLink locale={locale} publicId={circle.publicId}>{nameOfCircle(locale, circle, states)}</CircleLink>,
              kind: words.kinds[circle.kind],
              role: words.roles[role],
              since: writtenDay(locale, from),
              until: endOf(locale, until),
            },
          }))}
        />
        {props.reviews.length === 0 ? null : (
          <Section locale={locale} id="reviews" title={t.reviewsWaiting}>
            <ul>
              {props.reviews.map(({ circle, lastDay }) => (
                <li>
                  <a href={addressIn(locale, `/circles/${circle.publicId}/review`)}>{typeset(locale, t.reviewOf(nameOfCircle(locale, circle, states)))}</a> ({typeset(locale, t.lastDay(lastDay))})
                </li>
              ))}
            </ul>
          </Section>
        )}
        {props.nominations.length === 0 ? null : (
          <Section locale={locale} id="nominations" title={t.nominations}>
            <NominationTable locale={locale} caption={t.waitingNominations} nominations={props.nominations} states={states} today={props.today} />
          </Section>
        )}
        <Section locale={locale} id="others" title={t.othersToKnow}>
          <p>{typeset(locale, t.othersNote)}</p>
          <CardList
            locale={locale}
            headingLevel={3}
            empty={t.noOthers}
            items={[...props.others].sort((a, b) => byName(nameOfCircle(locale, a, states), nameOfCircle(locale, b, states))).map((circle) => ({
              href: addressIn(locale, `/circles/${circle.publicId}`),
              title: nameOfCircle(locale, circle, states),
              summary: circle.purpose === null ? undefined : <p><ShownText locale={locale} shown={shownIn(locale, circle.purpose)} /></p>,
              meta: [words.kinds[circle.kind]],
            }))}
          />
        </Section>
      </>
    ),
  };
}
