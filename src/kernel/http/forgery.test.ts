import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isForged } from './forgery.ts';

const post = (headers: Record<string, string>) => isForged({ method: 'POST', headers }, 'https://entente.example');

it('takes what a reader sends from our own pages, and what a program sends', () => {
  assert.equal(post({ 'sec-fetch-site': 'same-origin' }), false);
  assert.equal(post({ origin: 'https://entente.example' }), false);
  assert.equal(post({}), false);
});

it('refuses what another site makes a browser send', () => {
  assert.equal(post({ 'sec-fetch-site': 'cross-site' }), true);
  assert.equal(post({ 'sec-fetch-site': 'same-site' }), true);
  assert.equal(post({ origin: 'https://evil.example' }), true);
  assert.equal(post({ origin: 'null' }), true);
});

it('lets every site link to a page', () => {
  assert.equal(isForged({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }, 'https://entente.example'), false);
});
