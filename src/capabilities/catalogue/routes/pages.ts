/** Search, the thesaurus and the page of the API. */
import { Type } from 'typebox';
import { codes, wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { pillars } from '#kernel/values/pillars.ts';
import { preferredLocale } from '#kernel/http/preferred-locale.ts';
import { search } from '../actions/search.ts';
import { apiPage } from '../pages/api-routes.tsx';
import { conceptListPage } from '../pages/concept-list.tsx';
import { conceptPage } from '../pages/concept.tsx';
import { searchPage } from '../pages/search.tsx';
import { cardKinds } from '../rules/card.ts';
import { operationsOf } from '../rules/openapi.ts';
import { lastPage } from '../rules/question.ts';
import { findConcept, listConcepts } from '../store/concepts.ts';
import { listStateTitles } from '../store/listing.ts';
import { findMatches } from '../store/search.ts';

const oneOrMore = (list: readonly string[]) => new RegExp(`^(${list.join('|')})$`);

export const searchFields = {
  q: words({ en: 'Words to look for', fr: 'Mots à rechercher' }, 200),
  kind: codes({ en: 'Kind', fr: 'Nature' }, { pattern: oneOrMore(cardKinds), most: cardKinds.length }),
  pillar: codes({ en: 'Pillar', fr: 'Pilier' }, { pattern: oneOrMore(pillars), most: pillars.length }),
  state: codes({ en: 'State', fr: 'État' }, { pattern: /^[A-Z]{2}$/, most: 60 }),
  from: wholeNumber({ en: 'From the year', fr: 'À partir de l’année' }, 1900, 2100),
  to: wholeNumber({ en: 'To the year', fr: 'Jusqu’à l’année' }, 1900, 2100),
  page: wholeNumber({ en: 'Page', fr: 'Page' }, 1, lastPage),
};

const OneConcept = Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{1,120}$' }) });

export function catalogueRoutes(web: Web): void {
  page(web, '/search', {
    access: 'public',
    query: searchFields,
    madeFrom: ['catalogue'],
    async load(tx, { query, address, locale }) {
      const filters = { kinds: query.kind, pillars: query.pillar, states: query.state, yearFrom: query.from, yearTo: query.to };
      // A file holds all that is ranked, and not one page of it.
      const whole = /^\/search\.(csv|json)/.test(address);
      const answer = await search(tx, { text: query.q, language: locale, ...filters, page: query.page ?? 1, whole });
      return { ...answer, text: query.q, filters, page: query.page ?? 1, stateTitles: await listStateTitles(tx) };
    },
    show: (model, { locale }) => searchPage(locale, { ...model, script: web.site.assets.islands?.['suggestions'] }),
    table: ({ cards }) => ({
      name: 'search',
      columns: ['id', 'kind', 'title_en', 'title_fr', 'summary_en', 'summary_fr', 'pillars', 'states', 'year', 'path'],
      rows: cards.map((card) => [
        card.id, card.kind, wordsIn('en', card.title), wordsIn('fr', card.title), wordsIn('en', card.summary), wordsIn('fr', card.summary),
        card.pillars.join('|'), card.stateCodes.join('|'), card.year, card.path,
      ]),
    }),
  });

  page(web, '/concepts', {
    access: 'public',
    madeFrom: ['catalogue'],
    load: (tx) => listConcepts(tx),
    show: (concepts, { locale }) => conceptListPage(locale, concepts),
    table: (concepts) => ({
      name: 'concepts',
      columns: ['id', 'scheme', 'label_en', 'label_fr'],
      rows: [...concepts].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one.scheme, wordsIn('en', one.title), wordsIn('fr', one.title)]),
    }),
  });

  page(web, '/concepts/:id', {
    access: 'public',
    params: OneConcept,
    madeFrom: ['catalogue'],
    async load(tx, { params, locale }) {
      const concept = await findConcept(tx, params.id);
      if (!concept) return undefined;
      const meant = { words: '', typed: '', concepts: [{ id: concept.id, title: { en: '', fr: '' }, hidden: false }], states: [] };
      const { cards } = await findMatches(tx, [meant], { kinds: cardKinds.filter((kind) => kind !== 'concept'), pillars: [], states: [] }, { language: locale, skip: 0, take: 20 });
      return { ...concept, cards, stateTitles: await listStateTitles(tx) };
    },
    show: (concept, { locale }) => conceptPage(locale, concept),
  });

  page(web, '/api', {
    access: 'public',
    madeFrom: [],
    load: async () => operationsOf(web.app.swagger() as never),
    show: (operations, { locale }) => apiPage(locale, operations, web.site.publicUrl),
  });
  web.app.get('/api', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    reply.header('vary', 'accept-language').redirect(`/${preferredLocale(request.headers['accept-language'])}/api`, 302),
  );
  web.app.get('/api/v1/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send(web.app.swagger()),
  );
}
