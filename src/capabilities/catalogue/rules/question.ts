/** How what a reader typed becomes a question: the concepts it names, and the words that are left. */

/** Words that the thesaurus knows, at a place in what was asked. */
export interface Hit {
  /** Counted in words, from 0; `until` is the first word after it. */
  readonly from: number;
  readonly until: number;
  readonly concept: string;
  /** The preferred labels of the concept. */
  readonly title: { readonly en: string; readonly fr: string };
  readonly scheme: string;
  readonly hidden: boolean;
  readonly wholeOnly: boolean;
}

export interface StateHit {
  readonly from: number;
  readonly until: number;
  readonly stateCode: string;
}

export interface Meant {
  readonly id: string;
  readonly title: { readonly en: string; readonly fr: string };
  /** By a label that is matched and never shown. */
  readonly hidden: boolean;
}

/** A part of the question: a card must answer each part, in one way or another. */
export interface Part {
  /** As they are compared: without accents or capitals. */
  readonly words: string;
  /** As they were typed. */
  readonly typed: string;
  /** Every concept that the words may mean: street names are ambiguous. */
  readonly concepts: readonly Meant[];
  readonly states: readonly string[];
}

export const mostWords = 10;

/** Longest first, then from the left; each word is used once. `typed` is what was asked, whose words are `words`. */
export function partsOf(typed: string, words: readonly string[], hits: readonly Hit[], states: readonly StateHit[] = []): Part[] {
  const asTyped = typedWords(typed, words);
  const fitting = hits.filter((hit) => !hit.wholeOnly || (hit.from === 0 && hit.until === words.length));
  const spans = [...fitting, ...states].map(({ from, until }) => ({ from, until })).sort((a, b) => b.until - b.from - (a.until - a.from) || a.from - b.from);
  const owner = new Map<number, { from: number; until: number }>();
  for (const span of spans) {
    const places = range(span.from, span.until);
    if (places.some((place) => owner.has(place))) continue;
    for (const place of places) owner.set(place, span);
  }
  const parts: Part[] = [];
  for (let place = 0; place < words.length; ) {
    const span = owner.get(place) ?? { from: place, until: place + 1 };
    const same = (one: { from: number; until: number }) => one.from === span.from && one.until === span.until;
    parts.push({
      words: words.slice(span.from, span.until).join(' '),
      typed: asTyped.slice(span.from, span.until).join(' '),
      concepts: meantBy(fitting.filter(same)),
      states: [...new Set(states.filter(same).map((one) => one.stateCode))],
    });
    place = span.until;
  }
  return parts;
}

/** The database may see other words than this, for signs that it knows better: then what it saw is shown. */
function typedWords(typed: string, words: readonly string[]): readonly string[] {
  const all = typed.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  return all.length >= words.length && (all.length === words.length || words.length === mostWords) ? all.slice(0, words.length) : words;
}

function meantBy(hits: readonly Hit[]): Meant[] {
  const ids = [...new Set(hits.map((hit) => hit.concept))];
  return ids.flatMap((id) => {
    const own = hits.filter((hit) => hit.concept === id);
    const first = own[0];
    return first ? [{ id, title: first.title, hidden: own.every((hit) => hit.hidden) }] : [];
  });
}

const range = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => from + index);

/** Words that name no concept and no State: the only ones that may be misspelt. */
export const isLiteral = (part: Part): boolean => part.concepts.length === 0 && part.states.length === 0;

/** How a card answers a part. `entry`: in the other language, or in what is searched and not shown. */
export type Way = 'title' | 'text' | 'concept' | 'state' | 'entry' | 'narrower';

export interface Facets {
  readonly kind: Readonly<Record<string, number>>;
  readonly pillar: Readonly<Record<string, number>>;
  readonly state: Readonly<Record<string, number>>;
  readonly year: Readonly<Record<string, number>>;
}

/** The first `lastPage` pages of so many. */
export const pageSize = 20;
/** Only so many are ranked and counted. */
export const mostRanked = 1000;
export const lastPage = mostRanked / pageSize;

export interface Filters {
  readonly kinds: readonly string[];
  readonly pillars: readonly string[];
  readonly states: readonly string[];
  readonly yearFrom?: number | undefined;
  readonly yearTo?: number | undefined;
}

export const isFiltered = (filters: Filters): boolean =>
  filters.kinds.length + filters.pillars.length + filters.states.length > 0 || filters.yearFrom !== undefined || filters.yearTo !== undefined;
