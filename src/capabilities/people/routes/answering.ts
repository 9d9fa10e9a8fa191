/** What the forms of circles have in common: their fields, and how an outcome becomes an answer. */
import type { Acted } from '#kernel/http/forms.ts';
import { codes, day, needed, oneOf, words } from '#kernel/http/fields.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { locales } from '#kernel/text/locale.ts';
import { seatRoles, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { doneWords, type Done } from '../texts/circles.ts';
import { refusalWords, type NotThere, type Refusal } from '../texts/refusals.ts';

export const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

const notThere: readonly string[] = ['no-such-circle', 'no-such-seat', 'no-such-nomination'] satisfies readonly NotThere[];

/** What is not there for this person gives undefined, and a page that says no more than that. */
export function answered(outcome: { readonly refused: Refusal | NotThere | undefined }, locale: Locale, to: string, fieldOf: Partial<Readonly<Record<Refusal, string>>> = {}): Acted {
  const { refused } = outcome;
  if (refused === undefined) return { to };
  if (isNotThere(refused)) return undefined;
  const field = fieldOf[refused];
  return { refused: [{ ...(field !== undefined && { field }), reason: refusalWords[locale][refused] }] };
}

const isNotThere = (refused: Refusal | NotThere): refused is NotThere => notThere.includes(refused);

/** Routes are for those who are signed in: it was asked before. */
export function signedIn(viewer: Viewer): Viewer & { readonly person: PersonId } {
  if (viewer.person === undefined) throw new Error('A visitor came through a door for people who are signed in.');
  return { ...viewer, person: viewer.person };
}

export const doneField = oneOf<Done, undefined>({ en: 'Done', fr: 'Fait' }, doneWords, undefined);

export const fields = {
  address: words({ en: 'E-mail address', fr: 'Adresse électronique' }, 254),
  neededAddress: needed(words({ en: 'E-mail address', fr: 'Adresse électronique' }, 254)),
  role: needed(oneOf({ en: 'Role', fr: 'Rôle' }, seatRoles, undefined)),
  language: oneOf({ en: 'Language of the letter', fr: 'Langue de la lettre' }, locales, 'en'),
  person: words({ en: 'Person', fr: 'Personne' }, 60),
  state: words({ en: 'State', fr: 'État' }, 2),
  words: words({ en: 'Why this person', fr: 'Pourquoi cette personne' }, 2000),
  until: day({ en: 'Seat until', fr: 'Siège jusqu’au' }),
  neededUntil: needed(day({ en: 'First day on which the seat is no longer held', fr: 'Premier jour où le siège n’est plus occupé' })),
  verdict: needed(oneOf({ en: 'Decide', fr: 'Décider' }, ['approve', 'decline'], undefined)),
  reason: words({ en: 'Reason', fr: 'Motif' }, 2000),
  seats: codes({ en: 'Seats', fr: 'Sièges' }, { pattern: new RegExp(uuid), most: 1000 }),
  decision: needed(oneOf({ en: 'What should become of them', fr: 'Ce qu’ils deviennent' }, ['keep', 'end'], undefined)),
  nameEn: words({ en: 'Name in English', fr: 'Nom en anglais' }, 200),
  nameFr: words({ en: 'Name in French', fr: 'Nom en français' }, 200),
  purposeEn: words({ en: 'What it is for, in English', fr: 'À quoi il sert, en anglais' }, 2000),
  purposeFr: words({ en: 'What it is for, in French', fr: 'À quoi il sert, en français' }, 2000),
};
