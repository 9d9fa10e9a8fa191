/** What the atlas says of a State on some questions, in words: for other rooms and for the State's own page. */
import { type Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import { listStatesWith, type StateNames } from '#capabilities/states/index.ts';
import type { Cell, CellKind } from '../rules/cell.ts';
import type { Presence, QuestionPillar } from '../rules/question.ts';
import { listQuestions, type Known, type Question } from '../store/questions.ts';
import type { SourcedSituation } from '../store/situations.ts';
import { readMatrix } from './read-matrix.ts';
import { stanceOf, type Stance } from '../rules/voice.ts';
import { cellLabel, cellSentence, otherReading, periodWords, reviewOf } from '../texts/sentences.ts';

type Bilingual = Readonly<Record<Locale, string>>;

export interface AnswerSeen {
  readonly questionId: string;
  readonly title: Text;
  readonly pillar: QuestionPillar;
  readonly kind: CellKind;
  readonly presence: Presence | 'not_known';
  /** The answer's own words, or which kind of not knowing. */
  readonly label: Bilingual;
  /** Whole and quotable. */
  readonly sentence: Bilingual;
  /** When it holds, or when it was observed; undefined when nothing is known. */
  readonly period: Bilingual | undefined;
  readonly source: Source | undefined;
  readonly confidence: Confidence | undefined;
  readonly evidence: Evidence | undefined;
  readonly reviewed: Bilingual | undefined;
  /** What the State says of it: undefined while it has said nothing. */
  readonly stance: Stance | undefined;
  /** The other reading in a sentence with its date, where the State and a public source say different things. */
  readonly other: Bilingual | undefined;
  readonly note: Text | undefined;
  /** The act and its article, where the State itself has named them. */
  readonly legalBasis: LegalBasis | undefined;
  /** Later information exists that nobody has verified. */
  readonly unverified: boolean;
  /** Its page, without the language prefix. */
  readonly path: string;
}

/** What a State itself answered, with the article on which it rests, in the language it was written in. */
export interface LegalBasis {
  readonly questionId: string;
  readonly article: Text;
  /** The State's answer in its words. */
  readonly answer: Bilingual;
  readonly signedOn: Day;
  readonly path: string;
}

const inBoth = (say: (locale: Locale) => string): Bilingual => ({ en: say('en'), fr: say('fr') });

interface Asked {
  readonly questionIds: readonly string[];
  readonly on: Day;
  readonly today?: Day;
  readonly known?: Known;
}

/** In the order of the ids. A question that does not exist for this viewer is left out. Four statements, whatever their number. */
export async function listAnswersIn(tx: ReadTx, { stateCode, ...asked }: Asked & { readonly stateCode: string }): Promise<readonly AnswerSeen[]> {
  return (await listAnswersInEach(tx, { ...asked, stateCodes: [stateCode] })).get(stateCode) ?? [];
}

/** The same for several States, by their codes: as many statements as for one. A State that does not exist is left out. */
export async function listAnswersInEach(tx: ReadTx, { questionIds, stateCodes, on, today = on, known }: Asked & { readonly stateCodes: readonly string[] }): Promise<ReadonlyMap<string, readonly AnswerSeen[]>> {
  const states = (await listStatesWith(tx, stateCodes, known)).filter(({ code }) => stateCodes.includes(code));
  if (questionIds.length === 0 || states.length === 0) return new Map();
  const all = new Map((await listQuestions(tx, { ids: questionIds, known })).map((question) => [question.id, question]));
  const questions = questionIds.map((id) => all.get(id)).filter((question) => question !== undefined);
  const matrix = await readMatrix(tx, { questions, stateCodes: states.map(({ code }) => code), on, today, known });
  return new Map(
    states.map((state) => [
      state.code,
      questions.flatMap((question) => {
        const cell = matrix.get(question.id)?.get(state.code);
        return cell ? [answerOf(question, state, cell, on, today)] : [];
      }),
    ]),
  );
}

function answerOf(question: Question, state: StateNames, cell: Cell<SourcedSituation>, on: Day, today: Day): AnswerSeen {
  const { situation } = cell;
  return {
    questionId: question.id,
    title: question.title,
    pillar: question.pillar,
    kind: cell.kind,
    presence: cell.presence,
    label: inBoth((locale) => cellLabel(locale, question, cell)),
    sentence: inBoth((locale) => cellSentence(locale, question, state, cell, on, today)),
    period: situation && inBoth((locale) => periodWords(locale, situation)),
    source: situation?.source,
    confidence: situation?.confidence,
    evidence: situation?.evidence,
    reviewed: situation && inBoth((locale) => reviewOf(locale, situation, cell.beside?.situation)),
    stance: situation && stanceOf(situation, cell.beside?.situation),
    other: otherReading('en', question, cell) === undefined ? undefined : inBoth((locale) => otherReading(locale, question, cell) ?? ''),
    note: situation?.note,
    legalBasis: legalBasisOf(question, cell),
    unverified: cell.unverified,
    path: `/atlas/questions/${question.id}/states/${state.code}`,
  };
}

/** Of the State's own reading where it has one; else of the situation that it confirmed. */
function legalBasisOf(question: Question, cell: Cell<SourcedSituation>): LegalBasis | undefined {
  const own = [cell, cell.beside].find((one) => one?.situation?.voice) ?? cell;
  const { situation } = own;
  if (!situation?.legal || situation.reviewedOn === undefined) return undefined;
  return { questionId: question.id, article: situation.legal, answer: inBoth((locale) => cellLabel(locale, question, own).replace(/\.$/, '')), signedOn: situation.reviewedOn, path: `/atlas/questions/${question.id}/states/${cell.stateCode}` };
}

/** By State: what each itself answered to these questions, with its article. A State that is not there has not answered. As many statements as `listAnswersInEach`. */
export async function findLegalBasis(tx: ReadTx, asked: Asked & { readonly stateCodes: readonly string[] }): Promise<ReadonlyMap<string, readonly LegalBasis[]>> {
  const answers = await listAnswersInEach(tx, asked);
  return new Map([...answers].map(([code, seen]) => [code, seen.flatMap(({ legalBasis }) => legalBasis ?? [])] as const).filter(([, bases]) => bases.length > 0));
}
