/** Corrections that somebody signed in proposes: read by the proposer, the State's delegation and the Secretariat. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';

export type ProposalOutcome = 'waiting' | 'accepted' | 'declined' | 'taken_back';

export interface Proposal {
  readonly id: string;
  readonly questionId: string;
  readonly questionVersion: number;
  readonly stateCode: string;
  readonly answer: string;
  /** As precisely as the proposer knows it. */
  readonly from: string;
  readonly basis: 'change' | 'observed';
  readonly passage: string;
  readonly sourceTitle: string;
  readonly sourcePublisher: string;
  readonly sourceUrl: string;
  readonly sourceDate: string;
  readonly remark: string;
  readonly person: PersonId;
  readonly proposedOn: Day;
  readonly outcome: ProposalOutcome;
  readonly outcomeOn: Day | undefined;
  readonly outcomeReason: string;
}

interface ProposalRow {
  readonly id: string; readonly question_id: string; readonly question_version: number; readonly state_code: string; readonly answer: string; readonly valid_from: string; readonly from_basis: 'change' | 'observed';
  readonly passage: string; readonly source_title: string; readonly source_publisher: string; readonly source_url: string; readonly source_date: string; readonly remark: string; readonly person_id: PersonId;
  readonly proposed_on: Day; readonly outcome: ProposalOutcome; readonly outcome_on: Day | null; readonly outcome_reason: string;
}

const columns = sql.raw('id, question_id, question_version, state_code, answer, valid_from, from_basis, passage, source_title, source_publisher, source_url, source_date, remark, person_id, proposed_on, outcome, outcome_on, outcome_reason');

const proposalOf = (row: ProposalRow): Proposal => ({
  id: row.id, questionId: row.question_id, questionVersion: row.question_version, stateCode: row.state_code, answer: row.answer, from: row.valid_from, basis: row.from_basis,
  passage: row.passage, sourceTitle: row.source_title, sourcePublisher: row.source_publisher, sourceUrl: row.source_url, sourceDate: row.source_date, remark: row.remark, person: row.person_id,
  proposedOn: row.proposed_on, outcome: row.outcome, outcomeOn: row.outcome_on ?? undefined, outcomeReason: row.outcome_reason,
});

/** Those the viewer may read, the newest first; 500 at most. */
export async function listProposals(tx: ReadTx, { stateCode, waiting = false }: { readonly stateCode?: string; readonly waiting?: boolean } = {}): Promise<Proposal[]> {
  const rows = await tx.query(sql<ProposalRow>`select ${columns} from atlas_proposals where true
    ${stateCode === undefined ? sql`` : sql`and state_code = ${stateCode}`} ${waiting ? sql`and outcome = 'waiting'` : sql``} order by proposed_at desc limit 500`);
  return rows.map(proposalOf);
}

export async function findProposal(tx: ReadTx, id: string): Promise<Proposal | undefined> {
  const [row] = await tx.query(sql<ProposalRow>`select ${columns} from atlas_proposals where id = ${id}::uuid`);
  return row && proposalOf(row);
}

/** As the proposer. */
export async function insertProposal(tx: WriteTx, one: Omit<Proposal, 'outcome' | 'outcomeOn' | 'outcomeReason'>): Promise<void> {
  await sql`insert into atlas_proposals (id, question_id, question_version, state_code, answer, valid_from, from_basis, passage, source_title, source_publisher, source_url, source_date, remark, person_id, proposed_on)
    values (${one.id}::uuid, ${one.questionId}, ${one.questionVersion}, ${one.stateCode}, ${one.answer}, ${one.from}, ${one.basis}, ${one.passage}, ${one.sourceTitle}, ${one.sourcePublisher}, ${one.sourceUrl}, ${one.sourceDate}, ${one.remark}, ${one.person}, ${one.proposedOn}::date)`.execute(tx.write());
}

/** As the house, once a rule has decided. What is settled already stays as it is. */
export async function settleProposals(tx: WriteTx, ids: readonly string[], { outcome, person, today, reason }: { readonly outcome: Exclude<ProposalOutcome, 'waiting'>; readonly person: PersonId; readonly today: Day; readonly reason: string }): Promise<void> {
  if (ids.length === 0) return;
  await sql`update atlas_proposals set outcome = ${outcome}, outcome_on = ${today}::date, outcome_reason = ${reason}, decided_by = ${person} where id = any (${[...ids]}::uuid[]) and outcome = 'waiting'`.execute(tx.write());
}
