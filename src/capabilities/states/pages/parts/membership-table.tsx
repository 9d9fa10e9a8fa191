/** Memberships with everything known of them: from when to when, three dates, how sure, says who. */
import type { ComponentChildren, VNode } from 'preact';
import { ConfidenceMark, EvidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import { DataTable, RowCells } from '#kernel/ui/components/data-table/data-table.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { shownIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { writtenDate } from '#kernel/text/dates.ts';
import { lastDayOf, type MembershipDates } from '../../rules.ts';
import { texts } from '../../texts.ts';
import type { ShownMembership } from '../shown.ts';

export function MembershipTable(props: {
  locale: Locale;
  id: string;
  caption: string;
  /** What the first column holds: the State, or the body. */
  firstColumn: string;
  /** When the table is in order of it. */
  nameOf?: ((membership: ShownMembership) => string) | undefined;
  firstCell: (membership: ShownMembership) => ComponentChildren;
  memberships: readonly ShownMembership[];
  downloads: readonly { readonly format: string; readonly href: string }[];
  foot?: ComponentChildren;
}) {
  const { locale } = props;
  const t = texts[locale];
  return (
    <DataTable
      locale={locale}
      id={props.id}
      caption={props.caption}
      note={typeset(locale, t.aboutDates)}
      stack
      columns={[
        { key: 'first', label: props.firstColumn },
        ...restColumns(locale),
      ]}
      rows={props.memberships.map((one) => ({
        name: props.nameOf?.(one),
        cells: { first: props.firstCell(one) },
        rest: <MembershipCells locale={locale} membership={one} />,
      }))}
      downloads={props.downloads}
      foot={props.foot}
    />
  );
}

function restColumns(locale: Locale) {
  const t = texts[locale];
  return [
    { key: 'since', label: t.firstDay },
    { key: 'until', label: t.lastDay },
    { key: 'steps', label: t.steps },
    { key: 'sure', label: t.howSure },
    { key: 'source', label: t.source },
  ];
}

/** The same on the State's page and on the body's. */
const MembershipCells = writtenWith(
  ({ membership }: { readonly locale: Locale; readonly membership: ShownMembership }) => membership,
  ({ locale }) => locale,
  ({ locale, membership }) => (
    <RowCells
      locale={locale}
      columns={restColumns(locale)}
      cells={{
        since: typeset(locale, sinceWords(locale, membership.dates)),
        until: typeset(locale, untilWords(locale, membership.dates)),
        steps: <Steps locale={locale} membership={membership} />,
        sure: <Certainty locale={locale} membership={membership} />,
        source: <Sources locale={locale} membership={membership} />,
      }}
    />
  ),
);

export function sinceWords(locale: Locale, dates: MembershipDates): string {
  const t = texts[locale];
  if (dates.from) return writtenDate(locale, dates.from);
  if (dates.fromEarliest && dates.fromLatest) return t.between(dates.fromEarliest, dates.fromLatest);
  return dates.fromLatest ? t.atLatest(dates.fromLatest) : t.notKnownSince;
}

function untilWords(locale: Locale, dates: MembershipDates): string {
  const t = texts[locale];
  const last = lastDayOf(dates);
  if (last !== undefined) return writtenDate(locale, last);
  if (dates.untilEarliest && dates.untilLatest) return t.between(dates.untilEarliest, dates.untilLatest);
  return dates.untilEarliest ? t.atLeast(dates.untilEarliest) : t.stillHolds;
}

/** Three dates that differ. Those of the end, where there is one. */
function Steps(props: { locale: Locale; membership: ShownMembership }) {
  const { locale, membership } = props;
  const t = texts[locale];
  const dated = { notified: membership.notifiedOn, decided: membership.decidedOn, effective: membership.effectiveOn } as const;
  const steps = ['notified', 'decided', 'effective'] as const;
  const unknown = steps.filter((step) => dated[step] === '');
  const ended = membership.dates.until !== '' || membership.dates.untilLatest !== '';
  return (
    <div class="lines">
      {ended ? <div>{typeset(locale, t.ofTheEnd)}</div> : null}
      {steps.map((step) => (dated[step] === '' ? null : <div>{typeset(locale, t[step](dated[step]))}</div>))}
      {unknown.length === 0 ? null : <div class="muted">{typeset(locale, t.stepsNotKnown(unknown))}</div>}
    </div>
  );
}

function Certainty(props: { locale: Locale; membership: ShownMembership }) {
  const { confidence, evidence } = props.membership;
  return (
    <div class="lines">
      <div>
        <ConfidenceMark locale={props.locale} confidence={confidence} />
      </div>
      {evidence === '' ? null : (
        <div>
          <EvidenceMark locale={props.locale} evidence={evidence} />
        </div>
      )}
    </div>
  );
}

function Sources(props: { locale: Locale; membership: ShownMembership }): VNode {
  const { locale, membership } = props;
  return (
    <div class="lines">
      <div>
        <SourceMark locale={locale} source={membership.source} bare />
      </div>
      {membership.untilSource === undefined ? null : (
        <div>
          {typeset(locale, texts[locale].sourceOfEnd)} <SourceMark locale={locale} source={membership.untilSource} bare />
        </div>
      )}
      {membership.note === null ? null : (
        <div class="muted">
          <ShownText locale={locale} shown={shownIn(locale, membership.note)} />
        </div>
      )}
    </div>
  );
}
