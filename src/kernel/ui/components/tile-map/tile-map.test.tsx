import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import { namesNotice } from '../chart-frame/names-notice.tsx';
import { inventedAnswers, inventedLegend } from '../choropleth/invented-answers.ts';
import { arranged, beyondEurope, columns, positions } from './positions.ts';
import { TileMap, type Tile } from './tile-map.tsx';

const render = (locale: 'en' | 'fr', tiles: readonly Tile[]) =>
  markupOf(<TileMap locale={locale} id="t" title="T" description="D" tiles={tiles} legend={inventedLegend(locale)} />);

test('no two tiles share a place and all lie within the columns', () => {
  const places = Object.values(positions).map(String);
  assert.equal(new Set(places).size, places.length);
  assert.ok(Object.values(positions).every(([column]) => column >= 0 && column < columns));
  assert.equal(places.length, 46);
  assert.ok(beyondEurope.every((code) => !(code in positions)));
});

test('a State without a position is shown all the same, in a row of its own', () => {
  const many = Array.from({ length: 13 }, (_, index) => ({ stateCode: `X${index}` }));
  const { placed, rows } = arranged([...many, { stateCode: 'MT' }, { stateCode: 'MX' }]);
  assert.equal(placed.length, 15);
  assert.equal(new Set(placed.map(({ position }) => String(position))).size, 15);
  assert.ok(placed.every(({ position }) => position[0] < columns && position[1] < rows));
});

test('a tile is a link whose name says the State and its answer in the language of the page', () => {
  const malta = { stateCode: 'MT', category: 1 as const, href: '/en/states/mt' };
  assert.match(render('en', [{ ...malta, name: 'Malta' }]), /href="\/en\/states\/mt"><title>Malta: invented answer B</);
  assert.match(render('fr', [{ ...malta, name: 'Malte' }]), /<title>Malte\u00a0: réponse inventée B</);
});

test('an address that is not safe becomes no link', () => {
  assert.doesNotMatch(render('en', [{ stateCode: 'MT', name: 'Malta', category: 1, href: 'javascript:alert(1)' }]), /javascript|<a/);
});

test('a picture with links is a group, one without is an image', () => {
  assert.match(render('en', [{ stateCode: 'MT', name: 'Malta', category: 1, href: '/en' }]), /<svg role="group" aria-labelledby="t-title t-description"/);
  assert.match(render('en', [{ stateCode: 'MT', name: 'Malta', category: 1 }]), /<svg role="img" aria-labelledby="t-title t-description"/);
});

test('the tiles follow each other by name, in each language, and never by answer', () => {
  for (const locale of ['en', 'fr'] as const) {
    const page = render(locale, inventedAnswers(locale, true));
    const names = [...page.matchAll(/<a [^>]*><title>([^<:]+?)\u00a0?:/g)].map((match) => match[1] ?? '');
    assert.equal(names.length, 49);
    assert.deepEqual(names, names.toSorted(new Intl.Collator(locale, { sensitivity: 'base' }).compare));
  }
});

test('it carries the notice on names and boundaries and no inline style', () => {
  for (const locale of ['en', 'fr'] as const) {
    const page = render(locale, inventedAnswers(locale, false));
    assert.ok(page.includes(namesNotice[locale][0]));
    assert.doesNotMatch(page, /style=/);
  }
});
