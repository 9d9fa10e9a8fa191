/** Practices: an option carried out in one place, and what came of it. */
import { sql, type RawBuilder } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import { inventedCodes } from '#kernel/values/invented.ts';
import type { Source } from '#kernel/values/source.ts';
import type { Lesson, RecordConfidence } from '../rules.ts';
import { knownAt, type Known } from './known.ts';

export interface Practice {
  readonly id: string;
  readonly option: { readonly id: string; readonly title: Text };
  readonly stateCode: string;
  readonly place: Text;
  readonly title: Text;
  readonly startedYear: number;
  readonly summary: Text;
  readonly outcomeReported: Text;
  readonly lesson: Lesson;
  readonly source: Source;
  readonly sourceId: string;
  readonly confidence: RecordConfidence;
  readonly knownFrom: number;
}

export interface PracticeRow extends SourceRow {
  readonly id: string;
  readonly option_id: string;
  readonly option_title: Text;
  readonly state_code: string;
  readonly place: Text;
  readonly title: Text;
  readonly started_year: number;
  readonly summary: Text;
  readonly outcome_reported: Text;
  readonly lesson: Lesson;
  readonly source_id: string;
  readonly confidence: RecordConfidence;
  readonly known_from: number;
}

/** In real States: what a count of practices means. */
export const isReal = (table: string) => sql`${sql.ref(`${table}.state_code`)} <> all (${[...inventedCodes]})`;

/** Of real States, unless those of invented ones are wanted as well. */
export const selectPractices = (where: RawBuilder<unknown>, known: Known, { withInvented = false }: { withInvented?: boolean } = {}) =>
  sql<PracticeRow>`select p.id, p.option_id, option.title as option_title, p.state_code, p.place, p.title, p.started_year, p.summary, p.outcome_reported, p.lesson,
      p.source_id, p.confidence, p.known_from, ${sourceColumns}
    from library_practices p join kernel_sources source on source.id = p.source_id join library_options option on option.id = p.option_id and ${knownAt('option', known)}
    where ${knownAt('p', known)} and ${where} ${withInvented ? sql`` : sql`and ${isReal('p')}`}
    order by p.option_id, p.id`;

const select = async (tx: ReadTx, where: RawBuilder<unknown>, known: Known, withInvented: boolean): Promise<Practice[]> => (await tx.query(selectPractices(where, known, { withInvented }))).map(practiceOf);

export async function findPractice(tx: ReadTx, id: string, known?: Known): Promise<Practice | undefined> {
  return (await select(tx, sql`p.id = ${id}`, known, true))[0];
}

export interface PracticesAsked {
  readonly optionIds?: readonly string[] | undefined;
  /** Without it: in all real States. */
  readonly stateCode?: string | undefined;
  /** In invented States as well, where none is named. */
  readonly withInvented?: boolean;
  readonly known?: Known;
}

export function listPractices(tx: ReadTx, asked: PracticesAsked = {}): Promise<readonly Practice[]> {
  const { optionIds, stateCode, known } = asked;
  const isOfState = stateCode !== undefined && optionIds === undefined && known === undefined;
  return isOfState ? tx.kept(`practices in ${stateCode}`, ['library'], () => selectAsked(tx, asked)) : selectAsked(tx, asked);
}

function selectAsked(tx: ReadTx, { optionIds, stateCode, withInvented = false, known }: PracticesAsked): Promise<Practice[]> {
  const where = stateCode === undefined ? sql`true` : sql`p.state_code = ${stateCode}`;
  return select(tx, optionIds ? sql`p.option_id = any (${[...optionIds]}) and ${where}` : where, known, withInvented || stateCode !== undefined);
}

export function practiceOf(row: PracticeRow): Practice {
  return {
    id: row.id,
    option: { id: row.option_id, title: row.option_title },
    stateCode: row.state_code,
    place: row.place,
    title: row.title,
    startedYear: row.started_year,
    summary: row.summary,
    outcomeReported: row.outcome_reported,
    lesson: row.lesson,
    source: sourceOf(row),
    sourceId: row.source_id,
    confidence: row.confidence,
    knownFrom: row.known_from,
  };
}
