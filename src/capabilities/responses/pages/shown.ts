/** What the page of a response is given to show. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Pillar, PillarWeights } from '#kernel/values/pillars.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import type { Certainty, Counts, Direction, Horizon, Lesson, ShownChange, StudyType } from '#capabilities/library/index.ts';
import type { EvidenceLens } from '../rules/evidence.ts';
import type { ExperienceLens } from '../rules/experience.ts';
import type { Lane } from '../rules/lanes.ts';
import type { Condition } from '../rules/ranking.ts';
import type { Presence, Status, Tally } from '../rules/status.ts';
import type { SaidOfLaw } from '../texts/legal.ts';

export interface ShownState {
  readonly code: string;
  readonly name: Text;
  readonly in: Text;
  readonly the: Text;
  readonly notice: Text | undefined;
  readonly inAtlas: boolean;
}

export interface ShownAnswer {
  readonly questionId: string;
  readonly title: Text;
  readonly presence: Presence;
  readonly sentence: Readonly<Record<Locale, string>>;
  /** When it holds, or when it was observed; undefined when nothing is known. */
  readonly period: Readonly<Record<Locale, string>> | undefined;
  readonly source: Source | undefined;
  readonly confidence: Confidence | undefined;
  readonly evidence: Evidence | undefined;
  readonly note: Text | undefined;
  /** Later information exists that nobody has verified. */
  readonly unverified: boolean;
  /** What the State itself answered, with its article. */
  readonly legalBasis: SaidOfLaw | undefined;
  /** Its page in the atlas. */
  readonly path: string;
}

interface ShownOutcome {
  readonly id: string;
  readonly label: Text;
}

export interface ShownHarm {
  readonly id: string;
  readonly outcome: ShownOutcome;
  readonly certainty: Certainty;
  readonly studyType: StudyType;
  readonly year: number;
  readonly source: Source;
  readonly sourceAddress: 'seen' | 'from_memory';
  readonly isCore: boolean;
}

export interface ShownPractice {
  readonly id: string;
  readonly title: Text;
  /** A town, a prison, a region: what is done there is not done in the whole State. */
  readonly place: Text;
  readonly lesson: Lesson;
  readonly source: Source;
}

export interface ShownCost {
  readonly id: string;
  /** Code of a State, `EU` or `global`. */
  readonly place: string;
  readonly year: number;
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | undefined;
  readonly currency: string;
  readonly unit: Text;
  readonly priceYear: number | undefined;
  readonly source: Source;
}

export interface ShownAppraisal {
  readonly option: {
    readonly id: string;
    readonly title: Text;
    readonly pillar: Pillar;
    readonly weights: PillarWeights;
    readonly rights: Text;
    readonly family: string | undefined;
    readonly isEnabler: boolean;
    readonly findings: number;
    readonly costs: number;
    readonly leadTimeWeeks: { readonly least: number; readonly typical: number } | undefined;
  };
  readonly status: Status;
  readonly answers: readonly ShownAnswer[];
  readonly wider: readonly ShownAnswer[];
  readonly research: {
    readonly findings: readonly { readonly source: Source; readonly sourceAddress: 'seen' | 'from_memory' }[];
    readonly sources: number;
    readonly directions: Counts<Direction>;
    readonly certainties: Counts<Certainty>;
    readonly byOutcome: readonly { readonly outcome: ShownOutcome; readonly directions: Counts<Direction> }[];
  };
  readonly harms: readonly ShownHarm[];
  readonly practices: readonly ShownPractice[];
  readonly lessons: Counts<Lesson>;
  readonly paid: readonly ShownCost[];
  readonly here: readonly ShownPractice[];
  readonly lane: Lane;
  readonly isToKeep: boolean;
  readonly evidence: EvidenceLens;
  readonly experience: ExperienceLens;
  readonly flags: readonly string[];
  readonly standing: { readonly firstShare: number; readonly rankAcceptability: readonly number[]; readonly condition: Condition } | undefined;
}

export interface ShownResponse {
  readonly challenge: { readonly id: string; readonly title: Text; readonly horizon: Horizon };
  readonly state: ShownState;
  readonly on: Day;
  readonly tally: Tally;
  readonly appraisals: readonly ShownAppraisal[];
  readonly revision: number;
  /** What has become since of the findings known at that revision. */
  readonly changedSince: readonly ShownChange[];
}
