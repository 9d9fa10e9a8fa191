/** What this room does by the clock. */
import { homeTimeZone } from '#kernel/http/page.ts';
import { recurring, type JobContext } from '#kernel/jobs/job.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { tendCircles } from './actions/tend.ts';
import { tellsBy } from './actions/telling.ts';

/** A bit at a time, each in a transaction of its own; what is left when the process ends is done at the next start. */
export async function tend({ db, now, signal }: Pick<JobContext, 'db' | 'now' | 'signal'>): Promise<void> {
  const today = dayOf(now(), homeTimeZone);
  for (let more = true; more && !signal.aborted; ) more = await db.writing(keeper, (tx) => tendCircles(tx, today, { tell: tellsBy(now) }));
}

export const circlesJob = recurring('people.circles', 'day at 06:10', tend);
