/** The catalogue for programs: search, suggestions, concepts. */
import { Type } from 'typebox';
import { api, ListOf, Words, wordsOf } from '#kernel/http/api.ts';
import type { Web } from '#kernel/http/web.ts';
import { search } from '../actions/search.ts';
import { reasonOf } from '../pages/parts/why.tsx';
import { cardKinds } from '../rules/card.ts';
import { lastPage, mostRanked, pageSize } from '../rules/question.ts';
import { findConcept } from '../store/concepts.ts';
import { listSuggestions } from '../store/search.ts';
import { pillars } from '#kernel/values/pillars.ts';

const listed = (choices: readonly string[]) => `^(${choices.join('|')})(,(${choices.join('|')}))*$`;

const SearchQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Words to look for, in English or French', examples: ['réduction des risques'] })),
  lang: Type.Optional(Type.Enum(['en', 'fr'], { default: 'en', description: 'Language of the reasons', examples: ['en'] })),
  kind: Type.Optional(Type.String({ pattern: listed(cardKinds), description: `Separated by commas: ${cardKinds.join(', ')}`, examples: ['option,question'] })),
  pillar: Type.Optional(Type.String({ pattern: listed(pillars), description: `Separated by commas: ${pillars.join(', ')}` })),
  state: Type.Optional(Type.String({ pattern: '^[A-Z]{2}(,[A-Z]{2}){0,59}$', description: 'ISO 3166 codes, separated by commas' })),
  year: Type.Optional(Type.String({ pattern: '^(19|20)\\d{2}(-(19|20)\\d{2})?$', description: 'A year, or two joined by a hyphen' })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: lastPage, default: 1, description: 'From 1' })),
});

const Counts = Type.Record(Type.String(), Type.Integer());

const FoundCard = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  title: Words,
  summary: Words,
  pillars: Type.Array(Type.String()),
  states: Type.Array(Type.String()),
  year: Type.Union([Type.Integer(), Type.Null()]),
  path: Type.String({ description: 'Its page, without the language prefix' }),
  why: Type.Array(Type.String(), { description: 'Why it was found, one reason for each part of the question' }),
});

const SearchAnswer = Type.Object({
  items: Type.Array(FoundCard),
  next: Type.Optional(Type.String({ description: 'Address of the following part, when there is one' })),
  count: Type.Integer({ description: 'At most 1000' }),
  more: Type.Boolean({ description: 'Whether there are more than the newest 1,000, which alone are ranked and counted' }),
  facets: Type.Object({ kind: Counts, pillar: Counts, state: Counts, year: Counts }),
  concepts: Type.Array(Type.Object({ words: Type.String(), id: Type.String(), title: Words }), { description: 'What the thesaurus understood' }),
  instead: Type.Optional(Type.String({ description: 'What was looked for, since nothing was found for the words as typed' })),
  did_you_mean: Type.Optional(Type.String()),
  left_out: Type.Array(Type.String(), { description: 'Words left out, since no entry answers them all' }),
  partial: Type.Boolean({ description: 'Whether the items answer only a part of the question, since none answers all of it' }),
});

const split = (list: string | undefined): string[] => [...new Set((list ?? '').split(',').filter(Boolean))];

export function catalogueApi(web: Web): void {
  api(web, '/search', {
    access: 'public',
    tag: 'search',
    summary: 'Search everything in both languages',
    summaryFr: 'Rechercher partout dans les deux langues',
    query: SearchQuery,
    response: SearchAnswer,
    async load(tx, { query }) {
      const { q = '', lang = 'en', page = 1 } = query;
      const [yearFrom, yearTo = yearFrom] = (query.year ?? '').split('-').filter(Boolean).map(Number);
      const answer = await search(tx, { text: q, language: lang as 'en' | 'fr', kinds: split(query.kind), pillars: split(query.pillar), states: split(query.state), yearFrom, yearTo, page });
      const more = page < lastPage && page * pageSize < answer.matched;
      return {
        items: answer.cards.map((card) => ({
          id: card.id, kind: card.kind, title: wordsOf(card.title), summary: wordsOf(card.summary), pillars: [...card.pillars], states: [...card.stateCodes], year: card.year, path: card.path,
          why: card.ways.flatMap(({ part, way }) => {
            const asked = answer.parts[part];
            return asked ? [reasonOf(lang as 'en' | 'fr', asked, way)] : [];
          }),
        })),
        ...(more && { next: `/api/v1/search?${new URLSearchParams(Object.entries({ ...query, page: page + 1 }).map(([name, value]) => [name, String(value)]))}` }),
        count: Math.min(answer.matched, mostRanked),
        more: answer.matched > mostRanked,
        facets: { kind: { ...answer.facets.kind }, pillar: { ...answer.facets.pillar }, state: { ...answer.facets.state }, year: { ...answer.facets.year } },
        concepts: answer.parts.flatMap((part) => part.concepts.map((one) => ({ words: part.typed, id: one.id, title: { ...one.title } }))),
        left_out: [...answer.leftOut],
        partial: answer.partial,
        ...(answer.instead !== undefined && { instead: answer.instead }),
        ...(answer.didYouMean !== undefined && { did_you_mean: answer.didYouMean }),
      };
    },
  });

  api(web, '/suggest', {
    access: 'public',
    tag: 'search',
    summary: 'Terms of the thesaurus that begin with what was typed',
    summaryFr: 'Termes du thésaurus qui commencent par ce qui est saisi',
    query: Type.Object({
      q: Type.String({ maxLength: 60, description: 'What was typed so far', examples: ['nal'] }),
      lang: Type.Optional(Type.Enum(['en', 'fr'], { default: 'en', description: 'Labels of this language come first', examples: ['en'] })),
    }),
    response: ListOf(Type.Object({ label: Type.String(), concept: Type.String() })),
    load: async (tx, { query }) => ({ items: [...(await listSuggestions(tx, query.q, (query.lang ?? 'en') as 'en' | 'fr', 8))] }),
  });

  api(web, '/concepts/:id', {
    access: 'public',
    tag: 'search',
    summary: 'One term of the thesaurus',
    summaryFr: 'Un terme du thésaurus',
    params: Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{1,120}$', description: 'Its name in addresses', examples: ['naloxone'] }) }),
    response: Type.Object({
      id: Type.String(),
      scheme: Type.String(),
      title: Words,
      also_called: Type.Object({ en: Type.Array(Type.String()), fr: Type.Array(Type.String()) }),
      broader: Type.Array(Type.String()),
      narrower: Type.Array(Type.String()),
      related: Type.Array(Type.String()),
      cas: Type.Union([Type.String(), Type.Null()]),
      un_control: Type.Union([Type.String(), Type.Null()], { description: 'Not legal advice; verify the schedules' }),
    }),
    async load(tx, { params }) {
      const concept = await findConcept(tx, params.id);
      if (!concept) return undefined;
      const ids = (links: readonly { readonly id: string }[]) => links.map((one) => one.id);
      return {
        id: concept.id, scheme: concept.scheme, title: wordsOf(concept.title), also_called: { en: [...concept.labels.en], fr: [...concept.labels.fr] },
        broader: ids(concept.broader), narrower: ids(concept.narrower), related: ids(concept.related), cas: concept.cas, un_control: concept.unControl,
      };
    },
  });
}
