/** The tables of this room whose rows ship as they stand. */
import type { ShippedTable } from '#kernel/reference/shipped-table.ts';

export const stateTable: ShippedTable = {
  table: 'states',
  key: 'code',
  columns: {
    iso3: 'text', name: 'jsonb', formal_name: 'jsonb', in_words: 'jsonb', of_words: 'jsonb', the_words: 'jsonb', region: 'jsonb', notice: 'jsonb',
    languages: 'text[]', population: 'int', population_year: 'int', in_atlas: 'boolean',
  },
  filled: { audience_id: '1', card_id: `'state:' || row.id`, known_until: 'null::int' },
};

/** The same on the known clock. */
export const stateVersionTable: ShippedTable = { table: 'states_versions', key: 'code', known: true, columns: stateTable.columns };

export const bodyTable: ShippedTable = {
  table: 'states_bodies',
  key: 'id',
  columns: { kind: 'text', name: 'jsonb', short_name: 'jsonb', founded: 'text', part_of: 'text', note: 'jsonb', source_id: 'text' },
  filled: { known_until: 'null::int' },
};

export const membershipTable: ShippedTable = {
  table: 'states_memberships',
  key: 'id',
  known: true,
  columns: {
    body_id: 'text', state_code: 'text', standing: 'text', certain_from: 'date', from_words: 'text', from_earliest: 'text', from_latest: 'text',
    certain_until: 'date', until_words: 'text', until_earliest: 'text', until_latest: 'text', notified_on: 'text', decided_on: 'text', effective_on: 'text',
    confidence: 'text', evidence: 'text', note: 'jsonb', source_id: 'text', until_source_id: 'text',
  },
};

export const organTable: ShippedTable = {
  table: 'states_organs',
  key: 'id',
  columns: { body_id: 'text', position: 'int', name: 'jsonb', kind: 'jsonb', composition: 'jsonb', frequency: 'jsonb', functions: 'jsonb', source_urls: 'text[]', source_publisher: 'text', confidence: 'text' },
  filled: { card_id: `'organ:' || row.id` },
};

export const networkTable: ShippedTable = {
  table: 'states_networks',
  key: 'id',
  columns: {
    body_id: 'text', name: 'jsonb', area: 'text', status: 'jsonb', participants: 'jsonb', information_exchanged: 'jsonb', frequency: 'jsonb', outputs: 'jsonb', access: 'jsonb',
    source_urls: 'text[]', source_publisher: 'text', confidence: 'text',
  },
  filled: { card_id: `'network:' || row.id` },
};

export const eventTable: ShippedTable = {
  table: 'states_events',
  key: 'id',
  columns: {
    body_id: 'text', kind: 'text', from_words: 'text', until_words: 'text', title: 'jsonb', detail: 'jsonb', number: 'int', document: 'text', state_codes: 'text[]', second_state_codes: 'text[]', source_urls: 'text[]', source_publisher: 'text', confidence: 'text',
  },
};
