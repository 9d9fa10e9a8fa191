/** The atlas as files: stable codes, words in both languages, and which kind of not knowing where nothing is known. */
import type { Table, TableCell } from '#kernel/tables/table.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { asKnown } from '#kernel/values/dates.ts';
import type { Difference } from './rules/compare.ts';
import type { Cell, Situation } from './rules/cell.ts';
import { stanceOf } from './rules/voice.ts';
import { lastDateInside } from './rules/statement.ts';
import { cellLabel, type Worded } from './texts/sentences.ts';

interface NamedQuestion extends Worded {
  readonly id: string;
  readonly version: number;
}

interface NamedState {
  readonly code: string;
  readonly name: Text;
}

const columns = [
  'question', 'question_version', 'question_en', 'question_fr', 'state', 'state_en', 'state_fr', 'kind', 'answer', 'answer_en', 'answer_fr', 'valid_from', 'valid_to', 'from_basis', 'confidence', 'evidence',
  'reviewed_by_state', 'reading', 'state_says', 'other_reading', 'other_answer', 'other_answer_en', 'other_answer_fr', 'other_valid_from', 'other_valid_to', 'other_signed_on', 'other_source_title', 'other_source_publisher', 'other_source_year', 'other_source_url', 'note_en', 'note_fr', 'source_title', 'source_publisher', 'source_year', 'source_url', 'later_information_not_verified', 'situation',
] as const;

type NotedCell = Cell<Situation & { readonly note: Text | undefined }>;

export function cellTable(name: string, questions: readonly NamedQuestion[], states: readonly NamedState[], matrix: ReadonlyMap<string, ReadonlyMap<string, NotedCell>>): Table {
  const rows = questions.flatMap((question) => states.flatMap((state) => {
    const cell = matrix.get(question.id)?.get(state.code);
    return cell ? [rowOf(question, state, cell)] : [];
  }));
  return { name, columns, rows };
}

function rowOf(question: NamedQuestion, state: NamedState, cell: NotedCell): TableCell[] {
  const { situation } = cell;
  return [
    question.id, question.version, wordsIn('en', question.title), wordsIn('fr', question.title),
    state.code, wordsIn('en', state.name), wordsIn('fr', state.name),
    cell.kind, situation?.answer ?? null, cellLabel('en', question, cell), cellLabel('fr', question, cell),
    situation ? asKnown(situation.from, situation.fromPrecision) : null,
    situation?.until && situation.untilPrecision ? lastDateInside(situation.until, situation.untilPrecision) : null,
    situation?.fromBasis ?? null, situation?.confidence ?? null, situation?.evidence ?? null,
    situation ? (situation.reviewedOn ?? 'no') : null,
    ...readingCells(question, cell),
    situation?.note ? wordsIn('en', situation.note) : null, situation?.note ? wordsIn('fr', situation.note) : null,
    situation?.source.title ?? null, situation?.source.publisher ?? null, situation?.source.year ?? null, situation?.source.url ?? null,
    cell.unverified ? 'yes' : 'no', situation?.id ?? null,
  ];
}

/** Whose the answer is, what the State says of it, and the other reading, where there are two. */
function readingCells(question: NamedQuestion, { situation, beside }: NotedCell): TableCell[] {
  const other = beside?.situation;
  return [
    situation ? readBy(situation) : null,
    situation ? (stanceOf(situation, other) ?? 'nothing') : null,
    other ? readBy(other) : null, other?.answer ?? null, beside && other ? cellLabel('en', question, beside) : null, beside && other ? cellLabel('fr', question, beside) : null,
    other ? asKnown(other.from, other.fromPrecision) : null,
    other?.until && other.untilPrecision ? lastDateInside(other.until, other.untilPrecision) : null,
    other?.voice?.signedOn ?? null,
    other?.source.title ?? null, other?.source.publisher ?? null, other?.source.year ?? null, other?.source.url ?? null,
  ];
}

const readBy = ({ voice }: Situation): 'state' | 'source' => (voice ? 'state' : 'source');

export function differenceTable(name: string, questions: readonly NamedQuestion[], differences: readonly Difference[]): Table {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const side = (question: NamedQuestion, cell: Cell): TableCell[] => [cell.kind, cell.situation?.answer ?? null, cellLabel('en', question, cell), cellLabel('fr', question, cell), cell.situation ? (stanceOf(cell.situation, cell.beside?.situation) ?? 'nothing') : null, cell.beside?.situation?.answer ?? null, cell.situation?.source.title ?? null, cell.situation?.source.year ?? null];
  return {
    name,
    columns: ['question', 'state', ...['before', 'after'].flatMap((when) => ['kind', 'answer', 'answer_en', 'answer_fr', 'state_says', 'other_answer', 'source_title', 'source_year'].map((column) => `${when}_${column}`))],
    rows: differences.flatMap((difference) => {
      const question = byId.get(difference.questionId);
      return question ? [[question.id, difference.stateCode, ...side(question, difference.before), ...side(question, difference.after)]] : [];
    }),
  };
}
