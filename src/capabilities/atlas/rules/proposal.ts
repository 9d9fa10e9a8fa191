/** A proposed correction: an answer, since when, and the passage of a source that supports it. */
import { firstDayOf, isPartialDate, type Day } from '#kernel/values/dates.ts';
import { asCode, type Codes } from './question.ts';
import { faultOfAnswer } from './statement.ts';
import type { EntryReason } from './sign-off.ts';

export const proposalFields = ['answer', 'from', 'basis', 'passage', 'sourceTitle', 'sourcePublisher', 'sourceUrl', 'sourceDate', 'remark'] as const;
export type ProposalField = (typeof proposalFields)[number];
export type ProposalEntry = Readonly<Record<ProposalField, string>>;

export interface ProposalFault {
  readonly field: ProposalField;
  readonly reason: EntryReason;
}

/** The quoted words of the source: as long as a paragraph, no longer than a quotation may be. */
export const longestPassage = 1500;

/** `counts`: the answer that stands today. A proposal of the same answer since the same date proposes nothing. */
export function faultsOfProposal(entry: ProposalEntry, question: Codes, counts: { readonly answer: string; readonly from: Day } | undefined, today: Day): ProposalFault[] {
  const empty = (['answer', 'from', 'passage', 'sourceTitle', 'sourcePublisher', 'sourceUrl', 'sourceDate'] as const).filter((field) => entry[field] === '');
  const given = (field: ProposalField) => !(empty as readonly string[]).includes(field);
  const codes = question.answers.map(({ code }) => code).filter((code) => code !== 'none_seen');
  const wrongAnswer = entry.answer === 'none_seen' ? ({ is: 'not-among', given: entry.answer, choices: codes } as const) : faultOfAnswer(question, asCode(entry.answer));
  const dates = (['from', 'sourceDate'] as const).filter(given).flatMap((field): ProposalFault[] => {
    if (!isPartialDate(entry[field])) return [{ field, reason: { is: 'not-date', given: entry[field] } }];
    return firstDayOf(entry[field]) > today ? [{ field, reason: { is: 'not-yet', given: entry[field] } }] : [];
  });
  const faults: ProposalFault[] = [
    ...empty.map((field): ProposalFault => ({ field, reason: { is: 'empty' } })),
    ...(given('answer') && wrongAnswer ? [{ field: 'answer' as const, reason: wrongAnswer }] : []),
    ...dates,
    ...(given('sourceUrl') && !/^https?:\/\/\S+$/.test(entry.sourceUrl) ? [{ field: 'sourceUrl' as const, reason: { is: 'not-address' as const, given: entry.sourceUrl } }] : []),
  ];
  if (faults.length > 0) return faults;
  return counts?.answer === asCode(entry.answer) && counts.from === firstDayOf(entry.from) ? [{ field: 'answer', reason: { is: 'same-answer' } }] : [];
}

/** Whose answer it waits for. `take-up`: into the State's draft, which is signed as everything is. */
export type ProposalRefusal = 'not-yours-to-answer' | 'no-longer-waiting' | 'own-proposal-waits' | 'may-not-propose' | 'say-why';
