/**
 * What a reader typed about a package, as it was typed: words by the place where they stand, so that nothing is lost that
 * cannot be read yet. Kept in the reader's browser and in files that the reader saves; both may hold anything.
 */
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { faultsIn, longestSentence, type Asked, type FieldFault, type OwnCost } from './asked.ts';
import { readMoney } from './money.ts';

/** Who may have been heard, in the order of the page. */
export const groups = ['services', 'lived_experience', 'families', 'civil_society'] as const;
export type Group = (typeof groups)[number];

export type Draft = Readonly<Record<string, string>>;

/** `costs.<option>.firstYear`, `heard.families.how`, `rights.<option>`. */
const place = /^(currency|budget|yearly|most|costs\.[a-z0-9-]+\.(firstYear|yearly)|(safeguards|rights|needed)\.[a-z0-9-]+|(pillarMinimum|pillarReasons)\.[a-z_]+|heard\.[a-z_]+\.(answer|how))$/;
const mostPlaces = 1000;

export function draftIn(value: unknown): Draft {
  if (typeof value !== 'object' || value === null) return {};
  const given = Object.entries(value).filter((entry): entry is [string, string] => place.test(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '');
  return Object.fromEntries(given.slice(0, mostPlaces).map(([at, words]) => [at, words.slice(0, longestSentence)]));
}

export type ReadDraft = { readonly asked: Asked } | { readonly faults: readonly FieldFault[] };

/** Every fault at once: a reader who mends one is not to be told of the next only then. */
export function readDraft(language: 'en' | 'fr', draft: Draft, optionIds: readonly string[]): ReadDraft {
  const faults: FieldFault[] = [];
  const wordsAt = (field: string) => (draft[field] ?? '').trim();
  const money = (field: string): number | undefined => {
    const words = wordsAt(field);
    if (words === '') return undefined;
    const read = readMoney(language, words);
    if ('amount' in read) return read.amount;
    faults.push({ field, fault: read.fault });
    return undefined;
  };
  const count = (field: string): number | undefined => {
    const words = wordsAt(field);
    if (words === '') return undefined;
    if (/^\d{1,4}$/.test(words)) return Number(words);
    faults.push({ field, fault: 'not-a-count' });
    return undefined;
  };
  const byOption = (kind: string) => Object.fromEntries(optionIds.flatMap((id) => (wordsAt(`${kind}.${id}`) === '' ? [] : [[id, wordsAt(`${kind}.${id}`)]])));
  const byPillar = <Of>(read: (pillar: Pillar) => Of | undefined) => {
    const given = pillars.map((pillar) => [pillar, read(pillar)] as const).filter(([, one]) => one !== undefined);
    return Object.fromEntries(given) as Partial<Record<Pillar, Of>>;
  };

  const asked: Asked = {
    budget: money('budget'),
    yearly: money('yearly'),
    most: count('most'),
    costs: Object.fromEntries(optionIds.map((id): [string, OwnCost] => [id, { firstYear: money(`costs.${id}.firstYear`), yearly: money(`costs.${id}.yearly`) }])),
    safeguards: byOption('safeguards'),
    needed: Object.keys(byOption('needed')),
    pillarMinimum: byPillar((pillar) => count(`pillarMinimum.${pillar}`)),
    pillarReasons: byPillar((pillar) => wordsAt(`pillarReasons.${pillar}`) || undefined),
  };
  const hasMoney = [asked.budget, asked.yearly, ...Object.values(asked.costs).flatMap(({ firstYear, yearly }) => [firstYear, yearly])].some((amount) => amount !== undefined);
  if (hasMoney && wordsAt('currency') === '') faults.unshift({ field: 'currency', fault: 'missing' });
  const read = new Set(faults.map(({ field }) => field));
  faults.push(...faultsIn(asked, optionIds).filter(({ field }) => !read.has(field)));
  return faults.length === 0 ? { asked } : { faults };
}

export interface Heard {
  readonly group: Group;
  /** Undefined: nobody has answered. */
  readonly answer: 'yes' | 'no' | undefined;
  /** How, and when. */
  readonly how: string;
}

export const heardIn = (draft: Draft): readonly Heard[] =>
  groups.map((group) => {
    const answer = draft[`heard.${group}.answer`];
    return { group, answer: answer === 'yes' || answer === 'no' ? answer : undefined, how: (draft[`heard.${group}.how`] ?? '').trim() };
  });
