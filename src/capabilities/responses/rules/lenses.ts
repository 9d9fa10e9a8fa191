/**
 * Three kinds of knowledge, each in ordinal classes from 0, the worst. They stand side by side and are never merged into one
 * figure. What is not known spans classes; nothing known spans all of them.
 */
import type { ClassInterval } from '#engines/ranking/question.ts';

export type { ClassInterval } from '#engines/ranking/question.ts';

/** In the order in which they are shown, and in which the engine is asked. */
export const lenses = ['evidence', 'experience', 'feasibility'] as const;
export type Lens = (typeof lenses)[number];

/** The names of the classes, from the worst. */
export const evidenceClasses = ['harm', 'no_effect', 'mixed_or_very_uncertain', 'benefit_low', 'benefit_moderate_or_high'] as const;
export const experienceClasses = ['failed', 'mixed', 'improved'] as const;
export const feasibilityClasses = ['not_possible', 'great_effort', 'some_effort', 'ready'] as const;

export type ClassNames = { readonly evidence: (typeof evidenceClasses)[number]; readonly experience: (typeof experienceClasses)[number]; readonly feasibility: (typeof feasibilityClasses)[number] };

export const classCounts: Readonly<Record<Lens, number>> = { evidence: evidenceClasses.length, experience: experienceClasses.length, feasibility: feasibilityClasses.length };

export const wholeRange = (lens: Lens): ClassInterval => ({ low: 0, high: classCounts[lens] - 1 });

const names: Readonly<Record<Lens, readonly string[]>> = { evidence: evidenceClasses, experience: experienceClasses, feasibility: feasibilityClasses };

/** The name of a class, for files and programs. */
export const classNamed = (lens: Lens, at: number): string => names[lens][at] ?? '';
