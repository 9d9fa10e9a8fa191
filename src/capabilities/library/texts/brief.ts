/** What the brief of an option says beside the words for evidence. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';

const en = {
  takes: 'an option of the library, such as take-home-naloxone',
  brief: 'Brief: an option',
  clocks: (made: Day, revision: number) => `As known at revision ${revision} of Entente. Made on ${writtenDay('en', made)}.`,
  inShort: 'In short',
  harmOf: (outcome: string, certainty: string, study: string, year: number) => `${outcome}: ${certainty.toLowerCase()}. ${study}, ${year}.`,
  noHarms: 'No finding on record reports a harm. That is not to say that there is none.',
  researchCaption: 'One line for each result, by outcome in alphabetical order. Nothing is pooled.',
  practiceCaption: 'By State in alphabetical order. The outcome is the compiler’s reading of what was reported.',
  moneyCaption: 'As each source says it: nothing is converted or brought to another year.',
  study: (type: string, year: number) => `${type}, ${year}`,
  placed: (title: string, state: string) => `${title} (${state})`,
  amountPer: (amount: string, unit: string) => `${amount} ${unit}`,
  ask: 'Whom to ask',
  askWords: 'Entente names no contact person yet. On a result, ask the publisher of its source, numbered below; on a practice, the body that reported it.',
};

const fr: typeof en = {
  takes: 'une option de la bibliothèque, telle que take-home-naloxone',
  brief: 'Note de synthèse : une option',
  clocks: (made, revision) => `Telle que connue à la révision ${revision} d’Entente. Établie le ${writtenDay('fr', made)}.`,
  inShort: 'En bref',
  harmOf: (outcome, certainty, study, year) => `${outcome} : ${certainty.toLowerCase()}. ${study}, ${year}.`,
  noHarms: 'Aucun constat enregistré ne fait état d’un effet néfaste. Cela ne veut pas dire qu’il n’y en a pas.',
  researchCaption: 'Une ligne par résultat, par ordre alphabétique. Rien n’est agrégé.',
  practiceCaption: 'Par État et par ordre alphabétique. L’issue est la lecture, par la personne qui a saisi la fiche, de ce qui a été rapporté.',
  moneyCaption: 'Tels que chaque source les donne : rien n’est converti ni ramené à une autre année.',
  study: (type, year) => `${type}, ${year}`,
  placed: (title, state) => `${title} (${state})`,
  amountPer: (amount, unit) => `${amount} ${unit}`,
  ask: 'À qui s’adresser',
  askWords: 'Entente n’indique pas encore de personne à contacter. Sur un résultat, interrogez l’organisme qui a publié sa source, numérotée ci-dessous ; sur une pratique, celui qui l’a rapportée.',
};

export const briefTexts: Record<Locale, typeof en> = { en, fr };
