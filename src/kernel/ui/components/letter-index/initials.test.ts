/** Where the letters of a list lead. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstOfEach, initialOf, letterId } from './initials.ts';

test('a letter is found without its accent, and figures stand together', () => {
  assert.equal(initialOf('État'), 'E');
  assert.equal(initialOf('« Ürümqi »'), 'U');
  assert.equal(initialOf('2C-B'), '0–9');
  assert.equal(letterId('list', '0–9'), 'list-0');
});

test('each letter leads to its first name', () => {
  assert.deepEqual([...firstOfEach(['Albanie', 'Andorre', 'Égypte', 'Espagne', 'Malte'])], [[0, 'A'], [2, 'E'], [4, 'M']]);
});

test('a list in another order has no letters', () => {
  assert.equal(firstOfEach(['Malte', 'Albanie', 'Monaco']).size, 0);
});
