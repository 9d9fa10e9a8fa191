/** Packages, their balance and who was heard, in words: for the page and its script, the terminal and programs. Apart from the page's other words, since a browser is sent these. */
import type { Contradicting } from '#engines/portfolio/contradiction.ts';
import type { PackageRefusal } from '#engines/portfolio/packages.ts';
import { writtenNumber } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import type { Found } from '../packages/choose.ts';
import type { AskFault } from '../rules/asked.ts';
import type { Attended, BalanceFlag } from '../rules/balance.ts';
import type { Group } from '../rules/draft.ts';

type TitleOf = (id: string) => string;

const pillarNames: Record<Locale, Record<Pillar, string>> = {
  en: { prevention: 'prevention', harm_reduction: 'harm reduction', treatment: 'treatment', enforcement: 'enforcement' },
  fr: { prevention: 'la prévention', harm_reduction: 'la réduction des risques et des dommages', treatment: 'le traitement', enforcement: 'la mise en œuvre de la loi' },
};
const listed = { en: new Intl.ListFormat('en', { type: 'conjunction' }), fr: new Intl.ListFormat('fr', { type: 'conjunction' }) };
const tenths: Record<Locale, Intl.NumberFormat> = { en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }), fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }) };

const en = {
  title: 'A package that fits the budget',
  lead: 'Which new options go together within your money and your rules: not one “best”, but up to five packages of nearly equal value, and what they share. Worked out in your browser: your figures and sentences are sent to nobody and stand in no address and no log of this site.',
  withoutScript: 'Packages are worked out in your browser alone, so that your figures never leave it: this takes scripts. This is what would be asked.',
  ownNote: 'Kept in this browser, for this challenge and this State, until you forget it. What your priorities and your answers on feasibility say above counts here too.',

  currency: 'Currency, and year of the prices',
  currencyHint: 'Such as EUR, 2026. All figures in one.',
  budget: 'Budget for the first year',
  yearly: 'Budget for each later year',
  emptyBudget: 'Empty: no limit.',
  most: 'At most so many new options',
  emptyMost: 'Empty: no limit.',
  options: 'What each new option would cost you',
  optionsNote: 'For the first year, and for each later year. Empty means not known: such an option stays outside, and is never taken for free. Write 0 only where it costs nothing.',
  firstYear: 'First year',
  eachYear: 'Each later year',
  paid: 'What was paid elsewhere',
  paidNote: 'Per person, kit or site, at other times and places: a hint, and not your cost.',
  paidMore: 'All costs on record',
  paidNone: 'No cost on record.',
  price: (currency: string, amount: string, unit: string) => `${currency} ${amount} ${unit}`,
  priceAt: (place: string, year: number) => `(${place}, ${year})`,
  priceYear: (year: number | undefined) => (year === undefined ? 'year of the prices not known' : `prices of ${year}`),
  safeguard: 'The safeguard that lets it in',
  safeguardHint: 'It is flagged for harm. Name what would prevent the harm, who watches over it, and what would stop it. Empty: it stays apart.',
  needed: 'Every new option needs this first',
  neededHint: 'The library does not record which options need it. If you say so, none is chosen without it.',
  keptHere: 'Kept or strengthened, at no new cost here.',
  minimum: 'A minimum for a pillar, if you ask for one',
  minimumNote: 'None unless you ask. What is in place counts; what is flagged does not. A reason in a sentence stands in its place.',
  minimumOf: { prevention: 'Prevention', harm_reduction: 'Harm reduction', treatment: 'Treatment', enforcement: 'Enforcement' } satisfies Record<Pillar, string>,
  noMinimum: 'No minimum',
  atLeast: (n: number) => (n === 1 ? 'At least 1 option' : `At least ${n} options`),
  reason: (pillar: Pillar) => `Or the reason why ${pillarNames.en[pillar]} needs none`,

  heard: 'Who was heard',
  heardNote: 'Part of the response, beside what research and experience say.',
  group: { services: 'Services and their staff', lived_experience: 'People with lived experience', families: 'Families', civil_society: 'Civil society' } satisfies Record<Group, string>,
  heardYes: 'Heard',
  heardNo: 'Not heard',
  heardNotAnswered: 'Not answered',
  heardHow: 'How, and when',
  savedHeard: (group: string) => `Heard: ${group}`,
  savedHow: (group: string) => `How, and when: ${group}`,
  savedRights: (title: string) => `How the rights are secured: ${title}`,
  rights: 'Rights to secure',
  rightsHow: 'How these are secured',
  rightsNote: (answered: number, all: number) => (all === 0 ? 'No new option to secure rights for.' : `Answered for ${answered} of ${all} new options.`),
  unanswered: 'not answered',
  rightsOf: (title: string, rights: string, how: string) => `${title}: ${rights}. How these are secured: ${how}`,

  ask: 'Work out packages',
  stop: 'Stop',
  loading: 'Loading the solver, once…',
  working: 'Comparing packages in your browser…',
  stopped: 'Stopped. What you typed is kept.',
  failed: 'The packages could not be worked out in this browser. What you typed is kept.',
  done: (n: number, near: string) => (n === 1 ? 'One package found.' : `${n} packages found, whose values lie within ${near} of the best.`),
  stale: 'Your figures have changed since these packages were worked out.',
  faults: (n: number) => (n === 1 ? 'One thing to put right' : `${n} things to put right`),
  save: 'Save as a file',
  saveText: 'Save as text',
  open: 'Open a saved file',
  print: 'Print this part',
  forget: 'Forget all that is mine on this page',
  forgotten: 'Forgotten, in this browser. Files that you saved are still yours.',
  notKept: 'Your browser does not let this page keep what you type: it lasts until you leave.',
  opened: 'The file is read in.',
  notOurs: 'This is not a file that was saved here. Nothing was changed.',
  ofAnother: (challenge: string, state: string) => `This file is about another response (${challenge}, ${state}). Nothing was changed.`,

  packageNamed: (letter: string) => `Package ${letter}`,
  shared: 'What they all share',
  sharedNone: 'Nothing stands in all of them.',
  inSome: 'Only in some',
  inSomeOf: (title: string, letters: readonly string[]) => `${title}: ${listed.en.format(letters)}`,
  present: 'Present services continue',
  presentOf: (n: number) => (n === 0 ? 'None of these options is seen in place.' : n === 1 ? '1 option is seen in place.' : `${n} options are seen in place.`),
  kept: 'in place',
  nothingHere: 'Nothing new, nothing seen in place.',
  sums: (first: string, yearly: string) => `${first} in the first year, ${yearly} in each later year.`,
  sum: (amount: string, currency: string) => (currency === '' ? amount : `${amount} (${currency})`),
  guarded: 'Enters under a safeguard',
  guardedBy: (title: string, safeguard: string) => `${title}: ${safeguard}`,
  balance: 'Attention to each pillar',
  balanceNote: 'In whole options. Solid: surely, by what is chosen and seen in place. Hollow: perhaps, with what is seen in part, flagged, of unknown cost, or of unknown status. No score: equal shares are not the aim.',
  attended: (pillar: string, low: string, high: string) => (low === high ? `${pillar}: ${low}` : `${pillar}: ${low}, perhaps up to ${high}`),
  flag: {
    empty: (pillar: Pillar) => `Nothing attends to ${pillarNames.en[pillar]}.`,
    'only-unknown': (pillar: Pillar) => `Only what is not certain attends to ${pillarNames.en[pillar]}.`,
    contradiction: (harmful: string, outcome: string, helpful: string) => `Contradiction: ${harmful} was seen to do harm on “${outcome}”, which ${helpful} is there to better.`,
  },
  noFlags: 'No pillar is forgotten, and nothing contradicts.',
  costNotKnown: 'Cost not known: outside the search',
  keptApart: 'Kept apart: flagged, without a named safeguard',
  doesNotApply: 'Does not apply in this State',
  withoutPrerequisite: 'Without what they need',
  needs: (title: string, others: string) => `${title}, which needs ${others}`,
  reasonsGiven: 'Pillars for which you gave a reason',
  only: {
    everything: 'Only one: all that has both costs fits.',
    'all-found': (near: string) => `No other combination comes within ${near} of the value of the best.`,
    'not-proven': (share: string) => `The search was ended early: a package not found may be better by up to ${share}.`,
  },
  valueNote: 'What an option counts for: how well it stands under all possible priorities, or under yours (SMAA-2, holistic acceptability with rank-order centroids). What was not compared counts as if it came last. Not a chance of success.',

  field: {
    currency: () => 'Currency', budget: () => 'Budget for the first year', yearly: () => 'Budget for each later year', most: () => 'At most so many new options',
    firstYear: (title: string) => `First-year cost of “${title}”`, eachYear: (title: string) => `Cost of each later year of “${title}”`, costs: (title: string) => `Costs of “${title}”`,
    safeguard: (title: string) => `Safeguard of “${title}”`, needed: () => 'What every option needs',
    minimum: (title: string) => `Minimum for ${title}`, reason: (title: string) => `Reason for ${title}`,
  },
  fault: {
    'not-a-number': 'this is not an amount. Write figures, such as 1,250,000.50.',
    negative: 'an amount cannot be below 0.',
    'too-great': 'this is more than a thousand million million. Check the figure.',
    ambiguous: 'this can be read in two ways. Write 1,250 or 1.25.',
    'not-a-count': 'write a whole number, in figures, within what is possible here.',
    missing: 'name it, since there are amounts: such as EUR, 2026.',
    'unknown-option': 'there is no such option for this challenge.',
    'too-long': 'this is longer than 2,000 characters.',
  } satisfies Record<AskFault, string>,
  faultAt: (field: string, fault: string) => `${field}: ${fault}`,

  nothingToChoose: 'There is nothing to choose from yet: no new option has both a first-year and a later cost. Give both for one option at least; 0 where it costs nothing.',
  notProven: 'The search was given up before a package was found. Ask for fewer options, or leave out a limit.',
  badRequest: 'The figures do not go together.',
  constraint: {
    'first-year-budget': 'the budget for the first year', 'yearly-budget': 'the budget for later years', 'most-options': 'the number of options', prerequisites: 'what options need', exclusions: 'what excludes each other', families: 'one variant of a kind',
  },
  constraintOf: (pillar: Pillar) => `the minimum for ${pillarNames.en[pillar]}`,
  leavesNone: (names: readonly string[]) => (names.length === 1 ? `No package is possible under ${names[0]}.` : `No package is possible under all of these at once: ${listed.en.format(names)}.`),
  wayOn: {
    'first-year-budget': (amount: string) => `A budget of ${amount} for the first year would do.`,
    'yearly-budget': (amount: string) => `A budget of ${amount} for each later year would do.`,
    'most-options': (amount: string) => `Allowing ${amount} new options would do.`,
    minimum: (pillar: Pillar, n: number) => (n <= 0 ? `Asking no minimum for ${pillarNames.en[pillar]} would do, or a reason in a sentence.` : `A minimum of ${n} for ${pillarNames.en[pillar]} would do.`),
    other: 'Give both costs of what the others need, or no longer say that they need it.',
  },

  verbOptions: {
    costsNeeded: '--budget, --yearly, --most and --minimum need --costs-file: a CSV with the columns option, first_year, yearly and, if need be, safeguard.',
    notAMinimum: (given: string) => `--minimum: “${given}” is not a list such as prevention=1,treatment=2.`,
  },
  twice: 'this option stands here twice.',
};

const fr: typeof en = {
  title: 'Un ensemble de mesures qui tient dans le budget',
  lead: 'Quelles nouvelles options vont ensemble avec vos moyens et vos règles : non pas un « meilleur » choix, mais jusqu’à cinq ensembles de valeur presque égale, et ce qu’ils ont en commun. Le calcul se fait dans votre navigateur : vos chiffres et vos phrases ne sont envoyés à personne et ne figurent dans aucune adresse ni aucun journal de ce site.',
  withoutScript: 'Les ensembles se calculent uniquement dans votre navigateur, afin que vos chiffres ne le quittent jamais : il faut pour cela que les scripts soient actifs. Voici ce qui serait demandé.',
  ownNote: 'Gardé dans ce navigateur, pour ce défi et cet État, jusqu’à ce que vous l’oubliiez. Vos priorités et vos réponses sur la faisabilité, plus haut, comptent ici aussi.',

  currency: 'Monnaie et année des prix',
  currencyHint: 'Par exemple EUR, 2026. Tous les montants dans la même.',
  budget: 'Budget de la première année',
  yearly: 'Budget de chaque année suivante',
  emptyBudget: 'Vide : sans limite.',
  most: 'Nombre maximal de nouvelles options',
  emptyMost: 'Vide : sans limite.',
  options: 'Ce que chaque nouvelle option vous coûterait',
  optionsNote: 'La première année, puis chaque année suivante. Vide veut dire non connu : l’option reste alors en dehors et n’est jamais tenue pour gratuite. N’écrivez 0 que si elle ne coûte rien.',
  firstYear: 'Première année',
  eachYear: 'Chaque année suivante',
  paid: 'Ce qui a été payé ailleurs',
  paidNote: 'Par personne, par trousse ou par site, à d’autres dates et en d’autres lieux : une indication, et non votre coût.',
  paidMore: 'Tous les coûts enregistrés',
  paidNone: 'Aucun coût enregistré.',
  price: (currency, amount, unit) => `${amount} ${currency} ${unit}`,
  priceAt: (place, year) => `(${place}, ${year})`,
  priceYear: (year) => (year === undefined ? 'année des prix non connue' : `prix de ${year}`),
  safeguard: 'La garantie qui permet de la retenir',
  safeguardHint: 'Un effet néfaste est signalé. Nommez ce qui l’empêcherait, qui y veille et ce qui y mettrait fin. Vide : l’option reste à part.',
  needed: 'Toute nouvelle option en a d’abord besoin',
  neededHint: 'La bibliothèque n’indique pas quelles options en ont besoin. Si vous le dites, aucune n’est retenue sans elle.',
  keptHere: 'Maintenus ou renforcés, sans coût nouveau ici.',
  minimum: 'Un minimum pour un pilier, si vous en demandez un',
  minimumNote: 'Aucun sans votre demande. Ce qui est en place compte ; ce qui est signalé ne compte pas. Une phrase qui en donne la raison en tient lieu.',
  minimumOf: { prevention: 'Prévention', harm_reduction: 'Réduction des risques et des dommages', treatment: 'Traitement', enforcement: 'Mise en œuvre de la loi' },
  noMinimum: 'Aucun minimum',
  atLeast: (n) => (n < 2 ? `Au moins ${n} option` : `Au moins ${n} options`),
  reason: (pillar) => `Ou la raison pour laquelle aucun n’est nécessaire pour ${pillarNames.fr[pillar]}`,

  heard: 'Qui a été entendu',
  heardNote: 'Une partie de la réponse, à côté de ce que disent la recherche et l’expérience.',
  group: { services: 'Les services et leur personnel', lived_experience: 'Les personnes directement concernées', families: 'Les familles', civil_society: 'La société civile' },
  heardYes: 'Entendu',
  heardNo: 'Non entendu',
  heardNotAnswered: 'Sans réponse',
  heardHow: 'Comment, et quand',
  savedHeard: (group) => `Entendus : ${group}`,
  savedHow: (group) => `Comment, et quand : ${group}`,
  savedRights: (title) => `Comment les droits sont garantis : ${title}`,
  rights: 'Droits à garantir',
  rightsHow: 'Comment ils sont garantis',
  rightsNote: (answered, all) => (all === 0 ? 'Aucune nouvelle option pour laquelle garantir des droits.' : `Réponse donnée pour ${answered} ${answered < 2 ? 'nouvelle option' : 'nouvelles options'} sur ${all}.`),
  unanswered: 'sans réponse',
  rightsOf: (title, rights, how) => `${title} : ${rights}. Comment ils sont garantis : ${how}`,

  ask: 'Chercher des ensembles',
  stop: 'Arrêter',
  loading: 'Chargement du programme de calcul, une seule fois…',
  working: 'Comparaison des ensembles dans votre navigateur…',
  stopped: 'Arrêté. Ce que vous avez saisi est conservé.',
  failed: 'Les ensembles n’ont pas pu être calculés dans ce navigateur. Ce que vous avez saisi est conservé.',
  done: (n, near) => (n < 2 ? 'Un ensemble trouvé.' : `${n} ensembles trouvés, dont la valeur approche la meilleure à ${near} près.`),
  stale: 'Vos chiffres ont changé depuis que ces ensembles ont été calculés.',
  faults: (n) => (n < 2 ? 'Un point à corriger' : `${n} points à corriger`),
  save: 'Enregistrer dans un fichier',
  saveText: 'Enregistrer en texte',
  open: 'Ouvrir un fichier enregistré',
  print: 'Imprimer cette partie',
  forget: 'Oublier tout ce qui est à moi sur cette page',
  forgotten: 'Oublié dans ce navigateur. Les fichiers que vous avez enregistrés restent à vous.',
  notKept: 'Votre navigateur ne permet pas à cette page de conserver ce que vous saisissez : cela dure jusqu’à ce que vous la quittiez.',
  opened: 'Le fichier est repris.',
  notOurs: 'Ce fichier n’a pas été enregistré ici. Rien n’a été modifié.',
  ofAnother: (challenge, state) => `Ce fichier porte sur une autre réponse (${challenge}, ${state}). Rien n’a été modifié.`,

  packageNamed: (letter) => `Ensemble ${letter}`,
  shared: 'Ce qu’ils ont tous en commun',
  sharedNone: 'Rien ne figure dans tous.',
  inSome: 'Dans certains seulement',
  inSomeOf: (title, letters) => `${title} : ${listed.fr.format(letters)}`,
  present: 'Maintien des services actuels',
  presentOf: (n) => (n === 0 ? 'Aucune de ces options n’est constatée en place.' : n < 2 ? '1 option est constatée en place.' : `${n} options sont constatées en place.`),
  kept: 'en place',
  nothingHere: 'Rien de nouveau, rien de constaté en place.',
  sums: (first, yearly) => `${first} la première année, ${yearly} chaque année suivante.`,
  sum: (amount, currency) => (currency === '' ? amount : `${amount} (${currency})`),
  guarded: 'Retenue sous garantie',
  guardedBy: (title, safeguard) => `${title} : ${safeguard}`,
  balance: 'Attention portée à chaque pilier',
  balanceNote: 'En options entières. Plein : à coup sûr, par ce qui est retenu et constaté en place. Creux : peut-être, avec ce qui est constaté en partie, signalé, de coût non connu ou de présence non connue. Ce n’est pas une note : des parts égales ne sont pas le but.',
  attended: (pillar, low, high) => (low === high ? `${pillar} : ${low}` : `${pillar} : ${low}, peut-être jusqu’à ${high}`),
  flag: {
    empty: (pillar) => `Rien ne porte sur ${pillarNames.fr[pillar]}.`,
    'only-unknown': (pillar) => `Seul ce qui n’est pas certain porte sur ${pillarNames.fr[pillar]}.`,
    contradiction: (harmful, outcome, helpful) => `Contradiction : un effet néfaste de ${harmful} a été constaté sur « ${outcome} », que ${helpful} doit améliorer.`,
  },
  noFlags: 'Aucun pilier n’est oublié et rien ne se contredit.',
  costNotKnown: 'Coût non connu : hors de la recherche',
  keptApart: 'Gardées à part : signalées, sans garantie nommée',
  doesNotApply: 'Sans objet dans cet État',
  withoutPrerequisite: 'Sans ce dont elles ont besoin',
  needs: (title, others) => `${title}, qui a besoin de ${others}`,
  reasonsGiven: 'Piliers pour lesquels vous avez donné une raison',
  only: {
    everything: 'Un seul : tout ce dont les deux coûts sont connus y tient.',
    'all-found': (near) => `Aucune autre combinaison n’approche la valeur de la meilleure à ${near} près.`,
    'not-proven': (share) => `La recherche a été écourtée : un ensemble non trouvé pourrait être meilleur, de ${share} au plus.`,
  },
  valueNote: 'Ce que compte une option : sa place sous toutes les priorités possibles, ou sous les vôtres (SMAA-2, acceptabilité globale, rangs pondérés par centroïdes). Ce qui n’a pas été comparé compte comme arrivé dernier. Ce n’est pas une probabilité de succès.',

  field: {
    currency: () => 'Monnaie', budget: () => 'Budget de la première année', yearly: () => 'Budget de chaque année suivante', most: () => 'Nombre maximal de nouvelles options',
    firstYear: (title) => `Coût de la première année de « ${title} »`, eachYear: (title) => `Coût de chaque année suivante de « ${title} »`, costs: (title) => `Coûts de « ${title} »`,
    safeguard: (title) => `Garantie de « ${title} »`, needed: () => 'Ce dont toute option a besoin',
    minimum: (title) => `Minimum pour ${title}`, reason: (title) => `Raison pour ${title}`,
  },
  fault: {
    'not-a-number': 'ce n’est pas un montant. Écrivez-le en chiffres, par exemple 1 250 000,50.',
    negative: 'un montant ne peut pas être inférieur à 0.',
    'too-great': 'c’est plus d’un million de milliards. Vérifiez le chiffre.',
    ambiguous: 'cela peut se lire de deux façons. Écrivez 1 250 ou 1,25.',
    'not-a-count': 'écrivez un nombre entier, en chiffres, dans ce qui est possible ici.',
    missing: 'nommez-la, puisqu’il y a des montants : par exemple EUR, 2026.',
    'unknown-option': 'cette option n’existe pas pour ce défi.',
    'too-long': 'ce texte dépasse 2 000 caractères.',
  },
  faultAt: (field, fault) => `${field} : ${fault}`,

  nothingToChoose: 'Il n’y a encore rien à choisir : aucune nouvelle option n’a à la fois un coût de première année et un coût des années suivantes. Donnez les deux pour au moins une option ; 0 si elle ne coûte rien.',
  notProven: 'La recherche a été abandonnée avant qu’un ensemble soit trouvé. Demandez moins d’options, ou retirez une limite.',
  badRequest: 'Ces chiffres ne vont pas ensemble.',
  constraint: {
    'first-year-budget': 'le budget de la première année', 'yearly-budget': 'le budget des années suivantes', 'most-options': 'le nombre d’options', prerequisites: 'ce dont les options ont besoin', exclusions: 'ce qui s’exclut', families: 'une seule variante d’une même option',
  },
  constraintOf: (pillar) => `le minimum pour ${pillarNames.fr[pillar]}`,
  leavesNone: (names) => (names.length === 1 ? `Aucun ensemble n’est possible avec ${names[0]}.` : `Aucun ensemble n’est possible avec tout cela à la fois : ${listed.fr.format(names)}.`),
  wayOn: {
    'first-year-budget': (amount) => `Un budget de ${amount} pour la première année suffirait.`,
    'yearly-budget': (amount) => `Un budget de ${amount} pour chaque année suivante suffirait.`,
    'most-options': (amount) => `Permettre ${amount} nouvelles options suffirait.`,
    minimum: (pillar, n) => (n <= 0 ? `Ne demander aucun minimum pour ${pillarNames.fr[pillar]}, ou en donner la raison en une phrase, suffirait.` : `Un minimum de ${n} pour ${pillarNames.fr[pillar]} suffirait.`),
    other: 'Donnez les deux coûts de ce dont les autres ont besoin, ou ne dites plus qu’elles en ont besoin.',
  },

  verbOptions: {
    costsNeeded: '--budget, --yearly, --most et --minimum demandent --costs-file : un CSV avec les colonnes option, first_year, yearly et, au besoin, safeguard.',
    notAMinimum: (given) => `--minimum : « ${given} » n’est pas une liste comme prevention=1,treatment=2.`,
  },
  twice: 'cette option figure ici deux fois.',
};

export const packageTexts: Record<Locale, typeof en> = { en, fr };

/** A, B, C: packages have no better and no worse among them, and letters are read as names. */
export const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

export const moneyWords = (locale: Locale, amount: number, currency: string): string => packageTexts[locale].sum(writtenNumber(locale, Math.round(amount * 100) / 100), currency);

export function attendedWords(locale: Locale, { pillar, low, high }: Attended): string {
  const t = packageTexts[locale];
  return t.attended(t.minimumOf[pillar], tenths[locale].format(low), tenths[locale].format(high));
}

export function flagWords(locale: Locale, flag: BalanceFlag, titleOf: TitleOf, outcomeOf: TitleOf): string {
  const t = packageTexts[locale];
  return flag.flag === 'contradiction' ? t.flag.contradiction(quoted(locale, titleOf(flag.harmful)), outcomeOf(flag.outcome), listed[locale].format(flag.helpful.map((id) => quoted(locale, titleOf(id))))) : t.flag[flag.flag](flag.pillar);
}

const quoted = (locale: Locale, words: string) => (locale === 'fr' ? `« ${words} »` : `“${words}”`);

/** "First-year cost of “Take-home naloxone”", of `costs.take-home-naloxone.firstYear`. */
export function fieldWords(locale: Locale, field: string, titleOf: TitleOf): string {
  const t = packageTexts[locale].field;
  const [kind = '', of = '', part = ''] = field.split('.');
  const names: Readonly<Record<string, () => string>> = {
    currency: t.currency, budget: t.budget, yearly: t.yearly, most: t.most, needed: t.needed,
    costs: () => (part === 'firstYear' ? t.firstYear(titleOf(of)) : part === 'yearly' ? t.eachYear(titleOf(of)) : t.costs(titleOf(of))),
    safeguards: () => t.safeguard(titleOf(of)),
    pillarMinimum: () => t.minimum(pillarNames[locale][of as Pillar]),
    pillarReasons: () => t.reason(pillarNames[locale][of as Pillar]),
  };
  return names[kind]?.() ?? field;
}

export const faultWords = (locale: Locale, field: string, fault: AskFault, titleOf: TitleOf): string => packageTexts[locale].faultAt(fieldWords(locale, field, titleOf), packageTexts[locale].fault[fault]);

const constraintName = (locale: Locale, one: Contradicting): string => {
  const t = packageTexts[locale];
  return one.constraint === 'pillar-minimum' ? t.constraintOf(one.pillar) : t.constraint[one.constraint];
};

function wayOn(locale: Locale, one: Contradicting, currency: string): string | undefined {
  const t = packageTexts[locale].wayOn;
  if (one.nearest === undefined) return one.constraint === 'prerequisites' ? t.other : undefined;
  switch (one.constraint) {
    case 'pillar-minimum':
      return t.minimum(one.pillar, Math.floor(one.nearest));
    case 'most-options':
      return t['most-options'](writtenNumber(locale, one.nearest));
    case 'first-year-budget':
    case 'yearly-budget':
      return t[one.constraint](moneyWords(locale, roundedUp(one.nearest), currency));
    case 'prerequisites':
    case 'exclusions':
    case 'families':
      return undefined;
  }
}

/** To whole cents and never below: what is named would have to do. */
const roundedUp = (amount: number) => Math.ceil(Number((amount * 100).toPrecision(15))) / 100;

/** Why there is no package, and what would do. */
export function refusalWords(locale: Locale, refusal: PackageRefusal, currency: string): readonly string[] {
  const t = packageTexts[locale];
  switch (refusal.refused) {
    case 'nothing-to-choose':
      return [t.nothingToChoose];
    case 'not-proven':
      return [t.notProven];
    case 'bad-request':
      return [t.badRequest];
    case 'contradiction':
      return [t.leavesNone(refusal.between.map((one) => constraintName(locale, one))), ...refusal.between.flatMap((one) => wayOn(locale, one, currency) ?? [])];
  }
}

const percent = (locale: Locale, share: number) => `${writtenNumber(locale, Math.ceil(share * 1000) / 10)}\u00a0%`;

export const doneWords = (locale: Locale, { packages, tolerance }: Found): string => packageTexts[locale].done(packages.length, percent(locale, tolerance));

/** Why there are fewer than three, or how sure it is that nothing better was missed; undefined where nothing is to be said. */
export function endedWords(locale: Locale, { packages, ended, doubt, shared, tolerance }: Found, candidates: number): string | undefined {
  const t = packageTexts[locale].only;
  if (ended === 'not-proven') return t['not-proven'](percent(locale, doubt));
  if (packages.length === 1 && shared.length === candidates) return t.everything;
  return packages.length < 3 ? t['all-found'](percent(locale, tolerance)) : undefined;
}
