/** What can be wrong with a cell of a file, as values: the words for them are in texts, in both languages. */
import type { AnswerType } from './question.ts';

/** What a cell holds is not what its column is for. */
type Unfit = 'twice' | 'not-id' | 'not-code' | 'not-state' | 'not-own-state' | 'no-question' | 'not-date' | 'not-year' | 'not-number' | 'not-address' | 'not-version' | 'not-order' | 'not-weight' | 'reserved';

export type Reason =
  | { readonly is: Unfit; readonly given: string }
  | { readonly is: 'not-among'; readonly given: string; readonly choices: readonly string[] }
  | { readonly is: 'empty' | 'english-only' | 'french-only' | 'weights-sum' | 'weights-of-governance' | 'no-answers' | 'no-value' | 'no-unit' }
  | { readonly is: 'ends-before'; readonly to: string; readonly from: string }
  | { readonly is: 'no-such-version'; readonly given: string; readonly versions: number }
  | { readonly is: 'clash'; readonly one: string; readonly other: string }
  | { readonly is: 'answers-of-type'; readonly type: AnswerType }
  | { readonly is: 'version-lowered'; readonly given: number; readonly stands: number }
  /** The meaning changed, and situations answer the version that the file keeps. */
  | { readonly is: 'needs-version'; readonly situations: number; readonly next: number }
  | { readonly is: 'removed-needs-version'; readonly code: string; readonly situations: number; readonly next: number }
  | { readonly is: 'answer-in-use'; readonly code: string; readonly ids: readonly string[] };

export interface Fault {
  readonly column: string;
  readonly reason: Reason;
}

export const fault = (column: string, reason: Reason): Fault => ({ column, reason });

export const wrong = (column: string, is: Unfit, given: string): Fault => ({ column, reason: { is, given } });

export const required = (cell: (column: string) => string, columns: readonly string[]): Fault[] => columns.filter((column) => cell(column) === '').map((column) => fault(column, { is: 'empty' }));

export const among = (column: string, given: string, choices: readonly string[]): Fault[] => (choices.includes(given) ? [] : [fault(column, { is: 'not-among', given, choices })]);

/** Both languages or neither. */
export const bothOrNeither = (cell: (column: string) => string, name: string): Fault[] => {
  const [english, french] = [cell(`${name}_en`) !== '', cell(`${name}_fr`) !== ''];
  if (english === french) return [];
  return english ? [fault(`${name}_fr`, { is: 'english-only' })] : [fault(`${name}_en`, { is: 'french-only' })];
};
