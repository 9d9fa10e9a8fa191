/** What a response for several States says beside the words of a response for one. Options are counted, never States. */
import type { Locale } from '#kernel/text/locale.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Day } from '#kernel/values/dates.ts';
import { fewestStates, mostStates, type SeveralRefusal, type SeveralTally } from '../rules/several.ts';
import type { Status } from '../rules/status.ts';

const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const joined: Record<Locale, Intl.ListFormat> = { en: new Intl.ListFormat('en-GB'), fr: new Intl.ListFormat('fr-FR') };

/** How many States the sentence speaks of: two are "both", more are "all of them". */
type Many = number;

const en = {
  list: (items: readonly string[]) => joined.en.format(items),
  title: (challenge: string, the: string) => `${challenge}: options for ${the}`,
  description: (where: string) => `The options once, and what is seen of each ${where}, with what these States could do together and the sources.`,
  several: 'Several States',

  /** "For France, Italy and Malta, of 4 options for this challenge, 1 is seen in place, in whole or in part, in all of them, 2 in some of them and 1 is not known in any of them." */
  answer: ({ total, inAll, inSome, inNone, notKnown }: SeveralTally, the: string, many: Many, on: Day, today: Day): string => {
    const all = many === 2 ? 'in both of them' : 'in all of them';
    const nothing = `for ${the}, it is not known of any of the ${total} options for this challenge whether it is in place.`;
    const clauses = [
      `${inAll === 0 ? 'none is' : inAll === 1 ? '1 is' : `${inAll} are`} seen in place, in whole or in part, ${all}`,
      ...(inSome === 0 ? [] : [`${inSome} in ${many === 2 ? 'one' : 'some'} of them`]),
      ...(inNone === 0 ? [] : [`${inNone} in ${many === 2 ? 'neither' : 'none'} of them`]),
      ...(notKnown === 0 ? [] : [`${notKnown} ${notKnown === 1 ? 'is' : 'are'} not known in ${many === 2 ? 'either' : 'any'} of them`]),
    ];
    const sentence = notKnown === total ? nothing : `for ${the}, of ${total === 1 ? '1 option' : `${total} options`} for this challenge, ${joined.en.format(clauses)}.`;
    return on === today ? begun(sentence) : `As of ${writtenDay('en', on)}, ${sentence}`;
  },
  unevenNote: 'Where an option is seen in some of them, it may be not seen in the others, or not known there.',
  onceNote: 'Research, practice and harms are the same for every State, and stand below once.',

  choose: 'Choose the States and a day',
  chooseTitle: 'Several States at once',
  chooseLead: `Choose ${fewestStates} to ${mostStates} States: the options once, and a column for each State.`,
  chooseOthers: 'Choose other States, or another day',
  states: 'States',
  statesHint: `${fewestStates} to ${mostStates}. Wherever they stand beside each other, they are in the order of the alphabet.`,
  show: 'Show side by side',
  withOthers: 'With other States',
  onlyOne: (the: string) => `The options for ${the} alone`,

  refusal: {
    'no-such-state': (codes: readonly string[]) => (codes.length === 1 ? `“${codes.join()}” is not the code of a State known here. Choose from the list.` : `${joined.en.format(codes.map((code) => `“${code}”`))} are not codes of States known here. Choose from the list.`),
    'not-asked-of-these': (codes: readonly string[]) => (codes.length === 1 ? `The questions of the atlas are not asked of “${codes.join()}”. Choose from the list.` : `The questions of the atlas are not asked of ${joined.en.format(codes.map((code) => `“${code}”`))}. Choose from the list.`),
    'too-few': () => `Fewer than ${fewestStates} States were chosen. Choose at least ${fewestStates}; for one State there is a page of its own.`,
    'too-many': (codes: readonly string[]) => `${codes.length} States were chosen. Choose at most ${mostStates}: more columns fit on no page.`,
  } satisfies Record<SeveralRefusal['kind'], (codes: readonly string[]) => string>,

  columnsTitle: 'What is seen, State by State',
  columnsCaption: (options: number, day: string) => `${options === 1 ? '1 option' : `${options} options`} on ${day}: what is seen in each State`,
  columnsNote: 'States stand in the order of the alphabet. Not seen in a source is not the same as absent.',
  notAsked: 'Not asked',
  later: (weeks: number) => `A later horizon: takes at least ${weeks} weeks to set up.`,
  practiceOn: (title: string, lesson: string) => `Practice: ${title}, ${lesson.toLowerCase()}`,
  lawRow: 'What the law permits, for every option',
  lawCell: 'Not answered by this State.',
  feasibilityRow: 'Feasibility, for every option',
  feasibilityCell: 'Yours alone to answer. Nothing is filled in.',
  ownFeasibility: 'In each column, below each option, you can answer the five questions of feasibility for that State. Your answers are kept in this browser and sent to nobody; the page of a State alone shows the same ones.',
  ownForget: 'Forget these answers',
  rankedNote: (weeks: number) => `Compared by evidence and experience, the same for every State. Where an option is not in place and takes longer than the ${weeks} weeks that this challenge leaves, the column of that State says so.`,

  joint: 'What they could do together',
  jointLead: 'It follows from the data above and from nothing that any State has said.',
  exchange: 'Learn from each other',
  exchangeNote: 'Seen in place in one, and not seen or not known in another: who might ask whom. What is not known somewhere is no reason to think it absent.',
  exchangeNone: 'No option here is seen in place in one of these States and not in another.',
  exchangeOf: (option: string) => `${option}: `,
  seenIn: (where: string) => `Seen in place, in whole or in part, ${where}.`,
  notSeenIn: (where: string) => `Not seen ${where}.`,
  notKnownIn: (where: string) => `Not known ${where}.`,
  ask: (publishers: readonly string[]) => `Whom to ask: no contact person is named here yet; the source is by ${joined.en.format(publishers)}.`,
  practices: 'Practices on record there',
  practicesNone: 'No practice on these options is on record in any of these States.',
  practiceIn: (state: string, lesson: string) => ` (${state}): ${lesson}`,
  together: 'To weigh together',
  togetherNote: 'The challenge is recorded as transnational and these options stand under enforcement. Whether one of them needs several States at once is for those States to say: the data do not.',
  togetherNone: 'Nothing in the data marks an option here as one to carry out together.',
  flagged: 'Needs a named safeguard first',
  bodies: (many: Many): string => (many === 2 ? 'What both are part of' : 'What they are all part of'),
  bodiesCaption: (day: string) => `Member since, as of ${day}`,
  body: 'Body',
  bodiesNone: 'There is no body on record of which every one of them was certainly a member on that day.',
  networks: (body: string) => `Networks that touch these options (${body})`,
  networksNote: 'Which States take part in a network is not on record here.',
  network: (name: string, status: string) => `${name}: ${status}`,
  allNetworks: (body: string) => `All networks (${body})`,

  unknownLaw: 'Whether the law in any of these States permits an option: none of them has answered that here, and nothing else on this page says it.',
  unknownJoint: 'What these States already do together on this challenge, and what any of them intends.',
  quoteCitation: (challenge: string, the: string, sources: number, day: Day) => `Entente, response to “${challenge}” for ${the}, from ${sources} public sources. Not reviewed by these States. Consulted on ${writtenDay('en', day)}.`,

  briefColumns: 'The options, State by State',
  briefStatus: { in_place: 'in place', partly: 'in part', not_in_place: 'none, says the source', not_seen: 'not seen', not_applicable: 'not applicable', not_known: 'not known', no_question: 'not asked' } satisfies Record<Status, string>,
  briefNote: 'States in the order of the alphabet. “Not seen” is about the source; “not asked”: no question of the atlas covers it. None of this says what the law permits.',
  briefBodies: (many: Many, day: string): string => (many === 2 ? `Bodies of which both are members, and since when, as of ${day}` : `Bodies of which all are members, and since when, as of ${day}`),
  briefAsk: 'Entente names no contact person in these States yet. On each statement, ask the publisher of its source, numbered below.',
  briefUnknown: 'Whether what is “not known” or “not asked” above is in place; what it would cost; who would carry it out.',
  memberSince: (state: string, since: string) => `${state} (${since})`,

  reasonBoth: 'Name one State in “state”, or several in “states”, and not both',
  reasonNoState: 'Name a State',
  reasonPackage: 'Packages are worked out for one State',
  reason: {
    'no-such-state': (codes: readonly string[]) => `There is no State of this code: ${codes.join(', ')}`,
    'not-asked-of-these': (codes: readonly string[]) => `The questions of the atlas are not asked of: ${codes.join(', ')}`,
    'too-few': () => `Name ${fewestStates} States at least`,
    'too-many': () => `Name ${mostStates} States at most`,
  } satisfies Record<SeveralRefusal['kind'], (codes: readonly string[]) => string>,
};

const fr: typeof en = {
  list: (items) => joined.fr.format(items),
  title: (challenge, the) => `${challenge} : options pour ${the}`,
  description: (where) => `Les options une seule fois, et ce qui est constaté de chacune ${where}, avec ce que ces États pourraient faire ensemble et les sources.`,
  several: 'Plusieurs États',

  answer: ({ total, inAll, inSome, inNone, notKnown }, the, many, on, today) => {
    const all = many === 2 ? 'dans les deux à la fois' : 'dans tous à la fois';
    const nothing = `pour ${the}, on ne sait d’aucune des ${total} options pour ce défi si elle est en place.`;
    const clauses = [
      `${inAll === 0 ? 'aucune n’est constatée' : inAll === 1 ? '1 est constatée' : `${inAll} sont constatées`} en place, en tout ou en partie, ${all}`,
      ...(inSome === 0 ? [] : [`${inSome} ${inSome < 2 ? 'l’est' : 'le sont'} dans ${many === 2 ? 'l’un des deux' : 'certains'}`]),
      ...(inNone === 0 ? [] : [`${inNone} ${inNone < 2 ? 'n’est constatée' : 'ne sont constatées'} dans aucun`]),
      ...(notKnown === 0 ? [] : [`${notKnown} ${notKnown < 2 ? 'n’est connue' : 'ne sont connues'} dans aucun`]),
    ];
    const sentence = notKnown === total ? nothing : `pour ${the}, sur ${total} ${total < 2 ? 'option' : 'options'} pour ce défi, ${joined.fr.format(clauses)}.`;
    return on === today ? begun(sentence) : `Au ${writtenDay('fr', on)}, ${sentence}`;
  },
  unevenNote: 'Quand une option est constatée dans certains d’entre eux, elle peut ne pas l’être dans les autres, ou ne pas y être connue.',
  onceNote: 'Recherche, pratique et effets néfastes sont les mêmes pour tous les États, et figurent plus bas une seule fois.',

  choose: 'Choisir les États et un jour',
  chooseTitle: 'Plusieurs États à la fois',
  chooseLead: `Choisissez de ${fewestStates} à ${mostStates} États : les options une seule fois, et une colonne par État.`,
  chooseOthers: 'Choisir d’autres États, ou un autre jour',
  states: 'États',
  statesHint: `De ${fewestStates} à ${mostStates}. Partout où ils sont côte à côte, c’est dans l’ordre alphabétique.`,
  show: 'Afficher côte à côte',
  withOthers: 'Avec d’autres États',
  onlyOne: (the) => `Les options pour ${the} seulement`,

  refusal: {
    'no-such-state': (codes) => (codes.length < 2 ? `« ${codes.join()} » n’est pas le code d’un État connu ici. Choisissez dans la liste.` : `${joined.fr.format(codes.map((code) => `« ${code} »`))} ne sont pas des codes d’États connus ici. Choisissez dans la liste.`),
    'not-asked-of-these': (codes) => `Les questions de l’atlas ne sont pas posées pour ${joined.fr.format(codes.map((code) => `« ${code} »`))}. Choisissez dans la liste.`,
    'too-few': () => `Moins de ${fewestStates} États ont été choisis. Choisissez-en au moins ${fewestStates} ; pour un seul État, il existe une page à part.`,
    'too-many': (codes) => `${codes.length} États ont été choisis. Choisissez-en ${mostStates} au plus : davantage de colonnes ne tiennent sur aucune page.`,
  },

  columnsTitle: 'Ce qui est constaté, État par État',
  columnsCaption: (options, day) => `${options} ${options < 2 ? 'option' : 'options'} au ${day} : ce qui est constaté dans chaque État`,
  columnsNote: 'Les États sont dans l’ordre alphabétique. Ne pas figurer dans une source n’est pas être absent.',
  notAsked: 'Non demandé',
  later: (weeks) => `À plus long terme : ${weeks} semaines au minimum pour la mise en place.`,
  practiceOn: (title, lesson) => `Pratique : ${title}, ${lesson.toLowerCase()}`,
  lawRow: 'Ce que permet le droit, pour chaque option',
  lawCell: 'Sans réponse de cet État.',
  feasibilityRow: 'Faisabilité, pour chaque option',
  feasibilityCell: 'La réponse n’appartient qu’à vous. Rien n’est rempli d’avance.',
  ownFeasibility: 'Dans chaque colonne, sous chaque option, vous pouvez répondre aux cinq questions de faisabilité pour cet État. Vos réponses restent dans ce navigateur et ne sont envoyées à personne ; la page d’un seul État montre les mêmes.',
  ownForget: 'Oublier ces réponses',
  rankedNote: (weeks) => `Comparées d’après les données probantes et l’expérience, les mêmes pour tous les États. Là où une option n’est pas en place et demande plus que les ${weeks} semaines que laisse ce défi, la colonne de cet État le dit.`,

  joint: 'Ce qu’ils pourraient faire ensemble',
  jointLead: 'Cela découle des données ci-dessus, et de rien qu’un État ait dit.',
  exchange: 'Apprendre les uns des autres',
  exchangeNote: 'Constatée en place dans l’un, et non constatée ou non connue dans un autre : qui pourrait interroger qui. Ne pas être connue quelque part n’est pas une raison de la croire absente.',
  exchangeNone: 'Aucune option n’est ici constatée en place dans l’un de ces États sans l’être dans un autre.',
  exchangeOf: (option) => `${option} : `,
  seenIn: (where) => `Constatée en place, en tout ou en partie, ${where}.`,
  notSeenIn: (where) => `Non constatée ${where}.`,
  notKnownIn: (where) => `Non connue ${where}.`,
  ask: (publishers) => `À qui s’adresser : aucune personne à contacter n’est encore indiquée ici ; la source est publiée par ${joined.fr.format(publishers)}.`,
  practices: 'Pratiques qui y sont enregistrées',
  practicesNone: 'Aucune pratique portant sur ces options n’est enregistrée dans l’un de ces États.',
  practiceIn: (state, lesson) => ` (${state}) : ${lesson}`,
  together: 'À examiner ensemble',
  togetherNote: 'Le défi est enregistré comme transnational et ces options relèvent de la mise en œuvre de la loi. C’est aux États de dire si l’une d’elles en demande plusieurs à la fois : les données ne le disent pas.',
  togetherNone: 'Rien dans les données ne désigne ici une option à mettre en œuvre ensemble.',
  flagged: 'Demande d’abord une garantie nommée',
  bodies: (many) => (many === 2 ? 'Ce dont les deux font partie' : 'Ce dont ils font tous partie'),
  bodiesCaption: (day) => `Membre depuis, au ${day}`,
  body: 'Organisation',
  bodiesNone: 'Aucune organisation enregistrée ne les comptait tous, avec certitude, parmi ses membres ce jour-là.',
  networks: (body) => `Réseaux qui touchent ces options (${body})`,
  networksNote: 'Quels États participent à un réseau n’est pas enregistré ici.',
  network: (name, status) => `${name} : ${status}`,
  allNetworks: (body) => `Tous les réseaux (${body})`,

  unknownLaw: 'Si le droit de l’un de ces États permet une option : aucun n’a répondu ici, et rien d’autre sur cette page ne le dit.',
  unknownJoint: 'Ce que ces États font déjà ensemble face à ce défi, et ce que chacun a l’intention de faire.',
  quoteCitation: (challenge, the, sources, day) => `Entente, réponse au défi « ${challenge} » pour ${the}, d’après ${sources} sources publiques. Non relu par ces États. Consulté le ${writtenDay('fr', day)}.`,

  briefColumns: 'Les options, État par État',
  briefStatus: { in_place: 'en place', partly: 'en partie', not_in_place: 'aucun, selon la source', not_seen: 'non constaté', not_applicable: 'sans objet', not_known: 'non connu', no_question: 'non demandé' },
  briefNote: 'États dans l’ordre alphabétique. « Non constaté » porte sur la source ; « non demandé » : aucune question de l’atlas ne porte sur cette option. Rien de cela ne dit ce que permet le droit.',
  briefBodies: (many, day) => (many === 2 ? `Organisations dont les deux sont membres, et depuis quand, au ${day}` : `Organisations dont tous sont membres, et depuis quand, au ${day}`),
  briefAsk: 'Entente n’indique pas encore de personne à contacter dans ces États. Sur chaque indication, interrogez l’organisme qui a publié sa source, numérotée ci-dessous.',
  briefUnknown: 'Si ce qui est « non connu » ou « non demandé » ci-dessus est en place ; ce qu’il en coûterait ; qui s’en chargerait.',
  memberSince: (state, since) => `${state} (${since})`,

  reasonBoth: 'Indiquez un État dans « state », ou plusieurs dans « states », et non les deux',
  reasonNoState: 'Indiquez un État',
  reasonPackage: 'Les ensembles se calculent pour un seul État',
  reason: {
    'no-such-state': (codes) => `Aucun État n’a ce code : ${codes.join(', ')}`,
    'not-asked-of-these': (codes) => `Les questions de l’atlas ne sont pas posées pour : ${codes.join(', ')}`,
    'too-few': () => `Indiquez au moins ${fewestStates} États`,
    'too-many': () => `Indiquez ${mostStates} États au plus`,
  },
};

export const severalTexts: Record<Locale, typeof en> = { en, fr };
