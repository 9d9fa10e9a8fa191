import assert from 'node:assert/strict';
import { it } from 'node:test';
import { typeset } from './typography.ts';

it('sets French with no-break spaces before high punctuation and inside guillemets', () => {
  assert.equal(typeset('fr', "Qui l'autorise ? « Malte » : oui !"), 'Qui l’autorise\u202f? «\u00a0Malte\u00a0»\u00a0: oui\u202f!');
  assert.equal(typeset('fr', 'Quoi?'), 'Quoi\u202f?');
});

it('keeps numbers together in French', () => {
  assert.equal(typeset('fr', '12 500 personnes, 40 %'), '12\u202f500 personnes, 40\u202f%');
});

it('leaves addresses and times alone', () => {
  assert.equal(typeset('fr', 'https://example.org/a?b=c à 11:00'), 'https://example.org/a?b=c à 11:00');
});

it('sets English with curly apostrophes only', () => {
  assert.equal(typeset('en', "the State's own: yes?"), 'the State’s own: yes?');
});

it('changes nothing the second time', () => {
  const once = typeset('fr', "« L'État » ; 1 000 € ?");
  assert.equal(typeset('fr', once), once);
});
