/** Indicators with what is on record of them, and what they speak to. */
import { sql, type RawBuilder } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Measure, SubjectKind, Theme } from '../rules/indicator.ts';
import { knownAt, type Known } from './known.ts';

export interface Indicator {
  readonly id: string;
  readonly theme: Theme;
  readonly title: Text;
  readonly definition: Text;
  readonly unit: Text;
  readonly measure: Measure;
  readonly caution: Text;
}

/** With how much its reader may see of it. */
export interface IndicatorLine extends Indicator {
  readonly values: number;
  readonly states: number;
  /** Null while there is no value. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

const columns = sql.raw('i.id, i.theme, i.title, i.definition, i.unit, i.measure, i.caution');

export async function findIndicator(tx: ReadTx, id: string, known?: Known): Promise<Indicator | undefined> {
  const [row] = await tx.query(sql<Indicator>`select ${columns} from indicators i where i.id = ${id} and ${knownAt('i', known)}`);
  return row;
}

export const listIndicators = (tx: ReadTx, known?: Known): Promise<IndicatorLine[]> => select(tx, sql`true`, known);

/** Those that speak to a challenge or an option. */
export function listIndicatorsOn(tx: ReadTx, kind: SubjectKind, subject: string, known?: Known): Promise<readonly IndicatorLine[]> {
  const read = () => select(tx, sql`i.id in (select indicator_id from indicators_bearings where kind = ${kind} and subject = ${subject})`, known);
  return known === undefined ? tx.kept(`indicators on ${kind} ${subject}`, ['indicators'], read) : read();
}

async function select(tx: ReadTx, where: RawBuilder<unknown>, known: Known): Promise<IndicatorLine[]> {
  return tx.query(sql<IndicatorLine>`select ${columns}, count(v.id)::int as values, count(distinct v.state_code)::int as states, min(v.year) as "firstYear", max(v.year) as "lastYear"
    from indicators i left join indicators_values v on v.indicator_id = i.id and ${knownAt('v', known)}
    where ${knownAt('i', known)} and ${where} group by ${columns} order by i.id`);
}

export interface Bearing {
  readonly kind: SubjectKind;
  readonly subject: string;
}

export const listBearings = (tx: ReadTx, indicatorId: string): Promise<Bearing[]> =>
  tx.query(sql<Bearing>`select kind, subject from indicators_bearings where indicator_id = ${indicatorId} order by kind, subject`);
