/** What is pulled out from under whom, and what must be there afterwards. The same for a script and for the whole house. */
import assert from 'node:assert/strict';

/** Something that takes numbers in and confirms each. */
export interface Working {
  /** In the order of their confirmation; grows until the end. */
  readonly confirmed: readonly number[];
  /** Ends when it is dead and all that it confirmed has arrived. Not before it has confirmed one, unless it died of itself. */
  kill9(): Promise<void>;
}

export interface Found {
  /** Those that are there with all their parts. */
  readonly whole: readonly number[];
  /** Those of which only a part is there. */
  readonly half: readonly number[];
  /** Whether what is derived from them agrees with them. */
  readonly totalAgrees: boolean;
}

export interface Subject {
  start(): Promise<Working>;
  /** Starts again after the kill, as anybody would, and reads. */
  read(): Promise<Found>;
}

const mostMsOfARound = 700;

/** Of each round, what was confirmed before it must be there as well. */
export async function survives(subject: Subject, random: () => number = seeded()): Promise<void> {
  const confirmed = new Set<number>();
  for (let round = 1; round <= rounds; round += 1) {
    const working = await subject.start();
    await new Promise((resolve) => setTimeout(resolve, random() * mostMsOfARound));
    await working.kill9();
    assert.ok(working.confirmed.length > 0, `round ${round}: nothing was confirmed before the kill`);
    for (const number of working.confirmed) confirmed.add(number);

    const { whole, half, totalAgrees } = await subject.read();
    const there = new Set(whole);
    const told = `round ${round} of CRASH_SEED=${seed}`;
    assert.deepEqual([...confirmed].filter((number) => !there.has(number)), [], `${told}: confirmed and lost`);
    assert.deepEqual(half, [], `${told}: half there`);
    assert.ok(totalAgrees, `${told}: the total disagrees with the rows`);
  }
}

export const rounds = Number(process.env['CRASH_ROUNDS'] || 3);

/** Another moment each time, and the same again for whoever looks for the reason of a failure. */
const seed = Number(process.env['CRASH_SEED'] || Date.now() % 2 ** 31);

/** Numbers from 0 to 1: mulberry32, public domain. */
export function seeded(): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
