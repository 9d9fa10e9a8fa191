/** What an option's page says around the three kinds of knowledge. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Difference } from '../rules.ts';

const listed = (items: readonly string[], last: string) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`);

const en = {
  parts: 'On this page',
  promisingTitle: 'Promising: try it with an evaluation',
  promisingNote: 'No study of this option is on record here. That is not a poor result, and no reason against it: begin with an evaluation, so that the next State need not wait for one. What follows is said of it without research.',
  retractedCount: (n: number) => (n === 1 ? '1 retracted finding is shown below and counted nowhere.' : `${n} retracted findings are shown below and counted nowhere.`),

  inPlaceShort: (n: number, known: number) => `In place in ${n} of the ${known} States for which an answer is known.`,
  policy: 'Where it is in place',
  policyNote: 'What public sources say of each State, from the atlas, over time and in alphabetical order. In place says nothing of what the law permits, and absence from a source is not absence. What holds only for a place or a part of a State is said in the note of its answer.',
  widerNote: 'The atlas also asks about something wider. These answers do not say that this option is in place.',
  onlyWiderNote: 'The atlas asks about something wider only. These answers do not say that this option is in place.',

  forestNote: 'By outcome. Each line is one result, with its interval where one was reported, the newest first.',
  ratingNote: 'A rating is that of the review named beside it, for this option on this outcome. None was given or reviewed here.',
  rated: (n: number) => (n === 1 ? 'Rated for this outcome:' : `Rated for this outcome by ${n} reviews, which are not merged:`),
  notGraded: 'Not graded: no review on record gives a certainty for this outcome.',
  difference: { measure: 'measure', study: 'kind of study', people: 'people studied', setting: 'setting' } satisfies Record<Difference, string>,
  notPooled: (n: number, differences: readonly string[]) =>
    differences.length === 0 ? `${n} results, not pooled: whether they may be is for a review to say.` : `${n} results, not pooled: they differ in ${listed(differences, 'and')}.`,
  ratios: 'Ratios',
  percentChange: 'Change in per cent',
  plotNote: (reference: string, isLog: boolean) => `Each result with its interval, as reported. The line of no effect is at ${reference}${isLog ? ', on a logarithmic scale' : ''}.`,
  comparesOther: 'The sources do not conclude from these numbers alone for or against the option: what each compares is said under it.',
  inFavour: 'in favour of the option',
  against: 'against it',
  less: 'less',
  more: 'more',
  study: (author: string, year: number) => `${author}, ${year}`,
  inWords: 'Without a place on an axis, in words',


  someNotGraded: (n: number, of: number) => `${n} of ${of} findings were not graded for their certainty.`,
  someNotMeasured: (n: number, of: number) => `Of ${n} of ${of} practices no outcome was measured.`,
  outcomesWithout: (outcomes: string) => `No finding is on record on these outcomes, which matter for its challenges: ${outcomes}.`,
  answersUnknown: (question: string, n: number, of: number) => `For ${n} of ${of} States the answer is not known: ${question}.`,
};

const fr: typeof en = {
  parts: 'Sur cette page',
  promisingTitle: 'Prometteur : à expérimenter et évaluer',
  promisingNote: 'Aucune étude de cette option n’est enregistrée ici. Ce n’est ni un mauvais résultat ni une raison d’y renoncer : commencez avec une évaluation, pour que l’État suivant n’ait pas à en attendre une. Ce qui suit en est dit sans recherche.',
  retractedCount: (n) => (n < 2 ? '1 constat rétracté figure ci-dessous et n’est compté nulle part.' : `${n} constats rétractés figurent ci-dessous et ne sont comptés nulle part.`),

  inPlaceShort: (n, known) => `En place dans ${n} des ${known} États dont la réponse est connue.`,
  policy: 'Où elle est en place',
  policyNote: 'Ce que des sources publiques disent de chaque État, d’après l’atlas, au fil du temps et par ordre alphabétique. Être en place ne dit rien de ce que le droit autorise, et l’absence dans une source n’est pas une absence. Ce qui ne vaut que pour un lieu ou une partie d’un État est dit dans la note de sa réponse.',
  widerNote: 'L’atlas pose aussi une question plus large. Ses réponses ne disent pas que cette option est en place.',
  onlyWiderNote: 'L’atlas pose seulement une question plus large. Ses réponses ne disent pas que cette option est en place.',

  forestNote: 'Par résultat mesuré. Chaque ligne est un résultat, avec son intervalle s’il a été rapporté, le plus récent d’abord.',
  ratingNote: 'Une cote est celle de la revue citée à côté, pour cette option et ce résultat mesuré. Aucune n’a été attribuée ni relue ici.',
  rated: (n) => (n < 2 ? 'Évaluée pour ce résultat mesuré :' : `Évaluée pour ce résultat mesuré par ${n} revues, qui ne sont pas fondues en une :`),
  notGraded: 'Non évalué : aucune revue enregistrée ne donne de certitude pour ce résultat mesuré.',
  difference: { measure: 'par la mesure', study: 'par le type d’étude', people: 'par les personnes étudiées', setting: 'par le cadre' },
  notPooled: (n, differences) =>
    differences.length === 0 ? `${n} constats, non agrégés : c’est à une revue de dire s’ils peuvent l’être.` : `${n} constats, non agrégés : ils diffèrent ${listed(differences, 'et')}.`,
  ratios: 'Rapports',
  percentChange: 'Variation en pourcentage',
  plotNote: (reference, isLog) => `Chaque constat avec son intervalle, tel que rapporté. La ligne d’absence d’effet est à ${reference}${isLog ? ', sur une échelle logarithmique' : ''}.`,
  comparesOther: 'Les sources ne concluent pas de ces seuls chiffres en faveur ou en défaveur de l’option : ce que chacun compare est dit sous lui.',
  inFavour: 'en faveur de l’option',
  against: 'en sa défaveur',
  less: 'moins',
  more: 'plus',
  study: (author, year) => `${author}, ${year}`,
  inWords: 'Sans place sur un axe, en mots',


  someNotGraded: (n, of) => `La certitude de ${n} des ${of} constats n’a pas été évaluée.`,
  someNotMeasured: (n, of) => `Pour ${n} des ${of} pratiques, aucun résultat n’a été mesuré.`,
  outcomesWithout: (outcomes) => `Aucun constat n’est enregistré sur ces résultats mesurés, qui comptent pour ses défis : ${outcomes}.`,
  answersUnknown: (question, n, of) => `Pour ${n} des ${of} États, la réponse n’est pas connue : ${question}.`,
};

export const optionTexts: Record<Locale, typeof en> = { en, fr };
