/** The library as files: stable keys, both languages, and an empty cell only where nothing is on record. */
import type { Table, TableCell } from '#kernel/tables/table.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Source } from '#kernel/values/source.ts';
import type { ChallengeLine } from './store/challenges.ts';
import type { Cost } from './store/costs.ts';
import type { Finding } from './store/findings.ts';
import type { OptionLine } from './store/options.ts';
import type { Practice } from './store/practices.ts';

const both = (text: Text | undefined): [TableCell, TableCell] => (text === undefined ? [null, null] : [wordsIn('en', text), wordsIn('fr', text)]);
const inBoth = (name: string) => [`${name}_en`, `${name}_fr`];

const sourceColumns = ['source_title', 'source_authors', 'source_publisher', 'source_year', 'source_url'];
const sourceCells = (source: Source): TableCell[] => [source.title, source.authors ?? null, source.publisher || null, source.year ?? null, source.url ?? null];

export const optionTableOf = (options: readonly OptionLine[], name = 'options'): Table => ({
  name,
  columns: [
    'id', 'pillar', 'prevention', 'harm_reduction', 'treatment', 'enforcement', ...inBoth('title'), ...inBoth('description'), ...inBoth('people'), ...inBoth('rights'),
    'lead_time_weeks_min', 'lead_time_weeks_typical', 'family', 'enabler', 'questions', 'wider_questions', 'findings', 'practices', 'costs',
  ],
  rows: options.map((option) => [
    option.id, option.pillar, option.weights.prevention, option.weights.harm_reduction, option.weights.treatment, option.weights.enforcement,
    ...both(option.title), ...both(option.description), ...both(option.people), ...both(option.rights),
    option.leadTimeWeeks?.least ?? null, option.leadTimeWeeks?.typical ?? null, option.family ?? null, option.isEnabler ? 'yes' : 'no',
    option.questionIds.join('|'), option.widerQuestionIds.join('|'), option.findings, option.practices, option.costs,
  ]),
});

export const challengeTableOf = (challenges: readonly ChallengeLine[]): Table => ({
  name: 'challenges',
  columns: ['id', 'scope', 'horizon', ...inBoth('title'), ...inBoth('description'), 'options'],
  rows: challenges.map((one) => [one.id, one.scope, one.horizon, ...both(one.title), ...both(one.description), one.options]),
});

export const findingTableOf = (findings: readonly Finding[], name = 'findings'): Table => ({
  name,
  columns: [
    'id', 'option', ...inBoth('option'), 'outcome', ...inBoth('outcome'), 'measure', 'estimate', 'interval_low', 'interval_high', 'reads_as', 'direction', 'certainty', 'study_type',
    ...inBoth('population'), ...inBoth('setting'), ...inBoth('note'), 'studies', 'participants', 'year', 'record_confidence', 'source_address', ...sourceColumns,
    'standing', 'standing_on', ...inBoth('standing_note'), 'standing_source_title', 'standing_source_url', 'known_from',
  ],
  rows: findings.map((one) => [
    one.id, one.option.id, ...both(one.option.title), one.outcome.id, ...both(one.outcome.label), one.measure, one.estimate ?? null, one.interval?.low ?? null, one.interval?.high ?? null,
    one.readsAs, one.direction, one.certainty, one.studyType, ...both(one.population), ...both(one.setting), ...both(one.note), one.studies ?? null, one.participants ?? null, one.year,
    one.confidence, one.sourceAddress, ...sourceCells(one.source),
    one.standing?.kind ?? 'current', one.standing?.on ?? null, ...both(one.standing?.note), one.standing?.source.title ?? null, one.standing?.source.url ?? null, one.knownFrom,
  ]),
});

export const practiceTableOf = (practices: readonly Practice[], name = 'practices'): Table => ({
  name,
  columns: ['id', 'option', ...inBoth('option'), 'state', ...inBoth('place'), ...inBoth('title'), 'started_year', ...inBoth('summary'), ...inBoth('outcome_reported'), 'lesson', 'record_confidence', ...sourceColumns, 'known_from'],
  rows: practices.map((one) => [
    one.id, one.option.id, ...both(one.option.title), one.stateCode, ...both(one.place), ...both(one.title), one.startedYear, ...both(one.summary), ...both(one.outcomeReported), one.lesson,
    one.confidence, ...sourceCells(one.source), one.knownFrom,
  ]),
});

export const costTableOf = (costs: readonly Cost[], name = 'costs'): Table => ({
  name,
  columns: [
    'id', 'option', ...inBoth('option'), 'type', 'value', 'value_low', 'value_high', 'currency', 'is_money', 'price_year', ...inBoth('unit'), ...inBoth('comparator'), ...inBoth('horizon'), ...inBoth('perspective'),
    'place', 'year', ...inBoth('note'), 'record_confidence', ...sourceColumns, 'known_from',
  ],
  rows: costs.map((one) => [
    one.id, one.option.id, ...both(one.option.title), one.type, one.value, one.interval?.low ?? null, one.interval?.high ?? null, one.currency, one.isMoney ? 'yes' : 'no', one.priceYear ?? null,
    ...both(one.unit), ...both(one.comparator), ...both(one.horizon), ...both(one.perspective), one.place, one.year, ...both(one.note), one.confidence, ...sourceCells(one.source), one.knownFrom,
  ]),
});
