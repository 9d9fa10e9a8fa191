/** What States say themselves: their readings on two clocks, who signed them, and their own words for each pillar. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day, Precision } from '#kernel/values/dates.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import type { Source } from '#kernel/values/source.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import type { Stance } from '../rules/voice.ts';
import { knownAt, type Known } from './questions.ts';

/** A row of atlas_state_readings, without its clock. */
export interface ReadingRow {
  readonly id: string;
  readonly question_id: string;
  readonly question_version: number;
  readonly state_code: string;
  readonly stance: Stance;
  readonly situation_id: string | null;
  readonly situation_known_from: number | null;
  readonly answer: string | null;
  readonly valid_from: Day | null;
  readonly from_precision: Precision | null;
  readonly valid_until: Day | null;
  readonly until_precision: Precision | null;
  readonly from_basis: 'change' | 'observed' | null;
  readonly reason: Text | null;
  readonly legal: Text | null;
  readonly source_id: string | null;
  readonly signed_on: Day;
  readonly signature_id: string;
}

const rowColumns = sql.raw('id, question_id, question_version, state_code, stance, situation_id, situation_known_from, answer, valid_from, from_precision, valid_until, until_precision, from_basis, reason, legal, source_id, signed_on, signature_id');

/** Of one State, as they stand. */
export const listOwnRows = (tx: ReadTx, stateCode: string): Promise<ReadingRow[]> =>
  tx.query(sql<ReadingRow>`select ${rowColumns} from atlas_state_readings where state_code = ${stateCode} and known_until is null`);

/** As the house: closes what gives way and writes what holds from this revision on. */
export async function writeReadings(tx: WriteTx, { closed, rows }: { readonly closed: readonly string[]; readonly rows: readonly ReadingRow[] }, revision: number): Promise<void> {
  await sql`update atlas_state_readings set known_until = ${revision} where id = any (${[...closed]}::uuid[]) and known_until is null`.execute(tx.write());
  await sql`insert into atlas_state_readings (${rowColumns}, known_from)
    select id, question_id, question_version, state_code, stance, situation_id, situation_known_from, answer, valid_from, from_precision, valid_until, until_precision, from_basis, nullif(reason, 'null'::jsonb), nullif(legal, 'null'::jsonb), source_id, signed_on, signature_id, ${revision}::int
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, question_id text, question_version int, state_code text, stance text, situation_id text, situation_known_from int, answer text, valid_from date, from_precision text,
      valid_until date, until_precision text, from_basis text, reason jsonb, legal jsonb, source_id text, signed_on date, signature_id uuid)`.execute(tx.write());
}

export interface Signature {
  readonly id: string;
  readonly stateCode: string;
  readonly person: PersonId;
  readonly act: 'answers' | 'words';
  readonly signedOn: Day;
  readonly revision: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** As the house. */
export async function insertSignature(tx: WriteTx, { id, stateCode, person, act, signedOn, revision, counts }: Signature): Promise<void> {
  await sql`insert into atlas_signatures (id, state_code, person_id, act, signed_on, revision, counts) values (${id}::uuid, ${stateCode}, ${person}, ${act}, ${signedOn}::date, ${revision}, ${JSON.stringify(counts)}::jsonb)`.execute(tx.write());
}

/** Newest first; for the delegation, the Secretariat and auditors. */
export async function listSignatures(tx: ReadTx, stateCode: string): Promise<Signature[]> {
  interface Row {
    readonly id: string; readonly state_code: string; readonly person_id: PersonId; readonly act: Signature['act']; readonly signed_on: Day; readonly revision: number; readonly counts: Record<string, number>;
  }
  const rows = await tx.query(sql<Row>`select id, state_code, person_id, act, signed_on, revision, counts from atlas_signatures where state_code = ${stateCode} order by signed_at desc limit 50`);
  return rows.map((row) => ({ id: row.id, stateCode: row.state_code, person: row.person_id, act: row.act, signedOn: row.signed_on, revision: row.revision, counts: row.counts }));
}

export interface Signed {
  readonly stance: Stance;
  readonly questionVersion: number;
  readonly signedOn: Day;
  readonly answer: string | undefined;
  readonly period: { readonly from: Day; readonly fromPrecision: Precision; readonly until: Day | undefined; readonly untilPrecision: Precision | undefined; readonly fromBasis: 'change' | 'observed' } | undefined;
  readonly reason: Text | undefined;
  readonly legal: Text | undefined;
  readonly source: Source | undefined;
  readonly stands: boolean;
}

interface SignedRow extends ReadingRow {
  readonly stands: boolean;
  readonly source_title: string | null;
}

/** Everything that a State has signed of a question until a revision, newest first: what it says no more, too. */
export async function listSigned(tx: ReadTx, questionId: string, stateCode: string, known: Known): Promise<Signed[]> {
  const rows = await tx.query(sql<SignedRow & (SourceRow | { source_title: null })>`select distinct on (r.id, r.signed_on, r.stance, r.answer, r.valid_from, r.valid_until) r.*, ${sourceColumns}, (${knownAt('r', known)}) as stands
    from atlas_state_readings r left join kernel_sources source on source.id = r.source_id
    where r.question_id = ${questionId} and r.state_code = ${stateCode} ${known === undefined ? sql`` : sql`and r.known_from <= ${known}`}
    order by r.id, r.signed_on, r.stance, r.answer, r.valid_from, r.valid_until, r.known_from desc`);
  return rows
    .map((row): Signed => ({
      stance: row.stance,
      questionVersion: row.question_version,
      signedOn: row.signed_on,
      answer: row.answer ?? undefined,
      period: row.valid_from && row.from_precision && row.from_basis ? { from: row.valid_from, fromPrecision: row.from_precision, until: row.valid_until ?? undefined, untilPrecision: row.until_precision ?? undefined, fromBasis: row.from_basis } : undefined,
      reason: row.reason ?? undefined,
      legal: row.legal ?? undefined,
      source: row.source_title === null ? undefined : sourceOf(row as SourceRow),
      stands: row.stands,
    }))
    .toSorted((a, b) => (a.signedOn === b.signedOn ? Number(b.stands) - Number(a.stands) : a.signedOn < b.signedOn ? 1 : -1));
}

export interface OwnWords {
  readonly pillar: Pillar;
  readonly words: Text;
  readonly signedOn: Day;
  readonly knownFrom: number;
  readonly stands: boolean;
}

interface OwnWordsRow {
  readonly pillar: Pillar;
  readonly words: Text;
  readonly signed_on: Day;
  readonly known_from: number;
  readonly stands: boolean;
}

const ownWordsOf = (row: OwnWordsRow): OwnWords => ({ pillar: row.pillar, words: row.words, signedOn: row.signed_on, knownFrom: row.known_from, stands: row.stands });

/** As known at a revision; with `all`, what was said before, too. Newest first. */
export async function listOwnWords(tx: ReadTx, stateCode: string, { known, all = false }: { readonly known?: Known; readonly all?: boolean } = {}): Promise<OwnWords[]> {
  const rows = await tx.query(sql<OwnWordsRow>`select pillar, words, signed_on, known_from, (${knownAt('o', known)}) as stands from atlas_own_words o
    where state_code = ${stateCode} and ${all ? (known === undefined ? sql`true` : sql`known_from <= ${known}`) : knownAt('o', known)} order by known_from desc`);
  return rows.map(ownWordsOf);
}

/** As the house. Null words: it says nothing any more. */
export async function writeOwnWords(tx: WriteTx, { stateCode, pillar, words, signedOn, signature }: { readonly stateCode: string; readonly pillar: Pillar; readonly words: Text | null; readonly signedOn: Day; readonly signature: string }, revision: number): Promise<void> {
  await sql`update atlas_own_words set known_until = ${revision} where state_code = ${stateCode} and pillar = ${pillar} and known_until is null`.execute(tx.write());
  if (words === null) return;
  await sql`insert into atlas_own_words (state_code, pillar, words, signed_on, signature_id, known_from) values (${stateCode}, ${pillar}, ${JSON.stringify(words)}::jsonb, ${signedOn}::date, ${signature}::uuid, ${revision})`.execute(tx.write());
}
