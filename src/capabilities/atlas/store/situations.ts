/** Situations as of two clocks: what held on a day, as known at a revision. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import { besideContested } from '#kernel/reference/store.ts';
import type { Text } from '#kernel/text/text.ts';
import { holdsOn, type Day, type Precision } from '#kernel/values/dates.ts';
import { inventedCodes, isInvented } from '#kernel/values/invented.ts';
import type { Confidence, Evidence } from '#kernel/values/source.ts';
import type { Situation } from '../rules/cell.ts';
import type { Voice } from '../rules/voice.ts';
import { knownAt, type Known } from './questions.ts';
import { situationSet } from './shipped.ts';

/** With what the page shows beside it. */
export interface SourcedSituation extends Situation {
  readonly note: Text | undefined;
  /** The revision from which it is said here. */
  readonly knownFrom: number;
  /** The newer reading that ships, where a correction made here stands instead and says something else. Of now: undefined at an older revision. */
  readonly newer: NewerReading | undefined;
  /** The act and its article, where the State named them when it confirmed or signed. */
  readonly legal: Text | undefined;
  /** Why the State sees it otherwise. */
  readonly reason: Text | undefined;
}

export type NewerReading = Situation & Pick<SourcedSituation, 'note'>;

/** What ships of a situation, as it is compared. */
interface ShippedColumns {
  readonly id: string;
  readonly question_id: string;
  readonly question_version: number;
  readonly state_code: string;
  readonly valid_from: Day;
  readonly from_precision: Precision;
  readonly valid_until: Day | null;
  readonly until_precision: Precision | null;
  readonly answer: string;
  readonly note: Text | null;
  readonly confidence: Confidence;
  readonly from_basis: 'change' | 'observed';
  readonly evidence: Evidence;
  readonly source_id: string;
}

interface SituationRow extends SourceRow, ShippedColumns {
  readonly reviewed_on: Day | null;
  readonly stance: Voice['stance'] | null;
  readonly legal: Text | null;
  readonly reason: Text | null;
  readonly known_from: number;
  readonly contested: ShippedColumns | null;
  readonly contested_source: ContestedSource | null;
}

interface ContestedSource {
  readonly title: string;
  readonly publisher: string;
  readonly authors: string;
  readonly url: string;
  readonly year: number | null;
}

export interface Asked {
  readonly questionIds?: readonly string[];
  /** Without it: of all real States. */
  readonly stateCodes?: readonly string[];
  /** Of invented States as well, where none is named. */
  readonly withInvented?: boolean;
  /** Only what held on that day; without it, all that ever held. */
  readonly on?: Day;
  readonly known?: Known;
}

/** What public sources say, and what States themselves say, in one statement, however many questions and States. Oldest first. */
export async function listReadings(tx: ReadTx, asked: Asked): Promise<readonly SourcedSituation[]> {
  if (asked.known !== undefined || asked.questionIds === undefined) return selectReadings(tx, asked);
  const lists = await tx.keptEach('readings of', asked.questionIds, ['atlas'], async (questionIds) => Map.groupBy(await selectReadings(tx, { questionIds, withInvented: true }), (one) => one.questionId));
  const { stateCodes, withInvented = false, on } = asked;
  const states = stateCodes && new Set(stateCodes);
  const isMeant = (code: string) => (states === undefined ? withInvented || !isInvented(code) : states.has(code));
  return lists.flatMap((list) => list.filter((one) => isMeant(one.stateCode) && (on === undefined || holdsOn(one, on))));
}

/** What public sources say alone: what ships, is imported and exported. */
export async function listSituations(tx: ReadTx, asked: Asked): Promise<readonly SourcedSituation[]> {
  return (await listReadings(tx, asked)).filter(({ voice }) => voice === undefined);
}

async function selectReadings(tx: ReadTx, { questionIds, stateCodes, withInvented = false, on, known }: Asked): Promise<SourcedSituation[]> {
  const asked = (table: string) => sql`${knownAt(table, known)}
      ${questionIds ? sql`and ${sql.ref(`${table}.question_id`)} = any (${[...questionIds]})` : sql``}
      ${stateCodes ? sql`and ${sql.ref(`${table}.state_code`)} = any (${[...stateCodes]})` : sql``}
      ${stateCodes || withInvented ? sql`` : sql`and ${sql.ref(`${table}.state_code`)} <> all (${[...inventedCodes]})`}
      ${on ? sql`and ${sql.ref(`${table}.valid_from`)} <= ${on}::date and (${sql.ref(`${table}.valid_until`)} is null or ${on}::date < ${sql.ref(`${table}.valid_until`)})` : sql``}`;
  const rows = await tx.query(sql<SituationRow>`select s.id, s.question_id, s.question_version, s.state_code, s.valid_from, s.from_precision, s.valid_until, s.until_precision, s.answer, s.note,
      s.confidence, s.from_basis, s.evidence, s.source_id, coalesce(confirmed.signed_on, s.reviewed_on) as reviewed_on, s.known_from, ${sourceColumns},
      ${known === undefined ? sql`shipped.contested, to_jsonb(newer) as contested_source` : sql`null::jsonb as contested, null::jsonb as contested_source`},
      null as stance, confirmed.legal, null::jsonb as reason
    from atlas_situations s join kernel_sources source on source.id = s.source_id
      left join atlas_state_readings confirmed on confirmed.situation_id = s.id and confirmed.situation_known_from = s.known_from and confirmed.stance = 'confirmed' and ${knownAt('confirmed', known)}
      ${known === undefined ? sql`${besideContested(situationSet, 's.id')} left join kernel_sources newer on newer.id = shipped.contested->>'source_id'` : sql``}
    where ${asked('s')}
    union all
    select r.id::text, r.question_id, r.question_version, r.state_code, r.valid_from, r.from_precision, r.valid_until, r.until_precision, r.answer, null::jsonb,
      'sure', r.from_basis, 'searched', r.source_id, r.signed_on, r.known_from, ${sourceColumns}, null::jsonb, null::jsonb, r.stance, r.legal, r.reason
    from atlas_state_readings r join kernel_sources source on source.id = r.source_id
    where r.stance <> 'confirmed' and ${asked('r')}
    order by question_id, state_code, valid_from`);
  return rows.map(situationOf);
}

function situationOf(row: SituationRow): SourcedSituation {
  const { reviewed_on, stance } = row;
  return {
    ...readingOf(row),
    source: sourceOf(row),
    reviewedOn: reviewed_on ?? undefined,
    knownFrom: row.known_from,
    newer: newerOf(row),
    legal: row.legal ?? undefined,
    reason: row.reason ?? undefined,
    ...(stance !== null && reviewed_on !== null && { voice: { stance, signedOn: reviewed_on } }),
  };
}

/** What shipped anew is of no interest where it says what was corrected here to the same. */
function newerOf(row: SituationRow): NewerReading | undefined {
  const { contested, contested_source: source } = row;
  if (contested === null || source === null || comparedColumns.every((column) => JSON.stringify(contested[column]) === JSON.stringify(row[column]))) return undefined;
  const { title, publisher, authors, url, year } = source;
  return { ...readingOf(contested), source: sourceOf({ source_title: title, source_publisher: publisher, source_authors: authors, source_url: url, source_year: year }), reviewedOn: undefined };
}

const comparedColumns = [
  'question_id', 'question_version', 'state_code', 'valid_from', 'from_precision', 'valid_until', 'until_precision', 'answer', 'note', 'confidence', 'from_basis', 'evidence', 'source_id',
] as const satisfies readonly (keyof ShippedColumns)[];

function readingOf(row: ShippedColumns): Omit<NewerReading, 'source' | 'reviewedOn'> {
  return {
    id: row.id,
    questionId: row.question_id,
    questionVersion: row.question_version,
    stateCode: row.state_code,
    from: row.valid_from,
    fromPrecision: row.from_precision,
    until: row.valid_until ?? undefined,
    untilPrecision: row.until_precision ?? undefined,
    answer: row.answer,
    note: row.note ?? undefined,
    confidence: row.confidence,
    fromBasis: row.from_basis,
    evidence: row.evidence,
  };
}

/** All pairs of question and State for which later information exists that nobody has verified: see `pairOf`. */
export const listUnverified = (tx: ReadTx, known: Known): Promise<ReadonlySet<string>> =>
  known === undefined ? tx.kept('unverified', ['atlas'], () => selectUnverified(tx, known)) : selectUnverified(tx, known);

async function selectUnverified(tx: ReadTx, known: Known): Promise<ReadonlySet<string>> {
  const rows = await tx.query(sql<{ question_id: string; state_code: string }>`select question_id, state_code from atlas_unverified u where ${knownAt('u', known)}`);
  return new Set(rows.map((row) => pairOf(row.question_id, row.state_code)));
}

export const pairOf = (questionId: string, stateCode: string): string => `${questionId} ${stateCode}`;
