/** The known clock, as every statement of this room asks it. */
import { sql } from 'kysely';

/** What was known at a revision; undefined: what is known now. */
export type Known = number | undefined;

/**
 * The same for texts that must be there for anything to be said, such as what a challenge is: before the first version of one, the
 * first stands for it, since versions have been kept only from some revision on.
 */
export const versionAt = (table: string, name: string, known: Known) =>
  known === undefined
    ? sql`${sql.ref(`${name}.known_until`)} is null`
    : sql`(${sql.ref(`${name}.known_until`)} is null or ${known} < ${sql.ref(`${name}.known_until`)}) and not exists (select 1 from ${sql.table(table)} earlier where earlier.id = ${sql.ref(`${name}.id`)} and earlier.known_from < ${sql.ref(`${name}.known_from`)} and ${known} < earlier.known_until)`;

export const knownAt = (table: string, known: Known) =>
  known === undefined ? sql`${sql.ref(`${table}.known_until`)} is null` : sql`${sql.ref(`${table}.known_from`)} <= ${known} and (${sql.ref(`${table}.known_until`)} is null or ${known} < ${sql.ref(`${table}.known_until`)})`;
