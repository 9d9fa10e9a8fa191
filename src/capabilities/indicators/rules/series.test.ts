import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aFigure } from '../testing.ts';
import { newestOf, seriesOf } from './series.ts';

const breaksOf = (figures: readonly ReturnType<typeof aFigure>[]) => seriesOf(figures, ['MT'], { byPlace: false }).flatMap(({ points }) => points.filter(({ breakBefore }) => breakBefore).map(({ figure }) => figure.year));

describe('a series', () => {
  it('runs by year and breaks where another population is counted, or in another way', () => {
    assert.deepEqual(breaksOf([aFigure({ year: 2020 }), aFigure({ year: 2019 })]), []);
    assert.deepEqual(breaksOf([aFigure({ year: 2019 }), aFigure({ year: 2020, coversKey: 'adults' })]), [2020]);
    assert.deepEqual(breaksOf([aFigure({ year: 2019 }), aFigure({ year: 2020, kind: 'estimate' })]), [2020]);
  });

  it('does not break at a true zero, which was counted', () => {
    assert.deepEqual(breaksOf([aFigure({ year: 2019, kind: 'none', value: 0 }), aFigure({ year: 2020 })]), []);
  });

  it('is one for each State, in the order asked for, and none for a State without a value', () => {
    const series = seriesOf([aFigure({ stateCode: 'FR' }), aFigure()], ['MT', 'AD', 'FR'], { byPlace: false });
    assert.deepEqual(series.map(({ stateCode }) => stateCode), ['MT', 'FR']);
  });

  it('is one for each part of a State where they are counted apart, so that no part stands for the State', () => {
    const parts = [aFigure({ year: 2011, coversKey: 'national' }), aFigure({ year: 2023, coversKey: 'scotland' }), aFigure({ year: 2023, coversKey: 'england-and-wales' })];
    assert.deepEqual(seriesOf(parts, ['MT'], { byPlace: false }).map(({ covers }) => covers), [['national'], ['scotland'], ['england-and-wales']]);
  });

  it('is one for each city where figures are of cities', () => {
    const cities = [aFigure({ year: 2015, coversKey: 'here' }), aFigure({ year: 2018, coversKey: 'there' })];
    assert.equal(seriesOf(cities, ['MT'], { byPlace: true }).length, 2);
    assert.equal(seriesOf(cities, ['MT'], { byPlace: false }).length, 1);
  });
});

describe('the newest figures', () => {
  it('are those of the last year of each State, all of them', () => {
    const figures = [aFigure({ year: 2011 }), aFigure({ year: 2023, coversKey: 'a' }), aFigure({ year: 2023, coversKey: 'b' }), aFigure({ stateCode: 'FR', year: 2015 })];
    assert.deepEqual(newestOf(figures).map(({ stateCode, year }) => `${stateCode} ${year}`), ['MT 2023', 'MT 2023', 'FR 2015']);
  });
});
