/** What became of findings after a revision: whoever relied on them then is told. */
import { sql, type RawBuilder } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { ChangeOfFinding } from '../rules.ts';
import { noticeSource, noticeSourceOf, type NoticeSource, type StandingNotice } from './findings.ts';
import { knownAt } from './known.ts';

export interface FindingChange {
  readonly id: string;
  readonly option: { readonly id: string; readonly title: Text };
  readonly outcome: { readonly id: string; readonly label: Text };
  readonly change: ChangeOfFinding;
  /** Where those who published it said so. */
  readonly notice: StandingNotice | undefined;
}

export interface FindingChangeRow {
  readonly id: string;
  readonly option_id: string;
  readonly option_title: Text;
  readonly outcome_id: string;
  readonly outcome_label: Text;
  readonly change: ChangeOfFinding;
  readonly standing: StandingNotice['kind'] | null;
  readonly standing_on: string | null;
  readonly standing_note: Text | null;
  readonly notice: NoticeSource | null;
}

/** What a reader would have taken from the record: a mended note or a confirmed address changes nothing that was relied on. */
const reliedOn = sql.raw('option_id outcome_id measure estimate ci_low ci_high reads_as direction certainty year'.split(' ').map((name) => `now.${name} is distinct from old.${name}`).join(' or '));

/** As SQL, so that a response asks it together with its evidence. What was retracted already at the revision was known then. */
export const selectChangesSince = (where: RawBuilder<unknown>, known: number) =>
  sql<FindingChangeRow>`select * from (
      select old.id, old.option_id, option.title as option_title, old.outcome_id, outcome.label as outcome_label,
        case when now.id is null then 'ended'
          when now.standing is not null and (old.standing, old.standing_on) is distinct from (now.standing, now.standing_on) then now.standing
          when ${reliedOn} or (old.standing is not null and now.standing is null) then 'amended' end as change,
        now.standing, now.standing_on, now.standing_note, case when now.standing is not null then (select ${noticeSource} from kernel_sources notice where notice.id = now.standing_source_id) end as notice
      from library_findings old join library_outcomes outcome on outcome.id = old.outcome_id
        join library_options option on option.id = old.option_id and ${knownAt('option', known)}
        left join library_findings now on now.id = old.id and now.known_until is null
      where old.known_until is not null and old.standing is distinct from 'retracted' and ${knownAt('old', known)} and ${where}
    ) changed where change is not null order by id`;

/** Of findings relied on as they were known at a revision: those since retracted, corrected, amended here, or no longer on record. One statement. */
export async function listChangesSince(tx: ReadTx, { findingIds, optionIds, known }: { findingIds?: readonly string[]; optionIds?: readonly string[]; known: number }): Promise<FindingChange[]> {
  const where = sql`${findingIds ? sql`old.id = any (${[...findingIds]})` : sql`true`} and ${optionIds ? sql`old.option_id = any (${[...optionIds]})` : sql`true`}`;
  return (await tx.query(selectChangesSince(where, known))).map(changeOf);
}

export function changeOf(row: FindingChangeRow): FindingChange {
  const { standing, standing_on: on, notice } = row;
  return {
    id: row.id,
    option: { id: row.option_id, title: row.option_title },
    outcome: { id: row.outcome_id, label: row.outcome_label },
    change: row.change,
    notice: standing === null || on === null || notice === null || row.change === 'amended' ? undefined : { kind: standing, on, note: row.standing_note ?? undefined, source: noticeSourceOf(notice) },
  };
}
