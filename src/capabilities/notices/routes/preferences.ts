/** How a person is told, and their feed. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { oneOf, words } from '#kernel/http/fields.ts';
import { homeTimeZone, page } from '#kernel/http/page.ts';
import { frameOf, renderPage } from '#kernel/http/send.ts';
import type { Web } from '#kernel/http/web.ts';
import { locales, type Locale } from '#kernel/text/locale.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { choose, makeFeed } from '../actions/preferences.ts';
import { addBrowser, pushKeys } from '../actions/push.ts';
import { showNewFeed, showPreferences } from '../pages/preferences.tsx';
import { kindGroups, type KindGroup } from '../rules/kinds.ts';
import { ways, type Choices, type Way } from '../rules/preferences.ts';
import { deleteFeed, findFeedDay, findPreferences } from '../store/preferences.ts';
import { deleteBrowser, listBrowsers } from '../store/push.ts';
import { texts } from '../texts/words.ts';

const wayOfGroup = (group: KindGroup) => oneOf({ en: texts.en.groups[group].name, fr: texts.fr.groups[group].name }, ways, undefined as Way | undefined);

const fields = {
  locale: oneOf({ en: texts.en.preferences.language, fr: texts.fr.preferences.language }, locales, undefined as Locale | undefined),
  clocks: wayOfGroup('clocks'),
  shared: wayOfGroup('shared'),
  circles: wayOfGroup('circles'),
  atlas: wayOfGroup('atlas'),
  house: wayOfGroup('house'),
};

const dones = ['saved', 'revoked', 'subscribed', 'unsubscribed'] as const;

const browserLabel = { en: texts.en.preferences.browser, fr: texts.fr.preferences.browser };
const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function preferencesPage(web: Web): void {
  page(web, '/inbox/preferences', {
    access: 'signed-in',
    query: { done: oneOf({ en: texts.en.inbox.done, fr: texts.fr.inbox.done }, dones, undefined as (typeof dones)[number] | undefined) },
    madeFrom: [],
    async load(tx, { viewer: { person }, query, refused }) {
      if (person === undefined) return undefined;
      const { locale, choices } = await findPreferences(tx, person);
      return { locale, choices, feedDay: await findFeedDay(tx, person), browsers: await listBrowsers(tx, person), done: query.done, refused, script: web.site.assets.islands?.['push'] };
    },
    show: showPreferences,
    forms: (form) => ({
      choose: form({
        fields,
        async act(tx, { viewer: { person }, values, locale }) {
          if (person === undefined) return undefined;
          const before = await findPreferences(tx, person);
          const asked: Choices = Object.fromEntries(kindGroups.flatMap((group) => (values[group] === undefined ? [] : [[group, values[group]]])));
          const refused = await choose(tx, person, { locale: values.locale ?? before.locale, choices: { ...before.choices, ...asked } });
          if (refused.length > 0) return { refused: refused.map((field) => ({ field, reason: texts[locale].preferences.notAllowed })) };
          return { to: '/inbox/preferences?done=saved' };
        },
      }),
      subscribe: form({
        fields: { endpoint: words(browserLabel, 1000), p256dh: words(browserLabel, 100), auth: words(browserLabel, 40) },
        async act(tx, { viewer: { person }, values, locale, today }) {
          if (person === undefined) return undefined;
          const refused = await addBrowser(tx, person, values, today);
          return refused === undefined ? { to: '/inbox/preferences?done=subscribed' } : { refused: [{ reason: texts[locale].preferences.browserRefused[refused] }] };
        },
      }),
      unsubscribe: form({
        fields: { browser: words(browserLabel, 36) },
        async act(tx, { viewer: { person }, values }) {
          if (person === undefined || !idShape.test(values.browser)) return undefined;
          return (await deleteBrowser(tx, values.browser)) ? { to: '/inbox/preferences?done=unsubscribed' } : undefined;
        },
      }),
      revoke: form({
        fields: {},
        async act(tx, { viewer: { person } }) {
          if (person === undefined) return undefined;
          await deleteFeed(tx, person);
          return { to: '/inbox/preferences?done=revoked' };
        },
      }),
    }),
  });

  // Answered with the page itself: a secret in an address that is led on to would stay in the history of the browser.
  for (const locale of locales) {
    const address = `/${locale}/inbox/preferences/feed`;
    web.app.post(`/${locale}/inbox/preferences/push-key`, { config: { access: 'signed-in' }, schema: { hide: true } }, async (request, reply) => {
      // What a browser must know to subscribe. Asked for by a POST, since the first who asks has it made.
      const { publicKey } = await web.db.writing(request.viewer, (tx) => tx.asHouse(() => pushKeys(tx)));
      return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(publicKey);
    });
    web.app.post(address, { config: { access: 'signed-in' }, schema: { hide: true } }, (request, reply) => makeAndShow(web, locale, address, request, reply));
  }
}

async function makeAndShow(web: Web, locale: Locale, address: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { person } = request.viewer;
  if (person === undefined) throw new Error('Nobody is signed in.');
  const secret = await web.db.writing(request.viewer, (tx) => makeFeed(tx, person, dayOf(web.site.now(), homeTimeZone)));
  const at = (ending: 'atom' | 'json') => `${web.site.publicUrl}/feeds/${secret}.${ending}`;
  const shown = showNewFeed({ atom: at('atom'), json: at('json') }, locale);
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(frameOf(web.site, locale, address), shown));
}
