/** What a course, its record and its refusals say, in both languages: for pages, mail and paper alike. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { isEndOfDay, lastDayOf, zone } from './rules/clock.ts';
import type { Verb } from './rules/course.ts';
import type { Refusal } from './rules/progress.ts';

/** `when`, `deadline` and `moment` are written by the functions below, each with the zone. */
const en = {
  verbs: {
    approve: 'Approve',
    agree: 'Agree',
    confirm: 'Confirm',
    decline: 'Decline',
    object: 'Object',
    abstain: 'Abstain',
    contest: 'Contest',
    correct: 'Correct',
    answer: 'Answer',
    acknowledge: 'Acknowledge',
    submit: 'Submit',
    'refer-back': 'Refer back',
  } satisfies Record<Verb, string> as Readonly<Record<Verb, string>>,
  withdraw: 'Withdraw',
  acted: {
    approve: (who: string, when: string) => `Approved by ${who} ${when}`,
    agree: (who: string, when: string) => `Agreement by ${who} ${when}`,
    confirm: (who: string, when: string) => `Confirmed by ${who} ${when}`,
    decline: (who: string, when: string) => `Declined by ${who} ${when}`,
    object: (who: string, when: string) => `Objection by ${who} ${when}`,
    abstain: (who: string, when: string) => `Abstention by ${who} ${when}`,
    contest: (who: string, when: string) => `Contested by ${who} ${when}`,
    correct: (who: string, when: string) => `Corrected by ${who} ${when}`,
    answer: (who: string, when: string) => `Answered by ${who} ${when}`,
    acknowledge: (who: string, when: string) => `Acknowledged by ${who} ${when}`,
    submit: (who: string, when: string) => `Submitted by ${who} ${when}`,
    'refer-back': (who: string, when: string) => `Referred back by ${who} ${when}`,
  } satisfies Record<Verb, Acted> as Readonly<Record<Verb, Acted>>,
  withdrawn: (who: string, when: string) => `Withdrawn by ${who} ${when}`,
  begun: (who: string, when: string) => `Begun by ${who} ${when}`,
  reminded: (when: string) => `Reminder ${when}`,
  escalated: (whom: string, when: string) => `Nobody had acted. Brought to attention ${when}: ${whom}`,
  lapsed: (when: string) => `Nobody acted in time. It lapsed ${when}`,
  lapsedInAgreement: (when: string) => `The term ended ${when}; silence counted as agreement`,
  recordedLate: (when: string) => `Recorded only ${when}`,
  ended: (outcome: string, when: string) => `Ended ${when}: ${outcome}`,
  withdrawnOutcome: 'withdrawn',
  waitingFor: (whom: string) => `Waiting for: ${whom}`,
  due: (deadline: string) => `To be done ${deadline}`,
  overdue: (deadline: string) => `Overdue: it was to be done ${deadline}`,
  noClock: 'There is no date by which to act.',
  willEscalate: (whom: string, when: string) => `If nobody has acted by then, it is brought ${when} to the attention of: ${whom}`,
  ifNobody: {
    ends: (outcome: string, deadline: string) => `If nobody acts ${deadline}, it ends: ${outcome}`,
    goesOn: (step: string, deadline: string) => `If nobody acts ${deadline}, the next step opens: ${step}`,
    staysOpen: 'If nobody acts, it stays open.',
    agrees: (outcome: string, deadline: string) => `Whoever says nothing ${deadline} counts as agreeing. It then ends: ${outcome}`,
    agreesAndGoesOn: (step: string, deadline: string) => `Whoever says nothing ${deadline} counts as agreeing. The next step then opens: ${step}`,
  },
  neverConsent: 'A State’s silence is never consent to what is said of it.',
  open: 'Open',
  workingDays: 'Working days are Monday to Friday. The public holidays of States count among them.',
  recordLabel: (course: string) => `Record: ${course}`,
  nothingWaits: 'Nothing is waiting for you.',
  nothingIsWaitedFor: 'You are waiting for nobody.',
  more: (count: number) => `These are the first ${count}. There are more.`,
  since: (when: string) => `Begun ${when}`,
  refusals: {
    'no-such-procedure': 'There is nothing of this kind here.',
    'already-ended': 'This has already ended. Nothing was changed.',
    'no-longer-open': 'Somebody has acted in this step since you opened the page. Nothing was changed: look at the record and decide again.',
    'not-yours': 'Somebody else must act in this step.',
    'already-acted': 'This has already been said for your seat.',
    'you-began-it': 'You began this: somebody else must decide it.',
    'not-a-choice': 'This cannot be done in this step.',
    'words-needed': 'A reason is needed.',
    'no-words-here': 'There is no room for a text in this step.',
    'too-many-words': 'The text is too long: two pages at most, some 6,000 characters.',
    'not-withdrawable': 'This cannot be withdrawn.',
  } satisfies Record<Refusal, string> as Readonly<Record<Refusal, string>>,
};

type Acted = (who: string, when: string) => string;

const fr: typeof en = {
  verbs: {
    approve: 'Approuver',
    agree: 'Donner son accord',
    confirm: 'Confirmer',
    decline: 'Refuser',
    object: 'S’opposer',
    abstain: 'S’abstenir',
    contest: 'Contester',
    correct: 'Corriger',
    answer: 'Répondre',
    acknowledge: 'Accuser réception',
    submit: 'Soumettre',
    'refer-back': 'Renvoyer',
  },
  withdraw: 'Retirer',
  acted: {
    approve: (who, when) => `Approuvé par ${who} ${when}`,
    agree: (who, when) => `Accord donné par ${who} ${when}`,
    confirm: (who, when) => `Confirmé par ${who} ${when}`,
    decline: (who, when) => `Refusé par ${who} ${when}`,
    object: (who, when) => `Opposition formée par ${who} ${when}`,
    abstain: (who, when) => `Abstention exprimée par ${who} ${when}`,
    contest: (who, when) => `Contesté par ${who} ${when}`,
    correct: (who, when) => `Corrigé par ${who} ${when}`,
    answer: (who, when) => `Réponse donnée par ${who} ${when}`,
    acknowledge: (who, when) => `Réception accusée par ${who} ${when}`,
    submit: (who, when) => `Soumis par ${who} ${when}`,
    'refer-back': (who, when) => `Renvoyé par ${who} ${when}`,
  },
  withdrawn: (who, when) => `Retiré par ${who} ${when}`,
  begun: (who, when) => `Engagé par ${who} ${when}`,
  reminded: (when) => `Rappel ${when}`,
  escalated: (whom, when) => `Personne n’avait agi. Porté ${when} à l’attention de : ${whom}`,
  lapsed: (when) => `Personne n’a agi à temps. Caduc ${when}`,
  lapsedInAgreement: (when) => `Le délai a expiré ${when} ; le silence a valu accord`,
  recordedLate: (when) => `Consigné seulement ${when}`,
  ended: (outcome, when) => `Terminé ${when} : ${outcome}`,
  withdrawnOutcome: 'retiré',
  waitingFor: (whom) => `En attente de : ${whom}`,
  due: (deadline) => `À faire ${deadline}`,
  overdue: (deadline) => `En retard : c’était à faire ${deadline}`,
  noClock: 'Aucune date limite n’est fixée.',
  willEscalate: (whom, when) => `Si personne n’a agi d’ici là, l’affaire est portée ${when} à l’attention de : ${whom}`,
  ifNobody: {
    ends: (outcome, deadline) => `Si personne n’agit ${deadline}, la procédure prend fin : ${outcome}`,
    goesOn: (step, deadline) => `Si personne n’agit ${deadline}, l’étape suivante s’ouvre : ${step}`,
    staysOpen: 'Si personne n’agit, l’étape reste ouverte.',
    agrees: (outcome, deadline) => `Quiconque ne dit rien ${deadline} est réputé d’accord. La procédure prend alors fin : ${outcome}`,
    agreesAndGoesOn: (step, deadline) => `Quiconque ne dit rien ${deadline} est réputé d’accord. L’étape suivante s’ouvre alors : ${step}`,
  },
  neverConsent: 'Le silence d’un État ne vaut jamais accord sur ce qui est dit de lui.',
  open: 'En cours',
  workingDays: 'Les jours ouvrés vont du lundi au vendredi. Les jours fériés des États en font partie.',
  recordLabel: (course) => `Historique : ${course}`,
  nothingWaits: 'Rien ne vous attend.',
  nothingIsWaitedFor: 'Vous n’attendez personne.',
  more: (count) => `Voici les ${count} premières lignes. Il y en a d’autres.`,
  since: (when) => `Engagé ${when}`,
  refusals: {
    'no-such-procedure': 'Il n’y a rien de tel ici.',
    'already-ended': 'C’est déjà terminé. Rien n’a été modifié.',
    'no-longer-open': 'Quelqu’un a agi dans cette étape depuis que vous avez ouvert la page. Rien n’a été modifié : consultez l’historique et décidez de nouveau.',
    'not-yours': 'C’est à quelqu’un d’autre d’agir dans cette étape.',
    'already-acted': 'Votre siège s’est déjà exprimé.',
    'you-began-it': 'Vous avez engagé cette procédure : c’est à quelqu’un d’autre de trancher.',
    'not-a-choice': 'Cela n’est pas possible dans cette étape.',
    'words-needed': 'Un motif est nécessaire.',
    'no-words-here': 'Cette étape ne comporte pas de texte.',
    'too-many-words': 'Le texte est trop long : deux pages au plus, soit environ 6 000 caractères.',
    'not-withdrawable': 'Cela ne peut pas être retiré.',
  },
};

export const texts: Readonly<Record<Locale, typeof en>> = { en, fr };

const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const hourIn = (locale: Locale, moment: Date): string => (locale === 'en' ? hour.format(moment) : hour.format(moment).replace(':', '\u00a0h\u00a0'));

/** "on 4 November 2026 at 13:05 (Paris time)", « le 4 novembre 2026 à 13 h 05 (heure de Paris) »; the end of a day as that day. */
export function writtenMoment(locale: Locale, moment: Date): string {
  if (isEndOfDay(moment)) return locale === 'en' ? `at the end of ${writtenDay(locale, lastDayOf(moment))} (Paris time)` : `à la fin du ${writtenDay(locale, lastDayOf(moment))} (heure de Paris)`;
  const day = writtenDay(locale, dayOf(moment, zone));
  return locale === 'en' ? `on ${day} at ${hourIn(locale, moment)} (Paris time)` : `le ${day} à ${hourIn(locale, moment)} (heure de Paris)`;
}

/** "by the end of 16 November 2026 (Paris time)", « avant la fin du 16 novembre 2026 (heure de Paris) ». */
export function writtenDeadline(locale: Locale, due: Date): string {
  if (isEndOfDay(due)) return locale === 'en' ? `by the end of ${writtenDay(locale, lastDayOf(due))} (Paris time)` : `avant la fin du ${writtenDay(locale, lastDayOf(due))} (heure de Paris)`;
  const day = writtenDay(locale, dayOf(due, zone));
  return locale === 'en' ? `by ${hourIn(locale, due)} on ${day} (Paris time)` : `avant le ${day} à ${hourIn(locale, due)} (heure de Paris)`;
}
