/** A response in the order in which a reader of one language meets it, and its sources numbered in that order. */
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { inLibraryOrder } from '#capabilities/library/index.ts';
import type { ShownAppraisal, ShownResponse } from './pages/shown.ts';
import { numberSources, type NumberedSources } from './rules.ts';

export type Lane = 'enabler' | Pillar;

export interface Reading {
  readonly appraisals: readonly ShownAppraisal[];
  readonly lanes: readonly { readonly lane: Lane; readonly appraisals: readonly ShownAppraisal[] }[];
  readonly sources: NumberedSources;
  /** Numbers of sources whose address was not checked. */
  readonly unchecked: ReadonlySet<number>;
}

export const laneOf = ({ option }: ShownAppraisal): Lane => (option.isEnabler ? 'enabler' : option.pillar);

export function readingOf(locale: Locale, response: ShownResponse): Reading {
  const byId = new Map(response.appraisals.map((appraisal) => [appraisal.option.id, appraisal]));
  const options = inLibraryOrder(response.appraisals.map(({ option }) => option), (option) => wordsIn(locale, option.title), inAlphabeticalOrder(locale));
  const appraisals = options.map(({ id }) => byId.get(id)).filter((one) => one !== undefined);
  const met = appraisals.flatMap(({ answers, wider, harms, research, here, practices }) => [
    ...[...answers, ...wider].map(({ source }) => source).filter((source) => source !== undefined),
    ...[...harms, ...research.findings, ...here, ...practices].map(({ source }) => source),
  ]);
  const lanes = (['enabler', ...pillars] as const).map((lane) => ({ lane, appraisals: appraisals.filter((one) => laneOf(one) === lane) })).filter((one) => one.appraisals.length > 0);
  const sources = numberSources(met);
  const unchecked = appraisals.flatMap(({ harms, research }) => [...harms, ...research.findings]).filter(({ sourceAddress }) => sourceAddress === 'from_memory');
  return { appraisals, lanes, sources, unchecked: new Set(unchecked.map(({ source }) => sources.numberOf(source))) };
}
