/** What readers ask, invented: the same for the same seed. */
import { chance, often, policyPairs, thesaurusPairs } from './generated-cards.ts';

/** Query strings of the search API. Half are 1 to 3 plain words, half name a concept in either language; one in five is also filtered. */
export function searchQueries(count: number, seed: number): string[] {
  const next = chance(seed);
  const concepts = thesaurusPairs();
  const language = () => (next() < 0.5 ? 'en' : 'fr');
  const word = () => often(policyPairs, next)[language()];
  return Array.from({ length: count }, (_, index) => {
    const words = index % 2 === 0 ? Array.from({ length: 1 + Math.floor(next() * 3) }, word) : [often(concepts, next)[language()], ...(next() < 0.4 ? [word()] : [])];
    const query = new URLSearchParams({ q: words.join(' ').slice(0, 200), lang: language() });
    if (next() < 0.1) query.set('kind', 'finding,cost');
    if (next() < 0.1) query.set('state', 'MT');
    return query.toString();
  });
}
