/** All that hangs on one option, at once: its page reads the three kinds of knowledge together, and has few statements. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { changeOf, selectChangesSince, type FindingChange, type FindingChangeRow } from './changes.ts';
import { costOf, selectCosts, type Cost, type CostRow } from './costs.ts';
import { findingOf, selectFindings, type Finding, type FindingRow } from './findings.ts';
import type { Known } from './known.ts';
import { isReal, practiceOf, selectPractices, type Practice, type PracticeRow } from './practices.ts';

export interface Held {
  /** With those that were retracted. */
  readonly findings: readonly Finding[];
  readonly practices: readonly Practice[];
  readonly costs: readonly Cost[];
  /** Of the findings known at an older revision, what has become of them since. */
  readonly changedSince: readonly FindingChange[];
}

type Row =
  | { readonly kind: 'finding'; readonly row: FindingRow }
  | { readonly kind: 'practice'; readonly row: PracticeRow }
  | { readonly kind: 'cost'; readonly row: CostRow }
  | { readonly kind: 'change'; readonly row: FindingChangeRow };

/** Kept by option: pages, files and the interface for programs ask the same of it. */
export const findHeldBy = (tx: ReadTx, optionId: string, known?: Known): Promise<Held> =>
  known === undefined ? tx.kept(`held by ${optionId}`, ['library'], () => selectHeldBy(tx, optionId, known)) : selectHeldBy(tx, optionId, known);

async function selectHeldBy(tx: ReadTx, optionId: string, known: Known): Promise<Held> {
  const hangs = (table: string) => sql`${sql.ref(`${table}.option_id`)} = ${optionId}`;
  const rows = await tx.query(sql<Row>`select 'finding' as kind, to_jsonb(one) as row from (${selectFindings(hangs('f'), known)}) one
    union all select 'practice', to_jsonb(one) from (${selectPractices(sql`${hangs('p')} and ${isReal('p')}`, known)}) one
    union all select 'cost', to_jsonb(one) from (${selectCosts(hangs('c'), known)}) one
    ${known === undefined ? sql`` : sql`union all select 'change', to_jsonb(one) from (${selectChangesSince(hangs('old'), known)}) one`}`);
  return {
    findings: rows.flatMap((one) => (one.kind === 'finding' ? [findingOf(one.row)] : [])),
    practices: rows.flatMap((one) => (one.kind === 'practice' ? [practiceOf(one.row)] : [])),
    costs: rows.flatMap((one) => (one.kind === 'cost' ? [costOf(one.row)] : [])),
    changedSince: rows.flatMap((one) => (one.kind === 'change' ? [changeOf(one.row)] : [])),
  };
}
