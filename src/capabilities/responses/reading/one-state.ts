/** A response in the order in which a reader of one language meets it, and its sources numbered in that order. */
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { inLibraryOrder } from '#capabilities/library/index.ts';
import type { ShownAppraisal, ShownResponse } from '../pages/shown.ts';
import { lanes, type Lane } from '../rules/lanes.ts';
import { numberSources, type NumberedSources } from '../rules/numbered-sources.ts';
import { isSupported } from '../rules/evidence.ts';
import { inOrderOfFirst } from '../rules/ranking.ts';
import { appraisalTexts } from '../texts/appraisal.ts';
import { texts } from '../texts/response.ts';

export interface Reading {
  /** What is seen in place, in whole or in part. */
  readonly toKeep: readonly ShownAppraisal[];
  /** Every option in one lane; lanes without any are left out. */
  readonly lanes: readonly { readonly lane: Lane; readonly appraisals: readonly ShownAppraisal[] }[];
  readonly ranked: readonly ShownAppraisal[];
  readonly sources: NumberedSources;
  /** Numbers of sources whose address was not checked. */
  readonly unchecked: ReadonlySet<number>;
}

/** Numbers of sources whose address was not checked. */
export function uncheckedAmong(appraisals: readonly Pick<ShownAppraisal, 'harms' | 'research'>[], sources: NumberedSources): ReadonlySet<number> {
  const unchecked = appraisals.flatMap(({ harms, research }) => [...harms, ...research.findings]).filter(({ sourceAddress }) => sourceAddress === 'from_memory');
  return new Set(unchecked.map(({ source }) => sources.numberOf(source)));
}

type Listed = Pick<ShownAppraisal, 'option' | 'lane' | 'standing'>;

interface InLanes<A> {
  /** All, as the library lists them. */
  readonly appraisals: readonly A[];
  readonly ranked: readonly A[];
  readonly filled: readonly { readonly lane: Lane; readonly appraisals: readonly A[] }[];
}

/** What is compared by how often it comes first, all else as the library lists it. */
export function inLanes<A extends Listed>(locale: Locale, all: readonly A[]): InLanes<A> {
  const compare = inAlphabeticalOrder(locale);
  const byId = new Map(all.map((appraisal) => [appraisal.option.id, appraisal]));
  const appraisals = orderOf(locale, all.map(({ option }) => option)).map((id) => byId.get(id)).filter((one) => one !== undefined);
  const ranked = inOrder(appraisals.filter(({ lane }) => lane === 'ranked'), (a, b) => compare(wordsIn(locale, a.title), wordsIn(locale, b.title)));
  const filled = lanes.map((lane) => ({ lane, appraisals: lane === 'ranked' ? ranked : appraisals.filter((one) => one.lane === lane) })).filter((one) => one.appraisals.length > 0);
  return { appraisals, ranked, filled };
}

/** By the first option of a challenge's evidence, which was read with the others and is kept with them. */
const orders: Readonly<Record<Locale, WeakMap<ShownAppraisal['option'], readonly string[]>>> = { en: new WeakMap(), fr: new WeakMap() };

function orderOf(locale: Locale, options: readonly ShownAppraisal['option'][]): readonly string[] {
  const [first] = options;
  if (first === undefined) return [];
  const known = orders[locale].get(first);
  if (known?.length === options.length) return known;
  const order = inLibraryOrder(options, (option) => wordsIn(locale, option.title), inAlphabeticalOrder(locale)).map(({ id }) => id);
  orders[locale].set(first, order);
  return order;
}

export function readingOf(locale: Locale, response: ShownResponse): Reading {
  const { appraisals, ranked, filled } = inLanes(locale, response.appraisals);
  const inOrderOfPage = filled.flatMap((one) => one.appraisals);
  const toKeep = appraisals.filter(({ isToKeep }) => isToKeep);
  const ofPresent = toKeep.flatMap(({ answers }) => answers.map(({ source }) => source)).filter((source) => source !== undefined);
  const ofOptions = inOrderOfPage.flatMap(({ answers, wider, harms, research, here, practices }) => [
    ...harms.map(({ source }) => source),
    ...[...answers, ...wider].map(({ source }) => source).filter((source) => source !== undefined),
    ...[...research.findings, ...practices, ...here].map(({ source }) => source),
  ]);
  const sources = numberSources([...ofPresent, ...ofOptions]);
  return { toKeep, lanes: filled, ranked, sources, unchecked: uncheckedAmong(appraisals, sources) };
}

function inOrder<A extends Listed>(ranked: readonly A[], byTitle: (a: A['option'], b: A['option']) => number): A[] {
  const byId = new Map(ranked.map((appraisal) => [appraisal.option.id, appraisal]));
  const shares = ranked.map(({ option, standing }) => ({ id: option.id, firstShare: standing?.firstShare ?? 0 }));
  return inOrderOfFirst(ranked.map(({ option }) => option), shares, byTitle).map(({ id }) => byId.get(id)).filter((one) => one !== undefined);
}

/** Sentences on what comes first most often: up to three options with their shares, fewer where the others hardly ever do. */
export function firstWordsOf(locale: Locale, { ranked }: { readonly ranked: readonly Pick<ShownAppraisal, 'option' | 'standing' | 'evidence'>[] }): string[] {
  const t = texts[locale];
  const isAnySupported = ranked.some(({ evidence }) => isSupported(evidence.interval));
  const [only, ...others] = ranked;
  if (only !== undefined && others.length === 0) return [t.onlyOne(wordsIn(locale, only.option.title)), ...(isAnySupported ? [] : [t.oneUnsupported])];
  const named = ranked
    .toSorted((a, b) => shareOf(b) - shareOf(a))
    .slice(0, 3)
    .filter((one) => shareOf(one) >= leastNamed)
    .map((one) => t.named(wordsIn(locale, one.option.title), appraisalTexts[locale].percent(shareOf(one))));
  return named.length === 0 || isAnySupported ? [t.mostOften(named)] : [t.mostOften(named), t.noneSupported];
}

const leastNamed = 0.1;

const shareOf = ({ standing }: Pick<ShownAppraisal, 'standing'>) => standing?.firstShare ?? 0;
