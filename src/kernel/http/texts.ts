/** Words of the web layer itself: problems with an address, and pages for what went wrong. */
import type { Locale } from '#kernel/text/locale.ts';
import type { ProblemReason } from './fields.ts';

const en = {
  thereIsAProblem: 'There is a problem with this address',
  problem: {
    'not-a-day': (given: string) => `“${given}” is not a date. Write it as year-month-day, such as 2026-11-24.`,
    'not-a-whole-number': (given: string) => `“${given}” is not a whole number in the range allowed.`,
    'not-on-the-list': (given: string) => `“${given}” is not one of the choices.`,
    'too-long': (given: string) => `“${given.slice(0, 40)}…” is too long.`,
    'too-many': (given: string) => `${given} were given; that is more than can be shown at once.`,
  } satisfies Record<ProblemReason, (given: string) => string>,
  fieldProblem: (label: string, reason: string) => `${label}: ${reason} The page below leaves it out.`,
  home: 'Home',
  notFound: 'Nothing is here',
  notFoundLead: 'There is no page at this address, or you cannot see it. It may have been typed wrongly.',
  startFromHome: 'Start from the home page',
  search: 'Search',
  badRequest: 'This request cannot be answered',
  badRequestLead: 'Something in it is not as expected.',
  cannotWrite: 'This file cannot be made here',
  tooMany: 'Too many requests',
  tooManyLead: 'More requests came from your address than one reader makes. Wait a minute and try again: nothing is lost.',
  busy: 'The service is very busy',
  busyLead: 'It answers again in a moment. Try again in a few seconds.',
  signIn: 'You need to sign in',
  signInLead: 'This page is for people who have signed in.',
  forbidden: 'This form came from another site',
  forbiddenLead: 'For your safety it was not taken. Open the page here and send it again.',
  failed: 'Something went wrong here',
  failedLead: (reference: string) => `It is our fault and has been recorded. If you write to whoever runs this service, mention the reference ${reference}.`,
  panelFailed: 'This part of the page could not be shown. The rest is complete.',
};

const fr: typeof en = {
  thereIsAProblem: 'Cette adresse pose un problème',
  problem: {
    'not-a-day': (given) => `« ${given} » n’est pas une date. Écrivez année-mois-jour, par exemple 2026-11-24.`,
    'not-a-whole-number': (given) => `« ${given} » n’est pas un nombre entier dans l’intervalle permis.`,
    'not-on-the-list': (given) => `« ${given} » ne figure pas parmi les choix.`,
    'too-long': (given) => `« ${given.slice(0, 40)}… » est trop long.`,
    'too-many': (given) => `${given} ont été donnés ; c’est plus que ce qui peut être affiché à la fois.`,
  },
  fieldProblem: (label, reason) => `${label} : ${reason} La page ci-dessous n’en tient pas compte.`,
  home: 'Accueil',
  notFound: 'Il n’y a rien ici',
  notFoundLead: 'Aucune page ne se trouve à cette adresse, ou elle ne vous est pas accessible. L’adresse est peut-être mal saisie.',
  startFromHome: 'Repartir de l’accueil',
  search: 'Rechercher',
  badRequest: 'Cette demande ne peut pas être traitée',
  badRequestLead: 'Un élément n’est pas conforme à ce qui est attendu.',
  cannotWrite: 'Ce fichier ne peut pas être produit ici',
  tooMany: 'Trop de demandes',
  tooManyLead: 'Votre adresse a envoyé plus de demandes qu’un lecteur n’en fait. Patientez une minute et réessayez : rien n’est perdu.',
  busy: 'Le service est très sollicité',
  busyLead: 'Il répondra de nouveau dans un instant. Réessayez dans quelques secondes.',
  signIn: 'Vous devez vous connecter',
  signInLead: 'Cette page est réservée aux personnes connectées.',
  forbidden: 'Ce formulaire vient d’un autre site',
  forbiddenLead: 'Par sécurité, il n’a pas été pris en compte. Ouvrez la page ici et envoyez-le de nouveau.',
  failed: 'Un problème est survenu de notre côté',
  failedLead: (reference) => `Il a été enregistré. Si vous écrivez à la personne qui gère ce service, mentionnez la référence ${reference}.`,
  panelFailed: 'Cette partie de la page n’a pas pu être affichée. Le reste est complet.',
};

export const texts: Record<Locale, typeof en> = { en, fr };
