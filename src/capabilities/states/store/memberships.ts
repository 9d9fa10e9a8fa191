/** Who was a member of what, when, on two clocks. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import type { MembershipDates, Standing, StateCode } from '../rules.ts';

/** What was known at a revision; without one, what is known now. */
const knownAt = (revision: number | undefined) =>
  revision === undefined ? sql`m.known_until is null` : sql`m.known_from <= ${revision} and (m.known_until is null or m.known_until > ${revision})`;

/** The codes of the States that were certainly members of any of the bodies on a day. */
export async function listMembersOn(tx: ReadTx, asked: MembersAsked): Promise<readonly StateCode[]> {
  if (asked.revision !== undefined) return selectMembersOn(tx, asked);
  return tx.kept(`members of ${asked.bodies.join()} on ${asked.on}`, ['states'], () => selectMembersOn(tx, asked));
}

interface MembersAsked {
  readonly bodies: readonly string[];
  readonly on: Day;
  readonly revision?: number | undefined;
}

async function selectMembersOn(tx: ReadTx, { bodies, on, revision }: MembersAsked): Promise<readonly StateCode[]> {
  const rows = await tx.query(sql<{ state_code: StateCode }>`select distinct m.state_code from states_memberships m
    where m.body_id = any (${[...bodies]}) and m.standing = 'member' and ${knownAt(revision)}
      and certain_from <= ${on}::date and (certain_until is null or ${on}::date < certain_until)
    order by state_code`);
  return rows.map((row) => row.state_code);
}

export interface Membership {
  readonly id: string;
  readonly bodyId: string;
  /** Short, as tables show it. */
  readonly bodyName: Text;
  readonly stateCode: StateCode;
  readonly standing: Standing;
  readonly dates: MembershipDates;
  /** Of the end where there is one, else of the beginning; so are the two after it. Empty when not known. */
  readonly notifiedOn: string;
  readonly decidedOn: string;
  readonly effectiveOn: string;
  readonly confidence: Confidence;
  readonly evidence: Evidence | '';
  readonly note: Text | null;
  readonly source: Source;
  readonly untilSource: Source | undefined;
}

interface MembershipRow extends SourceRow {
  readonly id: string;
  readonly body_id: string;
  readonly body_name: Text;
  readonly state_code: StateCode;
  readonly standing: Standing;
  readonly from_words: string;
  readonly from_earliest: string;
  readonly from_latest: string;
  readonly until_words: string;
  readonly until_earliest: string;
  readonly until_latest: string;
  readonly notified_on: string;
  readonly decided_on: string;
  readonly effective_on: string;
  readonly confidence: Confidence;
  readonly evidence: Evidence | '';
  readonly note: Text | null;
  readonly until_source: { title: string; publisher: string; url: string } | null;
}

interface MembershipsOf {
  readonly stateCode?: StateCode | undefined;
  readonly bodyId?: string | undefined;
  readonly revision?: number | undefined;
}

/** Of one State, of one body or of all, oldest first. */
export async function listMemberships(tx: ReadTx, { stateCode, bodyId, revision }: MembershipsOf): Promise<readonly Membership[]> {
  const all = revision === undefined ? await tx.kept('memberships', ['states'], () => selectMemberships(tx, revision)) : await selectMemberships(tx, revision);
  const ofState = stateCode === undefined ? all : (byState(all).get(stateCode) ?? []);
  return bodyId === undefined ? ofState : ofState.filter((one) => one.bodyId === bodyId);
}

/** Of what is kept, each State's the very same: what was written of them is kept with them. */
const grouped = new WeakMap<readonly Membership[], ReadonlyMap<StateCode, readonly Membership[]>>();

function byState(all: readonly Membership[]): ReadonlyMap<StateCode, readonly Membership[]> {
  const groups = grouped.get(all) ?? Map.groupBy(all, ({ stateCode }) => stateCode);
  grouped.set(all, groups);
  return groups;
}

async function selectMemberships(tx: ReadTx, revision: number | undefined): Promise<readonly Membership[]> {
  const rows = await tx.query(sql<MembershipRow>`select m.*, b.short_name as body_name, ${sourceColumns},
      case when ended.id is not null then jsonb_build_object('title', ended.title, 'publisher', ended.publisher, 'url', ended.url) end as until_source
    from states_memberships m
    join states_bodies b on b.id = m.body_id
    join kernel_sources source on source.id = m.source_id
    left join kernel_sources ended on ended.id = m.until_source_id
    where ${knownAt(revision)}
    order by m.certain_from nulls first, m.id`);
  return rows.map(membershipOf);
}

const membershipOf = (row: MembershipRow): Membership => ({
  id: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  stateCode: row.state_code,
  standing: row.standing,
  dates: {
    from: row.from_words,
    fromEarliest: row.from_earliest,
    fromLatest: row.from_latest,
    until: row.until_words,
    untilEarliest: row.until_earliest,
    untilLatest: row.until_latest,
  },
  notifiedOn: row.notified_on,
  decidedOn: row.decided_on,
  effectiveOn: row.effective_on,
  confidence: row.confidence,
  evidence: row.evidence,
  note: row.note,
  source: sourceOf(row),
  untilSource: row.until_source ? { title: row.until_source.title, publisher: row.until_source.publisher, ...(row.until_source.url && { url: row.until_source.url }) } : undefined,
});
