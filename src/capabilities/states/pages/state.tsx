/** A State: its names, what it belongs to and since when, and what other rooms know of it. */
import type { ComponentChildren, VNode } from 'preact';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { ReaderNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { languageName } from '#kernel/ui/language-name.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { stageOn, standings } from '../rules.ts';
import { texts } from '../texts.ts';
import { AsOfForm } from './parts/as-of-form.tsx';
import { downloadsOf } from './parts/downloads.ts';
import { MembershipTable } from './parts/membership-table.tsx';
import { MembershipTimeLine } from './parts/membership-time-line.tsx';
import { nameIn, NameNotices } from './parts/names.tsx';
import { clockQuery, type AskedAt, type NamedState, type ShownEvent, type ShownMembership } from './shown.ts';

export interface ShownState extends NamedState {
  readonly formalName: Text;
  readonly region: Text;
  readonly languages: readonly string[];
}

export interface StatePageProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly state: ShownState;
  readonly memberships: readonly ShownMembership[];
  readonly presidencies: readonly (ShownEvent & { readonly body_name: Text })[];
  readonly panels: readonly { readonly id: string; readonly show: ((locale: Locale) => VNode) | 'failed' }[];
}

export function statePage(props: StatePageProps): Page {
  const { locale, state, at } = props;
  const t = texts[locale];
  const name = nameIn(locale, state);
  const invented = isInvented(state.code);
  return {
    title: name,
    description: invented ? t.inventedDescription(name) : t.stateDescription(name),
    noIndex: invented,
    crumbs: [{ label: t.states, path: '/states' }, { label: name }],
    body: (
      <div class="state">
        <PageIntro locale={locale} title={name} above={t.state} />
        <ReaderNotice locale={locale} the={wordsIn(locale, state.the)} day={at.today} invented={invented} />
        <NameNotices locale={locale} states={[state]} />
        <MemberOf {...props} />
        <AsOfForm locale={locale} path={`/states/${state.code}`} at={at} />
        {props.panels.map((panel) =>
          panel.show === 'failed' ? (
            <Notice locale={locale} kind="warning">
              <p>{typeset(locale, t.panelFailed)}</p>
            </Notice>
          ) : (
            panel.show(locale)
          ),
        )}
        <Memberships {...props} />
        <FactList locale={locale} facts={factsOf(props)} />
      </div>
    ),
  };
}

/** The first depth: what it belonged to on the day. */
function MemberOf(props: StatePageProps) {
  const { locale, at } = props;
  const t = texts[locale];
  const members = props.memberships.filter((one) => one.standing === 'member');
  const on = (stage: 'certain' | 'possible') => members.filter((one) => stageOn(one.dates, at.on) === stage);
  const uncertain = on('possible');
  const details: ComponentChildren[] = [];
  if (uncertain.length > 0) {
    details.push(
      <p>
        {typeset(locale, t.mayHaveBeenMemberOf)} <BodyLinks {...props} memberships={uncertain} />
      </p>,
    );
  }
  const certain = on('certain');
  return (
    <Answer detail={details.length === 0 ? undefined : details}>
      {certain.length === 0 ? (
        typeset(locale, t.memberOfNone(at.on, at.today))
      ) : (
        <>
          {typeset(locale, t.membershipsOn(at.on, at.today))} <BodyLinks {...props} memberships={certain} />
        </>
      )}
    </Answer>
  );
}

function BodyLinks(props: StatePageProps) {
  const { locale, memberships } = props;
  return memberships.map((one, index) => (
    <>
      {index === 0 ? null : ', '}
      <a href={addressIn(locale, `/bodies/${one.bodyId}${clockQuery(props.at)}`)}>{typeset(locale, wordsIn(locale, one.bodyName))}</a>
    </>
  ));
}

function Memberships(props: StatePageProps) {
  const { locale, state, at } = props;
  const t = texts[locale];
  if (props.memberships.length === 0) return null;
  return (
    <Section locale={locale} id="memberships" title={t.memberships} more={{ href: addressIn(locale, '/states'), label: t.allStatesLink }}>
      <MembershipTable
        locale={locale}
        id="memberships-table"
        caption={t.membershipsTable}
        firstColumn={t.body}
        firstCell={(one) => (
          <>
            <a href={addressIn(locale, `/bodies/${one.bodyId}${clockQuery(at)}`)}>{typeset(locale, wordsIn(locale, one.bodyName))}</a>
            <div class="muted">{t.standing[one.standing]}</div>
          </>
        )}
        memberships={props.memberships}
        downloads={downloadsOf(locale, `/states/${state.code}`, clockQuery(at))}
      />
      {at.on === at.today ? <TimeLineOfToday {...props} /> : <OverTime {...props} />}
    </Section>
  );
}

function OverTime(props: StatePageProps) {
  const { locale, state, at } = props;
  const t = texts[locale];
  return <MembershipTimeLine locale={locale} id="memberships-time" title={t.membershipsOverTime(nameIn(locale, state))} description={t.membershipsDescription} asOf={at.on} lines={linesOf(props)} asGiven />;
}

/** Today's alone: no address can ask for so many that they fill the memory. */
const TimeLineOfToday = writtenWith(
  // A State's own, and kept.
  ({ memberships }: StatePageProps) => memberships,
  ({ locale, at }) => `${locale} ${at.on}`,
  OverTime,
);

/** A line for each body and standing, members first. */
function linesOf({ locale, memberships }: StatePageProps) {
  const t = texts[locale];
  const bodies = [...new Map(memberships.map((one) => [one.bodyId, one.bodyName])).entries()];
  return bodies.flatMap(([id, bodyName]) =>
    standings.flatMap((standing) => {
      const its = memberships.filter((one) => one.bodyId === id && one.standing === standing);
      const label = standing === 'member' ? wordsIn(locale, bodyName) : `${wordsIn(locale, bodyName)} · ${t.standing[standing]}`;
      return its.length === 0 ? [] : [{ label, href: addressIn(locale, `/bodies/${id}`), memberships: its }];
    }),
  );
}

function factsOf({ locale, state, presidencies }: StatePageProps): Fact[] {
  const t = texts[locale];
  const facts: Fact[] = [
    { term: t.formalName, value: wordsIn(locale, state.formalName) },
    { term: t.region, value: wordsIn(locale, state.region) },
  ];
  if (state.languages.length > 0) facts.push({ term: t.languages, value: state.languages.map((one) => languageName(locale, one)).join(', ') });
  facts.push({ term: t.code, value: state.code });
  if (presidencies.length > 0) {
    facts.push({
      term: t.presidenciesHeld,
      value: presidencies.map((one) => {
        const years = t.yearsFromTo(one.from_words, one.until_words);
        const body = wordsIn(locale, one.body_name);
        return <div>{typeset(locale, one.state_codes.includes(state.code) ? t.presidencyOf(body, years) : t.vicePresidencyOf(body, years))}</div>;
      }),
    });
  }
  return facts;
}
