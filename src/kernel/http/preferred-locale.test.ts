import assert from 'node:assert/strict';
import { it } from 'node:test';
import { preferredLocale } from './preferred-locale.ts';

it('is the first of the two that the browser prefers', () => {
  assert.equal(preferredLocale('de, fr-CA;q=0.8, en;q=0.5'), 'fr');
  assert.equal(preferredLocale('en;q=0.2, fr;q=0.9'), 'fr');
});

it('is English when neither is asked for, or nothing that can be read', () => {
  for (const header of [undefined, '', '*', 'de', 'fr;q=0', ';;;q=x']) assert.equal(preferredLocale(header), 'en', header);
});
