/** What the pages of the atlas are given, and the small things that several of them say. */
import { orderedOnce, type Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { pillarsOf, type Pillar, type PillarWeights } from '#kernel/values/pillars.ts';
import type { Source } from '#kernel/values/source.ts';
import type { Cell, Situation } from '../rules/cell.ts';
import type { Stance } from '../rules/voice.ts';
import type { Codes, Presence, QuestionPillar } from '../rules/question.ts';
import type { Aspect } from '../rules/question.ts';

export interface ShownAnswer {
  readonly code: string;
  readonly label: Text;
  readonly says: Text;
  readonly saysOne: Text | null;
  readonly presence: Presence;
}

export interface ShownQuestion extends Codes {
  readonly id: string;
  readonly version: number;
  readonly pillar: QuestionPillar;
  readonly weights: PillarWeights | undefined;
  readonly topic: Text;
  readonly title: Text;
  readonly question: Text;
  readonly guidance: Text;
  readonly unit: Text | undefined;
  readonly aspect: Aspect;
  readonly answers: readonly ShownAnswer[];
  /** Newer words that ship, which a correction made here kept out. */
  readonly newer: readonly { readonly name: 'title' | 'question' | 'guidance'; readonly text: Text }[];
}

export interface ShownState {
  readonly code: string;
  readonly name: Text;
  readonly in: Text;
  readonly of: Text;
  readonly the: Text;
  readonly notice: Text | undefined;
}

export interface ShownSituation extends Situation {
  readonly note: Text | undefined;
  readonly knownFrom: number;
  /** A newer reading that ships and that a correction made here kept out. */
  readonly newer: (Situation & { readonly note: Text | undefined }) | undefined;
  readonly legal: Text | undefined;
  readonly reason: Text | undefined;
}

/** One time that a State signed something. */
export interface ShownSigned {
  readonly stance: Stance;
  readonly questionVersion: number;
  readonly signedOn: Day;
  /** Undefined where it confirmed. */
  readonly answer: string | undefined;
  readonly period: Pick<Situation, 'from' | 'fromPrecision' | 'until' | 'untilPrecision' | 'fromBasis'> | undefined;
  readonly reason: Text | undefined;
  readonly legal: Text | undefined;
  readonly source: Source | undefined;
  /** Whether it is still what the State says. */
  readonly stands: boolean;
}

export interface ShownRuling {
  readonly number: number;
  readonly decidedOn: Day;
  readonly title: Text;
}

export type ShownCell = Cell<ShownSituation>;

/** The two clocks that a page is asked on. */
export interface AskedAt {
  readonly on: Day;
  readonly today: Day;
  /** What was asked for; undefined: what is known now. */
  readonly known: number | undefined;
  /** The revision that is shown, for the permanent address, and its day. */
  readonly revision: number;
  readonly revisionDay: Day;
}

export const nameIn = (locale: Locale, state: Pick<ShownState, 'name'>): string => wordsIn(locale, state.name);

export const byName = orderedOnce(nameIn);

export const byTitle = orderedOnce((locale, question: Pick<ShownQuestion, 'title'>) => wordsIn(locale, question.title));

export const pillarsShown = (question: Pick<ShownQuestion, 'weights'>): readonly (Pillar | 'governance_legal')[] => (question.weights ? pillarsOf(question.weights) : ['governance_legal']);

/** Keeps the clocks from page to page; nothing when they stand at now. */
export function clockQuery({ on, today, known }: Pick<AskedAt, 'on' | 'today' | 'known'>, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...more, ...(on !== today && { on }), ...(known !== undefined && { known: String(known) }) });
  return query.size === 0 ? '' : `?${query}`;
}

/** An address that will keep showing what it shows now. */
export const permanentQuery = ({ on, revision }: Pick<AskedAt, 'on' | 'revision'>, more: Readonly<Record<string, string>> = {}): string => `?${new URLSearchParams({ ...more, on, known: String(revision) })}`;
