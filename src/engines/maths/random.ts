/**
 * Chance as an argument: a seeded stream of uniform numbers, the same to the last bit in every browser and server.
 *
 * The generator is sfc32 of Chris Doty-Humphrey (PractRand 0.94, https://pracrand.sourceforge.net, public domain):
 * 32-bit additions, shifts and one exclusive or, a period of at least 2^32 draws. Not for secrets.
 */
export type UniformStream = () => number;

const twoToThe32 = 4_294_967_296;

/**
 * Numbers in [0, 1), each a whole multiple of 2^-32. `seed` and `stream` are whole numbers from 0 to 2^32 − 1: the low and
 * the high word of PractRand's 64-bit seed. Streams of one seed serve as independent.
 */
export function uniformStream(seed: number, stream = 0): UniformStream {
  // Not variables of the closure: where a pointer has 32 bits, as in Chromium, those are put on the heap beyond 31 bits, at twice the time.
  const state = Int32Array.of(0, seed, stream, 1);
  const next = () => {
    const b = state[1] ?? 0;
    const c = state[2] ?? 0;
    const counter = state[3] ?? 0;
    const drawn = ((state[0] ?? 0) + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + drawn;
    state[3] = counter + 1;
    return (drawn >>> 0) / twoToThe32;
  };
  // As PractRand does, so that near seeds part before the first number is used.
  for (let turn = 0; turn < 12; turn += 1) next();
  return next;
}

/** The stream that belongs to a name, by FNV-1a over UTF-16 code units (draft-eastlake-fnv): two names share one with a chance of 2^-32. */
export function streamNamed(name: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01_00_01_93);
  return hash >>> 0;
}
