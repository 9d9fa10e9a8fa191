/** What changed, as feeds: of what the public may read, whoever asks, since feed readers carry no seat. */
import { sendBytes } from '#kernel/http/send.ts';
import type { Web } from '#kernel/http/web.ts';
import { locales, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { visitor } from '#kernel/values/viewer.ts';
import { asAtom, asJsonFeed, tagOf, type Feed } from '../rules/feeds.ts';
import { listNewestChanges, type Change } from '../store/listing.ts';
import { texts } from '../texts/words.ts';

const faces = {
  atom: { write: asAtom, type: 'application/atom+xml; charset=utf-8' },
  json: { write: asJsonFeed, type: 'application/feed+json; charset=utf-8' },
};

export function catalogueFeeds(web: Web): void {
  for (const locale of locales) {
    for (const [ending, { write, type }] of Object.entries(faces)) {
      const address = `/${locale}/feed.${ending}`;
      web.app.get(address, { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
        const stamp = await web.cache.stampNow(['catalogue'], '');
        const kept = web.cache.find(address, stamp);
        if (kept) return sendBytes(request, reply, kept, type);
        const changes = await web.db.reading(visitor, (tx) => listNewestChanges(tx));
        return sendBytes(request, reply, web.cache.keep(address, stamp, Buffer.from(write(feedOf(web.site.publicUrl, locale, address, changes)))), type);
      });
    }
  }
}

function feedOf(publicUrl: string, locale: Locale, address: string, changes: readonly Change[]): Feed {
  const host = new URL(publicUrl).hostname;
  const t = texts[locale];
  return {
    id: tagOf(host, `${locale}/changes`),
    language: locale,
    title: t.feedTitle,
    subtitle: t.feedSubtitle,
    home: `${publicUrl}/${locale}`,
    self: `${publicUrl}${address}`,
    entries: changes.map((card) => ({
      id: tagOf(host, `${locale}/${card.id}`),
      title: wordsIn(locale, card.title),
      summary: wordsIn(locale, card.summary),
      address: `${publicUrl}/${locale}${card.path}`,
      category: card.kind,
      updatedAt: card.changedAt,
    })),
  };
}
