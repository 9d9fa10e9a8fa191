/** The tables of this room whose rows ship as they stand, and are imported. */
import type { ShippedTable } from '#kernel/reference/shipped-table.ts';

export const indicatorTable: ShippedTable = {
  table: 'indicators',
  key: 'id',
  known: true,
  columns: { theme: 'text', title: 'jsonb', definition: 'jsonb', unit: 'jsonb', measure: 'text', caution: 'jsonb' },
  filled: { audience_id: '1', card_id: `'indicator:' || row.id` },
};

export const valueTable: ShippedTable = {
  table: 'indicators_values',
  key: 'id',
  known: true,
  columns: {
    indicator_id: 'text', state_code: 'text', year: 'int', covers: 'jsonb', covers_key: 'text', kind: 'text', value: 'float8', low: 'float8', high: 'float8', source_id: 'text', confidence: 'text', evidence: 'text',
  },
  filled: { audience_id: '1' },
};

export const bearingTable: ShippedTable = { table: 'indicators_bearings', key: 'id', columns: { indicator_id: 'text', kind: 'text', subject: 'text' } };
