/** States in the reader's alphabet: all on record, or the members of a body on a day. */
import type { ComponentChildren } from 'preact';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { ConfidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { InventedStates } from '#kernel/ui/components/invented-states/invented-states.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { TileMap } from '#kernel/ui/components/tile-map/tile-map.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { certainDays, countedStanding, lastDayOf, stageOn } from '../rules.ts';
import { texts } from '../texts.ts';
import { downloadsOf } from './parts/downloads.ts';
import { sinceWords } from './parts/membership-table.tsx';
import { byName, nameIn, NameNotices, StateLink } from './parts/names.tsx';
import { clockQuery, type AskedAt, type NamedState, type ShownBody, type ShownMembership } from './shown.ts';

export interface StateListProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly states: readonly NamedState[];
  readonly bodies: readonly ShownBody[];
  readonly body: ShownBody | undefined;
  /** Empty unless a demonstration was loaded. */
  readonly invented: { readonly states: readonly NamedState[]; readonly bodies: readonly ShownBody[] };
  /** Of the body, else of all. */
  readonly memberships: readonly ShownMembership[];
}

const path = '/states';

export function stateListPage(props: StateListProps): Page {
  const { locale, body } = props;
  const t = texts[locale];
  const title = body === undefined ? t.states : wordsIn(locale, body.shortName);
  return {
    title: body === undefined ? t.states : `${t.states} · ${title}`,
    description: t.statesLead,
    crumbs: body === undefined ? [{ label: t.states }] : [{ label: t.states, path }, { label: title }],
    body: (
      <div class="states">
        <PageIntro locale={locale} title={body === undefined ? t.states : title} above={body === undefined ? undefined : t.membersOnDay(props.at.on)} lead={body === undefined ? t.statesLead : wordsIn(locale, body.name)} />
        <Filters {...props} />
        {body === undefined ? <AllStates {...props} /> : <Members {...props} body={body} />}
        {body === undefined ? <Invented {...props} /> : null}
      </div>
    ),
  };
}

function Filters(props: StateListProps) {
  const { locale, at } = props;
  const t = texts[locale];
  const fields: Field[] = [
    { kind: 'select', name: 'body', label: t.membersOf, value: props.body?.id ?? '', emptyLabel: t.everyState, options: props.bodies.map((one) => ({ value: one.id, label: wordsIn(locale, one.shortName) })) },
    { kind: 'date', name: 'on', label: t.onDay, value: at.on },
  ];
  if (at.revision !== undefined) fields.push({ kind: 'hidden', name: 'known', value: String(at.revision) });
  const isFiltered = props.body !== undefined || at.on !== at.today || at.revision !== undefined;
  return <FilterForm locale={locale} id="members" label={t.filterLabel} action={addressIn(locale, path)} fields={fields} applyLabel={t.show} clearHref={isFiltered ? addressIn(locale, path) : undefined} />;
}

function AllStates(props: StateListProps) {
  const { locale, at } = props;
  const t = texts[locale];
  const states = byName(locale, props.states);
  return (
    <DataTable
      locale={locale}
      id="all-states"
      caption={t.allStates(states.length)}
      note={typeset(locale, t.allStatesNote)}
      stack
      columns={[{ key: 'state', label: t.state }, ...props.bodies.map((body) => ({ key: body.id, label: wordsIn(locale, body.shortName) }))]}
      rows={states.map((state) => ({
        name: wordsIn(locale, state.name),
        cells: {
          state: <StateLink locale={locale} state={state} at={at} />,
          ...Object.fromEntries(props.bodies.map((body) => [body.id, <YearsOf locale={locale} memberships={props.memberships.filter((one) => one.stateCode === state.code && one.bodyId === body.id)} />])),
        },
      }))}
      downloads={downloadsOf(locale, path, clockQuery(at))}
      foot={
        <>
          <NameNotices locale={locale} states={states} />
          <ul class="inline-links">
            {props.bodies.map((body) => (
              <li>
                <a href={addressIn(locale, `/bodies/${body.id}${clockQuery(at)}`)}>{typeset(locale, wordsIn(locale, body.shortName))}</a>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

/** After the real ones, with ways to try what they are invented for. */
function Invented({ locale, at, invented: { states, bodies } }: StateListProps) {
  const t = texts[locale];
  const codes = states.map(({ code }) => code);
  const ways = [
    ...bodies.map((body) => ({ path: `/bodies/${body.id}${clockQuery(at)}`, label: wordsIn(locale, body.shortName) })),
    { path: `/atlas/compare?states=${codes.join(',')}`, label: t.inventedCompared },
    ...(codes.length === 2 ? [{ path: `/atlas/differences?one=${codes[0]}&other=${codes[1]}`, label: t.inventedDifferences }] : []),
  ];
  return (
    <InventedStates locale={locale} states={states} hrefOf={(code) => addressIn(locale, `/states/${code}${clockQuery(at)}`)}>
      <ul class="inline-links">
        {ways.map(({ path: way, label }) => (
          <li>
            <a href={addressIn(locale, way)}>{typeset(locale, label)}</a>
          </li>
        ))}
      </ul>
    </InventedStates>
  );
}

/** Years only: the whole dates are one click away. */
function YearsOf(props: { locale: Locale; memberships: readonly ShownMembership[] }) {
  const { locale, memberships } = props;
  const t = texts[locale];
  if (memberships.length === 0) {
    return (
      <span class="none-on-record">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{t.noneOnRecord}</span>
      </span>
    );
  }
  return memberships.map((one) => (
    <div>
      {one.standing === 'member' ? null : <>{t.standing[one.standing]}, </>}
      {typeset(locale, yearsWords(locale, one))}
    </div>
  ));
}

function yearsWords(locale: Locale, { dates }: ShownMembership): string {
  const t = texts[locale];
  const from = (certainDays(dates).from ?? '').slice(0, 4);
  const last = lastDayOf(dates)?.slice(0, 4);
  if (last !== undefined) return dates.from ? t.years(from, last) : t.yearsFromAtLatest(from, last);
  if (dates.untilEarliest) return t.untilAtLeast(dates.untilEarliest.slice(0, 4));
  return dates.from ? t.sinceYear(from) : t.sinceYearAtLatest(from);
}

interface Line {
  readonly state: NamedState;
  readonly membership: ShownMembership;
  /** Of the standing that the body counts. */
  readonly isCounted: boolean;
  readonly isCertain: boolean;
}

function Members(props: StateListProps & { body: ShownBody }) {
  const { locale, at, body } = props;
  const t = texts[locale];
  const lines = linesOn(props);
  const members = lines.filter((line) => line.isCounted && line.isCertain);
  const possible = lines.filter((line) => line.isCounted && !line.isCertain);
  const counted = countedStanding(props.memberships);
  const count = counted === 'member' ? t.membersCount : t.participantsCount;
  const details: ComponentChildren[] = [];
  if (possible.length > 0) details.push(<p>{typeset(locale, t.possibleCount(possible.length))}</p>);
  if (at.on < body.founded) details.push(<p>{typeset(locale, t.notFoundedYet(body.founded))}</p>);
  return (
    <>
      <Answer detail={details.length === 0 ? undefined : details}>{typeset(locale, count(members.length, at.on, at.today))}</Answer>
      {members.length === 0 ? null : (
        <TileMap
          locale={locale}
          id="members-map"
          title={counted === 'member' ? t.membersOnDay(at.on) : t.participantsOnDay(at.on)}
          description={t.tileDescription}
          tiles={[...members, ...possible].map(({ state, isCertain }) => ({
            stateCode: state.code,
            name: nameIn(locale, state),
            category: isCertain ? 0 : 'not-known',
            href: addressIn(locale, `/states/${state.code}${clockQuery(at)}`),
          }))}
          legend={[{ category: 0, label: t.standing[counted] }, ...(possible.length > 0 ? [{ category: 'not-known' as const, label: t.mayHaveBeen }] : [])]}
        />
      )}
      <MembersTable {...props} lines={lines} />
      <p>
        <a href={addressIn(locale, `/bodies/${body.id}${clockQuery(at)}`)}>{typeset(locale, t.historyTitle(wordsIn(locale, body.shortName)))}</a>
      </p>
    </>
  );
}

function MembersTable(props: StateListProps & { body: ShownBody; lines: readonly Line[] }) {
  const { locale, at, body } = props;
  const t = texts[locale];
  return (
    <DataTable
      locale={locale}
      id="members-table"
      caption={t.membersTable}
      stack
      columns={[
        { key: 'state', label: t.state },
        { key: 'standing', label: t.standingColumn },
        { key: 'since', label: t.firstDay },
        { key: 'sure', label: t.howSure },
        { key: 'source', label: t.source },
      ]}
      rows={props.lines.map(({ state, membership, isCertain }) => ({
        cells: {
          state: <StateLink locale={locale} state={state} at={at} />,
          standing: membership.standing === 'member' && !isCertain ? t.mayHaveBeen : t.standing[membership.standing],
          since: typeset(locale, sinceWords(locale, membership.dates)),
          sure: <ConfidenceMark locale={locale} confidence={membership.confidence} />,
          source: <SourceMark locale={locale} source={membership.source} bare />,
        },
      }))}
      downloads={downloadsOf(locale, path, clockQuery(at, { body: body.id }))}
      foot={<NameNotices locale={locale} states={props.lines.map((line) => line.state)} />}
    />
  );
}

/** In alphabetical order; another standing beside membership is a line of its own. */
function linesOn(props: StateListProps): Line[] {
  const counted = countedStanding(props.memberships);
  return byName(props.locale, props.states).flatMap((state) =>
    props.memberships
      .filter((one) => one.stateCode === state.code)
      .map((membership) => ({ state, membership, isCounted: membership.standing === counted, stage: stageOn(membership.dates, props.at.on) }))
      .filter(({ stage }) => stage === 'certain' || stage === 'possible')
      .map(({ stage, ...line }) => ({ ...line, isCertain: stage === 'certain' })),
  );
}
