/** What holds for all charts: values land inside the picture, and what is not known draws nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { VNode } from 'preact';
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import { BarChart } from '../bar-chart/bar-chart.tsx';
import { DotChart } from '../dot-chart/dot-chart.tsx';
import { IntervalChart } from '../interval-chart/interval-chart.tsx';
import { runsOf } from '../line-chart/geometry.ts';
import { LineChart } from '../line-chart/line-chart.tsx';
import type { Measure } from '../map-legend/category.ts';
import { yearTicks } from './axis.tsx';
import { linesOf } from './rows.tsx';

const frame = { locale: 'en', id: 'c', title: 'T', description: 'D' } as const;
const measures = fc.array(
  fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom<Measure>('not-known', 'not-applicable', 'withheld', 'none-seen')),
  { minLength: 1, maxLength: 12 },
);

/** Every position across as a share of the width, every position down in pixels, or the foot of the picture. */
function assertInside(page: string) {
  const height = Number(page.match(/<svg (?:role="img"|width="100%")[^>]* height="([\d.]+)"/)?.[1]);
  for (const [, , share] of page.matchAll(/ (x|x1|x2|width)="(-?[\d.e-]+|NaN|Infinity)%"/g)) {
    assert.ok(Number(share) >= 0 && Number(share) <= 100, `${share}% across`);
  }
  for (const [, , down] of page.matchAll(/ (y|y1|y2)="(?!100%")([^"]+)"/g)) assert.ok(Number(down) >= 0 && Number(down) <= height, `${down} down of ${height}`);
  assert.doesNotMatch(page, /NaN|Infinity|undefined|style=/);
}

const charts: Readonly<Record<string, (values: readonly Measure[]) => VNode>> = {
  bar: (values) => <BarChart {...frame} bars={values.map((value, index) => ({ label: `State ${index}`, value }))} />,
  dot: (values) => <DotChart {...frame} series={['a']} rows={values.map((value, index) => ({ label: `State ${index}`, values: [value] }))} />,
  line: (values) => <LineChart {...frame} series={[{ label: 'a', points: values.map((value, index) => ({ year: 2000 + index, value })) }]} />,
  linear: (values) => (
    <IntervalChart
      {...frame}
      scale="linear"
      reference={0}
      rows={values.map((estimate, index) => ({ label: `Study ${index}`, estimate, ...(typeof estimate === 'number' ? { low: estimate - 3, high: estimate + 2 } : {}) }))}
    />
  ),
  log: (values) => (
    <IntervalChart
      {...frame}
      scale="log"
      reference={1}
      rows={values.map((value, index) => {
        const estimate = typeof value === 'number' ? Math.abs(value) + 0.01 : value;
        return { label: `Study ${index}`, estimate, ...(typeof estimate === 'number' ? { low: estimate / 2, high: estimate * 3 } : {}) };
      })}
    />
  ),
};

const drawn: Readonly<Record<string, RegExp>> = {
  bar: /class="bar-chart__bar"/g,
  dot: /class="series__mark fill--0"/g,
  line: /<path class="series__mark" d=/g,
  linear: /class="interval-chart__point"/g,
  log: /class="interval-chart__point"/g,
};

for (const [name, chart] of Object.entries(charts)) {
  test(`${name}: every value lands inside the picture and only known values are drawn`, () => {
    fc.assert(
      fc.property(measures, (values) => {
        const page = markupOf(chart(values));
        assertInside(page);
        const known = values.filter((value) => typeof value === 'number').length;
        assert.equal([...page.matchAll(drawn[name] ?? /$^/g)].length, known);
      }),
      { numRuns: 60 },
    );
  });
}

test('rows are in order of their names, however large their values, unless they are no States', () => {
  const bars = [{ label: 'Zemira', value: 9 }, { label: 'Émeraude', value: 1 }, { label: 'Aldoria', value: 5 }];
  const order = (page: string) => [...page.matchAll(/<tspan[^>]*>([^<]+)/g)].map((match) => match[1]);
  assert.deepEqual(order(markupOf(<BarChart {...frame} bars={bars} />)), ['Aldoria', 'Émeraude', 'Zemira']);
  assert.deepEqual(order(markupOf(<BarChart {...frame} bars={bars} order="as-given" />)), ['Zemira', 'Émeraude', 'Aldoria']);
});

test('each absence is said in its own words, and zero is a value', () => {
  const page = markupOf(
    <BarChart {...frame} bars={[{ label: 'A', value: 0 }, { label: 'B', value: 'not-known' }, { label: 'C', value: 'withheld' }, { label: 'D', value: 'not-applicable' }, { label: 'E', value: 'none-seen' }]} />,
  );
  for (const words of ['>0<', '>not known<', '>withheld<', '>not applicable<', '>none seen in the source<']) assert.ok(page.includes(words), words);
});

test('a line parts at a gap, at a break and at a value that is not known', () => {
  const yearly = [1, 2, 'not-known', 4, 5, 6].map((value, index) => ({ year: 2000 + index, value: value as Measure, breakBefore: index === 5 }));
  assert.deepEqual(runsOf(yearly).map((run) => run.map((point) => point.year)), [[2000, 2001], [2003, 2004], [2005]]);
  const survey = [2011, 2015, 2023].map((year) => ({ year, value: 1 }));
  assert.deepEqual(runsOf(survey).map((run) => run.length), [2, 1]);
  assert.deepEqual(runsOf(survey, 1).map((run) => run.length), [1, 1, 1]);
});

test('an interval without a value is drawn without a mark, said, and joined to nothing', () => {
  const points = [{ year: 2000, value: 3 }, { year: 2001, value: undefined, low: 2, high: 9 }, { year: 2002, value: 4 }];
  assert.deepEqual(runsOf(points).map((run) => run.length), [1, 1]);
  const page = markupOf(<LineChart {...frame} series={[{ label: 'a', points }]} />);
  assertInside(page);
  assert.equal(page.match(/class="line-chart__interval" (d|x1)=|class="line-chart__interval"/g)?.length, 3);
  assert.match(page, /A bar without a mark: only an interval is published/);
});

test('an interval beyond the given ends is cut with an arrow, and an estimate beyond them is written only', () => {
  const page = markupOf(<IntervalChart {...frame} scale="log" reference={1} domain={[0.5, 2]} rows={[{ label: 'a', estimate: 3, low: 0.1, high: 9 }]} />);
  assertInside(page);
  assert.match(page, /M6-5L0 0L6 5/);
  assert.match(page, /M-6-5L0 0L-6 5/);
  assert.doesNotMatch(page, /interval-chart__point/);
  assert.match(page, /3 \(0\.1 to 9\)/);
});

test('no more than five years are labelled, so that they do not touch on a phone', () => {
  for (let until = 1991; until < 2100; until += 1) assert.ok(yearTicks(1990, until).length <= 5 && yearTicks(1990, until).length > 0);
});

test('a long name is broken between words only', () => {
  assert.deepEqual(linesOf('Brevia and the Northern Isles of the Outer Archipelago', 34), ['Brevia and the Northern Isles of', 'the Outer Archipelago']);
});

test('a row of intervals says under its label what must be read with it, and draws its grade only where it has one', () => {
  const page = markupOf(<IntervalChart {...frame} scale="log" reference={1} rows={[{ label: 'A', estimate: 2, note: 'Low certainty', grade: { filled: 2, of: 4 } }, { label: 'B', estimate: 3, note: 'Certainty not graded' }]} />);
  assertInside(page);
  assert.match(page, /Low certainty.*Certainty not graded/s);
  assert.equal(page.match(/class="bars"/g)?.length, 1);
});
