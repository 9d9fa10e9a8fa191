import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMoney } from './money.ts';

describe('an amount', () => {
  it('is read as the language writes it', () => {
    assert.deepEqual(readMoney('fr', '1 250 000,50'), { amount: 1_250_000.5 });
    assert.deepEqual(readMoney('fr', '1\u202f250\u00a0000,50'), { amount: 1_250_000.5 });
    assert.deepEqual(readMoney('en', '1,250,000.50'), { amount: 1_250_000.5 });
    assert.deepEqual(readMoney('en', '1,250'), { amount: 1250 });
    assert.deepEqual(readMoney('en', ' 500000 '), { amount: 500_000 });
    assert.deepEqual(readMoney('fr', '0'), { amount: 0 });
    assert.deepEqual(readMoney('en', '1’250’000'), { amount: 1_250_000 });
  });

  it('of the other language is read where it has one meaning, and not guessed at where it has two', () => {
    assert.deepEqual(readMoney('fr', '12.5'), { amount: 12.5 });
    assert.deepEqual(readMoney('en', '12,5'), { amount: 12.5 });
    assert.deepEqual(readMoney('fr', '1.250.000'), { amount: 1_250_000 });
    for (const words of ['1.250', '1,250', '1,2,3']) assert.deepEqual(readMoney('fr', words), { fault: 'ambiguous' }, words);
    for (const words of ['1.250', '1.250.000', '1,25,000', '1.5,5']) assert.deepEqual(readMoney('en', words), { fault: 'ambiguous' }, words);
  });

  it('that cannot be is named by what is wrong with it', () => {
    assert.deepEqual(readMoney('en', '-5'), { fault: 'negative' });
    assert.deepEqual(readMoney('fr', '−5 000'), { fault: 'negative' });
    assert.deepEqual(readMoney('en', '1e18'), { fault: 'too-great' });
    assert.deepEqual(readMoney('en', '1000000000000000000'), { fault: 'too-great' });
    assert.deepEqual(readMoney('en', '2e5'), { amount: 200_000 });
    for (const words of ['lots', '5 EUR', '--5', 'NaN', 'Infinity', '.', '0x10']) assert.deepEqual(readMoney('en', words), { fault: 'not-a-number' }, words);
  });
});
