/** The tables of this room whose rows ship as they stand, and are imported. */
import type { ShippedTable } from '#kernel/reference/shipped-table.ts';

/** Under which the questions ship: what a local correction kept out is found by it. */
export const questionSet = 'atlas/questions';

export const questionTable: ShippedTable = {
  table: 'atlas_questions',
  key: 'id',
  known: true,
  columns: {
    version: 'int', pillar: 'text', prevention: 'float8', harm_reduction: 'float8', treatment: 'float8', enforcement: 'float8', topic: 'jsonb', title: 'jsonb',
    question: 'jsonb', guidance: 'jsonb', answer_type: 'text', unit: 'jsonb', aspect: 'text', answers: 'jsonb',
  },
  filled: { audience_id: '1', card_id: `'question:' || row.id` },
};

/** Under which the situations ship: what a local correction kept out is found by it. */
export const situationSet = 'atlas/situations';

export const situationTable: ShippedTable = {
  table: 'atlas_situations',
  key: 'id',
  known: true,
  columns: {
    question_id: 'text', question_version: 'int', state_code: 'text', valid_from: 'date', from_precision: 'text', valid_until: 'date', until_precision: 'text', answer: 'text', note: 'jsonb',
    source_id: 'text', confidence: 'text', from_basis: 'text', evidence: 'text',
  },
  filled: { audience_id: '1', card_id: `'situation:' || row.question_id || '.' || row.state_code` },
};

/** The same with the day on which the State confirmed it: no file that ships may say so of a real one. */
export const reviewedTable: ShippedTable = { ...situationTable, columns: { ...situationTable.columns, reviewed_on: 'date' } };
