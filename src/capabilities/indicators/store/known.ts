/** The known clock, as every statement of this room asks it. */
import { sql } from 'kysely';

/** What was known at a revision; undefined: what is known now. */
export type Known = number | undefined;

export const knownAt = (table: string, known: Known) =>
  known === undefined ? sql`${sql.ref(`${table}.known_until`)} is null` : sql`${sql.ref(`${table}.known_from`)} <= ${known} and (${sql.ref(`${table}.known_until`)} is null or ${known} < ${sql.ref(`${table}.known_until`)})`;
