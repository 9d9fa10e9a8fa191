/** The clock of all procedures: looked at every minute and at each start, by as many processes as run. */
import { recurring, type JobHandler } from '#kernel/jobs/job.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { tick } from './actions.ts';
import type { Definitions } from './definition.ts';

export const looksAtClocks = (definitions: Definitions): JobHandler =>
  recurring('procedures.clocks', 'minute', async ({ db, now, log, signal }) => {
    // What is left when it is stopped is still due at the next look.
    for (let more = true; more && !signal.aborted; ) {
      const ticked = await db.writing(keeper, (tx) => tick(tx, definitions, now()));
      for (const { id, course, fault } of ticked.failed) {
        log.warn({ procedure: id, course, reason: fault instanceof Error ? fault.message : String(fault) }, 'what the clock of a procedure should do failed and will be tried again');
      }
      more = ticked.more;
    }
  });
