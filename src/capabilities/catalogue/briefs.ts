/** How other rooms put what they know into a brief: each offers a kind, and the routes here give it its addresses and files. */
import type { ReadTx, Room } from '#kernel/db/tx.ts';
import type { Document } from '#kernel/documents/document.ts';
import { slot } from '#kernel/slots.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';

/** What a brief is asked for. Whatever is not of use to its kind is left out of its address. */
export interface BriefAsked {
  readonly subject: string;
  /** In the order of the address. */
  readonly states: readonly string[];
  readonly questions: readonly string[];
  /** The day it speaks of. */
  readonly on: Day;
  /** The revision it is frozen to. */
  readonly known: number;
  /** The day it was made: the "today" of everything in it, so that it reads the same later. */
  readonly made: Day;
}

export interface Brief {
  /** In the two languages, equal in content. */
  readonly say: (locale: Locale) => Document;
  /** The page that it was made from, without the language. */
  readonly from: { readonly path: string; readonly label: Readonly<Record<Locale, string>> };
}

export interface BriefKind {
  /** In addresses: `/briefs/{kind}/{subject}`. */
  readonly kind: string;
  /** What it is asked for, whether or not it is known by a page: "a challenge, such as …, and one State, or two to eight". */
  readonly takes: Readonly<Record<Locale, string>>;
  /** How many States its address names at the least; none where it may go without. */
  readonly leastStates: number;
  /** Where there is but one subject, it need not be named. */
  readonly onlySubject?: string;
  /** Another name that a terminal knows it by, where it is of so many States at the least. */
  readonly ofSeveral?: { readonly name: string; readonly leastStates: number };
  /** How many statements its building may take at most, beside the page's own. */
  readonly statements: number;
  /** The rooms whose content it reads. */
  readonly madeFrom: readonly Room[];
  /** Undefined: nothing is there of that name for this viewer. */
  build(tx: ReadTx, asked: BriefAsked): Promise<Brief | undefined>;
}

export const briefs = slot<BriefKind>('catalogue.briefs');

/** The address of a brief, without the language. Without a revision it is of what is known when it is read. */
export function briefPath(kind: string, subject: string, asked: Partial<Pick<BriefAsked, 'states' | 'questions' | 'on' | 'known' | 'made'>> = {}): string {
  const { states = [], questions = [], on, known, made } = asked;
  const query = new URLSearchParams({
    ...(states.length > 0 && { states: states.join(',') }),
    ...(questions.length > 0 && { questions: questions.join(',') }),
    ...(on !== undefined && { on }),
    ...(known !== undefined && { known: String(known) }),
    ...(made !== undefined && { made }),
  }).toString();
  return `/briefs/${kind}/${subject}${query === '' ? '' : `?${query.replaceAll('%2C', ',')}`}`;
}
