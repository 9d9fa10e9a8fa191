/** What the library holds: options, challenges, and the findings, practices and costs that hang on options. Results are counted, never pooled. */
import { pillars, type Pillar } from '#kernel/values/pillars.ts';

export const scopes = ['national', 'transnational'] as const;
export type Scope = (typeof scopes)[number];

/** In the order of time: how soon a response has to work. */
export const horizons = ['acute', 'sub-acute', 'medium', 'long'] as const;
export type Horizon = (typeof horizons)[number];

export const measures = ['OR', 'RR', 'HR', 'SMD', 'MD', 'coef', 'rate', 'none'] as const;
export type Measure = (typeof measures)[number];

export const readings = ['lower_better', 'higher_better', 'percent_change', 'level', 'narrative'] as const;
export type Reading = (typeof readings)[number];

/** What became of a publication: it stands as published, or those who published it corrected or retracted it. */
export const standings = ['current', 'corrected', 'retracted'] as const;
export type Standing = (typeof standings)[number];

/** A retracted finding stays on record and in sight, and counts for nothing. */
export const isRetracted = ({ standing }: { readonly standing: { readonly kind: Standing } | undefined }): boolean => standing?.kind === 'retracted';

/** What may have happened to a finding after it was relied on, the gravest first. `amended`: the record here was put right; `ended`: it is no longer on record. */
export const changesOfFindings = ['retracted', 'corrected', 'amended', 'ended'] as const;
export type ChangeOfFinding = (typeof changesOfFindings)[number];

/** In the order in which they are always counted. */
export const directions = ['benefit', 'no_effect', 'mixed', 'harm'] as const;
export type Direction = (typeof directions)[number];

export const certainties = ['high', 'moderate', 'low', 'very_low', 'not_graded'] as const;
export type Certainty = (typeof certainties)[number];

export const studyTypes = ['systematic_review', 'rct', 'cohort', 'modelling', 'qualitative'] as const;
export type StudyType = (typeof studyTypes)[number];

/** What came of a practice, as its compiler reads what was reported. */
export const lessons = ['worked', 'mixed', 'failed', 'no_outcome_yet'] as const;
export type Lesson = (typeof lessons)[number];

export const costTypes = ['unit_cost', 'ICER', 'net_saving', 'benefit_cost_ratio'] as const;
export type CostType = (typeof costTypes)[number];

/** Of the record, and not of the truth of what it says. */
export const recordConfidences = ['sure', 'probable', 'unsure'] as const;
export type RecordConfidence = (typeof recordConfidences)[number];

/** A kind of value and how often it occurs; those that do not occur are left out. */
export type Counts<Kind extends string> = readonly { readonly kind: Kind; readonly count: number }[];

export function countKinds<Kind extends string>(kinds: readonly Kind[], values: readonly Kind[]): Counts<Kind> {
  return kinds.map((kind) => ({ kind, count: values.filter((value) => value === kind).length })).filter(({ count }) => count > 0);
}

export const countDirections = (findings: readonly { readonly direction: Direction }[]): Counts<Direction> => countKinds(directions, findings.map((one) => one.direction));

export const countCertainties = (findings: readonly { readonly certainty: Certainty }[]): Counts<Certainty> => countKinds(certainties, findings.map((one) => one.certainty));

export const countLessons = (practices: readonly { readonly lesson: Lesson }[]): Counts<Lesson> => countKinds(lessons, practices.map((one) => one.lesson));

/** A unit that begins so is no amount of money, whatever the currency beside it. */
export const isAmount = (type: CostType, unit: string): boolean => type !== 'benefit_cost_ratio' && !unit.startsWith('percent');

/** Where an option stands in the library. One without a study is promising, and not worse than one with poor results. */
export type Lane = Pillar | 'enabler' | 'promising';

export const lanes: readonly Lane[] = [...pillars, 'enabler', 'promising'];

export function laneOf(option: { readonly pillar: Pillar; readonly isEnabler: boolean; readonly findings: number }): Lane {
  if (option.isEnabler) return 'enabler';
  return option.findings === 0 ? 'promising' : option.pillar;
}

/** What is not known of an option: said plainly, since silence reads as "no problem". */
export type Gap = 'no-finding' | 'nothing-graded' | 'no-practice' | 'nothing-measured' | 'no-cost' | 'no-price-year' | 'no-question' | 'only-wider-question' | 'no-failure-recorded';

export interface Known {
  readonly findings: readonly { readonly certainty: Certainty }[];
  readonly practices: readonly { readonly lesson: Lesson }[];
  readonly costs: readonly { readonly priceYear: number | undefined }[];
  readonly questionIds: readonly string[];
  readonly widerQuestionIds: readonly string[];
}

export function gapsOf({ findings, practices, costs, questionIds, widerQuestionIds }: Known): Gap[] {
  const gaps: Gap[] = [];
  if (findings.length === 0) gaps.push('no-finding');
  else if (findings.every((one) => one.certainty === 'not_graded')) gaps.push('nothing-graded');
  if (practices.length === 0) gaps.push('no-practice');
  else if (practices.every((one) => one.lesson === 'no_outcome_yet')) gaps.push('nothing-measured');
  else if (!practices.some((one) => one.lesson === 'failed')) gaps.push('no-failure-recorded');
  if (costs.length === 0) gaps.push('no-cost');
  else if (costs.some((one) => one.priceYear === undefined)) gaps.push('no-price-year');
  if (questionIds.length === 0) gaps.push(widerQuestionIds.length === 0 ? 'no-question' : 'only-wider-question');
  return gaps;
}

/** How the number of a finding runs. Ratios turn at 1, differences at 0; a direction is never derived from it. */
export type Turning = 'below-1' | 'above-1' | 'below-0' | 'above-0' | 'percent' | 'level' | 'none';

export function turningOf({ measure, readsAs }: { readonly measure: Measure; readonly readsAs: Reading }): Turning {
  if (readsAs === 'narrative') return 'none';
  if (readsAs === 'percent_change') return 'percent';
  if (readsAs === 'level') return 'level';
  const at = measure === 'OR' || measure === 'RR' || measure === 'HR' ? '1' : '0';
  return readsAs === 'lower_better' ? `below-${at}` : `above-${at}`;
}

interface Placed {
  readonly id: string;
  readonly pillar: Pillar;
  readonly family: string | undefined;
  readonly isEnabler: boolean;
}

/** Prerequisites first, then by pillar and in the reader's alphabet; a variant follows the option that it varies. No ranking. */
export function inLibraryOrder<Of extends Placed>(options: readonly Of[], nameOf: (option: Of) => string, compare: (a: string, b: string) => number): Of[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  const headOf = (option: Of) => (option.family === undefined ? option : (byId.get(option.family) ?? option));
  return options.toSorted((a, b) => {
    const [headA, headB] = [headOf(a), headOf(b)];
    return (
      Number(b.isEnabler) - Number(a.isEnabler) ||
      pillars.indexOf(a.pillar) - pillars.indexOf(b.pillar) ||
      compare(nameOf(headA), nameOf(headB)) ||
      Number(a.id !== headA.id) - Number(b.id !== headB.id) ||
      compare(nameOf(a), nameOf(b))
    );
  });
}
