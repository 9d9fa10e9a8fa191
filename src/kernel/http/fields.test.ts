import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSwitch, codes, day, oneOf, readFields, wholeNumber, words } from './fields.ts';

const label = { en: 'Field', fr: 'Champ' };
const fields = {
  on: day(label),
  known: wholeNumber(label, 0, 1000),
  q: words(label, 10),
  view: oneOf(label, ['table', 'map'], 'table'),
  states: codes(label, { pattern: /^[A-Z]{2}$/, most: 3 }),
  all: aSwitch(label),
};

describe('the fields of an address', () => {
  it('have a value when they are missing', () => {
    assert.deepEqual(readFields(fields, {}), { values: { on: undefined, known: undefined, q: '', view: 'table', states: [], all: false }, problems: [] });
  });

  it('are read from text', () => {
    const { values, problems } = readFields(fields, { on: '2026-11-24', known: '7', q: ' naloxone ', view: 'map', states: ['MT,FR', 'MT'], all: 'on' });
    assert.deepEqual(problems, []);
    assert.deepEqual(values, { on: '2026-11-24', known: 7, q: 'naloxone', view: 'map', states: ['MT', 'FR'], all: true });
  });

  it('that cannot be read are named with a reason, and left at their value for absence', () => {
    const { values, problems } = readFields(fields, { on: '2026-02-30', known: '1e3', q: 'x'.repeat(11), view: '<b>', states: 'MT,FR,IE,PT', all: 'maybe' });
    assert.deepEqual(problems.map(({ name, reason }) => [name, reason]), [
      ['on', 'not-a-day'], ['known', 'not-a-whole-number'], ['q', 'too-long'], ['view', 'not-on-the-list'], ['states', 'too-many'], ['all', 'not-on-the-list'],
    ]);
    assert.equal(values.view, 'table');
  });

  it('are not confused by what is no text at all', () => {
    assert.deepEqual(readFields(fields, { on: { a: 1 }, states: [null, ['MT']], q: 5 }).problems, []);
  });
});
