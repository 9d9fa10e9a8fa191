/**
 * What is said of lenses, of priorities and of who comes first. The browser says the same when the reader moves a weight, so
 * that nothing here needs more than the rules.
 */
import type { Locale } from '#kernel/text/locale.ts';
import { evidenceClasses, experienceClasses, feasibilityClasses, type ClassInterval, type ClassNames, type Lens } from '../rules/lenses.ts';
import type { FeasibilityAnswer, Prompt } from '../rules/feasibility.ts';
import type { Lane } from '../rules/lanes.ts';
import type { Condition } from '../rules/ranking.ts';

type When = Extract<Condition, { readonly kind: 'when' }>;
type TurnsOut = When['turnsOut'][number];

const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const joined: Record<Locale, Intl.ListFormat> = { en: new Intl.ListFormat('en-GB'), fr: new Intl.ListFormat('fr-FR') };
const noBreak = '\u00a0';
/** Below it a share is not rounded to none, and above its complement not to all. */
const leastSaid = 0.005;

const en = {
  lens: { evidence: 'Evidence', experience: 'Experience', feasibility: 'Feasibility' } satisfies Record<Lens, string>,
  evidenceClass: {
    harm: 'harm', no_effect: 'no effect seen', mixed_or_very_uncertain: 'mixed, or benefit very uncertain', benefit_low: 'benefit of low certainty', benefit_moderate_or_high: 'benefit of moderate or high certainty',
  } satisfies Record<ClassNames['evidence'], string>,
  experienceClass: { failed: 'failed', mixed: 'mixed results', improved: 'improved' } satisfies Record<ClassNames['experience'], string>,
  feasibilityClass: { not_possible: 'not possible in time', great_effort: 'with great effort', some_effort: 'with some effort', ready: 'nothing in the way' } satisfies Record<ClassNames['feasibility'], string>,
  isClass: (one: string) => begun(one),
  fromClass: (low: string, high: string) => `Between “${low}” and “${high}”`,
  wholeRange: 'Not known: it may be anything',

  percent: (share: number): string => {
    if (share > 0 && share < leastSaid) return `less than 1${noBreak}%`;
    if (share < 1 && share >= 1 - leastSaid) return `more than 99${noBreak}%`;
    return `${Math.round(share * 100)}${noBreak}%`;
  },
  comesFirst: (share: number) => (share === 0 ? 'Comes first under none of the possible priorities. Not a verdict.' : `Comes first under ${en.percent(share)} of possible priorities. Not a chance of success.`),
  comesFirstYours: (share: number) => (share === 0 ? 'Never comes first under your priorities. Not a verdict.' : `Comes first in ${en.percent(share)} of what is possible under your priorities. Not a chance of success.`),
  ranks: (shares: readonly number[]) => `Rank by rank: ${shares.map((share, rank) => `${rank + 1}: ${en.percent(share)}`).join(', ')}`,
  weighsMost: { evidence: 'when evidence weighs more than the rest', experience: 'when experience weighs more than the rest', feasibility: 'when feasibility weighs more than the rest' } satisfies Record<Lens, string>,
  turnsOut: {
    evidence: (one: string, isBest: boolean) => `when its evidence, still uncertain, proves to be ${isBest ? '' : 'at least '}“${one}”`,
    experience: (one: string, isBest: boolean) => `when its experience, still uncertain, proves to be ${isBest ? '' : 'at least '}“${one}”`,
    feasibility: (one: string, isBest: boolean) => `when its feasibility, still uncertain, proves to be ${isBest ? '' : 'at least '}“${one}”`,
  } satisfies Record<Lens, (one: string, isBest: boolean) => string>,
  firstWhen: (clauses: readonly string[]) => `It mostly comes first ${joined.en.format(clauses)}.`,
  firstAnyway: 'What weighs more hardly changes how often it comes first.',
  neverBeaten: (better: string) => `It does not come first: on every lens, “${better}” stands at least as well.`,
  never: 'It came first in none of the draws.',

  lanes: {
    ranked: 'Options compared', later: 'A later horizon: begin now, effect later', prerequisite: 'Prerequisites', promising: 'Promising: try it with an evaluation', unstudied: 'Not studied on what matters here', apart: 'Apart: needs a named safeguard',
  } satisfies Record<Lane, string>,
  prompt: {
    law: 'Law: does the law allow it, or can it be changed in time?', money: 'Money: can it be paid for, at first and every year?', staff: 'Staff: are there people who can do it?', time: 'Time: can it work soon enough?', acceptance: 'Acceptance: will those concerned carry it?',
  } satisfies Record<Prompt, string>,
  promptName: { law: 'Law', money: 'Money', staff: 'Staff', time: 'Time', acceptance: 'Acceptance' } satisfies Record<Prompt, string>,
  answer: { not_possible: 'Not possible in time', great_effort: 'With great effort', some_effort: 'With some effort', ready: 'Nothing in the way' } satisfies Record<FeasibilityAnswer, string>,
  savedWeight: (lens: string) => `Weight of: ${lens}`,
  savedAnswer: (option: string, prompt: string) => `${option} – ${prompt}`,
  notAnswered: 'Not answered',
  yoursTitle: 'Which options come first, by your priorities and answers',
  yoursNote: 'Reckoned in this browser; what is not known, and what you did not say, was drawn 2,000 times. A share of what is possible, and not a chance of success.',
  changed: (best: string) => `Updated. Most often first: ${best}.`,
  forgotten: 'Your answers and priorities are forgotten.',
  notKept: 'Your browser does not let this page keep your answers: they last until you leave it.',
};

const fr: typeof en = {
  lens: { evidence: 'Données probantes', experience: 'Expérience', feasibility: 'Faisabilité' },
  evidenceClass: {
    harm: 'effet néfaste', no_effect: 'aucun effet constaté', mixed_or_very_uncertain: 'contrasté, ou bénéfice très incertain', benefit_low: 'bénéfice de certitude faible', benefit_moderate_or_high: 'bénéfice de certitude modérée ou élevée',
  },
  experienceClass: { failed: 'échec', mixed: 'résultats contrastés', improved: 'amélioration' },
  feasibilityClass: { not_possible: 'impossible à temps', great_effort: 'au prix d’un grand effort', some_effort: 'avec un certain effort', ready: 'sans obstacle' },
  isClass: (one) => begun(one),
  fromClass: (low, high) => `Entre « ${low} » et « ${high} »`,
  wholeRange: 'Non connu : tout est possible',

  percent: (share) => {
    if (share > 0 && share < leastSaid) return `moins de 1${noBreak}%`;
    if (share < 1 && share >= 1 - leastSaid) return `plus de 99${noBreak}%`;
    return `${Math.round(share * 100)}${noBreak}%`;
  },
  comesFirst: (share) => (share === 0 ? 'N’arrive en tête sous aucune des priorités possibles. Ce n’est pas un verdict.' : `Arrive en tête sous ${fr.percent(share)} des priorités possibles. Ce n’est pas une probabilité de succès.`),
  comesFirstYours: (share) => (share === 0 ? 'N’arrive jamais en tête selon vos priorités. Ce n’est pas un verdict.' : `Arrive en tête dans ${fr.percent(share)} des cas possibles selon vos priorités. Ce n’est pas une probabilité de succès.`),
  ranks: (shares) => `Rang par rang : ${shares.map((share, rank) => `${rank + 1} : ${fr.percent(share)}`).join(', ')}`,
  weighsMost: { evidence: 'lorsque les données probantes pèsent plus que le reste', experience: 'lorsque l’expérience pèse plus que le reste', feasibility: 'lorsque la faisabilité pèse plus que le reste' },
  turnsOut: {
    evidence: (one, isBest) => `lorsque les données probantes, encore incertaines, se révèlent être ${isBest ? '' : 'au moins '}« ${one} »`,
    experience: (one, isBest) => `lorsque l’expérience, encore incertaine, se révèle être ${isBest ? '' : 'au moins '}« ${one} »`,
    feasibility: (one, isBest) => `lorsque la faisabilité, encore incertaine, se révèle être ${isBest ? '' : 'au moins '}« ${one} »`,
  },
  firstWhen: (clauses) => `Cette option arrive en tête surtout ${joined.fr.format(clauses)}.`,
  firstAnyway: 'Ce qui pèse le plus ne change guère le nombre de fois où cette option arrive en tête.',
  neverBeaten: (better) => `Cette option n’arrive pas en tête : sous chaque éclairage, « ${better} » se place au moins aussi bien.`,
  never: 'Cette option n’est arrivée en tête dans aucun tirage.',

  lanes: {
    ranked: 'Options comparées', later: 'Horizon plus lointain : commencer maintenant, effet plus tard', prerequisite: 'Préalables', promising: 'Prometteur : à expérimenter et évaluer', unstudied: 'Non étudiées sur ce qui compte ici', apart: 'À part : une garantie nommée est nécessaire',
  },
  prompt: {
    law: 'Droit : la loi le permet-elle, ou peut-elle changer à temps ?', money: 'Moyens : peut-on le financer, au départ puis chaque année ?', staff: 'Personnel : y a-t-il des personnes pour le faire ?', time: 'Temps : l’effet peut-il venir assez tôt ?', acceptance: 'Adhésion : les personnes concernées le porteront-elles ?',
  },
  promptName: { law: 'Droit', money: 'Moyens', staff: 'Personnel', time: 'Temps', acceptance: 'Adhésion' },
  answer: { not_possible: 'Impossible à temps', great_effort: 'Au prix d’un grand effort', some_effort: 'Avec un certain effort', ready: 'Sans obstacle' },
  savedWeight: (lens) => `Poids : ${lens}`,
  savedAnswer: (option, prompt) => `${option} – ${prompt}`,
  notAnswered: 'Sans réponse',
  yoursTitle: 'Quelles options arrivent en tête, selon vos priorités et vos réponses',
  yoursNote: 'Calculé dans ce navigateur ; ce qui n’est pas connu, et ce que vous n’avez pas dit, a été tiré 2 000 fois. Une part de ce qui est possible, et non une probabilité de succès.',
  changed: (best) => `Mis à jour. Le plus souvent en tête : ${best}.`,
  forgotten: 'Vos réponses et vos priorités sont oubliées.',
  notKept: 'Votre navigateur ne permet pas à cette page de garder vos réponses : elles durent jusqu’à ce que vous la quittiez.',
};

export const appraisalTexts: Record<Locale, typeof en> = { en, fr };

export function classWords(locale: Locale, lens: Lens, at: number): string {
  const t = appraisalTexts[locale];
  if (lens === 'evidence') return t.evidenceClass[evidenceClasses[at] ?? 'harm'];
  if (lens === 'experience') return t.experienceClass[experienceClasses[at] ?? 'failed'];
  return t.feasibilityClass[feasibilityClasses[at] ?? 'not_possible'];
}

const lastClass: Readonly<Record<Lens, number>> = { evidence: evidenceClasses.length - 1, experience: experienceClasses.length - 1, feasibility: feasibilityClasses.length - 1 };

export function intervalWords(locale: Locale, lens: Lens, { low, high }: ClassInterval): string {
  const t = appraisalTexts[locale];
  if (low === 0 && high === lastClass[lens]) return t.wholeRange;
  return low === high ? t.isClass(classWords(locale, lens, low)) : t.fromClass(classWords(locale, lens, low), classWords(locale, lens, high));
}

export function conditionWords(locale: Locale, condition: Condition, titleOf: (id: string) => string): string {
  const t = appraisalTexts[locale];
  if (condition.kind === 'never') return condition.beatenBy === undefined ? t.never : t.neverBeaten(titleOf(condition.beatenBy));
  const clauses = [
    ...(condition.weighsMost === undefined ? [] : [t.weighsMost[condition.weighsMost]]),
    ...condition.turnsOut.map(({ lens, atLeast, isBest }: TurnsOut) => t.turnsOut[lens](classWords(locale, lens, atLeast), isBest)),
  ];
  return clauses.length === 0 ? t.firstAnyway : t.firstWhen(clauses);
}
