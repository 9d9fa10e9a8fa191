/** What may have been meant by a name that nothing bears. */

export interface Candidate {
  readonly key: string;
  /** Names under which someone may know it. */
  readonly names: readonly string[];
}

/** Without accents, capitals or signs. */
const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** What may have been meant by a name that nothing bears, the nearest first. */
export function nearMatches(asked: string, candidates: readonly Candidate[], most = 5): Candidate[] {
  const wanted = plain(asked);
  if (wanted === '') return [];
  return candidates
    .map((candidate) => ({ candidate, distance: Math.min(...[candidate.key, ...candidate.names].map((name) => distanceOf(wanted, plain(name)))) }))
    .filter(({ distance }) => distance < 0.5)
    .sort((a, b) => a.distance - b.distance || (a.candidate.key < b.candidate.key ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** From 0, the same, to 1. A shared word makes near even where the rest differs. */
function distanceOf(a: string, b: string): number {
  if (a === b) return 0;
  const words = new Set(b.split(' '));
  const shared = a.split(' ').filter((word) => word.length > 3 && words.has(word)).length;
  if (shared > 0) return 0.4 / (1 + shared);
  if (a.length > 2 && b.includes(a)) return 0.3;
  return editsBetween(a, b) / Math.max(a.length, b.length);
}

/** Levenshtein's distance. */
function editsBetween(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    before = line;
  }
  return before[b.length] ?? 0;
}
