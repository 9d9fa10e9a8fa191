/** A procedure as it is read: what it is about, and everything that happened in it. */
import type { Text } from '#kernel/text/text.ts';
import type { CircleId } from '#kernel/values/viewer.ts';
import type { Actor } from './actor.ts';
import type { BothLanguages } from './course.ts';
import type { AudienceNumber, ProcedureId } from './identity.ts';
import type { Begun, Entry } from './progress.ts';

/** What a procedure is about: a thing of the room that owns the definition. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

export interface Procedure extends Begun {
  readonly id: ProcedureId;
  readonly subject: Subject;
  /** What the subject is called, for lists of what waits. */
  readonly about: Text;
  /** Its page, without the language prefix. */
  readonly path: string;
  readonly audience: AudienceNumber;
  readonly begunAt: Date;
  /** The circle in whose name it was begun, which sees it among what it waits for. */
  readonly begunFor: CircleId | undefined;
}

export interface ProcedureRecord extends Procedure {
  readonly entries: readonly Recorded[];
}

/** Later than `at` when the clock did something while nothing ran. */
export type Recorded = Entry & { readonly recordedAt: Date };

/** A line of "what is waiting for me": what, which step, by when. */
export interface Wait {
  readonly id: ProcedureId;
  readonly course: string;
  readonly subject: Subject;
  readonly about: Text;
  readonly path: string;
  readonly title: BothLanguages;
  readonly stepTitle: BothLanguages;
  readonly opening: number;
  readonly dueAt: Date | undefined;
  readonly begunAt: Date;
  readonly actors: readonly Actor[];
}

export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}
