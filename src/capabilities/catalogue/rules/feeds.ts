/** Feeds of what changed, as Atom (RFC 4287) and JSON Feed 1.1. */

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  readonly category: string;
  readonly updatedAt: Date;
}

export interface Feed {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly home: string;
  readonly self: string;
  readonly entries: readonly FeedEntry[];
}

/** RFC 4151: stays the same when pages move, as long as the host does. Its date is one on which the host was already the project's. */
export const tagOf = (host: string, what: string): string => `tag:${host},2026:${what.replace(/[^A-Za-z0-9:/._-]/g, '-')}`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters have no place in XML 1.0, escaped or not. */
// oxlint-disable-next-line no-control-regex
const xml = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const latest = (feed: Feed): string => new Date(Math.max(0, ...feed.entries.map((one) => one.updatedAt.getTime()))).toISOString();

export function asAtom(feed: Feed): string {
  const entry = (one: FeedEntry) => `  <entry>
    <id>${xml(one.id)}</id>
    <title>${xml(one.title)}</title>
    <updated>${one.updatedAt.toISOString()}</updated>
    <link rel="alternate" type="text/html" hreflang="${feed.language}" href="${xml(one.address)}"/>
    <category term="${xml(one.category)}"/>
    <summary>${xml(one.summary)}</summary>
  </entry>
`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${xml(feed.id)}</id>
  <title>${xml(feed.title)}</title>
  <subtitle>${xml(feed.subtitle)}</subtitle>
  <updated>${latest(feed)}</updated>
  <author><name>Entente</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
  <link rel="alternate" type="text/html" hreflang="${feed.language}" href="${xml(feed.home)}"/>
${feed.entries.map(entry).join('')}</feed>
`;
}

export function asJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    language: feed.language,
    home_page_url: feed.home,
    feed_url: feed.self,
    authors: [{ name: 'Entente' }],
    items: feed.entries.map((one) => ({ id: one.id, url: one.address, title: one.title, content_text: one.summary, date_modified: one.updatedAt.toISOString(), tags: [one.category], language: feed.language })),
  });
}
