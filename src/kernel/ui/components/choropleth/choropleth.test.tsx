import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import paths from '../../../../../reference/geography/paths.json' with { type: 'json' };
import { Choropleth, type MapAnswer } from './choropleth.tsx';
import { exampleStates, inventedAnswers, inventedLegend } from './invented-answers.ts';

const render = (locale: 'en' | 'fr', answers: Readonly<Record<string, MapAnswer>>) =>
  markupOf(<Choropleth locale={locale} id="m" title="T" description="D" answers={answers} legend={inventedLegend(locale)} />);
const all = (locale: 'en' | 'fr') => Object.fromEntries(inventedAnswers(locale, true).map(({ stateCode, ...answer }) => [stateCode, answer]));

test('the map carries the whole notice on Kosovo and on boundaries in both languages, and its source', () => {
  const english = render('en', all('en'));
  assert.ok(english.includes('The names and boundaries shown do not imply any position on the legal status of any territory.'));
  assert.ok(english.includes('all reference to Kosovo, whether to the territory, institutions or population, shall be understood in full compliance with United Nations Security Council Resolution 1244 and without prejudice to the status of Kosovo.'));
  assert.ok(english.includes('Base map: Natural Earth, adapted by Visionscarto.'));
  const french = render('fr', all('fr'));
  assert.ok(french.includes('Les noms et les frontières indiqués n’impliquent aucune prise de position sur le statut juridique d’un territoire.'));
  assert.ok(french.includes('Toute référence au Kosovo, que ce soit le territoire, les institutions ou la population, doit se comprendre en pleine conformité avec la Résolution 1244 du Conseil de sécurité des Nations Unies et sans préjuger du statut du Kosovo.'));
});

test('Kosovo* is named with its asterisk, whatever name an answer gives it', () => {
  assert.match(render('en', all('en')), />Kosovo\*<\/text>/);
  const answered = render('en', { XK: { name: 'another name', category: 0 } });
  assert.match(answered, /<title>Kosovo\*: invented answer A<\/title>/);
  assert.doesNotMatch(answered, /another name/);
});

test('every State of the example can be seen: by a shape with room, a marker or an inset', () => {
  const shapes: Readonly<Record<string, { room: number }>> = paths.shapes;
  for (const code of exampleStates) {
    assert.ok((shapes[code]?.room ?? 0) >= 3 || code in paths.markers || code in paths.insets, code);
  }
});

for (const code of ['AD', 'CY', 'LI', 'LU', 'MC', 'MT', 'SM']) {
  test(`${code} has a marker`, () => {
    assert.match(render('en', { [code]: { name: code, category: 0 } }), /class="map__marker"/);
  });
}

test('labels and markers lie inside the frame', () => {
  const points = [...Object.values(paths.markers), ...Object.values(paths.shapes).map((shape) => shape.at), ...Object.values(paths.insets).map((inset) => inset.at)];
  for (const [x = -1, y = -1] of points) assert.ok(x >= 0 && x <= paths.width && y >= 0 && y <= paths.height, `${x} ${y}`);
});

test('the inset appears only for a State that is asked about', () => {
  assert.match(render('en', { MX: { name: 'Mexico', category: 0 } }), /map__inset/);
  assert.doesNotMatch(render('en', { FR: { name: 'France', category: 0 } }), /map__inset/);
});

test('links are named and in order of the names, with no inline style', () => {
  const page = render('fr', all('fr'));
  const names = [...page.matchAll(/<a [^>]*><title>([^<:]+?)\u00a0:/g)].map((match) => match[1] ?? '');
  assert.equal(names.length, exampleStates.length);
  assert.deepEqual(names, names.toSorted(new Intl.Collator('fr', { sensitivity: 'base' }).compare));
  assert.doesNotMatch(page, /style=/);
});

test('a page pays less than 45 kB for the shapes', () => {
  assert.ok(JSON.stringify(paths).length < 45_000);
});
