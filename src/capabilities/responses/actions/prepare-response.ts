/** Prepares a response: the options for a challenge, what is seen of each in a State, and what research and practice hold. */
import { findRevisionNow } from '#kernel/db/revisions.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { listAnswersIn, type AnswerSeen } from '#capabilities/atlas/index.ts';
import { countCertainties, countDirections, countLessons, findChallenge, findEvidenceFor, type Challenge, type Cost, type Counts, type Direction, type Certainty, type Evidence, type Finding, type FindingChange, type Lesson, type OptionLine, type Outcome, type Practice } from '#capabilities/library/index.ts';
import { listInventedStates, listStatesWith, type StateNames } from '#capabilities/states/index.ts';
import { rankOptions, type RankedOption } from '#engines/ranking/ranking.ts';
import { evidenceLens, type EvidenceLens } from '../rules/evidence.ts';
import { experienceLens, type ExperienceLens } from '../rules/experience.ts';
import { isTooSlow } from '../rules/horizon.ts';
import { flagsAmong, isGrave, isToKeep, laneOf, type Lane } from '../rules/lanes.ts';
import { conditionOf, lensesOf, questionOf, serverDraws, type Candidate, type Condition } from '../rules/ranking.ts';
import { harmsAmong, onChallenge, onCoreOutcomes, sourcesOf } from '../rules/research.ts';
import { statusOf, tallyOf, type Status, type Tally } from '../rules/status.ts';

export interface Asked {
  readonly challengeId: string;
  readonly stateCode: string;
  readonly on: Day;
  readonly today: Day;
  /** As known at a revision; undefined: as known now. */
  readonly known?: number | undefined;
}

/** Directions and certainties counted on the core outcomes, never pooled. */
export interface Research {
  readonly findings: readonly Finding[];
  readonly sources: number;
  readonly directions: Counts<Direction>;
  readonly certainties: Counts<Certainty>;
  readonly byOutcome: readonly { readonly outcome: Outcome; readonly directions: Counts<Direction> }[];
}

/** How an option stands among those that are ranked, when nobody says what matters more. */
export interface Standing {
  readonly firstShare: number;
  readonly rankAcceptability: readonly number[];
  readonly condition: Condition;
}

export interface Appraisal {
  readonly option: OptionLine;
  readonly status: Status;
  /** To the questions that ask about this very option. */
  readonly answers: readonly AnswerSeen[];
  /** To questions about something wider: shown, never counted. */
  readonly wider: readonly AnswerSeen[];
  readonly research: Research;
  /** On whatever outcome. */
  readonly harms: readonly (Finding & { readonly isCore: boolean })[];
  readonly practices: readonly Practice[];
  readonly lessons: Counts<Lesson>;
  /** What was paid elsewhere: for a reader to look at, and never a cost here. */
  readonly paid: readonly Cost[];
  /** Practices in the State itself; those of an invented one are not among the practices counted. */
  readonly here: readonly Practice[];
  readonly lane: Lane;
  /** Kept or strengthened, and not new: what is seen in place, in whole or in part. */
  readonly isToKeep: boolean;
  /** The two lenses that can be known here: feasibility is the reader's, and stays in the reader's browser. */
  readonly evidence: EvidenceLens;
  readonly experience: ExperienceLens;
  /** Of `harms`, those that set it apart: without a named safeguard it enters no package. */
  readonly flags: readonly string[];
  /** Of the lane `ranked` only. */
  readonly standing: Standing | undefined;
}

export interface Response {
  readonly challenge: Challenge;
  readonly state: StateNames;
  readonly on: Day;
  readonly tally: Tally;
  /** In the order of the data, which is no ranking. */
  readonly appraisals: readonly Appraisal[];
  /** What the response rests on: a link that names it does not move. */
  readonly revision: number;
  /** What has become since of the findings known at that revision. */
  readonly changedSince: readonly FindingChange[];
}

export type Prepared =
  | { readonly response: Response; readonly states: readonly StateNames[] }
  | { readonly refused: ResponseRefusal; readonly challenge: Challenge; readonly states: readonly StateNames[]; readonly invented: readonly StateNames[] };

export type ResponseRefusal = 'no-such-state' | 'not-asked-of-this-state';

/** Undefined: there is no such challenge for this viewer. */
export async function prepareResponse(tx: ReadTx, { challengeId, stateCode, on, today, known }: Asked): Promise<Prepared | undefined> {
  const states = await listStatesWith(tx, [stateCode], known);
  const state = states.find((one) => one.code === stateCode);
  if (!state?.inAtlas) {
    const challenge = await findChallenge(tx, challengeId, known);
    return challenge && { refused: state ? 'not-asked-of-this-state' : 'no-such-state', challenge, states, invented: await listInventedStates(tx) };
  }

  const evidence = await findEvidenceFor(tx, challengeId, known);
  if (!evidence) return undefined;
  const { challenge } = evidence;
  const questionIds = [...new Set(evidence.options.flatMap((option) => [...option.questionIds, ...option.widerQuestionIds]))];
  const answers = await listAnswersIn(tx, { questionIds, stateCode, on, today, known });
  const revision = known ?? (await findRevisionNow(tx))?.revision ?? 0;
  const placed = evidence.options.map((option) => appraise(option, evidence, answers, challenge, stateCode));
  const standings = await rank(tx, challengeId, placed, known);
  const appraisals = placed.map((one) => ({ ...one, standing: standings.get(one.option.id) }));
  return { response: { challenge, state, on, tally: tallyOf(appraisals.map((one) => one.status)), appraisals, revision, changedSince: evidence.changedSince }, states };
}

function appraise(option: OptionLine, evidence: Evidence, seen: readonly AnswerSeen[], challenge: Challenge, stateCode: string): Omit<Appraisal, 'standing'> {
  const held = holdOn(option, evidence);
  const there = seeIn(stateCode, held, seen);
  return { ...held, ...there, lane: laneOf({ ...held.grounds, isTooSlow: isTooSlow(challenge.horizon, { leadTimeWeeks: option.leadTimeWeeks, isInPlace: there.isToKeep }) }) };
}

/** Of evidence that is kept in memory: of each option once, and not for each page. */
const heldOf = new WeakMap<Evidence, Map<string, Held>>();

/** What research and practice hold of an option for a challenge: the same in every State, and the very same of the same evidence. */
export function holdOn(option: OptionLine, evidence: Evidence): Held {
  const all = heldOf.get(evidence) ?? new Map<string, Held>();
  heldOf.set(evidence, all);
  const held = all.get(option.id) ?? weigh(option, evidence);
  all.set(option.id, held);
  return held;
}

type Held = ReturnType<typeof weigh>;

function weigh(option: OptionLine, { challenge, ...evidence }: Evidence) {
  const findings = evidence.findings.filter((finding) => finding.option.id === option.id);
  const practices = evidence.practices.filter((practice) => practice.option.id === option.id);
  const core = onChallenge(findings, challenge.coreOutcomes, challenge.indirectOptionIds.includes(option.id));
  // A harm is a warning even where its study is indirect.
  const onCore = onCoreOutcomes(findings, challenge.coreOutcomes);
  const harms = harmsAmong(findings).map((finding) => ({ ...finding, isCore: onCore.includes(finding), isGrave: isGrave(finding.outcome.id) }));
  const flags = flagsAmong(harms).map(({ id }) => id);
  return {
    option,
    research: researchOf(core, challenge.coreOutcomes),
    harms,
    practices,
    lessons: countLessons(practices),
    paid: evidence.costs.filter((cost) => cost.option.id === option.id && cost.type === 'unit_cost' && cost.isMoney),
    invented: evidence.invented.filter((practice) => practice.option.id === option.id),
    evidence: evidenceLens(core),
    experience: experienceLens(practices),
    flags,
    /** What places it in a lane, beside the time that it takes in a State. */
    grounds: { isFlagged: flags.length > 0, isEnabler: option.isEnabler, findings: findings.length, coreFindings: core.length },
  };
}

/** What is seen of it in one State. */
export function seeIn(stateCode: string, { option, practices, invented }: Pick<Held, 'option' | 'practices' | 'invented'>, seen: readonly AnswerSeen[]) {
  const among = (ids: readonly string[]) => seen.filter((answer) => ids.includes(answer.questionId));
  const answers = among(option.questionIds);
  const status = statusOf(answers);
  return {
    status,
    answers,
    // Where nothing is known of something wider, that says nothing more than the status does.
    wider: among(option.widerQuestionIds).filter((answer) => answer.source !== undefined),
    here: [...practices, ...invented].filter((practice) => practice.stateCode === stateCode),
    isToKeep: isToKeep(status),
  };
}

/** The same for every State in which the same options are ranked: it is kept, since the draws are the larger part of a page. */
export async function rank(tx: ReadTx, challengeId: string, placed: readonly Pick<Appraisal, 'option' | 'lane' | 'evidence' | 'experience'>[], known: number | undefined): Promise<ReadonlyMap<string, Standing>> {
  const candidates = placed.filter(({ lane }) => lane === 'ranked').map((one): Candidate => ({ id: one.option.id, evidence: one.evidence.interval, experience: one.experience.interval }));
  if (candidates.length === 0) return new Map();
  const load = () => Promise.resolve(standingsOf(candidates));
  return known === undefined ? tx.kept(`standings for ${challengeId} of ${candidates.map(({ id }) => id).join()}`, ['library'], load) : load();
}

function standingsOf(candidates: readonly Candidate[]): ReadonlyMap<string, Standing> {
  const question = questionOf(candidates, serverDraws);
  const asked = lensesOf(candidates);
  const ranking = rankOptions(question);
  if ('refused' in ranking) throw new Error(`A response cannot be ranked: ${ranking.refused}`);
  const intervals = new Map(question.options.map((option) => [option.id, option.intervals]));
  return new Map(
    ranking.map(({ id, firstShare, rankAcceptability, comesFirst }: RankedOption) => [id, { firstShare, rankAcceptability, condition: conditionOf(comesFirst, intervals.get(id) ?? [], asked, false) }]),
  );
}

function researchOf(findings: readonly Finding[], coreOutcomes: readonly Outcome[]): Research {
  return {
    findings,
    sources: sourcesOf(findings),
    directions: countDirections(findings),
    certainties: countCertainties(findings),
    byOutcome: coreOutcomes
      .map((outcome) => ({ outcome, directions: countDirections(findings.filter((finding) => finding.outcome.id === outcome.id)) }))
      .filter(({ directions }) => directions.length > 0),
  };
}
