/** The log as the Secretariat and the auditor read it. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleKind, PersonId } from '#kernel/values/viewer.ts';

export interface LogLine {
  readonly position: number;
  readonly at: Date;
  /** Null for the house itself. */
  readonly person: PersonId | null;
  readonly personName: string;
  readonly act: string;
  readonly circle: { readonly publicId: string; readonly kind: CircleKind; readonly stateCode: string | null; readonly name: Text | null } | undefined;
  readonly subject: string | null;
  readonly subjectName: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

interface Row {
  readonly position: string | number;
  readonly at: Date;
  readonly person: PersonId | null;
  readonly person_name: string | null;
  readonly act: string;
  readonly circle: string | null;
  readonly circle_kind: CircleKind | null;
  readonly circle_state: string | null;
  readonly circle_name: Text | null;
  readonly subject: string | null;
  readonly subject_name: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** The newest first; one more than asked for, so that it can be said that there are more. Empty for whoever may not read it. */
export async function listLog(tx: ReadTx, { from, to, about, most }: { readonly from: Day; readonly to: Day; readonly about: string; readonly most: number }): Promise<LogLine[]> {
  const rows = await tx.query(sql<Row>`select * from people_log_between(${from}::date, ${to}::date, ${about}, ${most + 1}::int)`);
  return rows.map((row) => ({
    position: Number(row.position), at: row.at, person: row.person, personName: row.person_name ?? '', act: row.act,
    circle: row.circle === null || row.circle_kind === null ? undefined : { publicId: row.circle, kind: row.circle_kind, stateCode: row.circle_state, name: row.circle_name },
    subject: row.subject, subjectName: row.subject_name ?? '', detail: row.detail,
  }));
}
