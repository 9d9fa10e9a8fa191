/** A challenge with its options, their findings, practices and costs, at once: a response reads all of them, and has few statements. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { isRetracted } from '../rules.ts';
import { challengeOf, selectChallenge, type Challenge, type ChallengeRow } from './challenges.ts';
import { changeOf, selectChangesSince, type FindingChange, type FindingChangeRow } from './changes.ts';
import { costOf, selectCosts, type Cost, type CostRow } from './costs.ts';
import { findingOf, selectFindings, type Finding, type FindingRow } from './findings.ts';
import { knownAt, type Known } from './known.ts';
import { lineOf, selectOptionsOf, type CountedRow, type OptionLine } from './options.ts';
import { practiceOf, selectPractices, type Practice, type PracticeRow } from './practices.ts';

export interface Evidence {
  readonly challenge: Challenge;
  /** In the order of the data, which is no ranking. */
  readonly options: readonly OptionLine[];
  /** Those that stand: whoever counts them need not look for what was retracted. */
  readonly findings: readonly Finding[];
  /** Retracted as far as was known: they count for nothing. */
  readonly retracted: readonly Finding[];
  /** Of the findings known at an older revision, what has become of them since. */
  readonly changedSince: readonly FindingChange[];
  readonly practices: readonly Practice[];
  /** In invented States: of use to a response for one of them, and counted nowhere. */
  readonly invented: readonly Practice[];
  readonly costs: readonly Cost[];
}

type Row =
  | { readonly kind: 'challenge'; readonly row: ChallengeRow }
  | { readonly kind: 'option'; readonly row: CountedRow }
  | { readonly kind: 'finding'; readonly row: FindingRow }
  | { readonly kind: 'change'; readonly row: FindingChangeRow }
  | { readonly kind: 'practice'; readonly row: PracticeRow }
  | { readonly kind: 'cost'; readonly row: CostRow };

/** Undefined: there is no such challenge for this viewer. */
export const findEvidenceFor = (tx: ReadTx, challengeId: string, known?: Known): Promise<Evidence | undefined> =>
  known === undefined ? tx.kept(`evidence for ${challengeId}`, ['library'], () => selectEvidence(tx, challengeId, known)) : selectEvidence(tx, challengeId, known);

async function selectEvidence(tx: ReadTx, challengeId: string, known: Known): Promise<Evidence | undefined> {
  const hangs = (table: string) => sql`${sql.ref(`${table}.option_id`)} in (select option_id from library_challenges_options l where l.challenge_id = ${challengeId} and ${knownAt('l', known)})`;
  const rows = await tx.query(sql<Row>`select 'challenge' as kind, to_jsonb(one) as row from (${selectChallenge(challengeId, known)}) one
    union all select 'option', to_jsonb(one) from (${selectOptionsOf(challengeId, known)}) one
    union all select 'finding', to_jsonb(one) from (${selectFindings(hangs('f'), known)}) one
    union all select 'practice', to_jsonb(one) from (${selectPractices(hangs('p'), known, { withInvented: true })}) one
    union all select 'cost', to_jsonb(one) from (${selectCosts(hangs('c'), known)}) one
    ${known === undefined ? sql`` : sql`union all select 'change', to_jsonb(one) from (${selectChangesSince(hangs('old'), known)}) one`}`);
  const practices = rows.flatMap((one) => (one.kind === 'practice' ? [practiceOf(one.row)] : []));
  const [challenge] = rows.flatMap((one) => (one.kind === 'challenge' ? [challengeOf(one.row)] : []));
  const findings = rows.flatMap((one) => (one.kind === 'finding' ? [findingOf(one.row)] : []));
  return challenge && {
    challenge,
    options: rows.flatMap((one) => (one.kind === 'option' ? [lineOf(one.row)] : [])),
    findings: findings.filter((finding) => !isRetracted(finding)),
    retracted: findings.filter(isRetracted),
    changedSince: rows.flatMap((one) => (one.kind === 'change' ? [changeOf(one.row)] : [])),
    practices: practices.filter((practice) => !isInvented(practice.stateCode)),
    invented: practices.filter((practice) => isInvented(practice.stateCode)),
    costs: rows.flatMap((one) => (one.kind === 'cost' ? [costOf(one.row)] : [])),
  };
}
