/** A year's sign-off: what a delegation drafts of each answer, what is wrong with a draft, and whose word replaces whose. */
import { dayAfter, firstDayOf, isPartialDate, precisionOf, type Day, type Period } from '#kernel/values/dates.ts';
import type { Source } from '#kernel/values/source.ts';
import { monthsANegativeStands, type Cell, type Situation } from './cell.ts';
import { asCode, codeOfAnswer, type Codes } from './question.ts';
import { faultOfAnswer } from './statement.ts';
import type { Reason } from './fault.ts';
import { givingWay } from './voice.ts';

/** `confirm`: as it stands, the State's own word where there is one. `withdraw`: the own word is taken back. */
export const draftStances = ['confirm', 'correct', 'contest', 'withdraw'] as const;
export type DraftStance = (typeof draftStances)[number];

/** As it was typed. */
export const entryFields = ['answer', 'from', 'to', 'basis', 'reasonEn', 'reasonFr', 'legalEn', 'legalFr', 'sourceTitle', 'sourcePublisher', 'sourceYear', 'sourceUrl'] as const;
export type EntryField = (typeof entryFields)[number];
export type Entry = Readonly<Record<EntryField, string>>;

export const emptyEntry: Entry = { answer: '', from: '', to: '', basis: '', reasonEn: '', reasonFr: '', legalEn: '', legalFr: '', sourceTitle: '', sourcePublisher: '', sourceYear: '', sourceUrl: '' };

export type EntryReason = Reason | { readonly is: 'not-yet'; readonly given: string } | { readonly is: 'same-answer' | 'nothing-stands' | 'about-a-source' | 'nothing-to-withdraw' | 'source-needed' | 'reason-needed' };

export interface EntryFault {
  readonly field: EntryField | 'stance';
  readonly reason: EntryReason;
}

/** What the State answers instead. */
export interface Stated extends Period {
  readonly answer: string;
  readonly fromBasis: 'change' | 'observed';
  readonly source: Source;
}

export type ReadDraft = { readonly stated: Stated | undefined } | { readonly faults: readonly EntryFault[] };

type Standing = Pick<Cell, 'situation' | 'beside'>;

/** The State's own word on the cell, where it has given one. */
export function ownReading<S extends Situation>({ situation, beside }: { readonly situation: S | undefined; readonly beside?: Cell<S> | undefined }): S | undefined {
  if (situation?.voice) return situation;
  return beside?.situation?.voice ? beside.situation : undefined;
}

/** All that is wrong with it. A draft is read again when it is signed: what it was about may have changed since. */
export function readDraft(stance: DraftStance, entry: Entry, question: Codes, standing: Standing, today: Day): ReadDraft {
  if (stance === 'confirm') return confirmation(question, standing);
  if (stance === 'withdraw') return ownReading(standing) ? { stated: undefined } : { faults: [{ field: 'stance', reason: { is: 'nothing-to-withdraw' } }] };
  const faults = [...faultsOfAnswer(entry, question), ...faultsOfDates(entry, today), ...faultsOfSource(entry), ...(stance === 'contest' && entry.reasonEn === '' && entry.reasonFr === '' ? [{ field: 'reasonEn', reason: { is: 'reason-needed' } } as const] : [])];
  if (faults.length > 0) return { faults };
  const stated = statedOf(entry);
  return isAsStands(stated, standing) ? { faults: [{ field: 'answer', reason: { is: 'same-answer' } }] } : { stated };
}

/** What was not seen in a source is said of the source: a State knows, and answers. */
export const isConfirmable = (question: Codes, standing: Standing): boolean => 'stated' in confirmation(question, standing);

function confirmation(question: Codes, standing: Standing): ReadDraft {
  const { situation } = standing;
  if (!situation) return { faults: [{ field: 'stance', reason: { is: 'nothing-stands' } }] };
  const code = codeOfAnswer(question, situation.answer);
  const isOfSource = code === 'none_seen' || question.answers.find((one) => one.code === code)?.presence === 'none_seen';
  return isOfSource && !ownReading(standing) ? { faults: [{ field: 'stance', reason: { is: 'about-a-source' } }] } : { stated: undefined };
}

/** The same answer since the same date is a confirmation, and is given as one. */
const isAsStands = (stated: Stated, { situation }: Standing) => situation !== undefined && !situation.voice && situation.answer === stated.answer && situation.from === stated.from && situation.until === stated.until;

function statedOf(entry: Entry): Stated {
  return {
    answer: asCode(entry.answer),
    from: firstDayOf(entry.from),
    fromPrecision: precisionOf(entry.from),
    until: entry.to === '' ? undefined : dayAfter(entry.to),
    untilPrecision: entry.to === '' ? undefined : precisionOf(entry.to),
    fromBasis: entry.basis === 'observed' ? 'observed' : 'change',
    source: { title: entry.sourceTitle, publisher: entry.sourcePublisher, year: Number(entry.sourceYear), ...(entry.sourceUrl !== '' && { url: entry.sourceUrl }) },
  };
}

function faultsOfAnswer({ answer }: Entry, question: Codes): EntryFault[] {
  if (answer === '') return [{ field: 'answer', reason: { is: 'empty' } }];
  // "None seen" is said of a source; a State knows.
  if (answer === 'none_seen') return [{ field: 'answer', reason: { is: 'not-among', given: answer, choices: question.answers.map(({ code }) => code).filter((code) => code !== 'none_seen') } }];
  const reason = faultOfAnswer(question, asCode(answer));
  return reason === undefined ? [] : [{ field: 'answer', reason }];
}

function faultsOfDates({ from, to }: Entry, today: Day): EntryFault[] {
  if (from === '') return [{ field: 'from', reason: { is: 'empty' } }];
  const undated = ([['from', from], ['to', to]] as const).filter(([, date]) => date !== '' && !isPartialDate(date));
  if (undated.length > 0) return undated.map(([field, given]) => ({ field, reason: { is: 'not-date', given } }));
  if (firstDayOf(from) > today) return [{ field: 'from', reason: { is: 'not-yet', given: from } }];
  return to !== '' && dayAfter(to) <= firstDayOf(from) ? [{ field: 'to', reason: { is: 'ends-before', to, from } }] : [];
}

function faultsOfSource({ sourceTitle, sourcePublisher, sourceYear, sourceUrl }: Entry): EntryFault[] {
  return [
    ...(sourceTitle === '' ? [{ field: 'sourceTitle', reason: { is: 'source-needed' } } as const] : []),
    ...(sourcePublisher === '' ? [{ field: 'sourcePublisher', reason: { is: 'source-needed' } } as const] : []),
    ...(/^(19|20)\d\d$/.test(sourceYear) ? [] : [{ field: 'sourceYear', reason: { is: 'not-year', given: sourceYear } } as const]),
    ...(sourceUrl === '' || /^https?:\/\/\S+$/.test(sourceUrl) ? [] : [{ field: 'sourceUrl', reason: { is: 'not-address', given: sourceUrl } } as const]),
  ];
}

/** Whose words of before end or are shortened once a new one holds. */
export function replacedBy<R extends Period & { readonly id: string }>(own: readonly R[], taken: Period): { readonly closed: readonly R[]; readonly left: readonly R[] } {
  const parts = own.map((one) => ({ one, left: givingWay(one, taken) })).filter(({ one, left }) => left.length !== 1 || left[0] !== one);
  return { closed: parts.map(({ one }) => one), left: parts.flatMap(({ left }) => left) };
}

/** A source of that year has grown too old to be taken for the present without a look: as long as a negative stands. */
export const isStale = ({ situation }: Standing, today: Day): boolean => {
  if (situation === undefined) return false;
  if (situation.reviewedOn !== undefined) return monthsSince(situation.reviewedOn, today) > monthsANegativeStands;
  return situation.source.year !== undefined && monthsSince(`${situation.source.year}-12-31`, today) > monthsANegativeStands;
};

const monthsSince = (day: Day, today: Day) => (Number(today.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(today.slice(5, 7)) - Number(day.slice(5, 7));

/** Words as a reader counts them: what stands between spaces. */
export const wordsCounted = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** In the State's own words, for each pillar and in each language. */
export const mostWords = 300;
