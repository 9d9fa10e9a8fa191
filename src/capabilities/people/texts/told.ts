/** What a notice about circles is called: the kind alone. Whom and which circle it is about is read on its page, with the reader's own rights. */
import { textOf, type Text } from '#kernel/text/text.ts';
import type { Told } from '../actions/neighbours.ts';

export const toldTitles: Readonly<Record<Told, Text>> = {
  'nomination-waits': textOf('A nomination waits for a decision', 'Une proposition attend une décision'),
  'nomination-approved': textOf('A nomination was approved', 'Une proposition a été approuvée'),
  'nomination-declined': textOf('A nomination was declined', 'Une proposition a été refusée'),
  'nomination-lapsed': textOf('Nobody decided about a nomination in time: it has lapsed', 'Personne n’a décidé à temps d’une proposition : elle est caduque'),
  'renewal-asked': textOf('A seat ends soon: does your State nominate again?', 'Un siège prend bientôt fin : votre État propose-t-il de nouveau ?'),
  'review-begun': textOf('The yearly review of a circle has begun', 'La revue annuelle d’un cercle a commencé'),
  'review-escalated': textOf('Seats have not been confirmed in the yearly review of a circle', 'Des sièges n’ont pas été confirmés dans la revue annuelle d’un cercle'),
  'seat-given': textOf('You have been given a seat', 'Un siège vous a été attribué'),
  'seat-ended': textOf('A seat of yours has ended', 'L’un de vos sièges a pris fin'),
  'seat-ended-unconfirmed': textOf('A seat of yours has ended: nobody confirmed it in the yearly review', 'L’un de vos sièges a pris fin : personne ne l’a confirmé lors de la revue annuelle'),
};
