/**
 * The feasibility lens: what only the reader can say of an option in the State. Nothing is filled in for anyone. The weakest
 * answer decides, since no money helps against a law; a prompt without an answer may still be the weakest.
 */
import { feasibilityClasses, wholeRange, type ClassInterval } from './lenses.ts';

export const prompts = ['law', 'money', 'staff', 'time', 'acceptance'] as const;
export type Prompt = (typeof prompts)[number];

export type FeasibilityAnswer = (typeof feasibilityClasses)[number];

/** A prompt that is left out has no answer. */
export type FeasibilityAnswers = Readonly<Partial<Record<Prompt, FeasibilityAnswer>>>;

export function feasibilityLens(answers: FeasibilityAnswers): ClassInterval {
  const given = prompts.flatMap((prompt) => answers[prompt] ?? []).map((answer) => feasibilityClasses.indexOf(answer));
  if (given.length === 0) return wholeRange('feasibility');
  const weakest = Math.min(...given);
  return { low: given.length < prompts.length ? 0 : weakest, high: weakest };
}

export const isAnswer = (words: unknown): words is FeasibilityAnswer => (feasibilityClasses as readonly unknown[]).includes(words);
