/** States and who was a member of what, when. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import type { StateCode } from '../rules.ts';

type StatesTables = {
  states: {
    code: StateCode;
    iso3: string;
    name: Text;
    formal_name: Text;
    in_words: Text;
    of_words: Text;
    the_words: Text;
    region: Text;
    notice: Text | null;
    languages: string[];
    population: number | null;
    population_year: number | null;
    in_atlas: boolean;
    audience_id: AudienceId;
    card_id: string;
  };
};

/** The forms of a State's name that sentences need. */
export interface StateNames {
  readonly code: StateCode;
  readonly name: Text;
  /** "in Malta", « à Malte ». */
  readonly in: Text;
  readonly of: Text;
  readonly the: Text;
  /** A disclaimer, shown wherever the name is. */
  readonly notice: Text | undefined;
  /** Whether the questions of the atlas are asked of it. */
  readonly inAtlas: boolean;
}

export interface State extends StateNames {
  readonly formalName: Text;
  readonly region: Text;
  readonly languages: readonly string[];
  readonly population: { readonly number: number; readonly year: number | null } | undefined;
}

const namesOf = (row: StatesTables['states']): StateNames => ({
  code: row.code,
  name: row.name,
  in: row.in_words,
  of: row.of_words,
  the: row.the_words,
  notice: row.notice ?? undefined,
  inAtlas: row.in_atlas,
});

export async function listStates(tx: ReadTx): Promise<StateNames[]> {
  return (await tx.read<StatesTables>().selectFrom('states').selectAll().orderBy('code').execute()).map(namesOf);
}

export async function findState(tx: ReadTx, code: StateCode): Promise<State | undefined> {
  const row = await tx.read<StatesTables>().selectFrom('states').selectAll().where('code', '=', code).executeTakeFirst();
  if (!row) return undefined;
  return {
    ...namesOf(row),
    formalName: row.formal_name,
    region: row.region,
    languages: row.languages,
    population: row.population === null ? undefined : { number: row.population, year: row.population_year },
  };
}

/** The codes of the States that were certainly members of any of the bodies on a day. */
export async function listMembersOn(tx: ReadTx, { bodies, on }: { bodies: readonly string[]; on: Day }): Promise<readonly StateCode[]> {
  const rows = await tx.query(sql<{ state_code: StateCode }>`select distinct state_code from states_memberships
    where body_id = any (${[...bodies]}) and standing = 'member' and known_until is null
      and certain_from <= ${on}::date and (certain_until is null or ${on}::date < certain_until)
    order by state_code`);
  return rows.map((row) => row.state_code);
}

export interface Membership {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: Text;
  readonly stateCode: StateCode;
  readonly standing: string;
  readonly certainFrom: Day | null;
  readonly certainUntil: Day | null;
  readonly fromWords: string;
  readonly fromEarliest: string;
  readonly fromLatest: string;
  readonly untilWords: string;
  readonly untilEarliest: string;
  readonly untilLatest: string;
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
  readonly standing: string;
  readonly certain_from: Day | null;
  readonly certain_until: Day | null;
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

/** Of one State or of one body, oldest first. */
export async function listMemberships(tx: ReadTx, of: { stateCode: StateCode } | { bodyId: string }): Promise<Membership[]> {
  const which = 'stateCode' in of ? sql`m.state_code = ${of.stateCode}` : sql`m.body_id = ${of.bodyId}`;
  const rows = await tx.query(sql<MembershipRow>`select m.*, b.name as body_name, ${sourceColumns},
      case when ended.id is not null then jsonb_build_object('title', ended.title, 'publisher', ended.publisher, 'url', ended.url) end as until_source
    from states_memberships m
    join states_bodies b on b.id = m.body_id
    join kernel_sources source on source.id = m.source_id
    left join kernel_sources ended on ended.id = m.until_source_id
    where ${which} and m.known_until is null
    order by m.certain_from nulls first, m.id`);
  return rows.map((row) => ({
    id: row.id,
    bodyId: row.body_id,
    bodyName: row.body_name,
    stateCode: row.state_code,
    standing: row.standing,
    certainFrom: row.certain_from,
    certainUntil: row.certain_until,
    fromWords: row.from_words,
    fromEarliest: row.from_earliest,
    fromLatest: row.from_latest,
    untilWords: row.until_words,
    untilEarliest: row.until_earliest,
    untilLatest: row.until_latest,
    notifiedOn: row.notified_on,
    decidedOn: row.decided_on,
    effectiveOn: row.effective_on,
    confidence: row.confidence,
    evidence: row.evidence,
    note: row.note,
    source: sourceOf(row),
    untilSource: row.until_source ? { title: row.until_source.title, publisher: row.until_source.publisher, ...(row.until_source.url && { url: row.until_source.url }) } : undefined,
  }));
}
