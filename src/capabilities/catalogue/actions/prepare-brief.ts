/** Prepares a brief: freezes it to a revision and a day, and asks the room that offers its kind. The same for pages, programs and terminals. */
import { findRevisionDate, findRevisionNow } from '#kernel/db/revisions.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import { homeTimeZone } from '#kernel/http/page.ts';
import { dayOf, type Day } from '#kernel/values/dates.ts';
import type { Brief, BriefAsked, BriefKind } from '../briefs.ts';

export interface BriefWanted extends Pick<BriefAsked, 'subject' | 'states' | 'questions'> {
  /** Each is now where it is left out. */
  readonly on: Day | undefined;
  readonly known: number | undefined;
  readonly made: Day | undefined;
}

export type BriefRefusal = 'states-missing' | 'revision-not-taken' | 'nothing-there';

export type PreparedBrief = { readonly brief: Brief; readonly asked: BriefAsked } | { readonly refused: BriefRefusal };

/** Two statements of its own at most. A revision that has not been taken freezes nothing: there is no such brief. */
export async function prepareBrief(tx: ReadTx, kind: BriefKind, wanted: BriefWanted, today: Day): Promise<PreparedBrief> {
  if (wanted.states.length < kind.leastStates) return { refused: 'states-missing' };
  const now = await findRevisionNow(tx);
  const known = wanted.known ?? now?.revision;
  if (!now || known === undefined || known > now.revision) return { refused: 'revision-not-taken' };
  const takenAt = known === now.revision ? now.takenAt : await findRevisionDate(tx, known);
  if (!takenAt) return { refused: 'revision-not-taken' };
  const made = within(dayOf(takenAt, homeTimeZone), wanted.made ?? today, today);
  const asked = { subject: wanted.subject, states: wanted.states, questions: wanted.questions, on: wanted.on ?? made, known, made };
  const brief = await kind.build(tx, asked);
  return brief ? { brief, asked } : { refused: 'nothing-there' };
}

/** Nobody made it before what it says was known, nor after today. */
function within(first: Day, day: Day, last: Day): Day {
  if (day > last || first > last) return last;
  return day < first ? first : day;
}
