/** A circle: what it is for, who sits in it and who looks after it; and for those who may, inviting and nominating. */
import { writtenDay } from '#kernel/text/dates.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownParagraphs } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId, SeatRole } from '#kernel/values/viewer.ts';
import { circleTexts, type Done } from '../texts/circles.ts';
import { circleWords } from '../texts/words.ts';
import { DoneNotice, endOf, nameOfCircle, nameOfPerson, nameOfState, type Nameable, type NamedState } from './parts/named.tsx';
import { NominationTable, type ShownNomination } from './parts/nomination-table.tsx';

export interface ShownSeat {
  readonly id: string;
  readonly person: PersonId;
  readonly name: string;
  readonly post: string;
  readonly role: SeatRole;
  readonly from: Day;
  readonly until: Day | null;
  readonly forState: string | null;
}

export interface ShownCircle extends Nameable {
  readonly publicId: string;
  readonly purpose: Text | null;
  readonly hiddenMembers: boolean;
  readonly concealed: boolean;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

export interface CirclePageProps {
  readonly locale: Locale;
  readonly circle: ShownCircle;
  readonly states: readonly NamedState[];
  readonly seats: readonly ShownSeat[];
  /** More than are shown. */
  readonly isCut: boolean;
  readonly ended: readonly ShownSeat[];
  readonly nominations: readonly ShownNomination[];
  /** Whether the reader sees who sits here although the members do not. */
  readonly looksAfter: boolean;
  readonly sits: boolean;
  readonly may: {
    /** Roles to invite; empty: none. */
    readonly invite: readonly SeatRole[];
    /** Roles to nominate, the officers among whom to choose, and for the Secretariat the States without a delegation. */
    readonly nominate: { readonly roles: readonly SeatRole[]; readonly officers: readonly ShownSeat[] } | undefined;
    readonly nominateForNonMembers: { readonly roles: readonly SeatRole[]; readonly states: readonly NamedState[] } | undefined;
    readonly arrange: boolean;
    readonly review: boolean;
  };
  readonly today: Day;
  readonly done: Done | undefined;
  readonly refused: NotTaken | undefined;
}

const lookingAfter: readonly SeatRole[] = ['correspondent', 'administrator', 'coordinator'];

export function circlePage(props: CirclePageProps): Page {
  const { locale, circle, states } = props;
  const t = circleTexts[locale];
  const name = nameOfCircle(locale, circle, states);
  const isOpen = circle.closedOn === null || props.today < circle.closedOn;
  return {
    title: name,
    crumbs: [{ label: t.circles, path: '/people' }, { label: name }],
    noIndex: true,
    body: (
      <>
        <PageIntro locale={locale} title={name} above={circleWords[locale].kinds[circle.kind]} />
        <DoneNotice locale={locale} done={props.done} />
        {isOpen ? null : <Notice locale={locale}><p>{typeset(locale, t.closedOn(circle.closedOn ?? props.today))}</p></Notice>}
        {circle.concealed ? <Notice locale={locale}><p>{typeset(locale, t.concealed)}</p></Notice> : null}
        <Section locale={locale} id="purpose" title={t.purpose}>
          {circle.purpose === null ? <p>{typeset(locale, t.noPurpose)}</p> : <ShownParagraphs locale={locale} shown={shownIn(locale, circle.purpose)} />}
          <FactList locale={locale} facts={factsOf(props)} />
          <ul class="inline-links">
            {props.may.arrange && isOpen ? <li><a href={addressIn(locale, `/circles/${circle.publicId}/arrange`)}>{typeset(locale, t.arrangeLink)}</a></li> : null}
            {props.may.review ? <li><a href={addressIn(locale, `/circles/${circle.publicId}/review`)}>{typeset(locale, t.review)}</a></li> : null}
          </ul>
        </Section>
        <Seats {...props} />
        {props.nominations.length === 0 ? null : (
          <Section locale={locale} id="nominations" title={t.nominations}>
            <NominationTable locale={locale} caption={t.waitingNominations} nominations={props.nominations} states={states} today={props.today} />
          </Section>
        )}
        {isOpen ? <Forms {...props} /> : null}
      </>
    ),
  };
}

function factsOf({ locale, circle, seats, looksAfter, sits }: CirclePageProps): Fact[] {
  const t = circleTexts[locale];
  const facts: Fact[] = [{ term: t.since, value: writtenDay(locale, circle.openedOn) }];
  // To whoever does not see the seats, that nobody is shown says nothing.
  if (!looksAfter && (circle.hiddenMembers || !sits)) return facts;
  const names = seats.filter(({ role }) => lookingAfter.includes(role)).map(({ name }) => nameOfPerson(locale, name)).sort(inAlphabeticalOrder(locale));
  return [...facts, { term: t.lookedAfterBy, value: names.length === 0 ? t.nobodyLooksAfter : names.join(', ') }];
}

function Seats(props: CirclePageProps) {
  const { locale, circle, states, looksAfter } = props;
  const t = circleTexts[locale];
  const words = circleWords[locale];
  const seesSeats = looksAfter || (props.sits && !circle.hiddenMembers);
  const isDelegation = circle.kind === 'delegation';
  const columns = [{ key: 'name', label: t.name }, { key: 'role', label: t.role }, ...(isDelegation ? [] : [{ key: 'state', label: t.state }]), { key: 'post', label: t.post }, { key: 'since', label: t.since }, { key: 'until', label: t.until }];
  const byName = inAlphabeticalOrder(locale);
  const rowsOf = (seats: readonly ShownSeat[], linkTo: (seat: ShownSeat) => string) =>
    [...seats].sort((a, b) => byName(a.name, b.name)).map((seat) => ({
      cells: {
        name: <a href={addressIn(locale, linkTo(seat))}>{typeset(locale, nameOfPerson(locale, seat.name))}</a>,
        role: words.roles[seat.role],
        state: nameOfState(locale, seat.forState, states),
        post: seat.post,
        since: writtenDay(locale, seat.from),
        until: endOf(locale, seat.until),
      },
    }));
  const path = `/circles/${circle.publicId}/seats`;
  return (
    <Section locale={locale} id="who" title={t.who}>
      {circle.hiddenMembers && circle.kind !== 'community' ? <p>{typeset(locale, looksAfter ? t.hiddenMembersLookedAfter : t.hiddenMembers)}</p> : null}
      {circle.kind === 'community' ? <p>{typeset(locale, t.officesNote)}</p> : null}
      {seesSeats || props.seats.length > 0 ? (
        <DataTable locale={locale} id="seats" caption={t.tickSeats} note={typeset(locale, props.isCut ? `${t.whoNote} ${t.moreThanShown(props.seats.length)}` : t.whoNote)} stack empty={t.nobodyShown} columns={columns} rows={rowsOf(props.seats, ({ id }) => `${path}/${id}`)} />
      ) : null}
      {props.ended.length === 0 ? null : (
        <DataTable locale={locale} id="ended-seats" caption={t.ended} note={typeset(locale, t.endedNote)} stack columns={columns} rows={rowsOf(props.ended, ({ id }) => `${path}/${id}${isDelegation ? '/handover' : ''}`)} />
      )}
    </Section>
  );
}

function Forms(props: CirclePageProps) {
  const { locale, circle, may, refused } = props;
  const t = circleTexts[locale];
  const words = circleWords[locale];
  const page = addressIn(locale, `/circles/${circle.publicId}`);
  const roleField = (roles: readonly SeatRole[]): Field => ({ kind: 'select', name: 'role', label: t.role, required: true, options: roles.map((role) => ({ value: role, label: words.roles[role] })) });
  const language: Field = { kind: 'select', name: 'language', label: t.language, required: true, value: locale, options: [{ value: 'en', label: t.english }, { value: 'fr', label: t.french }] };
  const why: Field = { kind: 'long-text', name: 'words', label: t.why, hint: t.whyHint, maxLength: 2000 };
  const until: Field = { kind: 'date', name: 'until', label: t.seatUntil, hint: t.seatUntilHint };
  const isWorking = circle.kind !== 'delegation' && circle.kind !== 'community';
  return (
    <>
      {may.nominate === undefined ? null : (
        <Section locale={locale} id="nominate-section" title={t.nominate}>
          <p>{typeset(locale, t.nominateNote)}</p>
          <ActionForm
            locale={locale}
            name="nominate"
            page={page}
            refused={refused}
            submit={t.sendNomination}
            label={t.nominate}
            fields={[
              { kind: 'select', name: 'person', label: t.ofYourDelegation, emptyLabel: t.nobodyChosen, options: [...may.nominate.officers].sort((a, b) => inAlphabeticalOrder(locale)(a.name, b.name)).map((one) => ({ value: one.person, label: one.name })) },
              { kind: 'email', name: 'address', label: t.orSomebodyNew, hint: t.somebodyNewHint, maxLength: 254 },
              roleField(may.nominate.roles), language, why, until,
            ]}
          />
        </Section>
      )}
      {may.nominateForNonMembers === undefined ? null : (
        <Section locale={locale} id="nominate-for-section" title={t.nominateForNonMembers}>
          <p>{typeset(locale, t.nominateNote)}</p>
          <ActionForm
            locale={locale}
            name="nominate-for"
            page={page}
            refused={refused}
            submit={t.sendNomination}
            label={t.nominateForNonMembers}
            fields={[
              { kind: 'select', name: 'state', label: t.state, required: true, options: stateOptions(locale, may.nominateForNonMembers.states) },
              { kind: 'email', name: 'address', label: t.personsAddress, hint: t.personsAddressHint, required: true, maxLength: 254 },
              roleField(may.nominateForNonMembers.roles), language, why, until,
            ]}
          />
        </Section>
      )}
      {may.invite.length === 0 ? null : (
        <Section locale={locale} id="invite-section" title={t.invite}>
          <p>{typeset(locale, isWorking ? t.inviteIntoWorking : t.inviteNote)}</p>
          <ActionForm locale={locale} name="invite" page={page} refused={refused} submit={t.sendInvitation} label={t.invite} fields={[{ kind: 'email', name: 'address', label: t.address, required: true, maxLength: 254 }, roleField(may.invite), language]} />
        </Section>
      )}
    </>
  );
}

export const stateOptions = (locale: Locale, states: readonly NamedState[]) =>
  states.map(({ code, name }) => ({ value: code, label: wordsIn(locale, name) })).sort((a, b) => inAlphabeticalOrder(locale)(a.label, b.label));
