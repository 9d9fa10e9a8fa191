/** The library: challenges, options, and what research, practice and money say of them. */
export {
  certainties, countCertainties, countDirections, countLessons, directions, inLibraryOrder, lessons,
  type Certainty, type Counts, type Direction, type Horizon, type Lesson, type Scope, type StudyType,
} from './rules.ts';
export { findChallenge, listChallenges, type Challenge, type ChallengeLine, type Outcome } from './store/challenges.ts';
export { findEvidenceFor, type Evidence } from './store/evidence.ts';
export { listFindings, type Finding } from './store/findings.ts';
export { findOption, listOptions, listOptionsOf, type Option, type OptionLine } from './store/options.ts';
export { listPractices, type Practice } from './store/practices.ts';
export { evidenceWords } from './texts/evidence.ts';
