/** What a job is: a name, the shape of what it is told, and what happens when it fails. */
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import type { Doors } from '#kernel/db/tx.ts';
import type { Recurrence } from './recurrence.ts';

export interface Job<Data> {
  /** `<room>.<what>`; the name of its queue. */
  readonly name: string;
  readonly schema: TSchema;
  readonly retry: Retry;
  /** After this long a run is given up and tried again. */
  readonly longestSeconds: number;
  /** How many may run at the same moment in one process. */
  readonly atOnce: number;
  /** Only for the compiler: what it is told. */
  readonly told?: Data;
}

export interface Retry {
  /** Further attempts after the first. */
  readonly times: number;
  /** Before the second attempt; doubled from each to the next. 0 tries again at once. */
  readonly afterSeconds: number;
  readonly atMostSeconds: number;
}

/** Over about twelve minutes. */
const usualRetry: Retry = { times: 5, afterSeconds: 20, atMostSeconds: 3600 };

export interface JobOptions<S extends TSchema> {
  readonly schema: S;
  readonly retry?: Retry;
  readonly longestSeconds?: number;
  readonly atOnce?: number;
}

export function job<S extends TSchema>(name: string, { schema, retry = usualRetry, longestSeconds = 900, atOnce = 1 }: JobOptions<S>): Job<Static<S>> {
  return { name, schema, retry, longestSeconds, atOnce };
}

/** What a handler works with. It opens its own transactions, as whoever it acts for, and may be run again after any of them. */
export interface JobContext {
  readonly db: Doors;
  readonly publicUrl: string;
  readonly now: () => Date;
  /** Aborted when it has run too long or the process ends: what is begun is tried again later. */
  readonly signal: AbortSignal;
  readonly log: JobLog;
}

/** JSON lines: names and ids, never what a job is about. */
export interface JobLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** What a room hands to the application: a job and what does it. */
export interface JobHandler {
  readonly job: Job<unknown>;
  /** Set when it is filed by the clock and by nobody else. */
  readonly every: Recurrence | undefined;
  run(data: unknown, context: JobContext): Promise<void>;
}

export function handles<Data>(job: Job<Data>, run: (data: Data, context: JobContext) => Promise<void>): JobHandler {
  // Checked against the schema by the caller before `run`.
  return { job: job as Job<unknown>, every: undefined, run: (data, context) => run(data as Data, context) };
}

/** Work that comes round by itself. What fell due while nothing was running is done once at the next start. */
export function recurring(name: string, every: Recurrence, run: (context: JobContext) => Promise<void>, options: Omit<JobOptions<TSchema>, 'schema'> = {}): JobHandler {
  return { job: job(name, { ...options, schema: Type.Object({}) }), every, run: (_nothing, context) => run(context) };
}

/** Thrown by a handler that knows another attempt to be of no use: the job is dead at once. */
export class Hopeless extends Error {}
