/** The codebook: closed questions, their possible answers, and what an answer means for whether a thing is in place. */

export const answerTypes = ['category', 'ordinal', 'boolean', 'number', 'year'] as const;
export type AnswerType = (typeof answerTypes)[number];

export const questionPillars = ['prevention', 'harm_reduction', 'treatment', 'enforcement', 'governance_legal'] as const;
export type QuestionPillar = (typeof questionPillars)[number];

/** Whether the question asks what the law says, what is done, or what the State takes part in. Law and practice are never mixed. */
export const aspects = ['law', 'practice', 'law_and_practice', 'policy', 'participation', 'resources'] as const;
export type Aspect = (typeof aspects)[number];

/** Does this answer mean that the thing asked about is in place? `none_seen` is about a source, not about the State. */
export const presences = ['present', 'partial', 'absent', 'none_seen', 'not_applicable'] as const;
export type Presence = (typeof presences)[number];

/** The four ways not to know; each a value of its own, beside the codes of the question. */
export const absentAnswers = ['not_known', 'not_applicable', 'withheld'] as const;
export type AbsentAnswer = (typeof absentAnswers)[number];

export const isAbsentAnswer = (answer: string): answer is AbsentAnswer => (absentAnswers as readonly string[]).includes(answer);

export const isNumeric = (type: AnswerType): boolean => type === 'number' || type === 'year';

/** A spreadsheet turns these two words into values of its own, and writes them back in capitals and in its language. */
export function asCode(cell: string): string {
  if (cell === 'TRUE' || cell === 'VRAI') return 'true';
  return cell === 'FALSE' || cell === 'FAUX' ? 'false' : cell;
}

/** What a question needs to know of its answers to check and to classify one. */
export interface Codes {
  readonly answerType: AnswerType;
  readonly answers: readonly { readonly code: string; readonly presence: Presence }[];
}

/** The code under which the words for an answer stand: numbers share one, zero has its own. */
export function codeOfAnswer({ answerType, answers }: Codes, answer: string): string {
  if (!isNumeric(answerType) || isAbsentAnswer(answer) || answer === 'none_seen') return answer;
  return Number(answer) === 0 && answers.some(({ code }) => code === 'zero') ? 'zero' : 'value';
}
