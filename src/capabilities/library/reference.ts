/** What ships of the library: outcomes, options, challenges, findings, practices and costs, each with its source; and how indices are read. */
import { putSources, sourceId } from '#kernel/provenance/sources.ts';
import { cellsOf, type Cells } from '#kernel/reference/cells.ts';
import { corrupt, referenceSet, type ReferenceSet } from '#kernel/reference/set.ts';
import { closeKnown, listShipped, putShipped, type ShippedTable } from '#kernel/reference/shipped-table.ts';
import { textOf, wordsIn, type Text } from '#kernel/text/text.ts';
import { inventedCodes } from '#kernel/values/invented.ts';
import { pillars } from '#kernel/values/pillars.ts';
import type { Source } from '#kernel/values/source.ts';
import { removeCards, type CardKind } from '#capabilities/catalogue/index.ts';
import { shippedOf, type IndexShipped } from './actions/import-indices.ts';
import { writeCardsOfCosts, writeCardsOfFindings, writeCardsOfPractices, writeChallenges, writeOptions, type ChallengeRow, type FindingCard, type OptionRow } from './actions/write-library.ts';
import { certainties, costTypes, directions, horizons, isAmount, lessons, measures, readings, recordConfidences, scopes, standings, studyTypes } from './rules.ts';
import { indexColumns, readIndexRow } from './rules/index-row.ts';
import { listShippedChallenges } from './store/challenges.ts';
import { challengeTable, costTable, findingTable, indexTable, optionSet, optionTable, outcomeTable, practiceTable } from './store/shipped.ts';
import { sayIndexReason } from './texts/money.ts';

const room = 'library';

/** The files of findings, practices and costs say their English without an ending. */
const pair = (cells: Cells, name: string): Text => textOf(cells.text(name), cells.text(`${name}_fr`));
const maybePair = (cells: Cells, name: string): Text | null => (cells.words(name) === '' ? null : pair(cells, name));

/** Lists in both languages, item by item. */
function pairedList(cells: Cells, name: string): Text[] {
  const english = cells.list(`${name}_en`);
  const french = cells.list(`${name}_fr`);
  if (english.length !== french.length) throw cells.wrong(`${name}_fr`, `it has ${french.length} items, the English has ${english.length}`);
  return english.map((words, index) => textOf(words, french[index] ?? ''));
}

const outcomes = referenceSet({
  name: 'library/outcomes',
  room,
  files: ['library/outcomes.csv'],
  parse: (read) =>
    read('library/outcomes.csv', ['id', 'label_en', 'label_fr']).map((line) => {
      const cells = cellsOf('library/outcomes.csv', line);
      return { id: cells.text('id'), label: cells.bilingual('label') };
    }),
  list: (tx) => listShipped(tx, outcomeTable),
  put: (tx, rows, revision) => putShipped(tx, outcomeTable, rows, revision),
  // Findings on record point at it.
  end: async () => undefined,
});

const optionFile = 'library/options.csv';
const options = referenceSet<OptionRow>({
  name: optionSet,
  room,
  files: [optionFile],
  parse: (read) =>
    read(optionFile, ['id', 'pillar', ...pillars, 'title_en', 'title_fr', 'description_en', 'rights_en', 'questions', 'wider_questions', 'family', 'enabler']).map((line) => {
      const cells = cellsOf(optionFile, line);
      const [prevention, harm_reduction, treatment, enforcement] = pillars.map((pillar) => cells.number(pillar)) as [number, number, number, number];
      if (Math.abs(prevention + harm_reduction + treatment + enforcement - 1) > 1e-9) throw cells.wrong('prevention', 'the weights of the four pillars do not sum to 1');
      return {
        id: cells.text('id'),
        pillar: cells.oneOf('pillar', pillars),
        prevention,
        harm_reduction,
        treatment,
        enforcement,
        title: cells.bilingual('title'),
        description: cells.bilingual('description'),
        people: cells.bilingual('audience'),
        rights: cells.bilingual('rights'),
        lead_time_weeks_min: cells.maybeNumber('lead_time_weeks_min'),
        lead_time_weeks_typical: cells.maybeNumber('lead_time_weeks_typical'),
        question_ids: cells.list('questions'),
        wider_question_ids: cells.list('wider_questions'),
        family: cells.words('family') || null,
        enabler: cells.oneOf('enabler', ['yes', 'no']) === 'yes',
      };
    }),
  list: (tx) => listShipped<OptionRow>(tx, optionTable),
  put: writeOptions,
  async end(tx, ids, revision) {
    await closeKnown(tx, optionTable, ids, revision);
    await removeCards(tx, 'option', ids);
  },
});

const challengeFile = 'library/challenges.csv';
/** Sources are known while the file is read; what is compared with the database are the rows that point at them. */
const challengeSources = new Map<string, Source>();
const challenges = referenceSet<ChallengeRow>({
  name: 'library/challenges',
  room,
  files: [challengeFile],
  parse: (read) =>
    read(challengeFile, ['id', 'title_en', 'title_fr', 'description_en', 'scope', 'horizon', 'core_outcomes', 'options', 'indirect_options']).map((line) => {
      const cells = cellsOf(challengeFile, line);
      const id = cells.text('id');
      const source = cells.words('source_title') === '' ? undefined : { title: cells.text('source_title'), publisher: cells.text('source_publisher'), ...urlOf(cells) };
      if (source) challengeSources.set(id, source);
      return {
        id,
        scope: cells.oneOf('scope', scopes),
        horizon: cells.oneOf('horizon', horizons),
        title: cells.bilingual('title'),
        description: cells.bilingual('description'),
        substances: pairedList(cells, 'substances'),
        populations: pairedList(cells, 'populations'),
        first_steps: pairedList(cells, 'first_steps'),
        core_outcomes: cells.list('core_outcomes'),
        ...directAsShipped(cells.list('indirect_options')),
        source_id: source ? sourceId(source) : null,
        options: cells.list('options'),
      };
    }),
  list: async (tx) => (await listShippedChallenges<ChallengeRow>(tx)).map(({ indirect_options, ...row }) => ({ ...row, ...directAsShipped(indirect_options ?? []) })),
  async put(tx, rows, revision) {
    await putSources(tx, [...challengeSources.values()]);
    await writeChallenges(tx, rows, revision);
  },
  async end(tx, ids, revision) {
    await closeKnown(tx, challengeTable, ids, revision);
    await removeCards(tx, 'challenge', ids);
  },
});

/** A challenge without them says nothing of indirect options, as before there were any: a database that already holds it sees no change. */
const directAsShipped = (indirect: readonly string[]) => (indirect.length === 0 ? {} : { indirect_options: indirect });

const urlOf = (cells: Cells, column = 'source_url') => (cells.words(column) === '' ? {} : { url: cells.text(column) });

/** What hangs on options: a file, a table on the known clock, a source for each row, a card for each row. */
function hanging<Row extends { readonly id: string }>(
  kind: CardKind,
  file: string,
  table: ShippedTable,
  columns: readonly string[],
  read: (cells: Cells) => { readonly row: Row; readonly source: Source; readonly notice?: Source | undefined },
  writeCards: (tx: Parameters<typeof writeCardsOfFindings>[0], rows: readonly Row[], revision: number) => Promise<void>,
  asShipped: (row: Row) => Row = (row) => row,
): ReferenceSet {
  const sources = new Map<string, readonly Source[]>();
  return referenceSet<Row>({
    name: file.replace('.csv', ''),
    room,
    files: [file],
    parse: (files) =>
      files(file, columns).map((line) => {
        const { row, source, notice } = read(cellsOf(file, line));
        sources.set(row.id, notice ? [source, notice] : [source]);
        return row;
      }),
    list: async (tx) => (await listShipped<Row>(tx, table)).map(asShipped),
    async put(tx, rows, revision) {
      await putSources(tx, rows.flatMap(({ id }) => sources.get(id) ?? []));
      await writeCards(tx, rows, revision);
      await putShipped(tx, table, rows, revision);
    },
    async end(tx, ids, revision) {
      await closeKnown(tx, table, ids, revision);
      await removeCards(tx, kind, ids);
    },
  });
}

/** A row of library_findings as it ships. What stands as published says nothing of its standing, as before there was one: a database that already holds it sees no change. */
interface FindingRow extends FindingCard {
  readonly standing_note?: Text | null;
  readonly standing_source_id?: string | null;
}

function standsAsShipped(row: FindingRow): FindingRow {
  if (row.standing) return row;
  const { standing: _kind, standing_on: _on, standing_note: _note, standing_source_id: _source, ...published } = row;
  return published;
}

const findings = hanging<FindingRow>(
  'finding',
  'library/findings.csv',
  findingTable,
  ['finding_id', 'option_id', 'outcome', 'measure', 'estimate', 'ci_low', 'ci_high', 'reads_as', 'direction', 'certainty', 'study_type', 'year', 'first_author', 'title', 'source_url', 'confidence', 'standing', 'standing_on', 'standing_source_title', 'standing_source_url'],
  (cells) => {
    const source = { title: cells.text('title'), publisher: cells.words('journal'), authors: cells.text('first_author'), year: cells.number('year'), ...urlOf(cells) };
    const row = {
      id: cells.text('finding_id'),
      option_id: cells.text('option_id'),
      outcome_id: cells.text('outcome'),
      measure: cells.oneOf('measure', measures),
      estimate: cells.maybeNumber('estimate'),
      ci_low: cells.maybeNumber('ci_low'),
      ci_high: cells.maybeNumber('ci_high'),
      reads_as: cells.oneOf('reads_as', readings),
      direction: cells.oneOf('direction', directions),
      certainty: cells.oneOf('certainty', certainties),
      study_type: cells.oneOf('study_type', studyTypes),
      population: pair(cells, 'population'),
      setting: pair(cells, 'setting'),
      note: maybePair(cells, 'notes'),
      n_studies: cells.maybeNumber('n_studies'),
      n_participants: cells.maybeNumber('n_participants'),
      year: cells.number('year'),
      source_id: sourceId(source),
      source_id_status: cells.oneOf('source_id_status', ['seen', 'from_memory']),
      confidence: cells.oneOf('confidence', recordConfidences),
    };
    const standing = cells.oneOf('standing', standings);
    if (standing === 'current') return { row, source };
    const notice = { title: cells.text('standing_source_title'), publisher: cells.words('standing_source_publisher'), ...urlOf(cells, 'standing_source_url') };
    return { row: { ...row, standing, standing_on: cells.date('standing_on'), standing_note: maybePair(cells, 'standing_note'), standing_source_id: sourceId(notice) }, source, notice };
  },
  writeCardsOfFindings,
  standsAsShipped,
);

export const practices = hanging(
  'practice',
  'library/practices.csv',
  practiceTable,
  ['id', 'option_id', 'state_iso2', 'place', 'title_en', 'title_fr', 'started_year', 'summary_en', 'outcome_reported', 'lesson', 'source_title', 'source_publisher', 'confidence'],
  (cells) => {
    const source = { title: cells.text('source_title'), publisher: cells.text('source_publisher'), ...urlOf(cells) };
    const row = {
      id: cells.text('id'),
      option_id: cells.text('option_id'),
      state_code: cells.text('state_iso2'),
      place: pair(cells, 'place'),
      title: cells.bilingual('title'),
      started_year: cells.number('started_year'),
      summary: cells.bilingual('summary'),
      outcome_reported: pair(cells, 'outcome_reported'),
      lesson: cells.oneOf('lesson', lessons),
      source_id: sourceId(source),
      confidence: cells.oneOf('confidence', recordConfidences),
    };
    return { row, source };
  },
  writeCardsOfPractices,
);

export const costs = hanging(
  'cost',
  'library/economics.csv',
  costTable,
  ['econ_id', 'option_id', 'country', 'year', 'currency', 'price_year', 'unit_en', 'unit_fr', 'value', 'type', 'comparator', 'horizon', 'perspective', 'source_author', 'source_title', 'source_year', 'confidence'],
  (cells) => {
    const source = { title: cells.text('source_title'), publisher: '', authors: cells.text('source_author'), year: cells.number('source_year'), ...urlOf(cells) };
    const type = cells.oneOf('type', costTypes);
    const unit = cells.bilingual('unit');
    const row = {
      id: cells.text('econ_id'),
      option_id: cells.text('option_id'),
      place: cells.text('country'),
      year: cells.number('year'),
      currency: cells.text('currency'),
      price_year: cells.maybeNumber('price_year'),
      unit,
      value: cells.number('value'),
      value_low: cells.maybeNumber('value_low'),
      value_high: cells.maybeNumber('value_high'),
      type,
      is_money: isAmount(type, wordsIn('en', unit)),
      comparator: pair(cells, 'comparator'),
      horizon: pair(cells, 'horizon'),
      perspective: pair(cells, 'perspective'),
      note: maybePair(cells, 'notes'),
      source_id: sourceId(source),
      confidence: cells.oneOf('confidence', recordConfidences),
    };
    return { row, source };
  },
  writeCardsOfCosts,
);

const indexSources = new Map<string, Source>();

/** None ship: no figures with a source are at hand for real States, and none are made up. Invented ones are read by these rules. */
export const indices = referenceSet<IndexShipped>({
  name: 'library/indices',
  room,
  files: ['library/indices.csv'],
  parse: (read) =>
    read('library/indices.csv', indexColumns).map(({ line, cells }) => {
      const one = readIndexRow(cells, new Set(inventedCodes), { withInvented: true });
      if ('faults' in one) throw corrupt(`reference/library/indices.csv, line ${line}, column ${one.faults[0]?.column}: ${one.faults[0] && sayIndexReason('en', one.faults[0].reason)}`);
      indexSources.set(one.index.id, one.index.source);
      return shippedOf(one.index);
    }),
  list: (tx) => listShipped<IndexShipped>(tx, indexTable),
  async put(tx, rows, revision) {
    await putSources(tx, rows.flatMap(({ id }) => indexSources.get(id) ?? []));
    await putShipped(tx, indexTable, rows, revision);
  },
  end: (tx, ids, revision) => closeKnown(tx, indexTable, ids, revision),
});

export const libraryReference: readonly ReferenceSet[] = [outcomes, options, challenges, findings, practices, costs];
