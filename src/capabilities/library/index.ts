/** The library: challenges, options, and what research, practice and money say of them. */
import type { Panel } from '#kernel/http/panels.ts';
import { slot } from '#kernel/slots.ts';

export {
  certainties, changesOfFindings, countCertainties, countDirections, countLessons, directions, inLibraryOrder, isRetracted, laneOf, lessons, standings,
  type Certainty, type ChangeOfFinding, type Counts, type Direction, type Horizon, type Lesson, type Scope, type StudyType,
} from './rules.ts';
export { findChallenge, listChallenges, type Challenge, type ChallengeLine, type Outcome } from './store/challenges.ts';
export { listChangesSince, type FindingChange } from './store/changes.ts';
export { ChangedSince } from './pages/parts/standing.tsx';
export type { ShownChange } from './pages/shown.ts';
export type { Cost } from './store/costs.ts';
export { findEvidenceFor, type Evidence } from './store/evidence.ts';
export { listFindings, type Finding } from './store/findings.ts';
export { findOption, listOptions, listOptionsOf, type Option, type OptionLine } from './store/options.ts';
export { listPractices, type Practice } from './store/practices.ts';
export { evidenceWords } from './texts/evidence.ts';

export interface ChallengeSubject {
  readonly challengeId: string;
}

export interface OptionSubject {
  readonly optionId: string;
  /** The revision that the page is asked as of; undefined: what is known now. */
  readonly revision: number | undefined;
}

/** Parts of the page of a challenge, and of that of an option: each room above that knows something of them fills one. */
export const challengePanels = slot<Panel<ChallengeSubject>>('library.challenge-panels');
export const optionPanels = slot<Panel<OptionSubject>>('library.option-panels');
