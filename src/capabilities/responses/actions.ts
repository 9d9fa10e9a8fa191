/** Prepares a response: the options for a challenge, what is seen of each in a State, and what research and practice hold. */
import { findRevisionNow } from '#kernel/db/revisions.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import { listAnswersIn, type AnswerSeen } from '#capabilities/atlas/index.ts';
import { countCertainties, countDirections, countLessons, findChallenge, findEvidenceFor, type Challenge, type Counts, type Direction, type Certainty, type Evidence, type Finding, type FindingChange, type Lesson, type OptionLine, type Outcome, type Practice } from '#capabilities/library/index.ts';
import { listStates, type StateNames } from '#capabilities/states/index.ts';
import { harmsAmong, onCoreOutcomes, sourcesOf, statusOf, tallyOf, type Status, type Tally } from './rules.ts';

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
  /** Practices in the State itself. */
  readonly here: readonly Practice[];
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
  | { readonly refused: ResponseRefusal; readonly challenge: Challenge; readonly states: readonly StateNames[] };

export type ResponseRefusal = 'no-such-state' | 'not-asked-of-this-state';

/** Undefined: there is no such challenge for this viewer. */
export async function prepareResponse(tx: ReadTx, { challengeId, stateCode, on, today, known }: Asked): Promise<Prepared | undefined> {
  const states = await listStates(tx);
  const state = states.find((one) => one.code === stateCode);
  if (!state?.inAtlas) {
    const challenge = await findChallenge(tx, challengeId);
    return challenge && { refused: state ? 'not-asked-of-this-state' : 'no-such-state', challenge, states };
  }

  const evidence = await findEvidenceFor(tx, challengeId, known);
  if (!evidence) return undefined;
  const { challenge } = evidence;
  const questionIds = [...new Set(evidence.options.flatMap((option) => [...option.questionIds, ...option.widerQuestionIds]))];
  const answers = await listAnswersIn(tx, { questionIds, stateCode, on, today, known });
  const revision = known ?? (await findRevisionNow(tx))?.revision ?? 0;
  const appraisals = evidence.options.map((option) => appraise(option, evidence, answers, challenge, stateCode));
  return { response: { challenge, state, on, tally: tallyOf(appraisals.map((one) => one.status)), appraisals, revision, changedSince: evidence.changedSince }, states };
}

function appraise(option: OptionLine, evidence: Evidence, seen: readonly AnswerSeen[], challenge: Challenge, stateCode: string): Appraisal {
  const among = (ids: readonly string[]) => seen.filter((answer) => ids.includes(answer.questionId));
  const answers = among(option.questionIds);
  const findings = evidence.findings.filter((finding) => finding.option.id === option.id);
  const practices = evidence.practices.filter((practice) => practice.option.id === option.id);
  const core = onCoreOutcomes(findings, challenge.coreOutcomes);
  return {
    option,
    status: statusOf(answers),
    answers,
    // Where nothing is known of something wider, that says nothing more than the status does.
    wider: among(option.widerQuestionIds).filter((answer) => answer.source !== undefined),
    research: researchOf(core, challenge.coreOutcomes),
    harms: harmsAmong(findings).map((finding) => ({ ...finding, isCore: core.includes(finding) })),
    practices,
    lessons: countLessons(practices),
    here: practices.filter((practice) => practice.stateCode === stateCode),
  };
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
