import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftIn, heardIn, readDraft } from './draft.ts';

describe('a draft', () => {
  it('keeps what it knows the place of, and nothing else that a browser or a file may hold', () => {
    assert.deepEqual(draftIn({ budget: '5', 'costs.a.firstYear': 'x', 'costs.a.first': '1', __proto__: 'x', most: 3, other: 'y', currency: '' }), { budget: '5', 'costs.a.firstYear': 'x' });
    for (const value of [null, 'x', 3, [], undefined]) assert.deepEqual(draftIn(value), {});
  });

  it('is read in the reader’s way of writing; what is empty is not known', () => {
    const read = readDraft('fr', { currency: 'EUR', budget: '1 250 000,50', 'costs.a.firstYear': '0' }, ['a']);
    assert.ok('asked' in read);
    assert.equal(read.asked.budget, 1_250_000.5);
    assert.deepEqual(read.asked.costs['a'], { firstYear: 0, yearly: undefined });
  });

  it('has every fault said at once', () => {
    const read = readDraft('en', { budget: '-5', yearly: 'lots', most: '2.5', 'costs.a.yearly': '1e18', 'pillarMinimum.treatment': '99' }, ['a']);
    assert.ok('faults' in read);
    assert.deepEqual(read.faults, [
      { field: 'budget', fault: 'negative' },
      { field: 'yearly', fault: 'not-a-number' },
      { field: 'most', fault: 'not-a-count' },
      { field: 'costs.a.yearly', fault: 'too-great' },
      { field: 'pillarMinimum.treatment', fault: 'not-a-count' },
    ]);
  });

  it('names its currency once it holds money', () => {
    assert.deepEqual(readDraft('en', { budget: '5' }, []), { faults: [{ field: 'currency', fault: 'missing' }] });
    assert.ok('asked' in readDraft('en', {}, []));
  });

  it('says of each group whether it was heard, and leaves the unanswered in sight', () => {
    assert.deepEqual(heardIn({ 'heard.families.answer': 'yes', 'heard.families.how': ' two meetings, May ', 'heard.services.answer': 'perhaps' }), [
      { group: 'services', answer: undefined, how: '' },
      { group: 'lived_experience', answer: undefined, how: '' },
      { group: 'families', answer: 'yes', how: 'two meetings, May' },
      { group: 'civil_society', answer: undefined, how: '' },
    ]);
  });
});
