/** What a concept is, and how the shipped files become concepts. */

export type LabelLanguage = 'en' | 'fr' | 'any';
export type LabelKind = 'preferred' | 'alternative' | 'hidden';

export interface Label {
  readonly language: LabelLanguage;
  readonly label: string;
  readonly kind: LabelKind;
  /** So short that it is meant only when it is all that was asked. */
  readonly wholeOnly: boolean;
}

export const unControls = ['1961', '1971', '1988', 'none', 'unsure'] as const;
export type UnControl = (typeof unControls)[number];

/** A concept as it ships: plain JSON, so that its hash tells whether it still stands. */
export interface Concept {
  readonly id: string;
  readonly scheme: string;
  readonly labels: readonly Label[];
  readonly note: { readonly en: string; readonly fr: string | null } | null;
  readonly cas: string | null;
  readonly unControl: UnControl | null;
  readonly source: { readonly title: string; readonly url: string | null } | null;
  readonly broader: readonly string[];
  readonly related: readonly string[];
  /** Ids of cards, or of pillars. */
  readonly mapsTo: readonly string[];
}

/** An official pair, or the title of a question or an option: words in both languages for the same thing. */
export interface Pair {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
}

/** As the labels of a concept: each once in its language, the better kind first. */
export function labelsOf(given: readonly Label[]): Label[] {
  const seen = new Set<string>();
  return given.filter((one) => {
    const key = `${one.language} ${comparable(one.label)}`;
    if (one.label === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Nearly as the database folds: enough to tell that two labels are the same. */
export const comparable = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longer labels stand within a sentence; these are too often a letter of something else. */
const longestWholeOnly = 3;
export const isShort = (label: string): boolean => comparable(label).length <= longestWholeOnly;

export const preferred = (concept: Pick<Concept, 'labels'>, language: 'en' | 'fr'): string =>
  concept.labels.find((one) => one.kind === 'preferred' && one.language === language)?.label ?? '';

/** More words for the same concept. */
export const withPairs = (concept: Concept, pairs: readonly Pair[]): Concept => ({
  ...concept,
  labels: labelsOf([
    ...concept.labels,
    ...pairs.flatMap(({ en, fr }): Label[] => [
      { language: 'en', label: en, kind: 'alternative', wholeOnly: isShort(en) },
      { language: 'fr', label: fr, kind: 'alternative', wholeOnly: isShort(fr) },
    ]),
  ]),
});

/** What a compiler added in brackets, such as "(former name)", is no part of the term. */
const withoutRemark = (label: string): string => label.replace(/\s+\([^)]*\)$/, '');

/** The term without its remark, and the acronym that the remark is. */
export const otherNames = (label: string): string[] => [withoutRemark(label), ...(/\s\(([A-Z][A-Za-z-]+)\)$/.exec(label)?.slice(1) ?? [])].filter((one) => one !== label);

/**
 * An official pair joins the concept of the same id, or the one that bears its English name; what is left becomes a concept of its own.
 * The preferred name decides before the others, so that a term joins what it is and not what it is also called.
 */
export function joinPairs(concepts: readonly Concept[], pairs: readonly Pair[]): { readonly concepts: readonly Concept[]; readonly left: readonly Pair[] } {
  const ids = new Set(concepts.map((one) => one.id));
  const named = (kind: LabelKind) => concepts.flatMap((one) => one.labels.filter((label) => label.kind === kind && label.language === 'en' && !label.wholeOnly).map((label): [string, string] => [comparable(label.label), one.id]));
  const byName = new Map([...named('alternative'), ...named('preferred')]);
  const joined = new Map<string, Pair[]>();
  const left: Pair[] = [];
  for (const pair of pairs) {
    const bare = { id: pair.id, en: withoutRemark(pair.en), fr: withoutRemark(pair.fr) };
    const id = ids.has(pair.id) ? pair.id : byName.get(comparable(bare.en));
    if (id === undefined) left.push(pair);
    else joined.set(id, [...(joined.get(id) ?? []), bare]);
  }
  return { concepts: concepts.map((one) => withPairs(one, joined.get(one.id) ?? [])), left };
}
