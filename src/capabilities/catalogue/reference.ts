/** The thesaurus that ships: substances, concepts, official pairs and vocabularies, as one set of concepts. */
import { corrupt, referenceSet, type ReferenceFiles } from '#kernel/reference/set.ts';
import { pillars } from '#kernel/values/pillars.ts';
import { cardKinds } from './rules/card.ts';
import { isShort, joinPairs, labelsOf, otherNames, preferred, unControls, withPairs, type Concept, type Label, type Pair, type UnControl } from './rules/thesaurus.ts';
import { endConcepts, listShippedConcepts, putConcepts } from './store/concepts.ts';

const files = {
  substances: 'thesaurus/substances.csv',
  concepts: 'thesaurus/concepts.csv',
  glossary: 'thesaurus/glossary.csv',
  vocabularies: 'thesaurus/vocabularies.csv',
  questions: 'atlas/questions.csv',
  options: 'library/options.csv',
};

export const thesaurus = referenceSet<Concept>({
  name: 'catalogue/concepts',
  room: 'catalogue',
  files: Object.values(files),
  parse: parseThesaurus,
  list: listShippedConcepts,
  put: putConcepts,
  end: endConcepts,
});

export function parseThesaurus(read: ReferenceFiles): readonly Concept[] {
  const own = [...substances(read), ...compiled(read)];
  // The codes of the pillars are the pillars themselves, under other ids.
  const codes = vocabularies(read);
  const pillarCodes = codes.filter((one) => one.id.startsWith('code-pillar-')).map((one) => ({ id: one.id, en: preferred(one, 'en'), fr: preferred(one, 'fr') }));
  const { concepts, left } = joinPairs(own, [...glossary(read), ...pillarCodes]);
  const titles = titlesByCard(read);
  const all = [...concepts.map((one) => withPairs(one, one.mapsTo.flatMap((target) => titles.get(target) ?? []))), ...left.filter((one) => !one.id.startsWith('code-')).map(ofPair(read)), ...codes.filter((one) => !one.id.startsWith('code-pillar-') || left.some((pair) => pair.id === one.id))];
  refuseUnknownLinks(all);
  return all;
}

const nothing = { note: null, cas: null, unControl: null, source: null, broader: [], related: [], mapsTo: [] } as const;

const split = (cell: string | undefined): string[] => (cell ?? '').split('|').map((one) => one.trim()).filter(Boolean);

const ownColumns = ['concept_id', 'pref_en', 'pref_fr', 'alt_en', 'alt_fr', 'hidden', 'short_labels', 'broader', 'note'];

type Cells = Readonly<Record<string, string>>;

function ownLabels(cells: Cells): Label[] {
  const short = new Set(split(cells['short_labels']));
  const labels = (language: Label['language'], kind: Label['kind'], all: readonly string[]): Label[] =>
    all.map((label) => ({ language, label, kind, wholeOnly: short.has(label) || (kind !== 'preferred' && isShort(label)) }));
  return labelsOf([
    ...labels('en', 'preferred', [cells['pref_en'] ?? '']),
    ...labels('fr', 'preferred', [cells['pref_fr'] ?? '']),
    ...labels('en', 'alternative', split(cells['alt_en'])),
    ...labels('fr', 'alternative', split(cells['alt_fr'])),
    ...labels('any', 'hidden', split(cells['hidden'])),
  ]);
}

const noteOf = (en: string | undefined, fr?: string): Concept['note'] => (en ? { en, fr: fr || null } : null);

function substances(read: ReferenceFiles): Concept[] {
  return read(files.substances, [...ownColumns, 'cas', 'un_control']).map(({ line, cells }) => {
    const control = cells['un_control'] ?? '';
    if (control !== '' && !(unControls as readonly string[]).includes(control)) throw corrupt(`reference/${files.substances}, line ${line}, column un_control: ${control} is not one of ${unControls.join(', ')}`);
    return {
      ...nothing,
      id: idOf(files.substances, line, cells),
      scheme: 'substance',
      labels: ownLabels(cells),
      note: noteOf(cells['note'], cells['note_fr'] ?? ''),
      cas: cells['cas'] || null,
      unControl: (control || null) as UnControl | null,
      broader: split(cells['broader']),
    };
  });
}

function compiled(read: ReferenceFiles): Concept[] {
  return read(files.concepts, [...ownColumns, 'scheme', 'related', 'maps_to']).map(({ line, cells }) => {
    const id = idOf(files.concepts, line, cells);
    const pillar = pillars.find((one) => one === id.replaceAll('-', '_'));
    const mapsTo = split(cells['maps_to']);
    const odd = mapsTo.find((target) => !cardKinds.some((kind) => target.startsWith(`${kind}:`)));
    if (odd !== undefined) throw corrupt(`reference/${files.concepts}, line ${line}, column maps_to: ${odd} is not the id of a card`);
    return {
      ...nothing,
      id,
      scheme: cells['scheme'] ?? '',
      labels: ownLabels(cells),
      note: noteOf(cells['note'], cells['note_fr'] ?? ''),
      broader: split(cells['broader']),
      related: split(cells['related']),
      mapsTo: [...mapsTo, ...(pillar ? [`pillar:${pillar}`] : [])],
    };
  });
}

function idOf(file: string, line: number, cells: Cells): string {
  const id = cells['concept_id'] ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw corrupt(`reference/${file}, line ${line}, column concept_id: ${id || 'nothing'} is not lower-case words joined by hyphens`);
  if (!cells['pref_en'] || !cells['pref_fr']) throw corrupt(`reference/${file}, line ${line}, columns pref_en and pref_fr: a concept needs a preferred label in both languages`);
  return id;
}

function glossary(read: ReferenceFiles): Pair[] {
  return read(files.glossary, ['id', 'en', 'fr']).map(({ cells }) => ({ id: cells['id'] ?? '', en: cells['en'] ?? '', fr: cells['fr'] ?? '' }));
}

const inBoth = (en: string, fr: string): Label[] => labelsOf([
  { language: 'en', label: en, kind: 'preferred', wholeOnly: isShort(en) },
  { language: 'fr', label: fr, kind: 'preferred', wholeOnly: isShort(fr) },
  ...otherNames(en).map((label): Label => ({ language: 'en', label, kind: 'alternative', wholeOnly: isShort(label) })),
  ...otherNames(fr).map((label): Label => ({ language: 'fr', label, kind: 'alternative', wholeOnly: isShort(label) })),
]);

const sourceOf = (cells: Cells): Concept['source'] => (cells['source_title'] ? { title: cells['source_title'], url: cells['source_url'] || null } : null);

const ofPair = (read: ReferenceFiles) => {
  const sources = new Map(read(files.glossary, ['id', 'source_title', 'source_url']).map(({ cells }) => [cells['id'] ?? '', sourceOf(cells)]));
  return (pair: Pair): Concept => ({ ...nothing, id: `term-${pair.id}`, scheme: 'glossary', labels: inBoth(pair.en, pair.fr), source: sources.get(pair.id) ?? null });
};

function vocabularies(read: ReferenceFiles): Concept[] {
  return read(files.vocabularies, ['id', 'scheme', 'code', 'label_en', 'label_fr', 'definition_en', 'definition_fr', 'source_title', 'source_url']).map(({ cells }) => ({
    ...nothing,
    id: `code-${(cells['id'] ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`,
    scheme: 'vocabulary',
    labels: inBoth(cells['label_en'] ?? '', cells['label_fr'] ?? ''),
    note: noteOf(cells['definition_en'], cells['definition_fr']),
    source: sourceOf(cells),
  }));
}

function titlesByCard(read: ReferenceFiles): Map<string, Pair[]> {
  const titles = (kind: 'question' | 'option', file: string) =>
    read(file, ['id', 'title_en', 'title_fr']).map(({ cells }): [string, Pair[]] => [`${kind}:${cells['id']}`, [{ id: cells['id'] ?? '', en: cells['title_en'] ?? '', fr: cells['title_fr'] ?? '' }]]);
  return new Map([...titles('question', files.questions), ...titles('option', files.options)]);
}

function refuseUnknownLinks(concepts: readonly Concept[]): void {
  const ids = new Set(concepts.map((one) => one.id));
  for (const concept of concepts) {
    const unknown = [...concept.broader, ...concept.related].find((target) => !ids.has(target));
    if (unknown !== undefined) throw corrupt(`thesaurus, concept ${concept.id}: ${unknown}, to which it is linked, is not in the files`);
  }
}
