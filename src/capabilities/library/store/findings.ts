/** Findings: one result of research each, with its source. */
import { sql, type RawBuilder } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Source } from '#kernel/values/source.ts';
import type { PartialDate } from '#kernel/values/dates.ts';
import type { Certainty, Direction, Measure, Reading, RecordConfidence, Standing, StudyType } from '../rules.ts';
import { knownAt, type Known } from './known.ts';

/** The notice by which a publication was corrected or retracted. */
export interface StandingNotice {
  readonly kind: Exclude<Standing, 'current'>;
  readonly on: PartialDate;
  readonly note: Text | undefined;
  readonly source: Source;
}

export interface Finding {
  readonly id: string;
  readonly option: { readonly id: string; readonly title: Text };
  readonly outcome: { readonly id: string; readonly label: Text };
  readonly measure: Measure;
  /** As reported; undefined where only a direction was. */
  readonly estimate: number | undefined;
  readonly interval: { readonly low: number; readonly high: number } | undefined;
  readonly readsAs: Reading;
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly studyType: StudyType;
  readonly population: Text;
  readonly setting: Text;
  readonly note: Text | undefined;
  readonly studies: number | undefined;
  readonly participants: number | undefined;
  readonly year: number;
  readonly source: Source;
  readonly sourceId: string;
  /** Whether the address of the source was checked. */
  readonly sourceAddress: 'seen' | 'from_memory';
  readonly confidence: RecordConfidence;
  /** Undefined while it stands as published. */
  readonly standing: StandingNotice | undefined;
  readonly knownFrom: number;
}

export interface FindingRow extends SourceRow {
  readonly id: string;
  readonly option_id: string;
  readonly option_title: Text;
  readonly outcome_id: string;
  readonly outcome_label: Text;
  readonly measure: Measure;
  readonly estimate: number | null;
  readonly ci_low: number | null;
  readonly ci_high: number | null;
  readonly reads_as: Reading;
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly study_type: StudyType;
  readonly population: Text;
  readonly setting: Text;
  readonly note: Text | null;
  readonly n_studies: number | null;
  readonly n_participants: number | null;
  readonly year: number;
  readonly source_id: string;
  readonly source_id_status: 'seen' | 'from_memory';
  readonly confidence: RecordConfidence;
  readonly known_from: number;
  readonly standing: Exclude<Standing, 'current'> | null;
  readonly standing_on: PartialDate | null;
  readonly standing_note: Text | null;
  readonly notice: NoticeSource | null;
}

/** A notice's source as one value: nearly no finding has one. */
export interface NoticeSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly year: number | null;
}

export const noticeSource = sql.raw(`jsonb_build_object('title', notice.title, 'publisher', notice.publisher, 'url', notice.url, 'year', notice.year)`);

/** As SQL, so that findings and practices of many options can be asked in one statement. */
export const selectFindings = (where: RawBuilder<unknown>, known: Known) =>
  sql<FindingRow>`select f.id, f.option_id, option.title as option_title, f.outcome_id, outcome.label as outcome_label, f.measure, f.estimate, f.ci_low, f.ci_high, f.reads_as,
      f.direction, f.certainty, f.study_type, f.population, f.setting, f.note, f.n_studies, f.n_participants, f.year, f.source_id, f.source_id_status, f.confidence, f.known_from,
      f.standing, f.standing_on, f.standing_note, case when f.standing is not null then (select ${noticeSource} from kernel_sources notice where notice.id = f.standing_source_id) end as notice, ${sourceColumns}
    from library_findings f join library_outcomes outcome on outcome.id = f.outcome_id join kernel_sources source on source.id = f.source_id
      join library_options option on option.id = f.option_id and ${knownAt('option', known)}
    where ${knownAt('f', known)} and ${where}
    order by f.option_id, f.outcome_id, f.year desc, f.id`;

const select = async (tx: ReadTx, where: RawBuilder<unknown>, known: Known): Promise<Finding[]> => (await tx.query(selectFindings(where, known))).map(findingOf);

export async function findFinding(tx: ReadTx, id: string, known?: Known): Promise<Finding | undefined> {
  return (await select(tx, sql`f.id = ${id}`, known))[0];
}

/** Of some options, or of all. */
export const listFindings = (tx: ReadTx, { optionIds, known }: { optionIds?: readonly string[] | undefined; known?: Known } = {}): Promise<Finding[]> =>
  select(tx, optionIds ? sql`f.option_id = any (${[...optionIds]})` : sql`true`, known);

export function findingOf(row: FindingRow): Finding {
  return {
    id: row.id,
    option: { id: row.option_id, title: row.option_title },
    outcome: { id: row.outcome_id, label: row.outcome_label },
    measure: row.measure,
    estimate: row.estimate ?? undefined,
    interval: row.ci_low === null || row.ci_high === null ? undefined : { low: row.ci_low, high: row.ci_high },
    readsAs: row.reads_as,
    direction: row.direction,
    certainty: row.certainty,
    studyType: row.study_type,
    population: row.population,
    setting: row.setting,
    note: row.note ?? undefined,
    studies: row.n_studies ?? undefined,
    participants: row.n_participants ?? undefined,
    year: row.year,
    source: sourceOf(row),
    sourceId: row.source_id,
    sourceAddress: row.source_id_status,
    confidence: row.confidence,
    standing: row.standing === null || row.standing_on === null || row.notice === null ? undefined : { kind: row.standing, on: row.standing_on, note: row.standing_note ?? undefined, source: noticeSourceOf(row.notice) },
    knownFrom: row.known_from,
  };
}

export const noticeSourceOf = ({ title, publisher, url, year }: NoticeSource): Source => ({ title, publisher, ...(url !== '' && { url }), ...(year !== null && { year }) });
