/** Why something about circles and seats was not done. */
import type { Locale } from '#kernel/text/locale.ts';
import type { DecisionRefusal, NominateOutcome } from '../actions/nominate.ts';
import type { ReviewOutcome } from '../actions/review.ts';
import type { InviteRefusal } from '../actions/seat.ts';
import type { ArrangeRefusal, OpenRefusal } from '../rules/arranging.ts';
import type { RenewRefusal, WithdrawRefusal } from '../rules/nomination.ts';
import type { ChangeRoleRefusal, EndRefusal, ProlongRefusal } from '../rules/seat-keeping.ts';

/** What is not there for this person is answered with a page that says so, and with no sentence of ours. */
export type NotThere = 'no-such-circle' | 'no-such-seat' | 'no-such-nomination';
type All = DecisionRefusal | NonNullable<NominateOutcome['refused']> | NonNullable<ReviewOutcome['refused']> | InviteRefusal | ArrangeRefusal | OpenRefusal | RenewRefusal | WithdrawRefusal | ChangeRoleRefusal | EndRefusal | ProlongRefusal;
export type Refusal = Exclude<All, NotThere>;

const en: Readonly<Record<Refusal, string>> = {
  'not-yours-to-do': 'Your seats do not let you do this.',
  'circle-closed': 'This circle is closed.',
  'own-nomination': 'Nobody decides about a nomination of their own, or about themselves. Somebody else has to.',
  'already-decided': 'This nomination has been decided in the meantime.',
  'waits-for-the-state': 'The State has not yet nominated again.',
  'has-lapsed': 'Nobody decided in time, and the nomination has lapsed. The State may nominate again.',
  'reason-missing': 'Say why: the State will read it.',
  'already-sits': 'This person already holds a seat in this circle.',
  'no-longer-in-delegation': 'This person is no longer in the delegation that nominated them.',
  'account-closed': 'The account of this person is closed.',
  'nobody-named': 'Choose somebody of your delegation, or give the address of somebody new.',
  'two-named': 'Name one person: either somebody of your delegation or somebody new.',
  'state-missing': 'Say of which State.',
  'already-nominated': 'You have already proposed this person here, and nothing has been decided yet.',
  'no-such-role': 'There is no such role in this circle.',
  'not-in-your-delegation': 'This person does not sit in your delegation.',
  'has-a-delegation': 'This State has a delegation, or the person sits in one: their Correspondent nominates them.',
  'until-is-past': 'That day is not in the future.',
  'until-too-late': 'That day is too far away.',
  'own-seat': 'Nobody confirms their own seat. Somebody else has to.',
  'review-over': 'This review has ended.',
  'nothing-chosen': 'Tick the seats first.',
  'seat-gone': 'Somebody else has gone through some of these seats in the meantime. Look at what is left.',
  'sent-by-a-state': 'Those whom a State sends come by the nomination of its Correspondent. Only co-ordinators, observers and Correspondents are invited here.',
  'name-missing': 'Give a name in English and in French.',
  'only-networks-concealed': 'Only a network can be concealed. Other circles are known only to those who sit in them in any case.',
  'never-closed': 'This circle is never closed.',
  'no-such-state': 'There is no such State.',
  'delegation-exists': 'This State already has a delegation.',
  'already-over': 'This seat is no longer held.',
  'same-role': 'This person already has that role.',
  'last-secretariat': 'There would be nobody left in the Secretariat.',
  'account-instead': 'Whoever is signed in is of the community. Close the account instead.',
  'not-an-address': 'This is not an e-mail address.',
  'too-many': 'You have sent many letters in a short time. Wait a while.',
  'no-renewal': 'A seat of an officer goes on by a new nomination. It can be prolonged only while one is under way.',
};

const fr: typeof en = {
  'not-yours-to-do': 'Vos sièges ne vous permettent pas de le faire.',
  'circle-closed': 'Ce cercle est fermé.',
  'own-nomination': 'Nul ne décide de sa propre proposition, ni de soi-même. La décision revient à quelqu’un d’autre.',
  'already-decided': 'Cette proposition a été tranchée entre-temps.',
  'waits-for-the-state': 'L’État n’a pas encore proposé de nouveau.',
  'has-lapsed': 'Personne n’a décidé à temps : la proposition est caduque. L’État peut proposer de nouveau.',
  'reason-missing': 'Dites pourquoi : l’État le lira.',
  'already-sits': 'Cette personne a déjà un siège dans ce cercle.',
  'no-longer-in-delegation': 'Cette personne n’est plus dans la délégation qui l’a proposée.',
  'account-closed': 'Le compte de cette personne est fermé.',
  'nobody-named': 'Choisissez quelqu’un de votre délégation, ou donnez l’adresse d’une nouvelle personne.',
  'two-named': 'Nommez une seule personne : soit de votre délégation, soit nouvelle.',
  'state-missing': 'Dites de quel État.',
  'already-nominated': 'Vous avez déjà proposé cette personne ici, et rien n’est encore décidé.',
  'no-such-role': 'Ce rôle n’existe pas dans ce cercle.',
  'not-in-your-delegation': 'Cette personne ne siège pas dans votre délégation.',
  'has-a-delegation': 'Cet État a une délégation, ou la personne siège dans l’une d’elles : c’est à son Correspondant permanent de la proposer.',
  'until-is-past': 'Ce jour n’est pas à venir.',
  'until-too-late': 'Ce jour est trop lointain.',
  'own-seat': 'Nul ne confirme son propre siège. Cela revient à quelqu’un d’autre.',
  'review-over': 'Cette revue est terminée.',
  'nothing-chosen': 'Cochez d’abord les sièges.',
  'seat-gone': 'Quelqu’un d’autre a examiné certains de ces sièges entre-temps. Voyez ce qui reste.',
  'sent-by-a-state': 'Les personnes qu’un État envoie viennent sur proposition de son Correspondant permanent. Ne sont invitées ici que la coordination, l’observation et les Correspondants permanents.',
  'name-missing': 'Donnez un nom en anglais et en français.',
  'only-networks-concealed': 'Seul un réseau peut être tenu secret. Les autres cercles ne sont de toute façon connus que de celles et ceux qui y siègent.',
  'never-closed': 'Ce cercle ne se ferme jamais.',
  'no-such-state': 'Cet État n’existe pas.',
  'delegation-exists': 'Cet État a déjà une délégation.',
  'already-over': 'Ce siège n’est plus occupé.',
  'same-role': 'Cette personne a déjà ce rôle.',
  'last-secretariat': 'Il ne resterait personne au Secrétariat.',
  'account-instead': 'Toute personne connectée est de la communauté. Fermez plutôt le compte.',
  'not-an-address': 'Ce n’est pas une adresse électronique.',
  'too-many': 'Vous avez envoyé beaucoup de lettres en peu de temps. Attendez un peu.',
  'no-renewal': 'Le siège d’une personne envoyée par un État se poursuit par une nouvelle proposition. Il ne peut être prolongé que pendant qu’elle est en cours.',
};

export const refusalWords: Readonly<Record<Locale, typeof en>> = { en, fr };
