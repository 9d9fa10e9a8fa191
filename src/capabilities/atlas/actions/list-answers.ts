/** What the atlas says of a State on some questions, in words: for other rooms and for the State's own page. */
import { type Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import { findState } from '#capabilities/states/index.ts';
import type { CellKind } from '../rules/cell.ts';
import type { Presence, QuestionPillar } from '../rules/question.ts';
import { listQuestions, type Known } from '../store/questions.ts';
import { readMatrix } from './read-matrix.ts';
import { cellLabel, cellSentence, periodWords, reviewOf } from '../texts/sentences.ts';

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
  readonly note: Text | undefined;
  /** Later information exists that nobody has verified. */
  readonly unverified: boolean;
  /** Its page, without the language prefix. */
  readonly path: string;
}

const inBoth = (say: (locale: Locale) => string): Bilingual => ({ en: say('en'), fr: say('fr') });

/** In the order of the ids. A question that does not exist for this viewer is left out. Four statements, whatever their number. */
export async function listAnswersIn(
  tx: ReadTx,
  { questionIds, stateCode, on, today = on, known }: { questionIds: readonly string[]; stateCode: string; on: Day; today?: Day; known?: Known },
): Promise<AnswerSeen[]> {
  if (questionIds.length === 0) return [];
  const state = await findState(tx, stateCode);
  if (!state) return [];
  const questions = new Map((await listQuestions(tx, { ids: questionIds, known })).map((question) => [question.id, question]));
  const matrix = await readMatrix(tx, { questions: [...questions.values()], stateCodes: [stateCode], on, today, known });
  return questionIds.flatMap((id): AnswerSeen[] => {
    const question = questions.get(id);
    const cell = matrix.get(id)?.get(stateCode);
    if (!question || !cell) return [];
    const { situation } = cell;
    return [
      {
        questionId: id,
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
        reviewed: situation && inBoth((locale) => reviewOf(locale, situation)),
        note: situation?.note,
        unverified: cell.unverified,
        path: `/atlas/questions/${id}/states/${stateCode}`,
      },
    ];
  });
}
