/** What the brief of a response says beside the words of its page. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';

const list: Record<Locale, Intl.ListFormat> = { en: new Intl.ListFormat('en-GB'), fr: new Intl.ListFormat('fr-FR') };

const en = {
  takes: 'a challenge, such as nitazene-overdose-cluster, and one State of the atlas, such as MT, or two to eight',
  brief: 'Brief: response to a challenge',
  clocks: (on: Day, revision: number) => `Situation on ${writtenDay('en', on)}, as known at revision ${revision} of Entente.`,
  inShort: 'In short',
  options: (where: string) => `The options, and what is seen ${where}`,
  option: (title: string, lane: string) => `${title} (${lane})`,
  first: (share: string) => `comes first under ${share} of possible priorities`,
  neverFirst: 'comes first under none of the possible priorities',
  notAChance: 'A share of possible priorities, and not a chance of success.',
  status: (status: string, source: string) => `${status}: ${source}`,
  harmsOf: (option: string) => `${option}: `,
  harm: (outcome: string, certainty: string, study: string, year: number) => `${outcome} (${certainty.toLowerCase()}; ${study.toLowerCase()}, ${year})`,
  noHarms: 'No finding on record on these options reports a harm. That is not to say that there is none.',
  rightOf: (option: string, right: string) => `${option}: ${right}`,
  rightsNote: 'Filters, not weights: no benefit outweighs them.',
  practiceHere: (title: string, lesson: string) => `${title}: ${lesson.toLowerCase()}`,
  practicesIn: (where: string) => `Practices on record ${where}`,
  firstSteps: 'Steps that others took first',
  unknown: 'What is not known',
  notKnown: (where: string, options: readonly string[]) => `Whether these are in place ${where}: ${list.en.format(options)}.`,
  notAsked: (options: readonly string[]) => `Of these nothing is said, since no question of the atlas asks about them: ${list.en.format(options)}.`,
  noFinding: (options: readonly string[]) => `What research says of these on the outcomes that matter most here: ${list.en.format(options)}.`,
  law: 'What the law permits, what it would cost here, and who would carry it out.',
  ask: 'Whom to ask',
  askWords: (the: string) => `Entente names no contact person for ${the} yet. On each statement, ask the publisher of its source, numbered below.`,
  researchSources: 'Sources of the counts of research',
};

const fr: typeof en = {
  takes: 'un défi, tel que nitazene-overdose-cluster, et un État de l’atlas, tel que MT, ou de deux à huit',
  brief: 'Note de synthèse : réponse à un défi',
  clocks: (on, revision) => `Situation au ${writtenDay('fr', on)}, telle que connue à la révision ${revision} d’Entente.`,
  inShort: 'En bref',
  options: (where) => `Les options, et ce qui est constaté ${where}`,
  option: (title, lane) => `${title} (${lane})`,
  first: (share) => `en tête sous ${share} des priorités possibles`,
  neverFirst: 'en tête sous aucune des priorités possibles',
  notAChance: 'Une part des priorités possibles, et non une probabilité de succès.',
  status: (status, source) => `${status} : ${source}`,
  harmsOf: (option) => `${option} : `,
  harm: (outcome, certainty, study, year) => `${outcome} (${certainty.toLowerCase()} ; ${study.toLowerCase()}, ${year})`,
  noHarms: 'Aucun constat enregistré sur ces options ne fait état d’un effet néfaste. Cela ne veut pas dire qu’il n’y en a pas.',
  rightOf: (option, right) => `${option} : ${right}`,
  rightsNote: 'Des filtres et non des pondérations : aucun bénéfice ne l’emporte sur eux.',
  practiceHere: (title, lesson) => `${title} : ${lesson.toLowerCase()}`,
  practicesIn: (where) => `Pratiques enregistrées ${where}`,
  firstSteps: 'Ce que d’autres ont fait d’abord',
  unknown: 'Ce qui n’est pas connu',
  notKnown: (where, options) => `Si les options suivantes sont en place ${where} : ${list.fr.format(options)}.`,
  notAsked: (options) => `Rien n’est dit des options suivantes, sur lesquelles l’atlas ne pose aucune question : ${list.fr.format(options)}.`,
  noFinding: (options) => `Ce que dit la recherche des options suivantes, sur les résultats qui comptent le plus ici : ${list.fr.format(options)}.`,
  law: 'Ce que le droit permet, ce qu’il en coûterait ici, et qui s’en chargerait.',
  ask: 'À qui s’adresser',
  askWords: (the) => `Entente n’indique pas encore de personne à contacter pour ${the}. Sur chaque indication, interrogez l’organisme qui a publié sa source, numérotée ci-dessous.`,
  researchSources: 'Sources des décomptes de la recherche',
};

export const briefTexts: Record<Locale, typeof en> = { en, fr };
