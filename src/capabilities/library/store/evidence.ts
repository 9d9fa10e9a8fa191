/** A challenge with its options, their findings, practices and costs, at once: a response reads all of them, and has few statements. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { challengeOf, selectChallenge, type Challenge, type ChallengeRow } from './challenges.ts';
import { costOf, selectCosts, type Cost, type CostRow } from './costs.ts';
import { findingOf, selectFindings, type Finding, type FindingRow } from './findings.ts';
import type { Known } from './known.ts';
import { lineOf, selectOptionsOf, type CountedRow, type OptionLine } from './options.ts';
import { practiceOf, selectPractices, type Practice, type PracticeRow } from './practices.ts';

export interface Evidence {
  readonly challenge: Challenge;
  /** In the order of the data, which is no ranking. */
  readonly options: readonly OptionLine[];
  readonly findings: readonly Finding[];
  readonly practices: readonly Practice[];
  readonly costs: readonly Cost[];
}

type Row =
  | { readonly kind: 'challenge'; readonly row: ChallengeRow }
  | { readonly kind: 'option'; readonly row: CountedRow }
  | { readonly kind: 'finding'; readonly row: FindingRow }
  | { readonly kind: 'practice'; readonly row: PracticeRow }
  | { readonly kind: 'cost'; readonly row: CostRow };

/** Undefined: there is no such challenge for this viewer. */
export const findEvidenceFor = (tx: ReadTx, challengeId: string, known?: Known): Promise<Evidence | undefined> =>
  known === undefined ? tx.kept(`evidence for ${challengeId}`, ['library'], () => selectEvidence(tx, challengeId, known)) : selectEvidence(tx, challengeId, known);

async function selectEvidence(tx: ReadTx, challengeId: string, known: Known): Promise<Evidence | undefined> {
  const hangs = (table: string) => sql`${sql.ref(`${table}.option_id`)} in (select option_id from library_challenges_options where challenge_id = ${challengeId})`;
  const rows = await tx.query(sql<Row>`select 'challenge' as kind, to_jsonb(one) as row from (${selectChallenge(challengeId)}) one
    union all select 'option', to_jsonb(one) from (${selectOptionsOf(challengeId, known)}) one
    union all select 'finding', to_jsonb(one) from (${selectFindings(hangs('f'), known)}) one
    union all select 'practice', to_jsonb(one) from (${selectPractices(hangs('p'), known)}) one
    union all select 'cost', to_jsonb(one) from (${selectCosts(hangs('c'), known)}) one`);
  const [challenge] = rows.flatMap((one) => (one.kind === 'challenge' ? [challengeOf(one.row)] : []));
  return challenge && {
    challenge,
    options: rows.flatMap((one) => (one.kind === 'option' ? [lineOf(one.row)] : [])),
    findings: rows.flatMap((one) => (one.kind === 'finding' ? [findingOf(one.row)] : [])),
    practices: rows.flatMap((one) => (one.kind === 'practice' ? [practiceOf(one.row)] : [])),
    costs: rows.flatMap((one) => (one.kind === 'cost' ? [costOf(one.row)] : [])),
  };
}
