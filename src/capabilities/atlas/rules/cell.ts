/** What is said of one State on one question, as of a day: an answer, or which kind of not knowing. */
import { holdsOn, mayNotHaveBegunOn, type Day, type Period } from '#kernel/values/dates.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import { codeOfAnswer, isAbsentAnswer, type Codes, type Presence } from './question.ts';
import { countingOf, type Voice } from './voice.ts';

/** One answer over a period, as its source gives it. */
export interface Situation extends Period {
  readonly id: string;
  readonly questionId: string;
  /** The version of the question that it answers; it answers no other. */
  readonly questionVersion: number;
  readonly stateCode: string;
  readonly answer: string;
  readonly confidence: Confidence;
  /** `observed`: its beginning is when it was seen, not when it began. */
  readonly fromBasis: 'change' | 'observed';
  readonly evidence: Evidence;
  readonly source: Source;
  /** When the State itself confirmed it, or signed it. */
  readonly reviewedOn: Day | undefined;
  /** On what the State itself says; undefined on what a public source says. */
  readonly voice?: Voice | undefined;
}

export type CellKind =
  | 'answered'
  /** A count of nothing: an answer, and a different one from not knowing. */
  | 'none'
  /** The source lists what exists and does not list it there. */
  | 'none_seen'
  /** The same, too long ago to be shown as current. */
  | 'none_seen_long_ago'
  | 'not_known'
  | 'not_applicable'
  | 'withheld';

export interface Cell<S extends Situation = Situation> {
  readonly questionId: string;
  readonly stateCode: string;
  readonly kind: CellKind;
  readonly presence: Presence | 'not_known';
  /** The code under which the question has words for it; undefined when nothing is known. */
  readonly code: string | undefined;
  /** What the cell rests on, where there is something. */
  readonly situation: S | undefined;
  /** The day lies in the year or month to which alone its beginning is known. */
  readonly duringItsBeginning: boolean;
  /** Later information exists that nobody has verified. */
  readonly unverified: boolean;
  /** The other reading of that day, where the State and a public source say different things: shown wherever the cell is. */
  readonly beside?: Cell<S> | undefined;
}

/** After its source, a negative that was only observed is no longer shown as current. */
export const monthsANegativeStands = 36;

/** The first day on which "none seen" in a source of that year is too old; the source is taken as of the end of its year. */
export function negativeStandsUntil(sourceYear: number): Day {
  return `${sourceYear + monthsANegativeStands / 12 + 1}-01-01`;
}

/** What a cell needs of its question. */
export interface AskedQuestion extends Codes {
  readonly id: string;
  readonly version: number;
}

export function cellOf<S extends Situation>(question: AskedQuestion, stateCode: string, situations: readonly S[], day: Day, unverified: boolean): Cell<S> {
  const { counts, beside } = countingOf(situations.filter((one) => one.questionVersion === question.version && holdsOn(one, day)));
  const cell = cellOfReading(question, stateCode, counts, day, unverified);
  return beside ? { ...cell, beside: cellOfReading(question, stateCode, beside, day, false) } : cell;
}

function cellOfReading<S extends Situation>(question: AskedQuestion, stateCode: string, situation: S | undefined, day: Day, unverified: boolean): Cell<S> {
  const about = { questionId: question.id, stateCode, unverified };
  if (!situation) return { ...about, kind: 'not_known', presence: 'not_known', code: undefined, situation: undefined, duringItsBeginning: false };

  const code = codeOfAnswer(question, situation.answer);
  const kind = kindOf(situation, code, question, day);
  return { ...about, kind, code, situation, presence: presenceOf(kind, code, question), duringItsBeginning: mayNotHaveBegunOn(situation, day) };
}

function kindOf(situation: Situation, code: string, question: Codes, day: Day): CellKind {
  if (isAbsentAnswer(situation.answer)) return situation.answer;
  if (code === 'zero') return 'none';
  if (!isNegativeOfSource(question, code)) return 'answered';
  const { year } = situation.source;
  return year !== undefined && day >= negativeStandsUntil(year) ? 'none_seen_long_ago' : 'none_seen';
}

/** Every question may be answered so, whether or not its codebook has words of its own for it. */
const isNegativeOfSource = (question: Codes, code: string): boolean => code === 'none_seen' || question.answers.find((answer) => answer.code === code)?.presence === 'none_seen';

function presenceOf(kind: CellKind, code: string, question: Codes): Cell['presence'] {
  if (kind === 'none_seen') return 'none_seen';
  if (kind === 'none') return 'absent';
  if (kind !== 'answered') return kind === 'not_applicable' ? 'not_applicable' : 'not_known';
  return question.answers.find((answer) => answer.code === code)?.presence ?? 'not_known';
}

/**
 * The first day on which an answer is no longer shown as current: its end, or the day on which a negative that was
 * only observed has grown too old. Undefined while it lasts.
 */
export function standsUntil(question: Codes, situation: Situation): Day | undefined {
  const { until, source } = situation;
  if (!isNegativeOfSource(question, codeOfAnswer(question, situation.answer)) || source.year === undefined) return until;
  const tooOld = negativeStandsUntil(source.year);
  return until === undefined || tooOld < until ? tooOld : until;
}

/** Whether anything is said that can be compared: the kinds of not knowing are not. */
export const isKnown = (cell: Cell): boolean => cell.kind === 'answered' || cell.kind === 'none' || cell.kind === 'none_seen';

/** Cells by question, then by State. */
export type Matrix<S extends Situation = Situation> = ReadonlyMap<string, ReadonlyMap<string, Cell<S>>>;

export function matrixOf<S extends Situation>(
  questions: readonly AskedQuestion[],
  stateCodes: readonly string[],
  situations: readonly S[],
  day: Day,
  isUnverified: (questionId: string, stateCode: string) => boolean,
): Matrix<S> {
  const byPair = Map.groupBy(situations, (one) => `${one.questionId} ${one.stateCode}`);
  return new Map(
    questions.map((question) => [
      question.id,
      new Map(stateCodes.map((stateCode) => [stateCode, cellOf(question, stateCode, byPair.get(`${question.id} ${stateCode}`) ?? [], day, isUnverified(question.id, stateCode))])),
    ]),
  );
}
