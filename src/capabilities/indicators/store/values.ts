/** Values of indicators, each with its source. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import type { Kind } from '../rules/indicator.ts';
import type { Charted } from '../rules/series.ts';
import type { Indicator } from './indicators.ts';
import { knownAt, type Known } from './known.ts';

export interface Value extends Charted {
  readonly id: string;
  /** Whom or where it covers. */
  readonly covers: Text;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
  /** The revision from which it is said here. */
  readonly knownFrom: number;
}

interface ValueRow extends SourceRow {
  readonly id: string;
  readonly state_code: string;
  readonly year: number;
  readonly covers: Text;
  readonly covers_key: string;
  readonly kind: Kind;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
  readonly known_from: number;
}

const columns = sql.raw('v.id, v.state_code, v.year, v.covers, v.covers_key, v.kind, v.value, v.low, v.high, v.confidence, v.evidence, v.known_from');

export interface Asked {
  readonly indicatorId: string;
  /** Without them, all. */
  readonly stateCodes?: readonly string[] | undefined;
  /** The last year asked for. */
  readonly until?: number | undefined;
  readonly known?: Known;
}

/** By State and year. */
export async function listValues(tx: ReadTx, { indicatorId, stateCodes, until, known }: Asked): Promise<Value[]> {
  const rows = await tx.query(sql<ValueRow>`select ${columns}, ${sourceColumns}
    from indicators_values v join kernel_sources source on source.id = v.source_id
    where ${knownAt('v', known)} and v.indicator_id = ${indicatorId}
      ${stateCodes ? sql`and v.state_code = any (${[...stateCodes]})` : sql``}
      ${until === undefined ? sql`` : sql`and v.year <= ${until}`}
    order by v.state_code, v.year, v.covers_key`);
  return rows.map(valueOf);
}

export interface NewestValue {
  readonly indicator: Indicator;
  readonly value: Value;
}

/** Of each indicator the figures of its newest year up to the one asked for: more than one where parts of the State are counted apart. */
export const listNewestValuesOf = (tx: ReadTx, stateCode: string, asked: NewestAsked): Promise<readonly NewestValue[]> =>
  asked.known === undefined ? tx.kept(`newest values of ${stateCode} until ${asked.until}`, ['indicators'], () => selectNewestValuesOf(tx, stateCode, asked)) : selectNewestValuesOf(tx, stateCode, asked);

interface NewestAsked {
  /** The last year. */
  readonly until: number;
  readonly known: Known;
}

async function selectNewestValuesOf(tx: ReadTx, stateCode: string, { until, known }: NewestAsked): Promise<readonly NewestValue[]> {
  const rows = await tx.query(sql<ValueRow & { readonly indicator: Indicator }>`select v.*, ${sourceColumns} from (
      select ${columns}, v.source_id, jsonb_build_object('id', i.id, 'theme', i.theme, 'title', i.title, 'definition', i.definition, 'unit', i.unit, 'measure', i.measure, 'caution', i.caution) as indicator,
        rank() over (partition by i.id order by v.year desc) as place
      from indicators_values v join indicators i on i.id = v.indicator_id and ${knownAt('i', known)}
      where v.state_code = ${stateCode} and v.year <= ${until} and ${knownAt('v', known)}
    ) v join kernel_sources source on source.id = v.source_id where v.place = 1 order by v.id`);
  return rows.map((row) => ({ indicator: row.indicator, value: valueOf(row) }));
}

function valueOf(row: ValueRow): Value {
  return {
    id: row.id,
    stateCode: row.state_code,
    year: row.year,
    covers: row.covers,
    coversKey: row.covers_key,
    kind: row.kind,
    value: row.value ?? undefined,
    low: row.low ?? undefined,
    high: row.high ?? undefined,
    source: sourceOf(row),
    confidence: row.confidence,
    evidence: row.evidence,
    knownFrom: row.known_from,
  };
}
