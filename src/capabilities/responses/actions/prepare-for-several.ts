/** Prepares a response for several States: the options once, and in a column for each State what is seen there. What they could do together follows from the data alone. */
import { findRevisionNow } from '#kernel/db/revisions.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { listAnswersInEach } from '#capabilities/atlas/index.ts';
import { findChallenge, findEvidenceFor, type Challenge, type FindingChange } from '#capabilities/library/index.ts';
import { listBodies, listMemberships, listNetworks, listStates, stageOn, type Body, type Membership, type Network, type StateNames } from '#capabilities/states/index.ts';
import { holdOn, rank, seeIn, type Appraisal } from './prepare-response.ts';
import { isTooSlow } from '../rules/horizon.ts';
import { laneOf } from '../rules/lanes.ts';
import { bodiesOfAll, chooseStates, exchangeAmong, mayBeJoint, tallyOfSeveral, touches, type Exchange, type SeveralRefusal, type SeveralTally } from '../rules/several.ts';

export interface SeveralAsked {
  readonly challengeId: string;
  readonly stateCodes: readonly string[];
  readonly on: Day;
  readonly today: Day;
  /** As known at a revision; undefined: as known now. */
  readonly known?: number | undefined;
}

/** What is seen of an option in one State. */
export interface Column extends Pick<Appraisal, 'status' | 'answers' | 'wider' | 'here' | 'isToKeep'> {
  readonly stateCode: string;
  /** Not seen in place, and slower even at the least than the challenge leaves: there it works in a later horizon. */
  readonly isLater: boolean;
}

/** An option appraised once. Its lane is by evidence alone: what depends on a State stands in that State's column. */
export interface SharedAppraisal extends Pick<Appraisal, 'option' | 'research' | 'harms' | 'practices' | 'lessons' | 'lane' | 'evidence' | 'experience' | 'flags' | 'standing'> {
  /** In the order of the codes of the States. */
  readonly columns: readonly Column[];
  readonly exchange: Exchange | undefined;
  readonly mayBeJoint: boolean;
}

/** A body of which every one of the States is a member on the day. */
export interface CommonBody {
  readonly body: Body;
  readonly memberships: readonly Membership[];
  /** Those that touch the options. Who takes part in them is not on record. */
  readonly networks: readonly Network[];
}

export interface ResponseForSeveral {
  readonly challenge: Challenge;
  /** By their codes, which is no order for a reader: pages put them in the reader's alphabet. */
  readonly states: readonly StateNames[];
  readonly on: Day;
  readonly tally: SeveralTally;
  /** In the order of the data, which is no ranking. */
  readonly appraisals: readonly SharedAppraisal[];
  readonly bodies: readonly CommonBody[];
  readonly revision: number;
  readonly changedSince: readonly FindingChange[];
}

/** Without refusals and without a response, no State was named. */
export type PreparedForSeveral =
  | { readonly response: ResponseForSeveral; readonly states: readonly StateNames[] }
  | { readonly refusals: readonly SeveralRefusal[]; readonly chosen: readonly string[]; readonly challenge: Challenge; readonly states: readonly StateNames[] };

/** Undefined: there is no such challenge for this viewer. As many statements for eight States as for two. */
export async function prepareForSeveral(tx: ReadTx, { challengeId, stateCodes, on, today, known }: SeveralAsked): Promise<PreparedForSeveral | undefined> {
  const states = await listStates(tx, known);
  const { codes, refusals } = chooseStates(stateCodes, states);
  if (refusals.length > 0 || codes.length === 0) {
    const challenge = await findChallenge(tx, challengeId, known);
    return challenge && { refusals, chosen: codes, challenge, states };
  }

  const evidence = await findEvidenceFor(tx, challengeId, known);
  if (!evidence) return undefined;
  const { challenge } = evidence;
  const questionIds = [...new Set(evidence.options.flatMap((option) => [...option.questionIds, ...option.widerQuestionIds]))];
  const answers = await listAnswersInEach(tx, { questionIds, stateCodes: codes, on, today, known });
  const revision = known ?? (await findRevisionNow(tx))?.revision ?? 0;
  const placed = evidence.options.map((option) => {
    const held = holdOn(option, evidence);
    const lane = laneOf({ ...held.grounds, isTooSlow: false });
    const columns = codes.map((stateCode): Column => {
      const there = seeIn(stateCode, held, answers.get(stateCode) ?? []);
      return { stateCode, ...there, isLater: lane === 'ranked' && isTooSlow(challenge.horizon, { leadTimeWeeks: option.leadTimeWeeks, isInPlace: there.isToKeep }) };
    });
    return { ...held, lane, columns, exchange: exchangeAmong(columns), mayBeJoint: mayBeJoint(challenge.scope, option) };
  });
  const standings = await rank(tx, challengeId, placed, known);
  const response: ResponseForSeveral = {
    challenge,
    states: states.filter(({ code }) => codes.includes(code)),
    on,
    tally: tallyOfSeveral(placed.map(({ columns }) => columns.map(({ status }) => status))),
    appraisals: placed.map((one) => ({ ...one, standing: standings.get(one.option.id) })),
    bodies: await listCommonBodies(tx, codes, on, known, evidence.options),
    revision,
    changedSince: evidence.changedSince,
  };
  return { response, states };
}

async function listCommonBodies(tx: ReadTx, codes: readonly string[], on: Day, known: number | undefined, options: Parameters<typeof touches>[1]): Promise<CommonBody[]> {
  const memberships = (await listMemberships(tx, { revision: known })).map((one) => ({ ...one, isMemberThen: one.standing === 'member' && stageOn(one.dates, on) === 'certain' }));
  const shared = bodiesOfAll(memberships, codes);
  const bodies = (await listBodies(tx)).filter(({ id }) => shared.has(id));
  const networks = await listNetworksOf(tx, bodies.map(({ id }) => id));
  return bodies.map((body) => ({ body, memberships: shared.get(body.id) ?? [], networks: (networks.get(body.id) ?? []).filter(({ area }) => touches(area, options)) }));
}

async function listNetworksOf(tx: ReadTx, bodyIds: readonly string[]): Promise<ReadonlyMap<string, readonly Network[]>> {
  const found = new Map<string, readonly Network[]>();
  for (const id of bodyIds) found.set(id, await tx.kept(`networks of ${id}`, ['states'], () => listNetworks(tx, id)));
  return found;
}
