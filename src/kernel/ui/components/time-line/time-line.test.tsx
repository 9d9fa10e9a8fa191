import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import type { Period, Precision } from '#kernel/values/dates.ts';
import { gallery } from './time-line.examples.tsx';
import { partsOf, writtenPeriod, yearsOf } from './geometry.ts';

const asOf = '2026-11-24';
const years = { from: 2000, until: 2030 };
const span = (from: string, fromPrecision: Precision, until?: string, untilPrecision?: Precision): Period => ({ from, fromPrecision, until, untilPrecision });
const yearOf = (share: number) => Math.round((2000 + share * 30) * 10) / 10;

test('a beginning known to the year leaves that year open', () => {
  const parts = partsOf(span('2012-01-01', 'year', '2020-01-01', 'day'), undefined, years, asOf);
  assert.deepEqual(parts.map((part) => [yearOf(part.left), yearOf(part.right), part.isSure]), [[2012, 2013, false], [2013, 2020, true]]);
});

test('an end known to the year leaves the last year open', () => {
  const parts = partsOf(span('2012-01-01', 'day', '2020-01-01', 'year'), undefined, years, asOf);
  assert.deepEqual(parts.map((part) => [yearOf(part.left), yearOf(part.right), part.isSure]), [[2012, 2019, true], [2019, 2020, false]]);
});

test('where another span begins on the day of the end, the doubt is drawn once', () => {
  const following = span('2020-01-01', 'year');
  const parts = partsOf(span('2012-01-01', 'day', '2020-01-01', 'year'), following, years, asOf);
  assert.deepEqual(parts.map((part) => [yearOf(part.left), yearOf(part.right), part.isSure]), [[2012, 2020, true]]);
});

test('what is known only to have held some time in one year is never drawn as sure', () => {
  assert.deepEqual(partsOf(span('2012-01-01', 'year', '2013-01-01', 'year'), undefined, years, asOf).map((part) => part.isSure), [false]);
});

test('what still holds is drawn up to the day of knowledge and no further', () => {
  assert.equal(yearOf(partsOf(span('2012-01-01', 'day'), undefined, years, asOf).at(-1)?.right ?? 0), 2026.9);
});

test('parts lie on the axis, follow each other and never overlap', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const precision = fc.constantFrom<Precision>('year', 'month', 'day');
  fc.assert(
    fc.property(day, day, precision, precision, (a, b, fromPrecision, untilPrecision) => {
      fc.pre(a !== b);
      const period = span(a < b ? a : b, fromPrecision, a < b ? b : a, untilPrecision);
      const parts = partsOf(period, undefined, yearsOf([period], asOf), asOf);
      assert.ok(parts.length > 0);
      parts.forEach((part, index) => {
        assert.ok(part.left >= 0 && part.right <= 1 && part.left < part.right);
        assert.ok(index === 0 || part.left >= (parts[index - 1]?.right ?? 0));
      });
    }),
  );
});

test('a State of which nothing is said has a row and no band', () => {
  const page = markupOf(gallery.examples[0]?.render('en') ?? <p />);
  const row = page.slice(page.indexOf('Émeraude'), page.indexOf('Norrland'));
  assert.doesNotMatch(row, /time-line__(sure|perhaps)/);
  assert.ok(page.indexOf('Aldoria') < page.indexOf('Norrland') && page.indexOf('Émeraude') < page.indexOf('Norrland'));
  assert.doesNotMatch(page, /style=/);
});

test('a period is written as precisely as it is known', () => {
  assert.equal(writtenPeriod(span('2012-01-01', 'year'), 'en'), 'since 2012');
  assert.equal(writtenPeriod(span('2012-05-01', 'month', '2016-01-01', 'year'), 'fr'), 'de mai 2012 à 2015');
});
