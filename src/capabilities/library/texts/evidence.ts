/** Words for what research, practice and money say: the same wherever they are counted or shown. */
import type { Locale } from '#kernel/text/locale.ts';
import { writtenNumber } from '#kernel/text/dates.ts';
import type { Certainty, ChangeOfFinding, CostType, Counts, Direction, Gap, Horizon, Lane, Lesson, Measure, Scope, StudyType, Turning } from '../rules.ts';

const count = (locale: Locale, number: number) => writtenNumber(locale, number);

const en = {
  direction: { benefit: 'Benefit', no_effect: 'No effect seen', mixed: 'Mixed results', harm: 'Harm' } satisfies Record<Direction, string>,
  directionCount: {
    benefit: (n: number) => `${n} benefit`,
    no_effect: (n: number) => `${n} no effect seen`,
    mixed: (n: number) => `${n} mixed`,
    harm: (n: number) => `${n} harm`,
  } satisfies Record<Direction, (n: number) => string>,
  certainty: { high: 'High certainty', moderate: 'Moderate certainty', low: 'Low certainty', very_low: 'Very low certainty', not_graded: 'Certainty not graded' } satisfies Record<Certainty, string>,
  certaintyCount: {
    high: (n: number) => `${n} of high certainty`,
    moderate: (n: number) => `${n} of moderate certainty`,
    low: (n: number) => `${n} of low certainty`,
    very_low: (n: number) => `${n} of very low certainty`,
    not_graded: (n: number) => `${n} not graded`,
  } satisfies Record<Certainty, (n: number) => string>,
  lesson: { worked: 'Improved', mixed: 'Mixed', failed: 'Failed', no_outcome_yet: 'Not measured' } satisfies Record<Lesson, string>,
  lessonCount: {
    worked: (n: number) => `${n} improved`,
    mixed: (n: number) => `${n} mixed`,
    failed: (n: number) => `${n} failed`,
    no_outcome_yet: (n: number) => `${n} not measured`,
  } satisfies Record<Lesson, (n: number) => string>,
  studyType: { systematic_review: 'Systematic review', rct: 'Randomised trial', cohort: 'Cohort or before-after study', modelling: 'Modelling', qualitative: 'Qualitative study' } satisfies Record<StudyType, string>,
  measure: {
    OR: 'Odds ratio', RR: 'Risk or rate ratio', HR: 'Hazard ratio', SMD: 'Standardised mean difference', MD: 'Difference', coef: 'Model coefficient', rate: 'Level or percentage', none: 'No figure on record',
  } satisfies Record<Measure, string>,
  turning: {
    'below-1': 'Below 1 is in favour of the option.',
    'above-1': 'Above 1 is in favour of the option.',
    'below-0': 'Below 0 is in favour of the option.',
    'above-0': 'Above 0 is in favour of the option.',
    percent: 'Change in per cent.',
    level: 'A level that was observed; the note says of what.',
    none: 'The direction is what the source concludes.',
  } satisfies Record<Turning, string>,
  costType: { unit_cost: 'Cost', ICER: 'Cost per health gain', net_saving: 'Net saving', benefit_cost_ratio: 'Benefits for each unit spent' } satisfies Record<CostType, string>,
  scope: { national: 'National', transnational: 'Transnational' } satisfies Record<Scope, string>,
  horizon: { acute: 'Acute: days to weeks', 'sub-acute': 'Sub-acute: weeks to months', medium: 'Medium term: a year or more', long: 'Long term: several years' } satisfies Record<Horizon, string>,
  lane: {
    prevention: 'Prevention', harm_reduction: 'Harm reduction', treatment: 'Treatment', enforcement: 'Enforcement',
    enabler: 'Prerequisites', promising: 'Promising: try it with an evaluation',
  } satisfies Record<Lane, string>,
  gap: {
    'no-finding': 'No study of this option is on record here. That is not to say that it does not work.',
    'nothing-graded': 'No finding on record was graded for its certainty by those who reviewed it.',
    'no-practice': 'No practice is on record.',
    'nothing-measured': 'Of no practice on record was an outcome measured.',
    'no-failure-recorded': 'No failed practice is on record. Failures are published less often than successes.',
    'no-cost': 'No cost is on record.',
    'no-price-year': 'For some costs the year of the prices is not known.',
    'no-question': 'No question of the atlas asks whether it is in place, so that nothing is said of States here.',
    'only-wider-question': 'The atlas asks about something wider only: its answers do not say whether this option is in place.',
  } satisfies Record<Gap, string>,
  /** "Retracted on 4 March 2011", "Corrected during 2011" */
  /** "Retracted during 2011, see ", before the notice. */
  seeNotice: (said: string) => `${said}, see `,
  changedSince: {
    retracted: (n: number) => (n === 1 ? 'A finding this relied on has since been retracted.' : `${n} findings this relied on have since been retracted.`),
    corrected: (n: number) => (n === 1 ? 'A finding this relied on has since been corrected by those who published it.' : `${n} findings this relied on have since been corrected by those who published them.`),
    amended: (n: number) => (n === 1 ? 'The record of a finding this relied on has since been put right here.' : `The records of ${n} findings this relied on have since been put right here.`),
    ended: (n: number) => (n === 1 ? 'A finding this relied on is no longer on record.' : `${n} findings this relied on are no longer on record.`),
  } satisfies Record<ChangeOfFinding, (n: number) => string>,
  standing: { corrected: (when: string) => `Corrected ${when}`, retracted: (when: string) => `Retracted ${when}` },
  findingCount: (n: number) => (n === 0 ? 'No finding on record' : n === 1 ? '1 finding' : `${count('en', n)} findings`),
  practiceCount: (n: number) => (n === 0 ? 'No practice on record' : n === 1 ? '1 practice' : `${count('en', n)} practices`),
  costCount: (n: number) => (n === 0 ? 'No cost on record' : n === 1 ? '1 cost on record' : `${count('en', n)} costs on record`),
  sourceCount: (n: number) => (n === 1 ? '1 source' : `${count('en', n)} sources`),
  /** "12 findings from 9 sources: 8 benefit, 2 no effect seen, 1 mixed, 1 harm" */
  findings: (total: number, sources: number, counts: Counts<Direction>): string => `${en.findingCount(total)} from ${en.sourceCount(sources)}: ${counts.map(({ kind, count: n }) => en.directionCount[kind](n)).join(', ')}`,
  certainties: (counts: Counts<Certainty>): string => `Certainty: ${counts.map(({ kind, count: n }) => en.certaintyCount[kind](n)).join(', ')}`,
  /** "6 practices: 3 improved, 1 failed, 2 not measured" */
  practices: (total: number, counts: Counts<Lesson>): string => `${en.practiceCount(total)}: ${counts.map(({ kind, count: n }) => en.lessonCount[kind](n)).join(', ')}`,
  harmTitle: (n: number) => (n === 1 ? '1 harm on record' : `${n} harms on record`),
  harmDetail: (certainty: string, study: string, year: number) => `. ${certainty}. ${study}, ${year}.`,
  prerequisite: 'Prerequisite',
  about: (option: string, what: string) => `${option}: ${what}`,
  findingSummary: (direction: string, population: string, setting: string) => `${direction}. ${population} (${setting})`,
  costSummary: (type: string, perspective: string, year: number) => `${type}, perspective: ${perspective}, ${year}`,
};

const fr: typeof en = {
  direction: { benefit: 'Effet bénéfique', no_effect: 'Aucun effet constaté', mixed: 'Résultats contrastés', harm: 'Effet néfaste' },
  directionCount: {
    benefit: (n) => `${n} avec effet bénéfique`,
    no_effect: (n) => `${n} sans effet constaté`,
    mixed: (n) => (n < 2 ? `${n} contrasté` : `${n} contrastés`),
    harm: (n) => `${n} avec effet néfaste`,
  },
  certainty: { high: 'Certitude élevée', moderate: 'Certitude modérée', low: 'Certitude faible', very_low: 'Certitude très faible', not_graded: 'Certitude non évaluée' },
  certaintyCount: {
    high: (n) => `${n} de certitude élevée`,
    moderate: (n) => `${n} de certitude modérée`,
    low: (n) => `${n} de certitude faible`,
    very_low: (n) => `${n} de certitude très faible`,
    not_graded: (n) => (n < 2 ? `${n} non évalué` : `${n} non évalués`),
  },
  lesson: { worked: 'Amélioration', mixed: 'Résultats contrastés', failed: 'Échec', no_outcome_yet: 'Résultats non mesurés' },
  lessonCount: {
    worked: (n) => `${n} avec amélioration`,
    mixed: (n) => (n < 2 ? `${n} contrastée` : `${n} contrastées`),
    failed: (n) => (n < 2 ? `${n} échec` : `${n} échecs`),
    no_outcome_yet: (n) => (n < 2 ? `${n} non mesurée` : `${n} non mesurées`),
  },
  studyType: { systematic_review: 'Revue systématique', rct: 'Essai randomisé', cohort: 'Cohorte ou étude avant-après', modelling: 'Modélisation', qualitative: 'Étude qualitative' },
  measure: {
    OR: 'Rapport de cotes', RR: 'Rapport de risques ou de taux', HR: 'Rapport de risques instantanés', SMD: 'Différence moyenne standardisée', MD: 'Différence', coef: 'Coefficient de modèle', rate: 'Niveau ou pourcentage', none: 'Aucun chiffre enregistré',
  },
  turning: {
    'below-1': 'Au-dessous de 1, le résultat est favorable à l’option.',
    'above-1': 'Au-dessus de 1, le résultat est favorable à l’option.',
    'below-0': 'Au-dessous de 0, le résultat est favorable à l’option.',
    'above-0': 'Au-dessus de 0, le résultat est favorable à l’option.',
    percent: 'Variation en pourcentage.',
    level: 'Un niveau observé ; la note dit de quoi.',
    none: 'Le sens est celui que conclut la source.',
  },
  costType: { unit_cost: 'Coût', ICER: 'Coût par gain de santé', net_saving: 'Économie nette', benefit_cost_ratio: 'Bénéfices pour chaque unité dépensée' },
  scope: { national: 'National', transnational: 'Transnational' },
  horizon: { acute: 'Aigu : de quelques jours à quelques semaines', 'sub-acute': 'Subaigu : de quelques semaines à quelques mois', medium: 'Moyen terme : un an ou plus', long: 'Long terme : plusieurs années' },
  lane: {
    prevention: 'Prévention', harm_reduction: 'Réduction des risques et des dommages', treatment: 'Traitement', enforcement: 'Mise en œuvre de la loi',
    enabler: 'Préalables', promising: 'Prometteur : à expérimenter et évaluer',
  },
  gap: {
    'no-finding': 'Aucune étude de cette option n’est enregistrée ici. Cela ne veut pas dire qu’elle ne fonctionne pas.',
    'nothing-graded': 'Aucun constat enregistré n’a vu sa certitude évaluée par les auteurs des revues.',
    'no-practice': 'Aucune pratique n’est enregistrée.',
    'nothing-measured': 'Aucune pratique enregistrée n’a vu ses résultats mesurés.',
    'no-failure-recorded': 'Aucune pratique enregistrée n’a échoué. Les échecs sont moins souvent publiés que les réussites.',
    'no-cost': 'Aucun coût n’est enregistré.',
    'no-price-year': 'Pour certains coûts, l’année des prix n’est pas connue.',
    'no-question': 'Aucune question de l’atlas ne demande si elle est en place : rien n’est donc dit des États ici.',
    'only-wider-question': 'L’atlas pose seulement une question plus large : ses réponses ne disent pas si cette option est en place.',
  },
  seeNotice: (said) => `${said}, voir `,
  changedSince: {
    retracted: (n) => (n < 2 ? 'Un constat sur lequel cette page s’appuyait a été rétracté depuis.' : `${n} constats sur lesquels cette page s’appuyait ont été rétractés depuis.`),
    corrected: (n) => (n < 2 ? 'Un constat sur lequel cette page s’appuyait a depuis fait l’objet d’un rectificatif de ses éditeurs.' : `${n} constats sur lesquels cette page s’appuyait ont depuis fait l’objet d’un rectificatif de leurs éditeurs.`),
    amended: (n) => (n < 2 ? 'La fiche d’un constat sur lequel cette page s’appuyait a été corrigée ici depuis.' : `Les fiches de ${n} constats sur lesquels cette page s’appuyait ont été corrigées ici depuis.`),
    ended: (n) => (n < 2 ? 'Un constat sur lequel cette page s’appuyait n’est plus enregistré.' : `${n} constats sur lesquels cette page s’appuyait ne sont plus enregistrés.`),
  },
  standing: { corrected: (when) => `Rectifié ${when}`, retracted: (when) => `Rétracté ${when}` },
  findingCount: (n) => (n === 0 ? 'Aucun constat enregistré' : n === 1 ? '1 constat' : `${count('fr', n)} constats`),
  practiceCount: (n) => (n === 0 ? 'Aucune pratique enregistrée' : n === 1 ? '1 pratique' : `${count('fr', n)} pratiques`),
  costCount: (n) => (n === 0 ? 'Aucun coût enregistré' : n === 1 ? '1 coût enregistré' : `${count('fr', n)} coûts enregistrés`),
  sourceCount: (n) => (n < 2 ? `${n} source` : `${count('fr', n)} sources`),
  findings: (total, sources, counts) => `${fr.findingCount(total)} ${total < 2 ? 'tiré' : 'tirés'} de ${fr.sourceCount(sources)} : ${counts.map(({ kind, count: n }) => fr.directionCount[kind](n)).join(', ')}`,
  certainties: (counts) => `Certitude : ${counts.map(({ kind, count: n }) => fr.certaintyCount[kind](n)).join(', ')}`,
  practices: (total, counts) => `${fr.practiceCount(total)} : ${counts.map(({ kind, count: n }) => fr.lessonCount[kind](n)).join(', ')}`,
  harmTitle: (n) => (n < 2 ? `${n} effet néfaste enregistré` : `${n} effets néfastes enregistrés`),
  harmDetail: (certainty, study, year) => `. ${certainty}. ${study}, ${year}.`,
  prerequisite: 'Préalable',
  about: (option, what) => `${option} : ${what}`,
  findingSummary: (direction, population, setting) => `${direction}. ${population} (${setting})`,
  costSummary: (type, perspective, year) => `${type}, perspective : ${perspective}, ${year}`,
};
export const evidenceWords: Record<Locale, typeof en> = { en, fr };
