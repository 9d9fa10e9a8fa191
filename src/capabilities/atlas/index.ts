/** The atlas: closed questions asked of every State, and their answers on two clocks. */
export { findLegalBasis, listAnswersIn, listAnswersInEach, type AnswerSeen, type LegalBasis } from './actions/list-answers.ts';
export { listAnswersOfStates, type AnswersSeen } from './actions/list-answers-of-states.ts';
export { AnswersOfStates, type ShownAnswersOfStates } from './pages/parts/answers-of-states.tsx';
export type { CellKind } from './rules/cell.ts';
export type { Presence } from './rules/question.ts';
export { listQuestions, type Question } from './store/questions.ts';
