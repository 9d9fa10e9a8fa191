/** What is asked of the tables of pg-boss beside what it asks itself. */
import { sql } from 'kysely';
import type { QueueOptions } from 'pg-boss';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';

/** By pg-boss's own function, which unlike its `createQueue` opens no transaction. */
export async function insertQueue(tx: WriteTx, name: string, options: QueueOptions): Promise<void> {
  await tx.query(sql`select jobs.create_queue(${name}, ${JSON.stringify({ policy: 'standard', ...options })}::jsonb)`);
}

/** Those with a job that may begin: one look for all queues, so that none is polled by itself. */
export async function listReadyQueues(tx: ReadTx): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(sql`
    select name from jobs.queue q
    where exists (select from jobs.job j where j.name = q.name and j.state < 'active' and not j.blocked and j.start_after <= jobs.job_now())`);
  return rows.map(({ name }) => name);
}

/** What a process had begun that is no more. Only where no other process can be: the embedded database has one. */
export async function listBegun(tx: ReadTx): Promise<{ readonly name: string; readonly ids: string[] }[]> {
  return tx.query<{ name: string; ids: string[] }>(sql`select name, array_agg(id::text) as ids from jobs.job where state = 'active' group by name`);
}

export interface QueueState {
  readonly queue: string;
  readonly waiting: number;
  readonly running: number;
  /** Of those waiting, how many have failed before. */
  readonly failed: number;
  /** Given up, and kept until somebody asks for another attempt. */
  readonly dead: number;
  readonly oldestWaiting: string | null;
  /** Why the last one died. */
  readonly lastReason: string | null;
}

export async function listQueueStates(tx: ReadTx, deadQueue: string): Promise<QueueState[]> {
  return tx.query<QueueState>(sql`
    select q.name as queue, coalesce(w.waiting, 0) as waiting, coalesce(w.running, 0) as running, coalesce(w.failed, 0) as failed,
      coalesce(d.dead, 0) as dead, w.oldest as "oldestWaiting", d.reason as "lastReason"
    from jobs.queue q
    left join (
      select name, count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'active')::int as running,
        count(*) filter (where state = 'retry')::int as failed,
        to_char(min(created_on) filter (where state < 'active') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as oldest
      from jobs.job where state in ('created', 'retry', 'active') group by name
    ) w on w.name = q.name
    left join (
      select source_name, count(*)::int as dead, (array_agg(source_output ->> 'message' order by created_on desc))[1] as reason
      from jobs.job where name = ${deadQueue} and state in ('created', 'retry', 'failed') group by source_name
    ) d on d.source_name = q.name
    where q.name <> ${deadQueue}
    order by q.name collate "C"`);
}
