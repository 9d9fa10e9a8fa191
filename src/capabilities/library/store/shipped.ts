/** The tables of this room whose rows ship as they stand. */
import type { ShippedTable } from '#kernel/reference/shipped-table.ts';

export const outcomeTable: ShippedTable = { table: 'library_outcomes', key: 'id', columns: { label: 'jsonb' } };

/** Under which the options ship: what a local correction kept out is found by it. */
export const optionSet = 'library/options';

export const optionTable: ShippedTable = {
  table: 'library_options',
  key: 'id',
  known: true,
  columns: {
    pillar: 'text', prevention: 'float8', harm_reduction: 'float8', treatment: 'float8', enforcement: 'float8', title: 'jsonb', description: 'jsonb', people: 'jsonb', rights: 'jsonb',
    lead_time_weeks_min: 'int', lead_time_weeks_typical: 'int', question_ids: 'text[]', wider_question_ids: 'text[]', family: 'text', enabler: 'boolean',
  },
  filled: { audience_id: '1', card_id: `'option:' || row.id` },
};

export const challengeTable: ShippedTable = {
  table: 'library_challenges',
  key: 'id',
  known: true,
  columns: { scope: 'text', horizon: 'text', title: 'jsonb', description: 'jsonb', substances: 'jsonb', populations: 'jsonb', first_steps: 'jsonb', core_outcomes: 'text[]', indirect_options: 'text[]', source_id: 'text' },
  filled: { audience_id: '1', card_id: `'challenge:' || row.id` },
};

export const findingTable: ShippedTable = {
  table: 'library_findings',
  key: 'id',
  known: true,
  columns: {
    option_id: 'text', outcome_id: 'text', measure: 'text', estimate: 'float8', ci_low: 'float8', ci_high: 'float8', reads_as: 'text', direction: 'text', certainty: 'text', study_type: 'text',
    population: 'jsonb', setting: 'jsonb', note: 'jsonb', n_studies: 'int', n_participants: 'int', year: 'int', source_id: 'text', source_id_status: 'text', confidence: 'text',
    standing: 'text', standing_on: 'text', standing_note: 'jsonb', standing_source_id: 'text',
  },
  filled: { audience_id: '1', card_id: `'finding:' || row.id` },
};

export const practiceTable: ShippedTable = {
  table: 'library_practices',
  key: 'id',
  known: true,
  columns: { option_id: 'text', state_code: 'text', place: 'jsonb', title: 'jsonb', started_year: 'int', summary: 'jsonb', outcome_reported: 'jsonb', lesson: 'text', source_id: 'text', confidence: 'text' },
  filled: { audience_id: '1', card_id: `'practice:' || row.id` },
};

export const indexTable: ShippedTable = {
  table: 'library_indices',
  key: 'id',
  known: true,
  columns: { kind: 'text', place: 'text', currency: 'text', against: 'text', base_year: 'int', year: 'int', value: 'float8', source_id: 'text', confidence: 'text' },
  filled: { audience_id: '1' },
};

export const costTable: ShippedTable = {
  table: 'library_costs',
  key: 'id',
  known: true,
  columns: {
    option_id: 'text', place: 'text', year: 'int', currency: 'text', price_year: 'int', unit: 'jsonb', value: 'float8', value_low: 'float8', value_high: 'float8', type: 'text', is_money: 'boolean',
    comparator: 'jsonb', horizon: 'jsonb', perspective: 'jsonb', note: 'jsonb', source_id: 'text', confidence: 'text',
  },
  filled: { audience_id: '1', card_id: `'cost:' || row.id` },
};
