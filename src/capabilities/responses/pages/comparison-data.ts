/** What the page gives to its script: enough to compare the options anew under the reader's own priorities, and nothing else. */
import type { Candidate } from '../rules/ranking.ts';

export interface ComparisonData {
  readonly challengeId: string;
  readonly stateCode: string;
  readonly options: readonly (Candidate & { readonly title: string; readonly family: string | null })[];
}

export const comparisonDataId = 'comparison-data';
