import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsOf, type Hit } from './question.ts';

const aHit = (from: number, until: number, concept: string, change: Partial<Hit> = {}): Hit => ({ from, until, concept, scheme: 'harm', title: { en: concept, fr: concept }, hidden: false, wholeOnly: false, ...change });
const shape = (parts: ReturnType<typeof partsOf>) => parts.map((part) => [part.typed, ...part.concepts.map((one) => one.id), ...part.states]);

describe('a question', () => {
  it('is read by its longest phrases first, each word once', () => {
    const hits = [aHit(0, 1, 'drug'), aHit(0, 3, 'drug-consumption-rooms'), aHit(2, 3, 'room'), aHit(4, 5, 'prison')];
    assert.deepEqual(shape(partsOf('Drug-consumption rooms in prison', ['drug', 'consumption', 'rooms', 'in', 'prison'], hits)), [['Drug consumption rooms', 'drug-consumption-rooms'], ['in'], ['prison', 'prison']]);
  });

  it('may mean several things, and then means them all', () => {
    assert.deepEqual(shape(partsOf('nsp', ['nsp'], [aHit(0, 1, 'nsp-community'), aHit(0, 1, 'new-psychoactive-substance')])), [['nsp', 'nsp-community', 'new-psychoactive-substance']]);
  });

  it('means a short label only when it is all that was asked', () => {
    const hit = (from: number) => aHit(from, from + 1, 'heroin', { wholeOnly: true });
    assert.deepEqual(shape(partsOf('H', ['h'], [hit(0)])), [['H', 'heroin']]);
    assert.deepEqual(shape(partsOf('vitamin H', ['vitamin', 'h'], [hit(1)])), [['vitamin'], ['H']]);
  });

  it('knows whether a concept was named only by a label that is never shown', () => {
    assert.equal(partsOf('x', ['x'], [aHit(0, 1, 'a', { hidden: true })])[0]?.concepts[0]?.hidden, true);
    assert.equal(partsOf('x', ['x'], [aHit(0, 1, 'a', { hidden: true }), aHit(0, 1, 'a')])[0]?.concepts[0]?.hidden, false);
  });

  it('names States', () => {
    assert.deepEqual(shape(partsOf('naloxone Malte', ['naloxone', 'malte'], [aHit(0, 1, 'naloxone')], [{ from: 1, until: 2, stateCode: 'MT' }])), [['naloxone', 'naloxone'], ['Malte', 'MT']]);
  });
});
