/** `npm run entente -- jobs`: what waits, what failed, what was given up. */
import { Type } from 'typebox';
import { verb } from '#kernel/cli/verb.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { deadQueue, filingBoss } from './boss.ts';
import { listQueueStates, type QueueState } from './store.ts';
import { wakeFor } from './waking.ts';

export const jobs = verb({
  name: 'jobs',
  summary: 'List the queues: what waits, what failed and is tried again, what was given up; with --retry, give the dead of one queue another attempt',
  options: Type.Object({ retry: Type.Optional(Type.String({ minLength: 1, description: 'The queue whose dead are filed again' })) }),
  async run({ db }, { retry }) {
    if (retry !== undefined) {
      const filed = await db.writing(keeper, async (tx) => {
        tx.onceCommitted(() => wakeFor(retry));
        const states = await listQueueStates(tx, deadQueue);
        return states.some(({ queue }) => queue === retry) ? filingBoss(tx).redrive(deadQueue, { sourceName: retry, limit: mostAtOnce }) : undefined;
      });
      if (filed === undefined) return { text: `There is no queue “${retry}”.`, exitCode: 2 };
      return { text: `${filed} filed again.`, json: { queue: retry, filed }, exitCode: 0 };
    }
    const states = await db.reading(keeper, (tx) => listQueueStates(tx, deadQueue));
    return { text: states.length === 0 ? 'There is no queue yet.' : tableOf(states), json: { items: states }, exitCode: 0 };
  },
});

const mostAtOnce = 10_000;

function tableOf(states: readonly QueueState[]): string {
  const rows = [
    ['queue', 'waiting', 'running', 'failed', 'dead', 'oldest waiting', 'why the last one died'],
    ...states.map(({ queue, waiting, running, failed, dead, oldestWaiting, lastReason }) => [queue, waiting, running, failed, dead, oldestWaiting ?? '', lastReason ?? ''].map(String)),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
