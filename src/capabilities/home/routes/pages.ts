/** The first page, the way its forms lead, and the pages about the platform itself. */
import { homeTimeZone, page } from '#kernel/http/page.ts';
import { preferredLocale } from '#kernel/http/preferred-locale.ts';
import type { Web } from '#kernel/http/web.ts';
import { locales } from '#kernel/text/locale.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { listCardsOfKind, listNewestOfKinds } from '#capabilities/catalogue/index.ts';
import { listInventedStates, listStates } from '#capabilities/states/index.ts';
import { aboutPage } from '../pages/about.tsx';
import { componentsPage } from '../pages/components.tsx';
import { homePage } from '../pages/home.tsx';
import { changeKinds, pathOfChosen } from '../rules.ts';
import { aboutPages } from '../texts/about.ts';

export function homeRoutes(web: Web): void {
  web.app.get('/', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    reply.header('vary', 'accept-language').redirect(`/${preferredLocale(request.headers['accept-language'])}`, 302),
  );

  page(web, '/', {
    access: 'public',
    madeFrom: ['catalogue', 'states'],
    load: async (tx) => ({
      challenges: (await listCardsOfKind(tx, 'challenge')).map((card) => ({ id: card.subject, name: card.title })),
      states: (await listStates(tx)).filter((state) => state.inAtlas).map((state) => ({ id: state.code, name: state.name })),
      invented: (await listInventedStates(tx)).map(({ code, name }) => ({ code, name })),
      changes: (await listNewestOfKinds(tx, changeKinds)).map(({ kind, path, title, pillars, changedAt }) => ({ kind, path, title, pillars, changedOn: dayOf(changedAt, homeTimeZone) })),
    }),
    show: (model, { locale }) => homePage({ locale, ...model }),
  });

  // A form without script cannot write a choice into a path: it is sent here, and on to where it leads.
  for (const locale of locales) {
    web.app.get<{ Querystring: Record<string, unknown> }>(`/${locale}/respond`, { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
      const given = (name: string) => (typeof request.query[name] === 'string' ? request.query[name].trim() : '');
      return reply.redirect(addressIn(locale, pathOfChosen({ challenge: given('challenge'), state: given('state') })), 303);
    });
  }

  page(web, '/components', {
    access: 'public',
    madeFrom: [],
    load: async () => ({}),
    show: (_model, { locale }) => componentsPage(locale),
  });

  for (const [name, texts] of Object.entries(aboutPages)) {
    page(web, `/about/${name}`, {
      access: 'public',
      madeFrom: [],
      load: async () => ({}),
      show: (_model, { locale }) => aboutPage({ locale, texts: texts[locale] }),
    });
  }
}
