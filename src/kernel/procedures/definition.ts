/** A course with what its owner does when something happens in it. */
import type { WriteTx } from '#kernel/db/tx.ts';
import { readCourse } from './course-schema.ts';
import type { Actor } from './rules/actor.ts';
import type { Course } from './rules/course.ts';
import type { Entry } from './rules/progress.ts';
import type { Procedure } from './rules/record.ts';

type Named<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/**
 * `now` may be much later than `entry.at`, after a time in which nothing ran. `waiting` are those who must act and have not;
 * `told` those to whom it escalates; `overtaken`: what came after is known by now, so that there is nobody to ask for anything.
 */
export interface Happening<Kind extends Entry['kind']> {
  readonly procedure: Procedure;
  readonly entry: Named<Kind>;
  readonly waiting: readonly Actor[];
  readonly told: readonly Actor[];
  readonly overtaken: boolean;
  readonly now: Date;
}

/** As the house, in the transaction of what happened: what fails here has not happened. Nothing but SQL. */
export type Hook<Kind extends Entry['kind']> = (tx: WriteTx, happening: Happening<Kind>) => Promise<void>;

export interface Hooks {
  readonly opened?: Hook<'opened'>;
  readonly acted?: Hook<'acted'>;
  readonly reminded?: Hook<'reminded'>;
  readonly escalated?: Hook<'escalated'>;
  readonly lapsed?: Hook<'lapsed'>;
  readonly withdrawn?: Hook<'withdrawn'>;
  readonly ended?: Hook<'ended'>;
}

export interface ProcedureDefinition {
  readonly course: Course;
  readonly on: Hooks;
}

/** Checked when the program starts: a definition that cannot be run, or takes a State's silence for consent, is no definition. */
export function procedureDefinition(course: Course, on: Hooks = {}): ProcedureDefinition {
  return { course: readCourse(course), on };
}

/** All that the house knows, by the name of their courses. Older versions run on with the newest hooks. */
export type Definitions = ReadonlyMap<string, ProcedureDefinition>;

export function definitionsOf(definitions: readonly ProcedureDefinition[]): Definitions {
  const byName = new Map(definitions.map((one) => [one.course.name, one]));
  if (byName.size < definitions.length) throw new Error('Two procedures have the same name.');
  return byName;
}

