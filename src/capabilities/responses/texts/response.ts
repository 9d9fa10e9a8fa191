/** What a response says, on the page, in files and in the terminal. Counts of research and practice have their words in the library. */
import type { Locale } from '#kernel/text/locale.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Day } from '#kernel/values/dates.ts';
import { evidenceWords } from '#capabilities/library/index.ts';
import type { ResponseRefusal } from '../actions.ts';
import type { Status, Tally } from '../rules/status.ts';

const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const joined: Record<Locale, Intl.ListFormat> = { en: new Intl.ListFormat('en-GB'), fr: new Intl.ListFormat('fr-FR') };

const en = {
  title: (challenge: string, the: string) => `${challenge}: options for ${the}`,
  description: (where: string) => `Option by option: what is seen in place ${where}, what research and practice hold, harms and rights, with sources.`,
  response: 'Response',
  challenges: 'Challenges',
  challengeLink: 'About this challenge',
  stateLink: (the: string) => `All that is on record about ${the}`,

  status: {
    in_place: 'Seen in place',
    partly: 'Seen in part',
    not_in_place: 'None, says the source',
    not_seen: 'Not seen in the source',
    not_applicable: 'Not applicable',
    not_known: 'Not known',
    no_question: 'No question of the atlas covers this',
  } satisfies Record<Status, string>,

  /** "Of 14 options for this challenge, 4 are seen in place in Malta, 1 in part, 2 are not seen and 7 are not known." */
  answer: ({ total, inPlace, partly, notSeen, notApplicable, notKnown }: Tally, where: string, on: Day, today: Day): string => {
    const clauses = [
      inPlace === 0 ? `none is seen in place ${where}` : inPlace === 1 ? `1 is seen in place ${where}` : `${inPlace} are seen in place ${where}`,
      ...(partly === 0 ? [] : [partly === 1 ? '1 is seen in part' : `${partly} are seen in part`]),
      ...(notSeen === 0 ? [] : [notSeen === 1 ? '1 is not seen' : `${notSeen} are not seen`]),
      ...(notApplicable === 0 ? [] : [notApplicable === 1 ? '1 is not applicable' : `${notApplicable} are not applicable`]),
      ...(notKnown === 0 ? [] : [notKnown === 1 ? '1 is not known' : `${notKnown} are not known`]),
    ];
    const sentence = `of ${total === 1 ? '1 option' : `${total} options`} for this challenge, ${joined.en.format(clauses)}.`;
    return on === today ? begun(sentence) : `As of ${writtenDay('en', on)}, ${sentence}`;
  },
  notSeenNote: 'Not seen in a source is not the same as absent, and none of this says what the law permits.',
  noQuestionNote: (n: number) => (n === 1 ? 'Of those not known, 1 is asked about by no question of the atlas.' : `Of those not known, ${n} are asked about by no question of the atlas.`),
  pastNote: 'What is seen is as of that day. Research and practice are as known now.',
  harmNote: (n: number) => (n === 1 ? '1 option carries harms on record: look there first.' : `${n} options carry harms on record: look there first.`),

  choose: 'Choose a State and a day',
  state: 'State',
  chooseState: 'Choose a State',
  onDay: 'On the day',
  show: 'Show',
  noState: 'Choose a State',
  noStateLead: 'A response is about one challenge and one State. Choose a State to see the options for it.',
  refusal: {
    'no-such-state': (given: string) => `“${given}” is not the code of a State known here. Choose one from the list.`,
    'not-asked-of-this-state': () => 'The questions of the atlas are not asked of this State. Choose one from the list.',
  } satisfies Record<ResponseRefusal, (given: string) => string>,

  tableTitle: (where: string) => `The options, and what is seen ${where}`,
  tableNote: 'Prerequisites first, then by pillar and in alphabetical order. It is no ranking.',
  option: 'Option',
  here: (where: string) => begun(where),
  research: 'Research on the outcomes that matter most',
  harms: 'Harms on record',
  experience: 'Practice',
  rights: 'Rights to consider',
  money: 'Costs',
  noFindings: 'No finding on these outcomes',
  noHarms: 'None on record',
  noPractices: 'No practice on record',
  harmCount: (n: number) => (n === 1 ? '1 harm' : `${n} harms`),
  noneHere: (where: string) => `None on record ${where}.`,
  practicesHere: (where: string) => `${begun(where)}:`,
  wider: 'On something wider',
  widerNote: 'It does not say whether this option is in place.',
  unverified: 'Later information exists, not yet verified.',
  otherFindings: (n: number) => (n === 1 ? '1 more finding on other outcomes.' : `${n} more findings on other outcomes.`),
  harmOf: (outcome: string, certainty: string, study: string, year: number, isCore: boolean) => `${outcome}: ${certainty.toLowerCase()}. ${study}, ${year}.${isCore ? '' : ' Not one of the outcomes chosen for this challenge.'}`,
  labelled: (label: string, words: string) => `${label}: ${words}`,
  ofHarm: (what: string) => `: ${what}`,
  lanes: { enabler: 'Prerequisites', prevention: 'Prevention', harm_reduction: 'Harm reduction', treatment: 'Treatment', enforcement: 'Enforcement' },
  laneNote: 'Conditions for the other options rather than rivals to them.',
  notPooled: 'Findings are counted and never pooled. A count says nothing of the size of an effect; the option’s page shows each.',

  sources: 'Sources',
  sourcesNote: 'Numbered as they are met on this page. Sources of costs are on each option’s page.',
  addressFromMemory: 'address from memory, not checked',
  reference: (number: number) => `source ${number}`,
  quoteCitation: (challenge: string, the: string, sources: number, day: Day) => `Entente, response to “${challenge}” for ${the}, from ${sources} public sources. Not reviewed by the State. Consulted on ${writtenDay('en', day)}.`,
  print: 'This page prints with its sources. The whole table is also there as a file.',
  knownAt: (revision: number) => `As known at revision ${revision}. Without it in the address, the page shows what is known now.`,

  noChallenge: (given: string) => `There is no challenge “${given}”.`,
  noStateOf: (given: string) => `There is no State “${given}” here.`,
  notADay: (given: string) => `“${given}” is not a day. Write it as year-month-day, such as 2026-11-24.`,
  didYouMean: 'Did you mean:',
  allChallenges: 'The challenges are:',
  reasonChallenge: 'There is no such challenge',
  reasonState: 'There is no State of that code whose questions the atlas asks',
  reasonDay: 'This is not a day of the calendar',
  words: evidenceWords.en,
};

const fr: typeof en = {
  title: (challenge, the) => `${challenge} : options pour ${the}`,
  description: (where) => `Option par option : ce qui est constaté en place ${where}, ce que disent la recherche et la pratique, les effets néfastes et les droits, avec les sources.`,
  response: 'Réponse',
  challenges: 'Défis',
  challengeLink: 'À propos de ce défi',
  stateLink: (the) => `Tout ce qui est enregistré sur ${the}`,

  status: {
    in_place: 'Constaté en place',
    partly: 'Constaté en partie',
    not_in_place: 'Aucun, selon la source',
    not_seen: 'Non recensé dans la source',
    not_applicable: 'Sans objet',
    not_known: 'Non connu',
    no_question: 'Aucune question de l’atlas ne porte sur cette option',
  },

  answer: ({ total, inPlace, partly, notSeen, notApplicable, notKnown }, where, on, today) => {
    const clauses = [
      inPlace === 0 ? `aucune n’est constatée en place ${where}` : inPlace === 1 ? `1 est constatée en place ${where}` : `${inPlace} sont constatées en place ${where}`,
      ...(partly === 0 ? [] : [partly === 1 ? '1 est constatée en partie' : `${partly} sont constatées en partie`]),
      ...(notSeen === 0 ? [] : [notSeen === 1 ? '1 n’y est pas constatée' : `${notSeen} n’y sont pas constatées`]),
      ...(notApplicable === 0 ? [] : [notApplicable === 1 ? '1 est sans objet' : `${notApplicable} sont sans objet`]),
      ...(notKnown === 0 ? [] : [notKnown === 1 ? '1 n’est pas connue' : `${notKnown} ne sont pas connues`]),
    ];
    const sentence = `sur ${total < 2 ? `${total} option` : `${total} options`} pour ce défi, ${joined.fr.format(clauses)}.`;
    return on === today ? begun(sentence) : `Au ${writtenDay('fr', on)}, ${sentence}`;
  },
  notSeenNote: 'Ne pas être recensé dans une source n’équivaut pas à être absent, et rien de cela ne dit ce que le droit permet.',
  noQuestionNote: (n) => (n < 2 ? `Parmi celles qui ne sont pas connues, ${n} ne fait l’objet d’aucune question de l’atlas.` : `Parmi celles qui ne sont pas connues, ${n} ne font l’objet d’aucune question de l’atlas.`),
  pastNote: 'Ce qui est constaté vaut pour ce jour. Recherche et pratique sont telles qu’on les connaît aujourd’hui.',
  harmNote: (n) => (n < 2 ? `${n} option comporte des effets néfastes enregistrés : à regarder d’abord.` : `${n} options comportent des effets néfastes enregistrés : à regarder d’abord.`),

  choose: 'Choisir un État et un jour',
  state: 'État',
  chooseState: 'Choisir un État',
  onDay: 'À la date du',
  show: 'Afficher',
  noState: 'Choisissez un État',
  noStateLead: 'Une réponse porte sur un défi et un État. Choisissez un État pour voir les options qui le concernent.',
  refusal: {
    'no-such-state': (given) => `« ${given} » n’est pas le code d’un État connu ici. Choisissez-en un dans la liste.`,
    'not-asked-of-this-state': () => 'Les questions de l’atlas ne sont pas posées pour cet État. Choisissez-en un dans la liste.',
  },

  tableTitle: (where) => `Les options, et ce qui est constaté ${where}`,
  tableNote: 'Les préalables d’abord, puis par pilier et par ordre alphabétique. Ce n’est pas un classement.',
  option: 'Option',
  here: (where) => begun(where),
  research: 'Recherche sur les résultats qui comptent le plus',
  harms: 'Effets néfastes enregistrés',
  experience: 'Pratique',
  rights: 'Droits à prendre en compte',
  money: 'Coûts',
  noFindings: 'Aucun constat sur ces résultats',
  noHarms: 'Aucun enregistré',
  noPractices: 'Aucune pratique enregistrée',
  harmCount: (n) => (n < 2 ? `${n} effet néfaste` : `${n} effets néfastes`),
  noneHere: (where) => `Aucune enregistrée ${where}.`,
  practicesHere: (where) => `${begun(where)} :`,
  wider: 'Sur un sujet plus large',
  widerNote: 'Cela ne dit pas si cette option est en place.',
  unverified: 'Information plus récente, non vérifiée.',
  otherFindings: (n) => (n < 2 ? `${n} autre constat sur d’autres résultats.` : `${n} autres constats sur d’autres résultats.`),
  harmOf: (outcome, certainty, study, year, isCore) => `${outcome} : ${certainty.toLowerCase()}. ${study}, ${year}.${isCore ? '' : ' Ne fait pas partie des résultats retenus pour ce défi.'}`,
  labelled: (label, words) => `${label} : ${words}`,
  ofHarm: (what) => ` : ${what}`,
  lanes: { enabler: 'Préalables', prevention: 'Prévention', harm_reduction: 'Réduction des risques et des dommages', treatment: 'Traitement', enforcement: 'Mise en œuvre de la loi' },
  laneNote: 'Des conditions pour les autres options plutôt que leurs rivales.',
  notPooled: 'Les constats sont comptés et jamais agrégés. Un compte ne dit rien de l’ampleur d’un effet ; la page de l’option les montre un à un.',

  sources: 'Sources',
  sourcesNote: 'Numérotées dans l’ordre de la page. Les sources des coûts figurent sur la page de chaque option.',
  addressFromMemory: 'adresse de mémoire, non vérifiée',
  reference: (number) => `source ${number}`,
  quoteCitation: (challenge, the, sources, day) => `Entente, réponse au défi « ${challenge} » pour ${the}, d’après ${sources} sources publiques. Non relu par l’État. Consulté le ${writtenDay('fr', day)}.`,
  print: 'Cette page s’imprime avec ses sources. Le tableau entier existe aussi en fichier.',
  knownAt: (revision) => `Connu à la révision ${revision}. Sans elle dans l’adresse, la page montre ce qui est connu aujourd’hui.`,

  noChallenge: (given) => `Il n’y a pas de défi « ${given} ».`,
  noStateOf: (given) => `Il n’y a pas d’État « ${given} » ici.`,
  notADay: (given) => `« ${given} » n’est pas un jour. Écrivez année-mois-jour, par exemple 2026-11-24.`,
  didYouMean: 'Vouliez-vous dire :',
  allChallenges: 'Les défis sont :',
  reasonChallenge: 'Ce défi n’existe pas',
  reasonState: 'Aucun État de ce code parmi ceux de l’atlas',
  reasonDay: 'Ce n’est pas un jour du calendrier',
  words: evidenceWords.fr,
};

export const texts: Record<Locale, typeof en> = { en, fr };
export type ResponseTexts = typeof en;
