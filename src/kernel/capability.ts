/** What a capability hands to the application. */
import type { MenuEntry } from '#kernel/ui/frame.ts';
import type { ReferenceSet } from '#kernel/reference/set.ts';
import type { JobHandler } from '#kernel/jobs/job.ts';
import type { ProcedureDefinition } from '#kernel/procedures/definition.ts';
import type { Verb } from '#kernel/cli/verb.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Filling, Slots } from '#kernel/slots.ts';

export interface Capability {
  readonly name: string;
  readonly menu?: readonly MenuEntry[];
  readonly reference?: readonly ReferenceSet[];
  /** What is invented for demonstrations: never part of a first start, loaded and ended by the verb `demonstration`. */
  readonly demonstration?: readonly ReferenceSet[];
  readonly fills?: readonly Filling[];
  readonly verbs?: readonly Verb[];
  /** What it does after a request, or by the clock. */
  readonly jobs?: readonly JobHandler[] | ((slots: Slots) => readonly JobHandler[]);
  /** Courses with clocks, and what the room does when something happens in them. */
  readonly procedures?: readonly ProcedureDefinition[];
  routes?(web: Web): void;
}
