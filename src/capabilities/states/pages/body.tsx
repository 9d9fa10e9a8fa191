/** A body that States belong to: its members on a day, how they came and went, and its organs, networks and events where they are on record. */
import type { VNode } from 'preact';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { Tabs } from '#kernel/ui/components/tabs/tabs.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { bodyViews, countedStanding, stageOn, type BodyView } from '../rules.ts';
import { texts } from '../texts.ts';
import { AsOfForm } from './parts/as-of-form.tsx';
import { EventTables } from './parts/event-tables.tsx';
import { downloadsOf } from './parts/downloads.ts';
import { MembershipTable } from './parts/membership-table.tsx';
import { MembershipTimeLine } from './parts/membership-time-line.tsx';
import { byName, nameIn, NameNotices, StateLink } from './parts/names.tsx';
import { NetworkTable, OrganList } from './parts/organs.tsx';
import { clockQuery, type AskedAt, type NamedState, type ShownBody, type ShownEvent, type ShownMembership, type ShownNetwork, type ShownOrgan } from './shown.ts';

export interface BodyPageProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly view: BodyView;
  readonly body: ShownBody;
  /** Not invented for demonstrations. */
  readonly isReal: boolean;
  readonly states: readonly NamedState[];
  readonly memberships: readonly ShownMembership[];
  /** Whether organs, networks and events of it are on record. */
  readonly hasOrgans: boolean;
  readonly organs: readonly ShownOrgan[];
  readonly networks: readonly ShownNetwork[];
  readonly events: readonly ShownEvent[];
}

export function bodyPage(props: BodyPageProps): Page {
  const { locale, body } = props;
  const t = texts[locale];
  const name = wordsIn(locale, body.shortName);
  return {
    title: name,
    description: wordsIn(locale, body.name),
    crumbs: [{ label: t.states, path: '/states' }, { label: name }],
    body: (
      <div class="body-page">
        <PageIntro locale={locale} title={name} above={t.body} lead={wordsIn(locale, body.name)}>
          <p>
            {body.note === null ? typeset(locale, t.founded(body.founded)) : <ShownText locale={locale} shown={shownIn(locale, body.note)} />}
          </p>
          <p class="muted">
            <SourceMark locale={locale} source={body.source} />
          </p>
          <p class="muted">{typeset(locale, props.isReal ? t.independent : t.inventedBody)}</p>
        </PageIntro>
        <Views {...props} />
        {viewOf(props)}
      </div>
    ),
  };
}

function Views(props: BodyPageProps) {
  const { locale, body, at } = props;
  const t = texts[locale];
  if (!props.hasOrgans) return null;
  return (
    <Tabs
      locale={locale}
      label={t.views}
      tabs={bodyViews.map((view) => ({
        label: t.view[view],
        href: addressIn(locale, `/bodies/${body.id}${clockQuery(at, view === 'members' ? {} : { view })}`),
        current: view === props.view,
      }))}
    />
  );
}

function viewOf(props: BodyPageProps): VNode {
  const { locale, at } = props;
  if (props.view === 'organs') {
    return (
      <>
        <OrganList locale={locale} organs={props.organs} />
        <NetworkTable locale={locale} networks={props.networks} />
      </>
    );
  }
  if (props.view === 'events') return <EventTables locale={locale} at={at} states={props.states} events={props.events} />;
  return (
    <>
      <AsOfForm locale={locale} path={`/bodies/${props.body.id}`} at={at} />
      <MembersOnDay {...props} />
      <History {...props} />
    </>
  );
}

function MembersOnDay(props: BodyPageProps) {
  const { locale, at, body } = props;
  const t = texts[locale];
  const counted = countedStanding(props.memberships);
  const isOfMembers = counted === 'member';
  const membersAt = (stage: 'certain' | 'possible') => {
    const codes = new Set(props.memberships.filter((one) => one.standing === counted && stageOn(one.dates, at.on) === stage).map((one) => one.stateCode));
    return byName(locale, props.states).filter((state) => codes.has(state.code));
  };
  const members = membersAt('certain');
  const possible = membersAt('possible');
  const listed = (states: readonly NamedState[]) => (
    <ul class="columns">
      {states.map((state) => (
        <li>
          <StateLink locale={locale} state={state} at={at} />
        </li>
      ))}
    </ul>
  );
  return (
    <Section locale={locale} id="members" title={isOfMembers ? t.membersOnDay(at.on) : t.participantsOnDay(at.on)} more={props.isReal ? { href: addressIn(locale, `/states${clockQuery(at, { body: body.id })}`), label: t.membersTable } : undefined}>
      <Answer>{typeset(locale, (isOfMembers ? t.membersCount : t.participantsCount)(members.length, at.on, at.today))}</Answer>
      {listed(members)}
      {possible.length === 0 ? null : (
        <>
          <p>{typeset(locale, t.possibleCount(possible.length))}</p>
          {listed(possible)}
        </>
      )}
      <NameNotices locale={locale} states={[...members, ...possible]} />
    </Section>
  );
}

function History(props: BodyPageProps) {
  const { locale, at, body } = props;
  const t = texts[locale];
  const withMemberships = byName(locale, props.states)
    .map((state) => ({ state, memberships: props.memberships.filter((one) => one.stateCode === state.code) }))
    .filter(({ memberships }) => memberships.length > 0);
  if (withMemberships.length === 0) return null;
  const stateOf = new Map(props.states.map((state) => [state.code, state]));
  return (
    <Section locale={locale} id="history" title={t.history}>
      <MembershipTimeLine
        locale={locale}
        id="history-time"
        title={t.historyTitle(wordsIn(locale, body.shortName))}
        description={t.historyDescription}
        asOf={at.on}
        lines={withMemberships.map(({ state, memberships }) => ({ label: nameIn(locale, state), href: addressIn(locale, `/states/${state.code}${clockQuery(at)}`), memberships }))}
      />
      <MembershipTable
        locale={locale}
        id="history-table"
        caption={t.historyTable}
        firstColumn={t.state}
        nameOf={({ stateCode }) => {
          const state = stateOf.get(stateCode);
          return state === undefined ? stateCode : nameIn(locale, state);
        }}
        firstCell={(one) => {
          const state = stateOf.get(one.stateCode);
          return (
            <>
              {state === undefined ? one.stateCode : <StateLink locale={locale} state={state} at={at} />}
              <div class="muted">{t.standing[one.standing]}</div>
            </>
          );
        }}
        memberships={withMemberships.flatMap(({ memberships }) => memberships)}
        downloads={downloadsOf(locale, `/bodies/${body.id}`, clockQuery(at))}
        foot={<NameNotices locale={locale} states={withMemberships.map(({ state }) => state)} />}
      />
    </Section>
  );
}
