/** What may be said of an option in a State, from the answers of the atlas and what the library holds. Nothing is ranked here. */
import type { Source } from '#kernel/values/source.ts';

/** What the atlas says of a State on one question. `none_seen` is about a source, not about the State. */
export type Presence = 'present' | 'partial' | 'absent' | 'none_seen' | 'not_known' | 'not_applicable';

/**
 * Whether an option is seen in a State. `not_in_place`: a source says that there is none. `not_seen`: a source that lists what
 * exists does not list it. Neither says anything about the law. `no_question`: the atlas does not ask.
 */
export const statuses = ['in_place', 'partly', 'not_in_place', 'not_seen', 'not_applicable', 'not_known', 'no_question'] as const;
export type Status = (typeof statuses)[number];

/** From the answers to the questions that ask about this very option: those about something wider never count. */
export function statusOf(answers: readonly { readonly presence: Presence }[]): Status {
  if (answers.length === 0) return 'no_question';
  const known = answers.map((answer) => answer.presence).filter((presence) => presence !== 'not_known' && presence !== 'not_applicable');
  if (known.length === 0) return answers.every((answer) => answer.presence === 'not_applicable') ? 'not_applicable' : 'not_known';
  if (known.every((presence) => presence === 'present')) return 'in_place';
  if (known.some((presence) => presence === 'present' || presence === 'partial')) return 'partly';
  // One source that says there is none weighs more than another that only does not list it.
  return known.includes('absent') ? 'not_in_place' : 'not_seen';
}

/** The options counted as the sentence at the head of a response counts them. */
export interface Tally {
  readonly total: number;
  readonly inPlace: number;
  readonly partly: number;
  readonly notSeen: number;
  readonly notApplicable: number;
  readonly notKnown: number;
  /** Of those not known: for which the atlas has no question. */
  readonly withoutQuestion: number;
}

export function tallyOf(all: readonly Status[]): Tally {
  const count = (...wanted: readonly Status[]) => all.filter((status) => wanted.includes(status)).length;
  return {
    total: all.length,
    inPlace: count('in_place'),
    partly: count('partly'),
    notSeen: count('not_in_place', 'not_seen'),
    notApplicable: count('not_applicable'),
    notKnown: count('not_known', 'no_question'),
    withoutQuestion: count('no_question'),
  };
}

interface OnOutcome {
  readonly outcome: { readonly id: string };
}

/** Findings on the outcomes that matter for the challenge: the others are on the option's own page. */
export function onCoreOutcomes<F extends OnOutcome>(findings: readonly F[], coreOutcomes: readonly { readonly id: string }[]): F[] {
  const core = new Set(coreOutcomes.map(({ id }) => id));
  return findings.filter((finding) => core.has(finding.outcome.id));
}

/** Every harm, whatever its outcome: no benefit on another one takes it off the page. */
export const harmsAmong = <F extends { readonly direction: string }>(findings: readonly F[]): F[] => findings.filter((finding) => finding.direction === 'harm');

/** Results that come from one document are not several studies. */
export const sourcesOf = (findings: readonly { readonly sourceId: string }[]): number => new Set(findings.map((finding) => finding.sourceId)).size;

export interface NumberedSources {
  readonly list: readonly Source[];
  numberOf(source: Source): number;
}

const keyOf = (source: Source) => JSON.stringify([source.title, source.publisher, source.authors ?? '', source.year ?? '', source.url ?? '', source.passage ?? '']);

/** In the order in which a reader meets them, each once. */
export function numberSources(met: readonly Source[]): NumberedSources {
  const numbers = new Map<string, number>();
  const list: Source[] = [];
  for (const source of met) {
    const key = keyOf(source);
    if (numbers.has(key)) continue;
    list.push(source);
    numbers.set(key, list.length);
  }
  return { list, numberOf: (source) => numbers.get(keyOf(source)) ?? 0 };
}

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
