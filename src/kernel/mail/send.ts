/** Sends a letter once the transaction that it is written in has committed. */
import { randomUUID } from 'node:crypto';
import type { WriteTx } from '#kernel/db/tx.ts';
import { enqueue, enqueueAll } from '#kernel/jobs/enqueue.ts';
import { job } from '#kernel/jobs/job.ts';
import { written, writtenLetter, type Letter } from './letter.ts';

/** Half a minute after the first failure, then ever more slowly and each hour in the end, for most of a day: mail servers come back. */
const retry = { times: 26, afterSeconds: 30, atMostSeconds: 3600 };

export const letterJob = job('mail.letter', { schema: writtenLetter, retry, longestSeconds: 300, atOnce: 3 });

export interface SendOptions {
  readonly now?: Date;
  readonly startAfter?: Date;
}

export async function sendLetter(tx: WriteTx, letter: Letter, { now = new Date(), startAfter }: SendOptions = {}): Promise<void> {
  await enqueue(tx, letterJob, written(letter, randomUUID(), now), startAfter ? { startAfter } : {});
}

/** To many, each a letter of its own: nobody sees who else was written to. */
export async function sendLetters(tx: WriteTx, letters: readonly Letter[], { now = new Date(), startAfter }: SendOptions = {}): Promise<void> {
  await enqueueAll(tx, letterJob, letters.map((letter) => written(letter, randomUUID(), now)), startAfter ? { startAfter } : {});
}
