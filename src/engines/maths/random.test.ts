import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { streamNamed, uniformStream } from './random.ts';

const first = (count: number, seed: number, stream = 0) => {
  const next = uniformStream(seed, stream);
  return Array.from({ length: count }, () => next() * 2 ** 32);
};

describe('a stream of uniform numbers', () => {
  // Reference computed with the JavaScript port of sfc32 by bryc, seeded as PractRand seeds from 64 bits.
  it('gives the numbers of the reference generator', () => {
    assert.deepEqual(first(8, 1), [2012149540, 1872316204, 1707632675, 1779833415, 2026416846, 1661539736, 2729060721, 4156309426]);
    assert.deepEqual(first(8, 0x89_ab_cd_ef, 0x01_23_45_67), [2222009751, 4121156040, 1557176981, 903895892, 1281522849, 866141154, 3054582887, 2091619993]);
  });

  it('stays from 0 to below 1, with the mean and the variance of a uniform number', () => {
    const next = uniformStream(7);
    const drawn = Array.from({ length: 100_000 }, next);
    const mean = drawn.reduce((sum, number) => sum + number, 0) / drawn.length;
    const variance = drawn.reduce((sum, number) => sum + (number - mean) ** 2, 0) / drawn.length;
    assert.ok(drawn.every((number) => number >= 0 && number < 1));
    assert.ok(Math.abs(mean - 1 / 2) < 4 * Math.sqrt(1 / 12 / drawn.length));
    assert.ok(Math.abs(variance - 1 / 12) < 4 * Math.sqrt(1 / 180 / drawn.length));
  });

  it('shares nothing visible with the next stream of its seed', () => {
    const count = 20_000;
    const [one, other] = [first(count, 7, 1), first(count, 7, 2)];
    const correlation = one.reduce((sum, number, index) => sum + (number / 2 ** 32 - 0.5) * ((other[index] ?? 0) / 2 ** 32 - 0.5), 0) / count * 12;
    assert.ok(Math.abs(correlation) < 4 / Math.sqrt(count));
  });
});

describe('the stream of a name', () => {
  // https://datatracker.ietf.org/doc/draft-eastlake-fnv: the test vectors of FNV-1a, 32 bits.
  it('is its FNV-1a', () => {
    assert.deepEqual(['', 'a', 'foobar'].map(streamNamed), [0x81_1c_9d_c5, 0xe4_0c_29_2c, 0xbf_9c_f9_68]);
  });
});
