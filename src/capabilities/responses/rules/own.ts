/** What a reader gave of the own: weights and answers. Whatever stands in a browser's storage was written by anyone: it is read with care. */
import { isAnswer, prompts, type FeasibilityAnswers } from './feasibility.ts';
import { lenses } from './lenses.ts';
import type { Weights } from './ranking.ts';

export interface Own {
  /** Undefined: no priorities imposed. */
  readonly weights?: Weights | undefined;
  /** By option. */
  readonly answers: Readonly<Record<string, FeasibilityAnswers>>;
}

export const isGiven = ({ weights, answers }: Own): boolean => weights !== undefined || Object.values(answers).some(isAnswered);

export const isAnswered = (given: FeasibilityAnswers): boolean => Object.keys(given).length > 0;

const asObject = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

export function ownIn(value: unknown): Own {
  const { weights, answers } = asObject(value);
  return {
    weights: weightsIn(weights),
    answers: Object.fromEntries(Object.entries(asObject(answers)).map(([id, given]) => [id, answersIn(given)])),
  };
}

function weightsIn(value: unknown): Weights | undefined {
  const given = asObject(value);
  const [evidence, experience, feasibility] = lenses.map((lens) => given[lens]);
  return isWeight(evidence) && isWeight(experience) && isWeight(feasibility) ? { evidence, experience, feasibility } : undefined;
}

const isWeight = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100;

function answersIn(value: unknown): FeasibilityAnswers {
  const given = asObject(value);
  return Object.fromEntries(
    prompts.flatMap((prompt) => {
      const answer = given[prompt];
      return isAnswer(answer) ? [[prompt, answer]] : [];
    }),
  );
}
