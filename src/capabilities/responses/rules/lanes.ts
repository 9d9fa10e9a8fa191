/** Where an option stands in a response. Each stands in one place; only those of the lane `ranked` are compared with each other. */
import type { Status } from './status.ts';

/**
 * In the order of the page. `ranked`: studied on the outcomes that matter, in time, without a flag. `later`: in a later horizon.
 * `prerequisite`: a condition for others, and not their rival. `promising`: no finding at all: to try with an evaluation.
 * `unstudied`: findings on other outcomes, substances or people only. `apart`: flagged for harm: needs a named safeguard.
 */
export const lanes = ['ranked', 'later', 'prerequisite', 'promising', 'unstudied', 'apart'] as const;
export type Lane = (typeof lanes)[number];

export interface Placed {
  readonly isFlagged: boolean;
  readonly isEnabler: boolean;
  /** Findings on whatever outcome. */
  readonly findings: number;
  readonly coreFindings: number;
  readonly isTooSlow: boolean;
}

/** Harm comes before all else. What is not studied is not ranked: spanning all classes, it would pass what is well supported. */
export function laneOf({ isFlagged, isEnabler, findings, coreFindings, isTooSlow }: Placed): Lane {
  if (isFlagged) return 'apart';
  if (isEnabler) return 'prerequisite';
  if (findings === 0) return 'promising';
  if (coreFindings === 0) return 'unstudied';
  return isTooSlow ? 'later' : 'ranked';
}

interface Harm {
  readonly isCore: boolean;
  readonly isGrave: boolean;
  /** Of our record. */
  readonly confidence: 'sure' | 'probable' | 'unsure';
}

/** Outcomes of the library that are about life and limb: death, overdose, infection by HIV or hepatitis C, violence. */
const graveOutcomes: ReadonlySet<string> = new Set([
  'all_cause_mortality', 'overdose_mortality', 'alcohol_mortality', 'nonfatal_overdose', 'hiv_incidence', 'hcv_incidence', 'violence',
]);

/** A death is a harm whatever the challenge is about, and no choice of core outcomes takes it out of sight. */
export const isGrave = (outcomeId: string): boolean => graveOutcomes.has(outcomeId);

/** The harms that set an option apart: on a core outcome or a grave one, and recorded as sure or probable. Every other harm is shown too. */
export const flagsAmong = <H extends Harm>(harms: readonly H[]): H[] => harms.filter(({ isCore, isGrave: grave, confidence }) => (isCore || grave) && confidence !== 'unsure');

/** Present services continue: what is seen in place is kept or strengthened, and is not called new. */
export const isToKeep = (status: Status): boolean => status === 'in_place' || status === 'partly';
