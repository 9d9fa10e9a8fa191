/** What a response says, on the page, in files and in the terminal. Counts of research and practice have their words in the library. */
import type { Locale } from '#kernel/text/locale.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { evidenceWords } from '#capabilities/library/index.ts';
import type { ResponseRefusal } from '../actions/prepare-response.ts';
import type { Status, Tally } from '../rules/status.ts';
import { lawOf, legalTexts } from './legal.ts';

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

  /** "Of 14 options for this challenge, 4 are seen in place in Malta, 1 is seen in part, 2 are not seen and of 7 it is not known." */
  answer: ({ total, inPlace, partly, notInPlace, notSeen, notApplicable, notKnown, withoutQuestion }: Tally, where: string, on: Day, today: Day): string => {
    if (withoutQuestion === total) return `The atlas asks about none of the options for this challenge (${total}): whether any is in place ${where} is not known here.`;
    const clauses = [
      inPlace === 0 ? `none is seen in place ${where}` : inPlace === 1 ? `1 is seen in place ${where}` : `${inPlace} are seen in place ${where}`,
      ...(partly === 0 ? [] : [partly === 1 ? '1 is seen in part' : `${partly} are seen in part`]),
      ...(notInPlace === 0 ? [] : [notInPlace === 1 ? '1 is not in place by its source' : `${notInPlace} are not in place by their sources`]),
      ...(notSeen === 0 ? [] : [notSeen === 1 ? '1 is not seen' : `${notSeen} are not seen`]),
      ...(notApplicable === 0 ? [] : [notApplicable === 1 ? '1 is not applicable' : `${notApplicable} are not applicable`]),
      ...(notKnown === 0 ? [] : [`of ${notKnown} it is not known`]),
    ];
    const sentence = notKnown === total ? `whether any of the options for this challenge (${total}) is in place ${where} is not known here.` : `of ${total === 1 ? '1 option' : `${total} options`} for this challenge, ${joined.en.format(clauses)}.`;
    return on === today ? begun(sentence) : `As of ${writtenDay('en', on)}, ${sentence}`;
  },
  notSeenNote: 'Not seen in a source is not the same as absent, and none of this says what the law permits.',
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

  mostOften: (named: readonly string[]) => (named.length === 0 ? 'No option can be compared here: see why below.' : `Most often first when no priority is imposed: ${joined.en.format(named)}.`),
  onlyOne: (title: string) => `Only one option is studied on what matters here, in time and free of a flag: ${title}. With nothing to compare it with, coming first says nothing.`,
  oneUnsupported: 'It has no more on record than a mixed or very uncertain benefit.',
  noneSupported: 'No option compared here has more on record than a mixed or very uncertain benefit: to come first among these says little.',
  named: (title: string, share: string) => `${title} (${share})`,
  present: 'Present services continue',
  presentNote: (where: string) => `Seen in place ${where}, in whole or in part: to keep or to strengthen, and not new.`,
  presentNone: (where: string) => `None of these options is seen in place ${where} in the sources read. Services that are there and not among these options continue.`,
  presentNotAsked: 'The atlas asks about none of these options. Whatever services are there continue.',
  keep: 'Keep or strengthen',
  tableTitle: 'Which options come first, when nobody says what matters more',
  tableNote: (draws: string) => `Priorities, and whatever is not known, were drawn ${draws} times. By how often an option comes first: a share of possible priorities, and not a chance of success. Options are compared, and never States.`,
  comesFirst: 'Comes first',
  law: 'What the law permits',
  lawNotAnswered: 'Not answered: the State has not said here on which article it rests.',
  leadTime: 'Time to begin',
  leadTimeOf: (least: number, typical: number) => `${least} weeks at the least, ${typical} as a rule.`,
  leadTimeUnknown: 'Not known.',
  variantOf: (title: string) => `A form of: ${title}`,
  setAside: (n: number) => (n === 1 ? '1 source is left out of these classes: it is weak, or many more at least as strong say otherwise.' : `${n} sources are left out of these classes: they are weak, or many more at least as strong say otherwise.`),
  feasibilityYours: 'Only you can answer this. Nothing is filled in.',
  flagged: 'Set apart for harms below, on an outcome that matters here or on life and safety. Without a named safeguard it enters no package.',
  laneNotes: {
    ranked: 'Three kinds of knowledge stand side by side and are never merged into one figure. Options are compared one by one; a response mostly joins several. Variants of one option stand together.',
    later: (weeks: number) => `Even in the least time on record these take longer than the ${weeks} weeks that this challenge leaves. They are not dropped: whoever wants them later begins now.`,
    prerequisite: 'Conditions for the other options rather than rivals to them.',
    promising: 'No study of these is on record here. That is not to say that they do not work: whoever tries one evaluates it.',
    unstudied: 'Studies on record are about other outcomes, other substances or other people than those of this challenge, so that these options cannot be compared with the others.',
    apart: 'Research on record speaks of harm on an outcome that matters here, or of deaths, overdoses, infections or violence. No benefit outweighs it: whoever chooses one of these names the safeguard first.',
  },
  noneRanked: 'No option for this challenge is studied on the outcomes that matter, in time and free of a flag.',
  methodTitle: 'How the classes and the shares are made',
  method: [
    'Evidence: findings on the outcomes that matter for this challenge, unless they are about other substances or other people. One source is one voice. What nobody graded spans the classes that its kind of study leaves open. Few against many of at least the same strength are left out; a harm never is.',
    'Experience: practices that were measured. More of them do not make an option better; where most were not measured, the lower end goes down.',
    'Feasibility: yours alone. The weakest of five answers decides.',
    'Shares: priorities and unknown classes are drawn at random, each as likely as any other, and it is counted how often each option comes first (SMAA-2, with a fixed seed: everyone gets the same).',
  ],
  unknown: 'What is not known',
  unknownLaw: 'Whether the law there permits an option: the State has not answered that here, and nothing else on this page says it.',
  unknownFeasibility: 'Whether an option is feasible: only whoever works there can say.',
  unknownQuestion: (n: number, all: number) => (n === 1 ? `Whether 1 of ${all} options is in place: no question of the atlas asks about it.` : `Whether ${n} of ${all} options are in place: no question of the atlas asks about them.`),
  unknownGrades: (ungraded: number, all: number) => (all === 1 ? 'How certain the one finding on these outcomes is: it was not graded.' : ungraded === all ? `How certain the findings are: none of the ${all} on these outcomes was graded.` : `How certain the findings are: of ${all} on these outcomes, ${ungraded} ${ungraded === 1 ? 'was' : 'were'} not graded.`),
  unknownPractice: (n: number, all: number) => `For ${n} of ${all} options there is no practice on record whose outcome was measured.`,
  unknownCore: (n: number, all: number) => `For ${n} of ${all} options there is no finding on the outcomes, substances and people of this challenge.`,
  own: 'Your priorities and your answers',
  ownNote: 'They stay in this browser, for this challenge and this State, until you forget them. They are never sent, are not in the address and are written in no record of this site.',
  ownNone: 'Impose no priorities',
  ownWeights: 'Use my priorities:',
  ownForget: 'Forget my answers and priorities',
  ownAnswer: 'Answer for this option',
  ownScript: 'Whether an option is feasible is yours to say, by five questions: law, money, staff, time, acceptance. Where scripts run they can be answered here, and the order follows your own priorities.',
  option: 'Option',
  here: (where: string) => begun(where),
  research: 'Research on the outcomes that matter most',
  harms: 'Harms on record',
  experience: 'Practice',
  rights: 'Rights to consider',
  money: 'Costs',
  noFindings: 'No finding that speaks of this challenge',
  noHarms: 'None on record',
  noPractices: 'No practice on record',
  harmCount: (n: number) => (n === 1 ? '1 harm' : `${n} harms`),
  noneHere: (where: string) => `None on record ${where}.`,
  practiceAt: (place: string | undefined, lesson: string) => (place === undefined ? `: ${lesson}` : ` (${place}): ${lesson}`),
  practicesHere: (where: string) => `${begun(where)}:`,
  wider: 'On something wider',
  widerNote: 'It does not say whether this option is in place.',
  unverified: 'Later information exists, not yet verified.',
  practisedHere: 'A practice there is on record, below. Whether this option is in place today is not known from it.',
  otherFindings: (n: number) => (n === 1 ? '1 more finding, on other outcomes, substances or people.' : `${n} more findings, on other outcomes, substances or people.`),
  harmOf: (outcome: string, certainty: string, study: string, year: number, isCore: boolean, results?: number) => `${outcome}${results === undefined || results === 1 ? '' : ` (${results} results)`}: ${certainty.toLowerCase()}. ${study}, ${year}.${isCore ? '' : ' Not one of the outcomes chosen for this challenge.'}`,
  labelled: (label: string, words: string) => `${label}: ${words}`,
  ofHarm: (what: string) => `: ${what}`,
  notPooled: 'Findings are counted and never pooled. A count says nothing of the size of an effect; the option’s page shows each.',

  contents: 'On this page',
  sources: 'Sources',
  sourcesNote: 'Numbered as they are met on this page. Sources of costs are on each option’s page.',
  addressFromMemory: 'address from memory, not checked',
  reference: (number: number) => `source ${number}`,
  quoteCitation: (challenge: string, the: string, sources: number, day: Day) => `Entente, response to “${challenge}” for ${the}, from ${sources} public sources. Not reviewed by the State. Consulted on ${writtenDay('en', day)}.`,
  inventedCitation: (challenge: string, the: string, day: Day) => `Entente, response to “${challenge}” for ${the}, made for a demonstration. Consulted on ${writtenDay('en', day)}.`,
  print: 'This page prints with its sources. The whole table is also there as a file.',
  knownAt: (revision: number) => `As known at revision ${revision}. Without it in the address, the page shows what is known now.`,

  noChallenge: (given: string) => `There is no challenge “${given}”.`,
  noStateOf: (given: string) => `There is no State “${given}” here.`,
  notTaken: (given: number, newest: number) => `There is no revision ${given} here: the newest is ${newest}.`,
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
    not_in_place: 'Il n’y en a pas, selon la source',
    not_seen: 'Non recensé dans la source',
    not_applicable: 'Sans objet',
    not_known: 'Non connu',
    no_question: 'Aucune question de l’atlas ne porte sur cette option',
  },

  answer: ({ total, inPlace, partly, notInPlace, notSeen, notApplicable, notKnown, withoutQuestion }, where, on, today) => {
    if (withoutQuestion === total) return `L’atlas ne pose de question sur aucune des options pour ce défi (${total}) : on ne sait pas ici si l’une d’elles est en place ${where}.`;
    const clauses = [
      inPlace === 0 ? `aucune n’est constatée en place ${where}` : inPlace === 1 ? `1 est constatée en place ${where}` : `${inPlace} sont constatées en place ${where}`,
      ...(partly === 0 ? [] : [partly === 1 ? '1 est constatée en partie' : `${partly} sont constatées en partie`]),
      ...(notInPlace === 0 ? [] : [notInPlace === 1 ? '1 n’y est pas en place selon sa source' : `${notInPlace} n’y sont pas en place selon leurs sources`]),
      ...(notSeen === 0 ? [] : [notSeen === 1 ? '1 n’y est pas constatée' : `${notSeen} n’y sont pas constatées`]),
      ...(notApplicable === 0 ? [] : [notApplicable === 1 ? '1 est sans objet' : `${notApplicable} sont sans objet`]),
      ...(notKnown === 0 ? [] : [`pour ${notKnown}, ce n’est pas connu`]),
    ];
    const sentence = notKnown === total ? `on ne sait pas ici si l’une des options pour ce défi (${total}) est en place ${where}.` : `sur ${total < 2 ? `${total} option` : `${total} options`} pour ce défi, ${joined.fr.format(clauses)}.`;
    return on === today ? begun(sentence) : `Au ${writtenDay('fr', on)}, ${sentence}`;
  },
  notSeenNote: 'Ne pas être recensé dans une source n’équivaut pas à être absent, et rien de cela ne dit ce que le droit permet.',
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

  mostOften: (named) => (named.length === 0 ? 'Aucune option ne peut être comparée ici : voir pourquoi plus bas.' : `Le plus souvent en tête quand aucune priorité n’est imposée : ${joined.fr.format(named)}.`),
  onlyOne: (title) => `Une seule option est à la fois étudiée sur ce qui compte ici, possible à temps et sans signalement : ${title}. Sans rien à quoi la comparer, arriver en tête ne dit rien.`,
  oneUnsupported: 'Elle n’a pas davantage à son actif qu’un bénéfice contrasté ou très incertain.',
  noneSupported: 'Aucune des options comparées ici n’a davantage à son actif qu’un bénéfice contrasté ou très incertain : arriver en tête parmi elles dit peu de chose.',
  named: (title, share) => `${title} (${share})`,
  present: 'Maintien des services actuels',
  presentNote: (where) => `Constatées en place ${where}, en tout ou en partie : à maintenir ou à renforcer, et non nouvelles.`,
  presentNone: (where) => `Aucune de ces options n’est constatée en place ${where} dans les sources lues. Les services qui existent et ne figurent pas parmi ces options continuent.`,
  presentNotAsked: 'L’atlas ne pose de question sur aucune de ces options. Les services qui existent continuent.',
  keep: 'À maintenir ou à renforcer',
  tableTitle: 'Quelles options arrivent en tête, quand personne ne dit ce qui compte le plus',
  tableNote: (draws) => `Les priorités, et tout ce qui n’est pas connu, ont été tirées ${draws} fois. Par nombre de fois où une option arrive en tête : une part des priorités possibles, et non une probabilité de succès. Ce sont des options que l’on compare, jamais des États.`,
  comesFirst: 'Arrive en tête',
  law: 'Ce que permet le droit',
  lawNotAnswered: 'Sans réponse : l’État n’a pas indiqué ici sur quel article cela repose.',
  leadTime: 'Délai de mise en place',
  leadTimeOf: (least, typical) => `${least} semaines au minimum, ${typical} en règle générale.`,
  leadTimeUnknown: 'Non connu.',
  variantOf: (title) => `Une forme de : ${title}`,
  setAside: (n) => (n < 2 ? `${n} source n’entre pas dans ces classes : elle est fragile, ou bien d’autres, bien plus nombreuses et au moins aussi solides, disent autre chose.` : `${n} sources n’entrent pas dans ces classes : elles sont fragiles, ou bien d’autres, bien plus nombreuses et au moins aussi solides, disent autre chose.`),
  feasibilityYours: 'La réponse n’appartient qu’à vous. Rien n’est rempli d’avance.',
  flagged: 'Mise à part en raison des effets néfastes ci-dessous, qui touchent un résultat qui compte ici ou bien la vie et la sécurité. Sans garantie nommée, elle n’entre dans aucun ensemble de mesures.',
  laneNotes: {
    ranked: 'Trois types de connaissances figurent côte à côte et ne sont jamais fondus en un seul chiffre. Les options sont comparées une à une ; une réponse en réunit le plus souvent plusieurs. Les variantes d’une option se suivent.',
    later: (weeks) => `Même dans le délai le plus court enregistré, ces options demandent plus que les ${weeks} semaines que laisse ce défi. Elles ne sont pas écartées : qui les veut plus tard commence maintenant.`,
    prerequisite: 'Des conditions pour les autres options plutôt que leurs rivales.',
    promising: 'Aucune étude de ces options n’est enregistrée ici. Cela ne veut pas dire qu’elles ne fonctionnent pas : qui en expérimente une l’évalue.',
    unstudied: 'Les études enregistrées portent sur d’autres résultats, d’autres substances ou d’autres personnes que ceux de ce défi : ces options ne peuvent donc pas être comparées aux autres.',
    apart: 'Des recherches enregistrées font état d’un effet néfaste sur un résultat qui compte ici, ou de décès, de surdoses, d’infections ou de violences. Aucun bénéfice ne le compense : qui choisit l’une de ces options nomme d’abord la garantie.',
  },
  noneRanked: 'Aucune option pour ce défi n’est à la fois étudiée sur les résultats qui comptent, possible à temps et sans signalement.',
  methodTitle: 'Comment les classes et les parts sont établies',
  method: [
    'Données probantes : les constats sur les résultats qui comptent pour ce défi, sauf s’ils portent sur d’autres substances ou d’autres personnes. Une source est une voix. Ce dont personne n’a évalué la certitude s’étend sur les classes que laisse ouvertes son type d’étude. Peu de voix contre beaucoup, au moins aussi solides, ne comptent pas ; un effet néfaste compte toujours.',
    'Expérience : les pratiques dont les résultats ont été mesurés. Leur nombre ne rend pas une option meilleure ; lorsque la plupart n’ont pas été mesurées, la borne inférieure descend.',
    'Faisabilité : elle n’appartient qu’à vous. La plus faible de cinq réponses décide.',
    'Parts : les priorités et les classes inconnues sont tirées au hasard, toutes aussi probables, et l’on compte combien de fois chaque option arrive en tête (SMAA-2, avec une graine fixe : chacun obtient la même chose).',
  ],
  unknown: 'Ce qui n’est pas connu',
  unknownLaw: 'Si le droit applicable permet une option : l’État n’a pas répondu ici, et rien d’autre sur cette page ne le dit.',
  unknownFeasibility: 'Si une option est faisable : seules les personnes qui travaillent sur place peuvent le dire.',
  unknownQuestion: (n, all) => (n < 2 ? `Si ${n} option sur ${all} est en place : aucune question de l’atlas ne porte sur elle.` : `Si ${n} options sur ${all} sont en place : aucune question de l’atlas ne porte sur elles.`),
  unknownGrades: (ungraded, all) => (all === 1 ? 'À quel point le seul constat sur ces résultats est certain : il n’a pas été évalué.' : ungraded === all ? `À quel point les constats sont certains : aucun des ${all} constats sur ces résultats n’a vu sa certitude évaluée.` : ungraded === 1 ? `À quel point les constats sont certains : sur ${all} constats portant sur ces résultats, 1 n’a pas vu sa certitude évaluée.` : `À quel point les constats sont certains : sur ${all} constats portant sur ces résultats, ${ungraded} n’ont pas vu leur certitude évaluée.`),
  unknownPractice: (n, all) => `Pour ${n} ${n < 2 ? 'option' : 'options'} sur ${all}, aucune pratique enregistrée n’a vu ses résultats mesurés.`,
  unknownCore: (n, all) => `Pour ${n} ${n < 2 ? 'option' : 'options'} sur ${all}, il n’y a aucun constat sur les résultats, les substances et les personnes de ce défi.`,
  own: 'Vos priorités et vos réponses',
  ownNote: 'Elles restent dans ce navigateur, pour ce défi et cet État, jusqu’à ce que vous les oubliiez. Elles ne sont jamais envoyées, ne figurent pas dans l’adresse et ne sont inscrites dans aucun journal de ce site.',
  ownNone: 'N’imposer aucune priorité',
  ownWeights: 'Utiliser mes priorités :',
  ownForget: 'Oublier mes réponses et mes priorités',
  ownAnswer: 'Répondre pour cette option',
  ownScript: 'C’est à vous de dire si une option est faisable, par cinq questions : droit, moyens, personnel, temps, adhésion. Si les scripts sont actifs, on peut y répondre ici, et l’ordre suit vos propres priorités.',
  option: 'Option',
  here: (where) => begun(where),
  research: 'Recherche sur les résultats qui comptent le plus',
  harms: 'Effets néfastes enregistrés',
  experience: 'Pratique',
  rights: 'Droits à prendre en compte',
  money: 'Coûts',
  noFindings: 'Aucun constat qui porte sur ce défi',
  noHarms: 'Aucun enregistré',
  noPractices: 'Aucune pratique enregistrée',
  harmCount: (n) => (n < 2 ? `${n} effet néfaste` : `${n} effets néfastes`),
  noneHere: (where) => `Aucune enregistrée ${where}.`,
  practiceAt: (place, lesson) => (place === undefined ? ` : ${lesson}` : ` (${place}) : ${lesson}`),
  practicesHere: (where) => `${begun(where)} :`,
  wider: 'Sur un sujet plus large',
  widerNote: 'Cela ne dit pas si cette option est en place.',
  unverified: 'Information plus récente, non vérifiée.',
  practisedHere: 'Une pratique y est enregistrée, voir plus bas. Elle ne permet pas de savoir si cette option est en place aujourd’hui.',
  otherFindings: (n) => (n < 2 ? `${n} autre constat, sur d’autres résultats, substances ou personnes.` : `${n} autres constats, sur d’autres résultats, substances ou personnes.`),
  harmOf: (outcome, certainty, study, year, isCore, results) => `${outcome}${results === undefined || results < 2 ? '' : ` (${results} résultats)`} : ${certainty.toLowerCase()}. ${study}, ${year}.${isCore ? '' : ' Ne fait pas partie des résultats retenus pour ce défi.'}`,
  labelled: (label, words) => `${label} : ${words}`,
  ofHarm: (what) => ` : ${what}`,
  notPooled: 'Les constats sont comptés et jamais agrégés. Un compte ne dit rien de l’ampleur d’un effet ; la page de l’option les montre un à un.',

  contents: 'Sur cette page',
  sources: 'Sources',
  sourcesNote: 'Numérotées dans l’ordre de la page. Les sources des coûts figurent sur la page de chaque option.',
  addressFromMemory: 'adresse de mémoire, non vérifiée',
  reference: (number) => `source ${number}`,
  quoteCitation: (challenge, the, sources, day) => `Entente, réponse au défi « ${challenge} » pour ${the}, d’après ${sources} sources publiques. Non relu par l’État. Consulté le ${writtenDay('fr', day)}.`,
  inventedCitation: (challenge, the, day) => `Entente, réponse au défi « ${challenge} » pour ${the}, établie pour une démonstration. Consulté le ${writtenDay('fr', day)}.`,
  print: 'Cette page s’imprime avec ses sources. Le tableau entier existe aussi en fichier.',
  knownAt: (revision) => `Connu à la révision ${revision}. Sans elle dans l’adresse, la page montre ce qui est connu aujourd’hui.`,

  noChallenge: (given) => `Il n’y a pas de défi « ${given} ».`,
  noStateOf: (given) => `Il n’y a pas d’État « ${given} » ici.`,
  notTaken: (given, newest) => `Il n’y a pas ici de révision ${given} : la plus récente est la révision ${newest}.`,
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

/** What is said above the present services, of which there may be none. */
export function presentWords(locale: Locale, toKeep: number, { tally, state }: { readonly tally: Tally; readonly state: { readonly in: Text } }): string {
  const t = texts[locale];
  const where = wordsIn(locale, state.in);
  if (toKeep > 0) return t.presentNote(where);
  return tally.withoutQuestion === tally.total ? t.presentNotAsked : t.presentNone(where);
}

interface Unknown {
  readonly tally: Pick<Tally, 'withoutQuestion'>;
  readonly appraisals: readonly { readonly experience: { readonly isKnown: boolean }; readonly evidence: { readonly isKnown: boolean }; readonly research: { readonly findings: readonly unknown[]; readonly certainties: readonly { readonly kind: string; readonly count: number }[] } }[];
}

interface Answered {
  readonly answers: Parameters<typeof lawOf>[0];
}

/** What a response cannot say, on the page and in the terminal. */
export const unknownsOf = (locale: Locale, of: Unknown & { readonly appraisals: readonly Answered[] }): string[] => {
  const unanswered = of.appraisals.filter(({ answers }: Answered) => lawOf(answers).length === 0).length;
  const law = unanswered === of.appraisals.length ? texts[locale].unknownLaw : legalTexts[locale].unknownRest(unanswered, of.appraisals.length);
  return [...(unanswered === 0 ? [] : [law]), ...unknownOfOptions(locale, of)];
};

/** The same without what concerns the State. */
export function unknownOfOptions(locale: Locale, { tally, appraisals }: Unknown): string[] {
  const t = texts[locale];
  const findings = appraisals.reduce((sum, { research }) => sum + research.findings.length, 0);
  const ungraded = appraisals.flatMap(({ research }) => research.certainties).reduce((sum, { kind, count }) => sum + (kind === 'not_graded' ? count : 0), 0);
  const withoutCore = appraisals.filter(({ evidence }) => !evidence.isKnown).length;
  const withoutPractice = appraisals.filter(({ experience }) => !experience.isKnown).length;
  return [
    t.unknownFeasibility,
    ...(tally.withoutQuestion > 0 ? [t.unknownQuestion(tally.withoutQuestion, appraisals.length)] : []),
    ...(withoutCore > 0 ? [t.unknownCore(withoutCore, appraisals.length)] : []),
    ...(ungraded > 0 ? [t.unknownGrades(ungraded, findings)] : []),
    ...(withoutPractice > 0 ? [t.unknownPractice(withoutPractice, appraisals.length)] : []),
  ];
}
