/** The letters under which a long list is found again. */

/** Without its accent, as dictionaries of both languages order it. What does not begin with a letter stands under `0–9`. */
export function initialOf(name: string): string {
  const known = initials.get(name);
  if (known !== undefined) return known;
  const initial = findInitial(name);
  if (initials.size < mostKnown) initials.set(name, initial);
  return initial;
}

/** Names of States and of what ships come back on page after page. */
const initials = new Map<string, string>();
const mostKnown = 2000;

function findInitial(name: string): string {
  const first = name.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '0–9';
}

/** The place of the first of each letter. Empty when a letter comes back: the list is in another order. */
export function firstOfEach(names: readonly string[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  const met = new Set<string>();
  let last: string | undefined;
  for (const [place, name] of names.entries()) {
    const initial = initialOf(name);
    if (initial === last) continue;
    if (met.has(initial)) return new Map();
    met.add(initial);
    places.set(place, initial);
    last = initial;
  }
  return places;
}

/** Unique within the list `id`. */
export const letterId = (id: string, initial: string): string => `${id}-${initial === '0–9' ? '0' : initial.toLowerCase()}`;
