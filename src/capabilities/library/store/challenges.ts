/** Challenges, what they are about, and which options are worth looking at for them. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Source } from '#kernel/values/source.ts';
import type { Horizon, Scope } from '../rules.ts';
import { knownAt, versionAt, type Known } from './known.ts';

export interface Outcome {
  readonly id: string;
  readonly label: Text;
}

export interface ChallengeLine {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly scope: Scope;
  readonly horizon: Horizon;
  /** How many of its options the reader may see. */
  readonly options: number;
}

export interface Challenge extends Omit<ChallengeLine, 'options'> {
  readonly substances: readonly Text[];
  readonly populations: readonly Text[];
  readonly firstSteps: readonly Text[];
  /** In the order of the data. */
  readonly coreOutcomes: readonly Outcome[];
  /** Of its options, those whose findings are about other substances or other people: they are not findings on this challenge. */
  readonly indirectOptionIds: readonly string[];
  /** Of the facts in its description. */
  readonly source: Source | undefined;
}

/** The source is null in every column where there is none. */
export interface ChallengeRow extends Omit<SourceRow, 'source_title'> {
  readonly source_title: string | null;
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly scope: Scope;
  readonly horizon: Horizon;
  readonly substances: readonly Text[];
  readonly populations: readonly Text[];
  readonly first_steps: readonly Text[];
  readonly indirect_options: readonly string[] | null;
  readonly outcomes: readonly Outcome[] | null;
}

/** As they are known now. */
export const listChallenges = (tx: ReadTx): Promise<readonly ChallengeLine[]> => tx.kept('challenges', ['library'], () => selectChallenges(tx));

async function selectChallenges(tx: ReadTx): Promise<ChallengeLine[]> {
  return tx.query(sql<ChallengeLine>`select c.id, c.title, c.description, c.scope, c.horizon,
      (select count(*)::int from library_challenges_options l join library_options o on o.id = l.option_id and o.known_until is null where l.challenge_id = c.id and l.known_until is null) as options
    from library_challenges c where c.known_until is null order by c.id`);
}

/** As SQL, so that it can be asked together with its options. */
export const selectChallenge = (id: string, known: Known) => sql<ChallengeRow>`select c.id, c.title, c.description, c.scope, c.horizon, c.substances, c.populations, c.first_steps, c.indirect_options,
      (select jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label) order by array_position(c.core_outcomes, o.id)) from library_outcomes o where o.id = any (c.core_outcomes)) as outcomes,
      ${sourceColumns}
    from library_challenges c left join kernel_sources source on source.id = c.source_id where c.id = ${id} and ${versionAt('library_challenges', 'c', known)}`;

export async function findChallenge(tx: ReadTx, id: string, known?: Known): Promise<Challenge | undefined> {
  const [row] = await tx.query(selectChallenge(id, known));
  return row && challengeOf(row);
}

export function challengeOf(row: ChallengeRow): Challenge {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    scope: row.scope,
    horizon: row.horizon,
    substances: row.substances,
    populations: row.populations,
    firstSteps: row.first_steps,
    coreOutcomes: row.outcomes ?? [],
    indirectOptionIds: row.indirect_options ?? [],
    source: row.source_title === null ? undefined : sourceOf({ ...row, source_title: row.source_title }),
  };
}

/** A challenge as an option's page names it. */
export interface ChallengeOfOption extends Pick<ChallengeLine, 'id' | 'title'> {
  readonly coreOutcomes: readonly Outcome[];
}

/** The challenges for which an option is worth looking at. */
export async function listChallengesOf(tx: ReadTx, optionId: string, known?: Known): Promise<readonly ChallengeOfOption[]> {
  const all = await (known === undefined ? tx.kept('challenges of options', ['library'], () => selectChallengesOfOptions(tx, known)) : selectChallengesOfOptions(tx, known));
  return all.filter(({ options }) => options.includes(optionId));
}

const selectChallengesOfOptions = (tx: ReadTx, known: Known) =>
  tx.query(sql<ChallengeOfOption & { readonly options: readonly string[] }>`select c.id, c.title,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label) order by o.id) from library_outcomes o where o.id = any (c.core_outcomes)), '[]') as "coreOutcomes",
      array(select option_id from library_challenges_options l where l.challenge_id = c.id and ${knownAt('l', known)}) as options from library_challenges c where ${versionAt('library_challenges', 'c', known)} order by c.id`);

export const listOutcomes = (tx: ReadTx): Promise<Outcome[]> => tx.query(sql<Outcome>`select id, label from library_outcomes order by id`);

/** A challenge as it ships, with its options in order. */
export interface ShippedChallenge {
  readonly id: string;
  readonly options: readonly string[];
}

export async function listShippedChallenges<Row extends ShippedChallenge>(tx: ReadTx): Promise<Row[]> {
  return tx.query(sql<Row>`select id, scope, horizon, title, description, substances, populations, first_steps, core_outcomes, indirect_options, source_id,
      array(select option_id from library_challenges_options l where l.challenge_id = c.id and l.known_until is null order by position) as options
    from library_challenges c where known_until is null`);
}

/** From this revision on: what was worth looking at before stays on record. */
export async function replaceOptionsOf(tx: WriteTx, challenges: readonly ShippedChallenge[], revision: number): Promise<void> {
  const rows = challenges.flatMap(({ id, options }) => options.map((option, index) => ({ challenge: id, option, position: index + 1 })));
  await sql`update library_challenges_options set known_until = ${revision} where challenge_id = any (${challenges.map(({ id }) => id)}) and known_until is null`.execute(tx.write());
  await sql`insert into library_challenges_options (challenge_id, option_id, position, known_from)
    select challenge, option, position, ${revision}::int from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (challenge text, option text, position int)`.execute(tx.write());
}
