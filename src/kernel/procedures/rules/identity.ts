/** The ids of procedures. */
import type { Id, Key } from '#kernel/values/ids.ts';

export type ProcedureId = Id<'procedure'>;
/** The audience of kernel/access, whose file speaks SQL and is no rule's business. */
export type AudienceNumber = Key<'audience'>;
