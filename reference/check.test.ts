/** What must stay true of the data that ships: ids, references, dates, both languages, sources, known counts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;

const here = import.meta.dirname;
const folders = ['states', 'atlas', 'library', 'thesaurus', 'indicators', 'demonstration/states', 'demonstration/atlas', 'demonstration/library'];
const files = folders.flatMap((folder) => readdirSync(join(here, folder)).filter((name) => name.endsWith('.csv')).map((name) => `${folder}/${name}`));
const tables = new Map(files.map((file) => [file, parse(readFileSync(join(here, file), 'utf8'), { columns: true }) as Row[]]));

const rowsOf = (file: string): Row[] => {
  const rows = tables.get(file);
  assert.ok(rows && rows.length > 0, `${file} is missing or empty`);
  return rows;
};
const cell = (row: Row, column: string): string => row[column] ?? assert.fail(`no column ${column}`);
const listed = (text: string): string[] => text.split('|').filter((part) => part !== '');
const everyRow = files.flatMap((file) => rowsOf(file).map((row) => ({ file, row, name: `${file} ${Object.values(row).slice(0, 2).join(' ')}` })));
const idsOf = (file: string, column = 'id'): Set<string> => new Set(rowsOf(file).map((row) => cell(row, column)));

const keys: Record<string, readonly string[]> = {
  'states/states.csv': ['code'],
  'atlas/answers.csv': ['question', 'code'],
  'atlas/unverified.csv': ['question', 'state'],
  'library/findings.csv': ['finding_id'],
  'library/economics.csv': ['econ_id'],
  'library/indices.csv': ['kind', 'place', 'currency', 'year'],
  'thesaurus/concepts.csv': ['concept_id'],
  'thesaurus/substances.csv': ['concept_id'],
  'indicators/indicators.csv': ['indicator_id'],
  'indicators/values.csv': ['indicator_id', 'state_iso2', 'period', 'population_or_place'],
  'indicators/bearings.csv': ['indicator', 'kind', 'subject'],
};

const pad = (number: number) => String(number).padStart(2, '0');
const daysIn = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
const firstDay = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
const lastDay = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-${pad(daysIn(date))}` : date);

function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return false;
  return text.length < 10 || Number(text.slice(8)) <= daysIn(text.slice(0, 7));
}

test('files are clean UTF-8 with LF, and every row has an id of its own', () => {
  for (const file of files) {
    const bytes = readFileSync(join(here, file));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    assert.ok(!text.includes('\r') && !text.startsWith('\ufeff') && text.endsWith('\n'), file);
    const ids = rowsOf(file).map((row) => (keys[file.replace(/^demonstration\//, '')] ?? ['id']).map((column) => cell(row, column)).join(' / '));
    assert.deepEqual(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index), [], `${file} has rows without an id of their own`);
  }
  for (const { row, name } of everyRow) assert.deepEqual(Object.values(row).filter((value) => value !== value.trim()), [], name);
});

test('what is written in one language is written in the other', () => {
  for (const { file, row, name } of everyRow) {
    // Alternative and hidden labels are what each language has, and need not come in pairs.
    const columns = Object.keys(row).filter((column) => !(file.startsWith('thesaurus/') && (column === 'alt_en' || column === 'hidden')));
    for (const column of columns) {
      const french = column.endsWith('_en') ? column.replace(/_en$/, '_fr') : `${column}_fr`;
      if (french in row) assert.equal(row[column] === '', row[french] === '', `${name}: ${column} and ${french}`);
    }
  }
});

test('references resolve', () => {
  const states = idsOf('states/states.csv', 'code');
  const atlasStates = new Set(rowsOf('states/states.csv').filter((row) => row['in_atlas'] === 'yes').map((row) => cell(row, 'code')));
  const questions = idsOf('atlas/questions.csv');
  const options = idsOf('library/options.csv');
  const outcomes = idsOf('library/outcomes.csv');
  const concepts = new Set([...idsOf('thesaurus/concepts.csv', 'concept_id'), ...idsOf('thesaurus/substances.csv', 'concept_id')]);
  assert.equal(atlasStates.size, 49);
  assert.equal(concepts.size, rowsOf('thesaurus/concepts.csv').length + rowsOf('thesaurus/substances.csv').length);

  const holds = (file: string, column: string, known: ReadonlySet<string>) => {
    for (const row of rowsOf(file)) for (const one of listed(cell(row, column))) assert.ok(known.has(one), `${file} ${Object.values(row)[0]}: ${column} ${one}`);
  };
  holds('states/memberships.csv', 'body', idsOf('states/bodies.csv'));
  holds('states/bodies.csv', 'part_of', idsOf('states/bodies.csv'));
  holds('states/memberships.csv', 'state', states);
  holds('states/presidencies.csv', 'presidency', states);
  holds('states/presidencies.csv', 'vice_presidency', states);
  holds('states/work_programmes.csv', 'presidency', idsOf('states/presidencies.csv'));
  holds('atlas/answers.csv', 'question', questions);
  for (const file of ['atlas/situations.csv', 'atlas/unverified.csv', 'atlas/strategies.csv']) holds(file, 'state', atlasStates);
  for (const file of ['atlas/situations.csv', 'atlas/unverified.csv']) holds(file, 'question', questions);
  holds('library/options.csv', 'questions', questions);
  holds('library/options.csv', 'wider_questions', questions);
  holds('library/challenges.csv', 'options', options);
  holds('library/challenges.csv', 'core_outcomes', outcomes);
  for (const row of rowsOf('library/challenges.csv')) {
    const own = new Set(listed(cell(row, 'options')));
    assert.deepEqual(listed(cell(row, 'indirect_options')).filter((one) => !own.has(one)), [], `${row['id']}: indirect_options`);
  }
  for (const file of ['library/findings.csv', 'library/economics.csv', 'library/practices.csv']) holds(file, 'option_id', options);
  holds('library/findings.csv', 'outcome', outcomes);
  holds('library/practices.csv', 'state_iso2', states);
  for (const column of ['broader', 'related']) holds('thesaurus/concepts.csv', column, concepts);
  holds('thesaurus/substances.csv', 'broader', concepts);
  holds('thesaurus/concepts.csv', 'maps_to', new Set([...[...options].map((id) => `option:${id}`), ...[...questions].map((id) => `question:${id}`)]));
  holds('indicators/values.csv', 'indicator_id', idsOf('indicators/indicators.csv', 'indicator_id'));
  holds('indicators/bearings.csv', 'indicator', idsOf('indicators/indicators.csv', 'indicator_id'));
  holds('indicators/values.csv', 'state_iso2', states);
  for (const family of rowsOf('library/options.csv').map((row) => cell(row, 'family'))) assert.ok(family === '' || options.has(family), family);
});

test('dates exist, and begin before they end', () => {
  const columns = ['valid_from', 'valid_to', 'valid_until', 'from_earliest', 'from_latest', 'until_earliest', 'until_latest', 'notified_on', 'decided_on', 'effective_on', 'founded', 'until', 'start_date'];
  for (const { file, row, name } of everyRow) {
    const dates = columns.map((column) => row[column] ?? '').filter((date) => date !== '');
    assert.deepEqual(dates.filter((date) => !isPartialDate(date)), [], name);
    const begins = row['valid_from'] || row['from_latest'];
    if (begins && row['valid_until']) assert.ok(firstDay(begins) < firstDay(row['valid_until']), name);
    if (row['from_earliest'] && row['from_latest']) assert.ok(firstDay(row['from_earliest']) <= lastDay(row['from_latest']), name);
    if (row['until_earliest'] && row['until_latest']) assert.ok(firstDay(row['until_earliest']) <= lastDay(row['until_latest']), name);
    if (file === 'states/memberships.csv') assert.ok(begins, `${name} has no beginning and no bound`);
  }
});

test('situations answer their question, never overlap and name their source', () => {
  const types = new Map(rowsOf('atlas/questions.csv').map((row) => [cell(row, 'id'), cell(row, 'answer_type')]));
  const answers = new Set(rowsOf('atlas/answers.csv').map((row) => `${cell(row, 'question')}/${cell(row, 'code')}`));
  const periods = new Map<string, { from: string; to: string; id: string }[]>();
  for (const row of rowsOf('atlas/situations.csv')) {
    const { id = '', question = '', state = '', answer = '', valid_from = '', valid_to = '' } = row;
    const type = types.get(question);
    if (type === 'number' || type === 'year') {
      assert.match(answer, type === 'year' ? /^\d{4}$/ : /^\d+(\.\d+)?$/, id);
      assert.ok(answers.has(`${question}/value`), id);
    } else assert.ok(answers.has(`${question}/${answer}`), `${id}: ${answer}`);
    assert.match(cell(row, 'source_year'), /^\d{4}$/, id);
    for (const column of ['source_title', 'source_publisher', 'note_en', 'note_fr']) assert.notEqual(cell(row, column), '', `${id}: ${column}`);
    assert.ok(['sure', 'probable'].includes(cell(row, 'confidence')), id);
    assert.ok(cell(row, 'evidence') !== 'recalled' || cell(row, 'confidence') === 'sure', `${id} is recalled and not sure`);
    const key = `${question} ${state}`;
    periods.set(key, [...(periods.get(key) ?? []), { from: firstDay(valid_from), to: valid_to === '' ? '9999-12-31' : lastDay(valid_to), id }]);
  }
  for (const list of periods.values()) {
    list.sort((a, b) => (a.from < b.from ? -1 : 1));
    for (const [index, period] of list.entries()) {
      assert.ok(period.from <= period.to, period.id);
      const next = list[index + 1];
      if (next) assert.ok(period.to < next.from, `${period.id} and ${next.id} overlap`);
    }
  }
  for (const row of rowsOf('atlas/unverified.csv')) {
    const shipped = periods.get(`${cell(row, 'question')} ${cell(row, 'state')}`) ?? [];
    for (const period of shipped) assert.ok(period.from < firstDay(cell(row, 'valid_from')), `${period.id} is not older than what is unverified`);
    assert.deepEqual(Object.keys(row), ['question', 'state', 'valid_from']);
  }
});

test('every answer has its sentences, and every question its answers', () => {
  const answers = rowsOf('atlas/answers.csv');
  for (const row of answers) {
    const id = `${row['question']}/${row['code']}`;
    for (const column of ['label_en', 'label_fr', 'says_en', 'says_fr']) assert.notEqual(cell(row, column), '', `${id} ${column}`);
    for (const column of ['says_en', 'says_fr']) {
      assert.equal(cell(row, column).includes('{value}'), row['code'] === 'value', `${id} ${column}`);
      assert.ok(!/[.!?]$/.test(cell(row, column)), `${id} ${column} is a clause, without a full stop`);
    }
    assert.ok(['present', 'partial', 'absent', 'none_seen', 'not_applicable'].includes(cell(row, 'presence')), id);
    assert.equal(row['code'] === 'none_seen', row['presence'] === 'none_seen', id);
  }
  for (const question of rowsOf('atlas/questions.csv')) {
    const codes = answers.filter((row) => row['question'] === question['id']);
    assert.ok(codes.length > 0, question['id']);
    assert.deepEqual(codes.map((row) => Number(row['order'])), codes.map((_, index) => index), question['id']);
  }
});

test('pillar weights sum to 1, save for governance, which has none', () => {
  for (const file of ['atlas/questions.csv', 'library/options.csv']) {
    for (const row of rowsOf(file)) {
      const weights = ['prevention', 'harm_reduction', 'treatment', 'enforcement'].map((pillar) => cell(row, pillar));
      if (row['pillar'] === 'governance_legal') assert.deepEqual(weights, ['', '', '', ''], row['id']);
      else assert.equal(weights.reduce((sum, weight) => sum + Number(weight), 0), 1, row['id']);
    }
  }
});

test('lists in two languages have as many parts', () => {
  for (const row of rowsOf('library/challenges.csv')) {
    for (const column of ['substances', 'populations', 'first_steps']) {
      assert.equal(listed(cell(row, `${column}_en`)).length, listed(cell(row, `${column}_fr`)).length, `${row['id']} ${column}`);
    }
  }
});

test('findings, practices, economics and indicators name a source; intervals hold their estimate', () => {
  for (const row of rowsOf('library/findings.csv')) {
    const { finding_id = '', measure = '', estimate = '', ci_low = '', ci_high = '' } = row;
    for (const column of ['title', 'journal', 'first_author', 'year', 'source_url']) assert.notEqual(cell(row, column), '', finding_id);
    assert.equal(measure === 'none', estimate === '', finding_id);
    if (ci_low !== '' && ci_high !== '') assert.ok(Number(ci_low) <= Number(estimate) && Number(estimate) <= Number(ci_high), finding_id);
    assert.ok(!cell(row, 'source_url').startsWith('10.'), finding_id);
  }
  for (const file of ['library/practices.csv', 'library/economics.csv', 'indicators/values.csv', 'atlas/strategies.csv', 'states/memberships.csv']) {
    for (const row of rowsOf(file)) assert.notEqual(cell(row, 'source_title'), '', `${file} ${Object.values(row)[0]}`);
  }
});

test('addresses are addresses, and none is a third-party copy', () => {
  const copies = /docslib|healthdocbox|5y1\.org|osmarks|wikipedia|wikimili|vvikipidea|encycloreader|slideshare|studyres|paperexplained|ninack|squiz\.cloud|5dok|paperzz|documents\.pub/;
  for (const { row, name } of everyRow) {
    const addresses = ['source_url', 'until_source_url', 'source_urls'].flatMap((column) => listed(row[column] ?? ''));
    for (const address of addresses) {
      assert.match(address, /^https?:\/\/[^\s\\]+$/, name);
      assert.doesNotMatch(address, copies, name);
    }
  }
});

/** Certain between the inner bounds; where the beginning is known it counts from its first possible day. */
function certainMembersOn(body: string, day: string): number {
  return rowsOf('states/memberships.csv').filter((row) => {
    if (row['body'] !== body || row['standing'] !== 'member') return false;
    const begins = firstDay(row['from_latest'] || cell(row, 'valid_from'));
    const goesOn = row['valid_until'] ? day < firstDay(row['valid_until']) : row['until_earliest'] ? day <= lastDay(row['until_earliest']) : true;
    return begins <= day && goesOn;
  }).length;
}

test('memberships add up to the numbers that sources give', () => {
  // June 2012 (36 in a source) cannot be reproduced: nine dates of 2010-2014 are known by bounds only.
  const known = { '1980-03-27': 11, '1987-01-22': 16, '2000-03-08': 31, '2005-04-30': 34, '2010-12-31': 35, '2014-11-30': 37, '2016-01-31': 38, '2017-01-01': 39, '2020-01-01': 40, '2020-05-01': 41, '2022-01-31': 42, '2022-03-15': 42, '2022-03-16': 41, '2026-11-24': 41 };
  for (const [day, members] of Object.entries(known)) assert.equal(certainMembersOn('pompidou-group', day), members, day);
  assert.equal(certainMembersOn('council-of-europe', '2022-03-15'), 47);
  assert.equal(certainMembersOn('council-of-europe', '2022-03-16'), 46);
  assert.equal(certainMembersOn('european-union', '2020-01-31'), 28);
  assert.equal(certainMembersOn('european-union', '2020-02-01'), 27);
});

test('the name of a State keeps its disclaimer', () => {
  for (const row of rowsOf('states/states.csv')) {
    for (const column of ['name_en', 'name_fr', 'in_en', 'in_fr', 'of_en', 'of_fr', 'the_en', 'the_fr']) assert.notEqual(cell(row, column), '', `${row['code']} ${column}`);
    if (row['code'] !== 'PS') continue;
    for (const column of ['name_en', 'name_fr', 'in_en', 'in_fr', 'of_en', 'of_fr', 'the_en', 'the_fr']) assert.match(cell(row, column), /\*$/);
    assert.notEqual(cell(row, 'notice_en'), '');
  }
});

test('what is invented says so, is of invented States alone and is cited nowhere', () => {
  const invented = everyRow.filter(({ file }) => file.startsWith('demonstration/'));
  assert.ok(invented.length > 0);
  for (const { row, name } of invented) {
    const state = row['state'] ?? row['state_iso2'] ?? row['code'];
    assert.ok(state === undefined || ['XA', 'XB'].includes(state), name);
    if (row['id'] !== undefined) assert.match(row['id'], /^invented-/, name);
    if ('source_title' in row) assert.equal(row['source_title'], 'Invented for demonstrations / Inventé pour les démonstrations', name);
    assert.equal(row['source_url'] ?? '', '', name);
    if ('notice_en' in row) assert.match(cell(row, 'notice_en'), /invented for demonstrations/, name);
  }
  const real = everyRow.filter(({ file }) => !file.startsWith('demonstration/'));
  assert.deepEqual(real.filter(({ row }) => ['XA', 'XB'].some((code) => [row['state'], row['state_iso2'], row['code']].includes(code))).map(({ name }) => name), []);
});

test('invented States answer every question but one, with every kind of not knowing', () => {
  const rows = rowsOf('demonstration/atlas/situations.csv');
  const pairs = new Set(rows.map((row) => `${cell(row, 'question')} ${cell(row, 'state')}`));
  assert.equal(pairs.size, 2 * rowsOf('atlas/questions.csv').length - 1);
  for (const answer of ['withheld', 'not_applicable', 'not_known', 'none_seen', '0']) assert.ok(rows.some((row) => row['answer'] === answer), answer);
  assert.ok(rows.some((row) => row['reviewed_on'] !== ''));
});

test('what is matched and never shown is not a preferred label', () => {
  const rows = [...rowsOf('thesaurus/concepts.csv'), ...rowsOf('thesaurus/substances.csv')];
  for (const language of ['en', 'fr']) {
    const labels = rows.map((row) => cell(row, `pref_${language}`).toLowerCase());
    assert.equal(new Set(labels).size, labels.length, `a preferred label twice in ${language}`);
    for (const row of rows) for (const hidden of listed(cell(row, 'hidden'))) assert.ok(!labels.includes(hidden.toLowerCase()), `${row['concept_id']}: ${hidden}`);
  }
});
