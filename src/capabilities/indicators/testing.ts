/** Ready-made figures for tests of this room: the States are real codes, the figures invented. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { asOwner } from '#testing/database.ts';
import { valueColumns } from './rules/row.ts';
import type { Charted } from './rules/series.ts';

export const aFigure = (change: Partial<Charted> = {}): Charted => ({ stateCode: 'MT', year: 2018, coversKey: 'all-ages', kind: 'observed', value: 7, low: undefined, high: undefined, ...change });

type Row = Record<(typeof valueColumns)[number], string>;

/** A line of a file of values. */
export const aRow = (change: Partial<Row> = {}): Row => ({
  indicator_id: 'drug-induced-deaths',
  state_iso2: 'MT',
  period: '2019',
  value: '7',
  low: '',
  high: '',
  kind: 'observed',
  population_or_place: 'all ages, national definition',
  population_or_place_fr: 'tous âges, définition nationale',
  source_title: 'Survey of kites',
  source_publisher: 'Institute of Ruritania',
  source_url: 'https://example.org/kites',
  source_year: '2021',
  evidence: 'searched',
  confidence: 'sure',
  ...change,
});

/** Gives a value an audience in which no visitor is. */
export const closeValueToEveryone = (tx: WriteTx, audience: AudienceId, id: string): Promise<void> =>
  asOwner(tx, () => sql`update indicators_values set audience_id = ${audience} where id = ${id}`.execute(tx.write()));
