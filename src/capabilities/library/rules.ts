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

/** With what does not occur: that nothing failed is said like what did. */
export const countEveryLesson = (practices: readonly { readonly lesson: Lesson }[]): Counts<Lesson> => lessons.map((kind) => ({ kind, count: practices.filter((one) => one.lesson === kind).length }));

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

/** Outcomes that matter and on which nothing was found, each once. */
export function outcomesWithout<O extends { readonly id: string }>(outcomes: readonly O[], findings: readonly { readonly outcome: { readonly id: string } }[]): O[] {
  const found = new Set(findings.map((finding) => finding.outcome.id));
  return [...new Map(outcomes.map((outcome) => [outcome.id, outcome])).values()].filter(({ id }) => !found.has(id));
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

/** Where a figure may be drawn: only with others of the same kind, beside which it means something. */
export interface Axis {
  readonly scale: 'log' | 'linear';
  /** Where there is no effect. */
  readonly reference: number;
  /** On which side of it the option is favoured. Neither: a change in per cent says more or less and not for whom; and where the source concludes otherwise than its number would, it compares something else. */
  readonly favours: 'lower' | 'higher' | 'neither';
  readonly isPercent: boolean;
}

interface Measured {
  readonly measure: Measure;
  readonly readsAs: Reading;
  readonly estimate: number | undefined;
  readonly direction: Direction;
  readonly sourceId: string;
}

/** Undefined: said in words, because there is no figure, or because it is a level of something that only its note names. */
export function axisOf({ measure, readsAs, estimate, direction }: Omit<Measured, 'sourceId'>): Axis | undefined {
  const turning = turningOf({ measure, readsAs });
  if (estimate === undefined || turning === 'none' || turning === 'level') return undefined;
  if (turning === 'percent') return { scale: 'linear', reference: 0, favours: 'neither', isPercent: true };
  const isRatio = turning.endsWith('1');
  // A logarithm has no place for nought.
  if (isRatio && estimate <= 0) return undefined;
  const reference = isRatio ? 1 : 0;
  const favours = turning.startsWith('below') ? 'lower' : 'higher';
  const isFavourable = favours === 'lower' ? estimate < reference : estimate > reference;
  const agrees = direction === 'no_effect' || (direction === 'benefit' && isFavourable) || (direction === 'harm' && !isFavourable);
  return { scale: isRatio ? 'log' : 'linear', reference, favours: agrees ? favours : 'neither', isPercent: false };
}

/** Plain differences and coefficients carry the unit of their study: those of two studies share no axis. */
const ownUnit: readonly Measure[] = ['MD', 'coef'];

export interface Plot<F> {
  readonly axis: Axis;
  readonly findings: readonly F[];
}

/** Findings on one outcome, side by side where an axis can hold them, and the others for words. */
export function plotsOf<F extends Measured>(findings: readonly F[]): { readonly plots: readonly Plot<F>[]; readonly inWords: readonly F[] } {
  const drawn = new Map<string, { axis: Axis; findings: F[] }>();
  const inWords: F[] = [];
  for (const finding of findings) {
    const axis = axisOf(finding);
    if (!axis) {
      inWords.push(finding);
      continue;
    }
    const kind = axis.scale === 'log' ? 'ratio' : ownUnit.includes(finding.measure) ? `${finding.measure} ${finding.sourceId}` : finding.measure;
    const key = `${kind} ${axis.favours}`;
    const plot = drawn.get(key);
    if (plot) plot.findings.push(finding);
    else drawn.set(key, { axis, findings: [finding] });
  }
  return { plots: [...drawn.values()], inWords };
}

/** In what findings on one outcome differ, so that they are not pooled. */
export const differences = ['measure', 'study', 'people', 'setting'] as const;
export type Difference = (typeof differences)[number];

export function differencesAmong(findings: readonly { readonly measure: Measure; readonly readsAs: Reading; readonly studyType: StudyType; readonly population: unknown; readonly setting: unknown }[]): Difference[] {
  const told: Record<Difference, readonly unknown[]> = {
    measure: findings.map((one) => `${one.measure} ${one.readsAs}`),
    study: findings.map((one) => one.studyType),
    people: findings.map((one) => JSON.stringify(one.population)),
    setting: findings.map((one) => JSON.stringify(one.setting)),
  };
  return differences.filter((name) => new Set(told[name]).size > 1);
}

/** The ratings that a pair of option and outcome was given by those who reviewed it, the newest first. Several are shown, and not made into one. */
export const ratingsAmong = <F extends { readonly certainty: Certainty; readonly year: number }>(findings: readonly F[]): F[] =>
  findings.filter((one) => one.certainty !== 'not_graded').toSorted((a, b) => b.year - a.year);

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
