/** What the pages of this room are given to show. */
import type { Text } from '#kernel/text/text.ts';
import type { Pillar, PillarWeights } from '#kernel/values/pillars.ts';
import type { MoneyAsked } from '#kernel/values/money.ts';
import type { Source } from '#kernel/values/source.ts';
import type { PartialDate } from '#kernel/values/dates.ts';
import type { Certainty, ChangeOfFinding, CostType, Direction, Horizon, Lesson, Measure, Reading, RecordConfidence, Scope, Standing, StudyType } from '../rules.ts';
import type { Conversion, Index } from '../rules/conversion.ts';

export interface Titled {
  readonly id: string;
  readonly title: Text;
}

export interface ShownOption extends Titled {
  readonly pillar: Pillar;
  readonly weights: PillarWeights;
  readonly description: Text;
  readonly people: Text;
  readonly rights: Text;
  readonly leadTimeWeeks: { readonly least: number; readonly typical: number } | undefined;
  readonly questionIds: readonly string[];
  readonly widerQuestionIds: readonly string[];
  readonly family: string | undefined;
  readonly isEnabler: boolean;
  /** Newer words that ship, which a correction made here kept out. */
  readonly newer: readonly { readonly name: 'title' | 'description' | 'people' | 'rights'; readonly text: Text }[];
}

export interface ShownOptionLine extends ShownOption {
  readonly findings: number;
  readonly practices: number;
  readonly costs: number;
}

/** The notice by which a publication was corrected or retracted. */
export interface ShownStanding {
  readonly kind: Exclude<Standing, 'current'>;
  readonly on: PartialDate;
  readonly note: Text | undefined;
  readonly source: Source;
}

/** What has become of a finding since a page relied on it. */
export interface ShownChange {
  readonly id: string;
  readonly option: Titled;
  readonly outcome: { readonly id: string; readonly label: Text };
  readonly change: ChangeOfFinding;
  readonly notice: ShownStanding | undefined;
}

interface Recorded {
  readonly id: string;
  readonly option: Titled;
  readonly source: Source;
  readonly confidence: RecordConfidence;
  readonly knownFrom: number;
}

export interface ShownFinding extends Recorded {
  readonly outcome: { readonly id: string; readonly label: Text };
  readonly measure: Measure;
  readonly estimate: number | undefined;
  readonly interval: { readonly low: number; readonly high: number } | undefined;
  readonly readsAs: Reading;
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly studyType: StudyType;
  readonly population: Text;
  readonly setting: Text;
  readonly note: Text | undefined;
  readonly studies: number | undefined;
  readonly participants: number | undefined;
  readonly year: number;
  readonly sourceId: string;
  readonly sourceAddress: 'seen' | 'from_memory';
  /** Undefined while it stands as published. */
  readonly standing: ShownStanding | undefined;
}

export interface ShownPractice extends Recorded {
  readonly stateCode: string;
  readonly place: Text;
  readonly title: Text;
  readonly startedYear: number;
  readonly summary: Text;
  readonly outcomeReported: Text;
  readonly lesson: Lesson;
}

export interface ShownCost extends Recorded {
  readonly place: string;
  readonly year: number;
  readonly type: CostType;
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | undefined;
  readonly currency: string;
  readonly isMoney: boolean;
  readonly unit: Text;
  readonly priceYear: number | undefined;
  readonly comparator: Text;
  readonly horizon: Text;
  readonly perspective: Text;
  readonly note: Text | undefined;
}

/** What an amount was converted with. */
export interface ShownIndex extends Index {
  readonly source: Source;
  readonly confidence: RecordConfidence;
}

/** By the id of the cost. */
export type ShownConversions = ReadonlyMap<string, Conversion<ShownIndex>>;

export interface ShownMoney {
  readonly asked: MoneyAsked;
  readonly conversions: ShownConversions;
  readonly invented: readonly ShownCost[];
}

/** A challenge for which an option is worth looking at. */
export interface ShownChallengeOfOption extends Titled {
  readonly coreOutcomes: readonly { readonly id: string; readonly label: Text }[];
}

export interface ShownChallengeLine extends Titled {
  readonly description: Text;
  readonly scope: Scope;
  readonly horizon: Horizon;
  readonly options: number;
}

export interface ShownChallenge extends Omit<ShownChallengeLine, 'options'> {
  readonly substances: readonly Text[];
  readonly populations: readonly Text[];
  readonly firstSteps: readonly Text[];
  readonly coreOutcomes: readonly { readonly id: string; readonly label: Text }[];
  readonly source: Source | undefined;
}

export interface NamedState {
  readonly code: string;
  readonly name: Text;
  readonly notice: Text | undefined;
  /** Whether the questions of the atlas are asked of it. */
  readonly inAtlas: boolean;
}

/** As known at a revision, kept in every link of the page. */
export const knownQuery = (known: number | undefined): string => (known === undefined ? '' : `?known=${known}`);
