import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isShort, joinPairs, labelsOf, preferred, withPairs, type Concept } from './thesaurus.ts';

const aConcept = (id: string, en: string, fr: string): Concept => ({
  id, scheme: 'harm', note: null, cas: null, unControl: null, source: null, broader: [], related: [], mapsTo: [],
  labels: [{ language: 'en', label: en, kind: 'preferred', wholeOnly: false }, { language: 'fr', label: fr, kind: 'preferred', wholeOnly: false }],
});

describe('labels', () => {
  it('stand once in a language, whatever their accents and capitals', () => {
    const label = (text: string) => ({ language: 'fr' as const, label: text, kind: 'alternative' as const, wholeOnly: false });
    assert.deepEqual(labelsOf([label('Réduction'), label('reduction'), label('Échange')]).map((one) => one.label), ['Réduction', 'Échange']);
  });

  it('of one to three letters are short', () => {
    assert.deepEqual(['K', 'GHB', 't.h.', 'Khat'].map(isShort), [true, true, true, false]);
  });
});

describe('an official pair', () => {
  it('joins the concept of its id or of its English name, and is else left for a concept of its own', () => {
    const { concepts, left } = joinPairs([aConcept('strategy', 'Strategy', 'Stratégie')], [
      { id: 'strategy', en: 'Drug strategy', fr: 'Stratégie antidrogue' },
      { id: 'x', en: 'strategy', fr: 'Plan' },
      { id: 'y', en: 'Quorum', fr: 'Quorum' },
    ]);
    assert.deepEqual(concepts[0]?.labels.map((one) => one.label), ['Strategy', 'Stratégie', 'Drug strategy', 'Stratégie antidrogue', 'Plan']);
    assert.deepEqual(left.map((one) => one.id), ['y']);
  });

  it('changes no preferred label', () => {
    assert.equal(preferred(withPairs(aConcept('a', 'A name', 'Un nom'), [{ id: 'a', en: 'Other', fr: 'Autre' }]), 'fr'), 'Un nom');
  });
});
