/** What ships about States: names in the forms that sentences need, bodies, memberships with their three dates, organs, networks, events. */
import { publicAudience } from '#kernel/access/audiences.ts';
import { putSources, sourceId } from '#kernel/provenance/sources.ts';
import { cellsOf, type Cells } from '#kernel/reference/cells.ts';
import { referenceSet, type ReferenceFiles, type ReferenceSet } from '#kernel/reference/set.ts';
import { closeKnown, deleteShipped, listShipped, putShipped, type ShippedTable } from '#kernel/reference/shipped-table.ts';
import { textOf, wordsIn, type Text } from '#kernel/text/text.ts';
import { inventedCodes, inventedKind } from '#kernel/values/invented.ts';
import type { Source } from '#kernel/values/source.ts';
import { putCards, removeCards, type Card } from '#capabilities/catalogue/index.ts';
import { certainDays, standings } from './rules.ts';
import { bodyTable, eventTable, membershipTable, networkTable, organTable, stateTable, stateVersionTable } from './store/shipped.ts';

const room = 'states';

/** The files of organs, networks and events are about one body, and say so by their names alone. */
const bodyOfFiles = 'pompidou-group';

function rowsOf<Row>(read: ReferenceFiles, file: string, columns: readonly string[], row: (cells: Cells) => Row): Row[] {
  return read(file, columns).map((line) => row(cellsOf(file, line)));
}

interface ShippedState {
  readonly id: string;
  readonly name: Text;
  readonly formal_name: Text;
  readonly region: Text;
}

export const states = referenceSet<ShippedState>({
  name: 'states/states',
  room,
  files: ['states/states.csv'],
  parse: (read) =>
    rowsOf(read, 'states/states.csv', ['code', 'iso3', 'name_en', 'name_fr', 'in_en', 'in_fr', 'in_atlas'], (cells) => ({
      id: cells.text('code'),
      iso3: cells.text('iso3'),
      name: cells.bilingual('name'),
      formal_name: cells.bilingual('formal_name'),
      in_words: cells.bilingual('in'),
      of_words: cells.bilingual('of'),
      the_words: cells.bilingual('the'),
      region: cells.bilingual('region'),
      notice: cells.maybeBilingual('notice'),
      languages: cells.list('official_languages'),
      population: cells.maybeNumber('population'),
      population_year: cells.maybeNumber('population_year'),
      in_atlas: cells.oneOf('in_atlas', ['yes', 'no']) === 'yes',
    })),
  list: (tx) => listShipped(tx, stateTable),
  async put(tx, rows, revision) {
    await putCards(tx, revision, rows.map(cardOfState));
    await putShipped(tx, stateTable, rows, revision);
    await putShipped(tx, stateVersionTable, rows, revision);
  },
  // A State does not cease because a file no longer names it.
  end: async () => undefined,
});

const cardOfState = (state: ShippedState): Card => ({
  kind: 'state',
  subject: state.id,
  path: `/states/${state.id}`,
  title: state.name,
  summary: state.formal_name,
  more: { en: wordsIn('en', state.region), fr: wordsIn('fr', state.region) },
  pillars: [],
  stateCodes: [state.id],
  concepts: [],
  audience: publicAudience,
});

const sourceOfCells = (cells: Cells, prefix = ''): Source => ({
  title: cells.text(`${prefix}source_title`),
  publisher: cells.text(`${prefix}source_publisher`),
  ...(cells.words(`${prefix}source_url`) && { url: cells.words(`${prefix}source_url`) }),
});

/** Rows that point at sources carry them along until they are written. */
interface Sourced {
  readonly id: string;
  readonly sources: readonly Source[];
}

/** A set whose rows ship as they stand, after their sources. */
function sourcedSet<Row extends Sourced>(name: string, table: ShippedTable, file: string, columns: readonly string[], row: (cells: Cells) => Row, cardOf?: (row: Omit<Row, 'sources'>) => Card): ReferenceSet {
  type Stored = Omit<Row, 'sources'> & { readonly id: string };
  // The sources are known only while a file is being read: what is compared with the database are the rows without them.
  const sources = new Map<string, readonly Source[]>();
  return referenceSet<Stored>({
    name,
    room,
    files: [file],
    parse: (read) =>
      rowsOf(read, file, columns, row).map(({ sources: its, ...stored }) => {
        sources.set(stored.id, its);
        return stored;
      }),
    list: (tx) => listShipped(tx, table),
    async put(tx, rows, revision) {
      await putSources(tx, rows.flatMap(({ id }) => sources.get(id) ?? []));
      if (cardOf) await putCards(tx, revision, rows.map(cardOf));
      await putShipped(tx, table, rows, revision);
    },
    // A body is never ended: memberships on record point at it.
    end: (tx, ids, revision) => (table.known ? closeKnown(tx, table, ids, revision) : Promise.resolve()),
  });
}

const bodyOf = (cells: Cells) => {
  const source = sourceOfCells(cells);
  return {
    id: cells.text('id'),
    kind: cells.text('kind'),
    name: cells.bilingual('name'),
    short_name: cells.bilingual('short'),
    founded: cells.date('founded'),
    part_of: cells.words('part_of') || null,
    note: cells.maybeBilingual('note'),
    source_id: sourceId(source),
    sources: [source],
  };
};

const cardOfBody = (body: Omit<ReturnType<typeof bodyOf>, 'sources'>): Card => ({
  kind: 'body',
  subject: body.id,
  path: `/bodies/${body.id}`,
  title: body.short_name,
  summary: body.name,
  ...(body.note && { more: { en: wordsIn('en', body.note), fr: wordsIn('fr', body.note) } }),
  pillars: [],
  // Of an invented body alone: news and the map of the site leave out what is about invented States.
  stateCodes: body.kind === inventedKind ? [...inventedCodes] : [],
  concepts: [],
  audience: publicAudience,
});

export const bodies = sourcedSet('states/bodies', bodyTable, 'states/bodies.csv', ['id', 'kind', 'name_en', 'name_fr', 'founded'], bodyOf, cardOfBody);

export const memberships = sourcedSet('states/memberships', membershipTable, 'states/memberships.csv', ['id', 'body', 'state', 'standing', 'valid_from', 'valid_until'], (cells) => {
  const dates = {
    from: cells.maybeDate('valid_from') ?? '',
    fromEarliest: cells.maybeDate('from_earliest') ?? '',
    fromLatest: cells.maybeDate('from_latest') ?? '',
    until: cells.maybeDate('valid_until') ?? '',
    untilEarliest: cells.maybeDate('until_earliest') ?? '',
    untilLatest: cells.maybeDate('until_latest') ?? '',
  };
  const certain = certainDays(dates);
  const source = sourceOfCells(cells);
  const ended = cells.words('until_source_title') === '' ? undefined : sourceOfCells(cells, 'until_');
  return {
    id: cells.text('id'),
    body_id: cells.text('body'),
    state_code: cells.text('state'),
    standing: cells.oneOf('standing', standings),
    certain_from: certain.from ?? null,
    from_words: dates.from,
    from_earliest: dates.fromEarliest,
    from_latest: dates.fromLatest,
    certain_until: certain.until ?? null,
    until_words: dates.until,
    until_earliest: dates.untilEarliest,
    until_latest: dates.untilLatest,
    notified_on: cells.maybeDate('notified_on') ?? '',
    decided_on: cells.maybeDate('decided_on') ?? '',
    effective_on: cells.maybeDate('effective_on') ?? '',
    confidence: cells.oneOf('confidence', ['sure', 'probable']),
    evidence: cells.oneOf('evidence', ['searched', 'partly', 'recalled', '']),
    note: cells.maybeBilingual('note'),
    source_id: sourceId(source),
    until_source_id: ended ? sourceId(ended) : null,
    sources: ended ? [source, ended] : [source],
  };
});

const addressesOf = (cells: Cells) => ({
  source_urls: cells.words('source_urls').split('|').map((one) => one.trim()).filter(Boolean),
  source_publisher: cells.words('source_publisher'),
  confidence: cells.text('confidence'),
});

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** Organs and networks: each has a card, and a place on the page of its body. */
function namedSet<Row extends Named>(kind: 'organ' | 'network', table: ShippedTable, file: string, row: (cells: Cells) => Row, summary: (row: Row) => Text): ReferenceSet {
  return referenceSet<Row>({
    name: file.replace('.csv', ''),
    room,
    files: [file],
    parse: (read) => rowsOf(read, file, ['id', 'name_en', 'name_fr', 'confidence'], row),
    list: (tx) => listShipped<Row>(tx, table),
    async put(tx, rows, revision) {
      await putCards(
        tx,
        revision,
        rows.map((one): Card => ({
          kind,
          subject: one.id,
          path: `/bodies/${bodyOfFiles}?view=organs#${kind}-${one.id}`,
          title: one.name,
          summary: summary(one),
          pillars: [],
          stateCodes: [],
          concepts: [],
          audience: publicAudience,
        })),
      );
      await putShipped(tx, table, rows, revision);
    },
    async end(tx, ids) {
      await deleteShipped(tx, table, ids);
      await removeCards(tx, kind, ids);
    },
  });
}

const organs = namedSet(
  'organ',
  organTable,
  'states/organs.csv',
  (cells) => ({
    id: cells.text('id'),
    body_id: bodyOfFiles,
    position: cells.number('order'),
    name: cells.bilingual('name'),
    kind: cells.bilingual('kind'),
    composition: cells.bilingual('composition'),
    frequency: cells.bilingual('frequency'),
    functions: cells.bilingual('functions'),
    ...addressesOf(cells),
  }),
  (organ) => organ.functions,
);

const networks = namedSet(
  'network',
  networkTable,
  'states/networks.csv',
  (cells) => ({
    id: cells.text('id'),
    body_id: bodyOfFiles,
    name: cells.bilingual('name'),
    area: cells.text('area'),
    status: cells.bilingual('status'),
    participants: cells.bilingual('participants'),
    information_exchanged: cells.bilingual('information_exchanged'),
    frequency: cells.bilingual('frequency'),
    outputs: cells.bilingual('outputs'),
    access: cells.bilingual('access'),
    ...addressesOf(cells),
  }),
  (network) => network.participants,
);

const events = referenceSet({
  name: 'states/events',
  room,
  files: ['states/presidencies.csv', 'states/work_programmes.csv', 'states/conferences.csv'],
  parse: (read) => [
    ...rowsOf(read, 'states/presidencies.csv', ['id', 'from_year', 'to_year', 'presidency', 'vice_presidency'], (cells) => ({
      id: cells.text('id'),
      body_id: bodyOfFiles,
      kind: 'presidency',
      from_words: cells.words('from_year'),
      until_words: cells.words('to_year'),
      title: textOf('Presidency', 'Présidence'),
      detail: cells.maybeBilingual('note'),
      number: null,
      document: '',
      state_codes: cells.list('presidency'),
      second_state_codes: cells.list('vice_presidency'),
      ...addressesOf(cells),
    })),
    ...rowsOf(read, 'states/work_programmes.csv', ['id', 'from_year', 'to_year', 'title_en', 'title_fr'], (cells) => ({
      id: cells.text('id'),
      body_id: bodyOfFiles,
      kind: 'work-programme',
      from_words: cells.text('from_year'),
      until_words: cells.text('to_year'),
      title: cells.bilingual('title'),
      detail: cells.maybeBilingual('note'),
      number: null,
      document: cells.words('document'),
      state_codes: [],
      second_state_codes: [],
      ...addressesOf(cells),
    })),
    ...rowsOf(read, 'states/conferences.csv', ['id', 'start_date', 'place_en', 'place_fr'], (cells) => ({
      id: cells.text('id'),
      body_id: bodyOfFiles,
      kind: 'conference',
      from_words: cells.date('start_date'),
      until_words: '',
      title: cells.bilingual('place'),
      detail: cells.maybeBilingual('outcome'),
      number: cells.maybeNumber('number'),
      document: '',
      state_codes: [],
      second_state_codes: [],
      ...addressesOf(cells),
    })),
  ],
  list: (tx) => listShipped(tx, eventTable),
  put: (tx, rows, revision) => putShipped(tx, eventTable, rows, revision),
  end: (tx, ids) => deleteShipped(tx, eventTable, ids),
});

export const statesReference: readonly ReferenceSet[] = [states, bodies, memberships, organs, networks, events];
