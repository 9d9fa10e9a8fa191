/** A response for several States in the order in which a reader of one language meets it. States stand in that reader's alphabet, and in no other order. */
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import type { ShownState } from '../pages/shown.ts';
import type { ShownColumn, ShownForSeveral, ShownShared } from '../pages/shown-several.ts';
import { inLanes, uncheckedAmong } from './one-state.ts';
import type { Lane } from '../rules/lanes.ts';
import { numberSources, type NumberedSources } from '../rules/numbered-sources.ts';
import { severalTexts } from '../texts/several.ts';

export interface ReadingOfSeveral {
  readonly states: readonly ShownState[];
  /** Every option in one lane; lanes without any are left out. Columns are in the order of the States. */
  readonly lanes: readonly { readonly lane: Lane; readonly appraisals: readonly ShownShared[] }[];
  /** The same, one after the other. */
  readonly appraisals: readonly ShownShared[];
  readonly ranked: readonly ShownShared[];
  readonly sources: NumberedSources;
  /** Numbers of sources whose address was not checked. */
  readonly unchecked: ReadonlySet<number>;
  /** "in France, in Italy and in Malta". */
  readonly where: string;
  /** "France, Italy and Malta". */
  readonly the: string;
}

export function readingOfSeveral(locale: Locale, response: ShownForSeveral): ReadingOfSeveral {
  const states = inOrderOfNames(locale, response.states);
  const codes = states.map(({ code }) => code);
  const inOrder = (columns: readonly ShownColumn[]) => codes.map((code) => columns.find(({ stateCode }) => stateCode === code)).filter((column) => column !== undefined);
  const { filled, ranked } = inLanes(locale, response.appraisals.map((appraisal) => ({ ...appraisal, columns: inOrder(appraisal.columns) })));
  const appraisals = filled.flatMap((one) => one.appraisals);
  const columns = appraisals.flatMap((one) => one.columns);
  const sources = numberSources([
    ...columns.flatMap(({ answers, wider, here }) => [...[...answers, ...wider].map(({ source }) => source).filter((source) => source !== undefined), ...here.map(({ source }) => source)]),
    ...appraisals.flatMap(({ harms, research, practices }) => [...harms, ...research.findings, ...practices].map(({ source }) => source)),
    ...response.bodies.flatMap(({ memberships }) => memberships.map(({ source }) => source)),
  ]);
  const { list } = severalTexts[locale];
  return {
    states,
    lanes: filled,
    appraisals,
    ranked,
    sources,
    unchecked: uncheckedAmong(appraisals, sources),
    where: list(states.map((state) => wordsIn(locale, state.in))),
    the: list(states.map((state) => wordsIn(locale, state.the))),
  };
}

export function inOrderOfNames<S extends Pick<ShownState, 'name'>>(locale: Locale, states: readonly S[]): S[] {
  const compare = inAlphabeticalOrder(locale);
  return states.toSorted((a, b) => compare(wordsIn(locale, a.name), wordsIn(locale, b.name)));
}

/** The same States by their codes, in the reader's alphabet. */
export const statesOf = (reading: ReadingOfSeveral, codes: readonly string[]): ShownState[] => reading.states.filter(({ code }) => codes.includes(code));
