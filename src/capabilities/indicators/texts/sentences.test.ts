import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aFigure } from '../testing.ts';
import { countWords, figureWithUnit, figureWords, newestSentence, seriesLabel } from './sentences.ts';

const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a figure in words', () => {
  it('is written as each language writes numbers, with its interval', () => {
    const figure = aFigure({ value: 30306, low: 29500, high: 31111 });
    assert.equal(figureWithUnit('en', figure, 'people'), '30,306 (interval 29,500 to 31,111) people');
    assert.equal(plain(figureWithUnit('fr', figure, 'personnes')), '30 306 (intervalle de 29 500 à 31 111) personnes');
    assert.equal(figureWords('en', aFigure({ value: 6.4 }), '%'), '6.4%');
    assert.equal(plain(figureWords('fr', aFigure({ value: 6.4 }), '%')), '6,4 %');
  });

  it('tells an interval alone, a true zero and what is not known from each other', () => {
    assert.equal(figureWords('en', aFigure({ value: undefined, low: 2.9, high: 3.4 }), 'per 1 000'), '2.9 to 3.4');
    assert.equal(figureWithUnit('en', aFigure({ kind: 'none', value: 0 }), 'people'), 'none (zero)');
    assert.equal(figureWithUnit('fr', aFigure({ kind: 'not_known', value: undefined }), 'personnes'), 'non connu');
  });
});

describe('sentences', () => {
  it('never give a figure without its year, nor a part of a State without its name', () => {
    const parts = [{ covers: 'England and Wales', figure: aFigure({ year: 2023, value: 3618 }) }, { covers: 'Scotland', figure: aFigure({ year: 2023, value: 1172 }) }] as const;
    assert.equal(newestSentence('en', 'United Kingdom', 'deaths', parts), 'United Kingdom, 2023: 3,618 deaths (England and Wales); 1,172 deaths (Scotland).');
    assert.equal(plain(newestSentence('fr', 'Malte', 'décès', [{ covers: 'tous âges', figure: aFigure({ kind: 'estimate' }) }])), 'Malte, 2018 : 7 décès (estimation, tous âges).');
  });

  it('count values, States and years in both languages', () => {
    assert.equal(countWords('en', { values: 57, states: 27, firstYear: 2010, lastYear: 2023, theme: 'harm' }), '57 values for 27 States, from 2010 to 2023.');
    assert.equal(countWords('fr', { values: 1, states: 1, firstYear: 2010, lastYear: 2010, theme: 'harm' }), '1 valeur pour 1 État, de 2010.');
    assert.equal(countWords('en', { values: 0, states: 0, firstYear: null, lastYear: null, theme: 'harm' }), 'No value is on record.');
    assert.equal(countWords('en', { values: 60, states: 28, firstYear: 2015, lastYear: 2021, theme: 'environment' }), '60 values from cities in 28 States, from 2015 to 2021.');
  });

  it('name a line by its State and by whom it covers, in their order', () => {
    assert.equal(seriesLabel('en', 'Malta', ['15-64 years', '18-64 years']), 'Malta: 15-64 years, then 18-64 years');
  });
});
