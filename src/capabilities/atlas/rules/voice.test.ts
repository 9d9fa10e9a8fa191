import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSituation, kites } from '../testing.ts';
import { cellOf } from './cell.ts';
import { countingOf, countingOverTime, givingWay, stanceOf, type Voice } from './voice.ts';

const signed = (stance: Voice['stance'], change: Parameters<typeof aSituation>[0] = {}) => aSituation({ id: 'own', answer: 'local', voice: { stance, signedOn: '2026-11-01' }, reviewedOn: '2026-11-01', ...change });

describe('of what a State and a public source say', () => {
  it('the public source counts where the State contests it, and the State where it corrects it', () => {
    const sourced = aSituation();
    assert.deepEqual(countingOf([sourced, signed('contested')]), { counts: sourced, beside: signed('contested') });
    assert.deepEqual(countingOf([sourced, signed('corrected')]), { counts: signed('corrected'), beside: sourced });
  });

  it('the only one counts, whoever says it', () => {
    assert.deepEqual(countingOf([signed('contested')]), { counts: signed('contested'), beside: undefined });
    assert.deepEqual(countingOf([]), { counts: undefined, beside: undefined });
  });

  it('both are in the cell of a day on which both hold, and one on other days', () => {
    const readings = [aSituation(), signed('contested', { from: '2024-01-01' })];
    const on = (day: string) => cellOf({ ...kites, id: 'kites' }, 'MT', readings, day, false);
    assert.deepEqual([on('2024-06-01').code, on('2024-06-01').beside?.code], ['national', 'local']);
    assert.equal(on('2023-06-01').beside, undefined);
  });

  it('tells what the State said of it', () => {
    assert.equal(stanceOf(aSituation(), signed('contested')), 'contested');
    assert.equal(stanceOf(signed('corrected'), aSituation()), 'corrected');
    assert.equal(stanceOf(aSituation({ reviewedOn: '2026-01-01' })), 'confirmed');
    assert.equal(stanceOf(aSituation()), undefined);
  });
});

describe('a period that another takes days of', () => {
  const old = aSituation({ from: '2010-01-01', fromPrecision: 'year', until: '2020-01-01', untilPrecision: 'year' });
  const days = (from: string, until?: string) => givingWay(old, { from, fromPrecision: 'month', until, untilPrecision: until === undefined ? undefined : 'month' }).map((one) => [one.from, one.until, one.fromPrecision, one.untilPrecision]);

  it('is whole where they have no day in common', () => {
    assert.deepEqual(givingWay(old, { from: '2020-01-01', fromPrecision: 'day', until: undefined, untilPrecision: undefined }), [old]);
  });

  it('ends where the other begins, begins where it ends, or is parted by it', () => {
    assert.deepEqual(days('2015-03-01'), [['2010-01-01', '2015-03-01', 'year', 'month']]);
    assert.deepEqual(days('2005-03-01', '2015-03-01'), [['2015-03-01', '2020-01-01', 'month', 'year']]);
    assert.deepEqual(days('2012-03-01', '2015-03-01'), [['2010-01-01', '2012-03-01', 'year', 'month'], ['2015-03-01', '2020-01-01', 'month', 'year']]);
    assert.deepEqual(days('2009-03-01'), []);
  });

  it('is drawn with corrections in its place, and with contests left out', () => {
    const drawn = countingOverTime([old, signed('corrected', { from: '2015-01-01' }), signed('contested', { id: 'other', from: '2012-01-01' })]);
    assert.deepEqual(drawn.map(({ id, from, until }) => [id, from, until]), [['s-1', '2010-01-01', '2015-01-01'], ['own', '2015-01-01', undefined]]);
  });
});
