import assert from 'node:assert/strict';
import { it } from 'node:test';
import { asAtom, asJsonFeed, tagOf, type Feed } from './feeds.ts';

const feed: Feed = {
  id: tagOf('example.org', 'en/changes'), language: 'en', title: 'Changes', subtitle: 'All', home: 'https://example.org/en', self: 'https://example.org/en/feed.atom',
  entries: [{ id: tagOf('example.org', 'en/option:a'), title: 'A & <b>\u0007', summary: 'Said "so"', address: 'https://example.org/en/a?b=1&c=2', category: 'option', updatedAt: new Date('2026-01-02T03:04:05Z') }],
};

it('a feed has the elements that Atom requires, with signs escaped', () => {
  const atom = asAtom(feed);
  for (const part of ['<id>tag:example.org,2026:en/changes</id>', '<updated>2026-01-02T03:04:05.000Z</updated>', '<author><name>Entente</name></author>', '<title>A &amp; &lt;b&gt;</title>', 'href="https://example.org/en/a?b=1&amp;c=2"', 'rel="self"']) assert.ok(atom.includes(part), part);
});

it('an empty feed still has a date', () => {
  assert.match(asAtom({ ...feed, entries: [] }), /<updated>1970-01-01T00:00:00\.000Z<\/updated>/);
});

it('the same feed is a JSON feed', () => {
  const json = JSON.parse(asJsonFeed(feed)) as { version: string; items: { id: string; date_modified: string }[] };
  assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
  assert.deepEqual(json.items.map((one) => [one.id, one.date_modified]), [['tag:example.org,2026:en/option:a', '2026-01-02T03:04:05.000Z']]);
});
