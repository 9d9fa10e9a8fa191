/** Memberships over time: certain, or only possible, never sharper than the sources. */
import { TimeLine, type TimeLineRow, type TimeSpan } from '#kernel/ui/components/time-line/time-line.tsx';
import type { Category, LegendEntry } from '#kernel/ui/components/map-legend/category.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import { standings, stretchesOf, type Standing } from '../../rules.ts';
import { texts } from '../../texts.ts';
import type { ShownMembership } from '../shown.ts';

const categoryOf: Readonly<Record<Standing, Category>> = { member: 0, observer: 1, participant: 2, network_participant: 3 };

export interface MembershipLine {
  readonly label: string;
  readonly href?: string | undefined;
  readonly memberships: readonly ShownMembership[];
}

export function MembershipTimeLine(props: { locale: Locale; id: string; title: string; description: string; asOf: Day; lines: readonly MembershipLine[]; asGiven?: boolean | undefined }) {
  const { locale, lines } = props;
  const t = texts[locale];
  const rows = lines.map((line): TimeLineRow => ({ label: line.label, href: line.href, spans: line.memberships.flatMap(spansOf) }));
  const shown = new Set(rows.flatMap((row) => row.spans.map((span) => span.category)));
  const legend: LegendEntry[] = standings.filter((one) => shown.has(categoryOf[one])).map((one) => ({ category: categoryOf[one], label: t.standing[one] }));
  if (shown.has('not-known')) legend.push({ category: 'not-known', label: t.mayHaveBeen });
  return (
    <TimeLine
      locale={locale}
      id={props.id}
      title={props.title}
      description={props.description}
      rows={rows}
      legend={legend}
      asOf={props.asOf}
      order={props.asGiven === true ? 'as-given' : undefined}
    />
  );
}

const spansOf = (membership: ShownMembership): TimeSpan[] =>
  stretchesOf(membership.dates).map(({ stage, ...period }) => ({ ...period, category: stage === 'possible' ? 'not-known' : categoryOf[membership.standing] }));
