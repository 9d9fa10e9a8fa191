/** What the page gives to its script: enough to compare the options anew under the reader's own priorities, and nothing else. */
import type { Candidate } from '../rules/ranking.ts';

export interface ComparisonData {
  readonly challengeId: string;
  readonly stateCode: string;
  readonly options: readonly (Candidate & { readonly title: string; readonly family: string | null })[];
}

export const comparisonDataId = 'comparison-data';

/** Where the reader's own priorities and answers are kept in the browser, for one challenge and State. */
export const ownKey = ({ challengeId, stateCode }: Pick<ComparisonData, 'challengeId' | 'stateCode'>): string => `entente.own.${challengeId}.${stateCode}`;

/** Happens on the document when a file that the reader saved has taken their place. */
export const ownReplaced = 'entente-own-replaced';
