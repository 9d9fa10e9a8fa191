/** What may be said of an option in a State, from the answers of the atlas. Absence from a source is not absence, and nothing here is about the law. */

/** What the atlas says of a State on one question. `none_seen` is about a source, not about the State. */
export type Presence = 'present' | 'partial' | 'absent' | 'none_seen' | 'not_known' | 'not_applicable';

/**
 * Whether an option is seen in a State. `not_in_place`: a source says that there is none. `not_seen`: a source that lists what
 * exists does not list it. Neither says anything about the law. `no_question`: the atlas does not ask.
 */
export const statuses = ['in_place', 'partly', 'not_in_place', 'not_seen', 'not_applicable', 'not_known', 'no_question'] as const;
export type Status = (typeof statuses)[number];

/** From the answers to the questions that ask about this very option: those about something wider never count. */
export function statusOf(answers: readonly { readonly presence: Presence }[]): Status {
  if (answers.length === 0) return 'no_question';
  const known = answers.map((answer) => answer.presence).filter((presence) => presence !== 'not_known' && presence !== 'not_applicable');
  if (known.length === 0) return answers.every((answer) => answer.presence === 'not_applicable') ? 'not_applicable' : 'not_known';
  if (known.every((presence) => presence === 'present')) return 'in_place';
  if (known.some((presence) => presence === 'present' || presence === 'partial')) return 'partly';
  // One source that says there is none weighs more than another that only does not list it.
  return known.includes('absent') ? 'not_in_place' : 'not_seen';
}

/** The atlas knows of none, and the library of a practice there: both are said, so that neither is read as a mistake. */
export const isUnseenWithPractice = (status: Status, practices: number): boolean => practices > 0 && (status === 'not_known' || status === 'not_seen');

/** The options counted as the sentence at the head of a response counts them. */
export interface Tally {
  readonly total: number;
  readonly inPlace: number;
  readonly partly: number;
  /** A source says that there is none. */
  readonly notInPlace: number;
  /** A source that lists what exists does not list it. */
  readonly notSeen: number;
  readonly notApplicable: number;
  readonly notKnown: number;
  /** Of those not known: for which the atlas has no question. */
  readonly withoutQuestion: number;
}

export function tallyOf(all: readonly Status[]): Tally {
  const count = (...wanted: readonly Status[]) => all.filter((status) => wanted.includes(status)).length;
  return {
    total: all.length,
    inPlace: count('in_place'),
    partly: count('partly'),
    notInPlace: count('not_in_place'),
    notSeen: count('not_seen'),
    notApplicable: count('not_applicable'),
    notKnown: count('not_known', 'no_question'),
    withoutQuestion: count('no_question'),
  };
}
