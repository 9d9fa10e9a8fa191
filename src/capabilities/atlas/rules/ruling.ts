/** A ruling on the codebook as it is written down: published only when it is whole in both languages. */
import type { Day } from '#kernel/values/dates.ts';

export interface RulingEntry {
  readonly decidedOn: Day;
  readonly titleEn: string;
  readonly titleFr: string;
  readonly rulingEn: string;
  readonly rulingFr: string;
  readonly questions: readonly string[];
  /** One to a line: question and State, parted by a space. */
  readonly cells: string;
}

export type RulingReason = { readonly is: 'needed-in-both' | 'not-yet' | 'no-questions' } | { readonly is: 'no-question'; readonly given: string } | { readonly is: 'not-a-cell'; readonly given: string };

export interface RulingFault {
  readonly field: keyof RulingEntry;
  readonly reason: RulingReason;
}

export const cellsWritten = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' ')).filter(Boolean))];

export function faultsOfRuling(entry: RulingEntry, { questions, states, today }: { readonly questions: ReadonlySet<string>; readonly states: ReadonlySet<string>; readonly today: Day }): RulingFault[] {
  const isCell = (cell: string) => {
    const [question = '', state = ''] = cell.split(' ');
    return entry.questions.includes(question) && states.has(state) && cell.split(' ').length === 2;
  };
  return [
    ...(['titleEn', 'titleFr', 'rulingEn', 'rulingFr'] as const).filter((field) => entry[field] === '').map((field): RulingFault => ({ field, reason: { is: 'needed-in-both' } })),
    ...(entry.decidedOn > today ? [{ field: 'decidedOn' as const, reason: { is: 'not-yet' as const } }] : []),
    ...(entry.questions.length === 0 ? [{ field: 'questions' as const, reason: { is: 'no-questions' as const } }] : []),
    ...entry.questions.filter((id) => !questions.has(id)).map((given): RulingFault => ({ field: 'questions', reason: { is: 'no-question', given } })),
    ...cellsWritten(entry.cells).filter((cell) => !isCell(cell)).map((given): RulingFault => ({ field: 'cells', reason: { is: 'not-a-cell', given } })),
  ];
}
