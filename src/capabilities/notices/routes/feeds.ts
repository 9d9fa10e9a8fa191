/** The newest notices of a person, for a feed reader, at an address that is a secret. */
import type { Web } from '#kernel/http/web.ts';
import { homeTimeZone } from '#kernel/http/page.ts';
import { sendNotFound } from '#kernel/http/failures.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { keeper, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { asAtom, asJsonFeed, tagOf, type Feed } from '#capabilities/catalogue/index.ts';
import { hashOfSecret } from '../actions/preferences.ts';
import { announced } from '../letters.ts';
import { reachableIn } from '../reachable.ts';
import { groupOfKind } from '../rules/kinds.ts';
import { listNewest, type Notice } from '../store/inbox.ts';
import { findPersonOfFeed, findPreferences } from '../store/preferences.ts';
import { texts } from '../texts/words.ts';

const faces = {
  atom: { write: asAtom, type: 'application/atom+xml; charset=utf-8' },
  json: { write: asJsonFeed, type: 'application/feed+json; charset=utf-8' },
};

const mostEntries = 50;

export function feedRoutes(web: Web): void {
  const people = reachableIn(web.slots);

  const findReader = (secret: string): Promise<{ person: PersonId; viewer: Viewer; locale: Locale } | undefined> =>
    web.db.reading(keeper, async (tx) => {
      const person = await findPersonOfFeed(tx, hashOfSecret(secret));
      const viewer = person && (await people.viewerOf(tx, person, dayOf(web.site.now(), homeTimeZone)));
      if (person === undefined || viewer === undefined) return undefined;
      const { locale } = await findPreferences(tx, person);
      return { person, viewer, locale: locale ?? (await people.reach(tx, [person]))[0]?.locale ?? 'en' };
    });

  web.app.get<{ Params: { file: string } }>('/feeds/:file', { config: { access: 'public', secretAddress: true }, schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex, nofollow').header('referrer-policy', 'no-referrer');
    const [, secret = '', ending = ''] = /^([\w-]{43})\.(atom|json)$/.exec(request.params.file) ?? [];
    const reader = secret === '' ? undefined : await findReader(secret);
    if (!reader) return sendNotFound(web.site, request, reply);
    // As that person, at this moment, whoever holds the address.
    const notices = await web.db.reading(reader.viewer, (tx) => listNewest(tx, reader.person, mostEntries));
    const { write, type } = faces[ending as keyof typeof faces];
    return reply.type(type).send(write(feedOf(web.site.publicUrl, reader.locale, `/feeds/${request.params.file}`, notices)));
  });
}

function feedOf(publicUrl: string, locale: Locale, address: string, notices: readonly Notice[]): Feed {
  const host = new URL(publicUrl).hostname;
  const t = texts[locale];
  return {
    id: tagOf(host, 'notices'),
    language: locale,
    title: t.feed.title,
    subtitle: t.feed.subtitle,
    home: `${publicUrl}${addressIn(locale, '/inbox')}`,
    self: `${publicUrl}${address}`,
    entries: notices.map((notice) => {
      const { sentence, path } = announced(locale, notice);
      const group = groupOfKind(notice.kind);
      return { id: `urn:uuid:${notice.id}`, title: typeset(locale, sentence), summary: t.groups[group].name, address: `${publicUrl}${addressIn(locale, path)}`, category: group, updatedAt: notice.at };
    }),
  };
}
