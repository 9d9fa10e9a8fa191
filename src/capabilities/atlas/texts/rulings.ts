/** Rulings on the codebook, in both languages. */
import type { Locale } from '#kernel/text/locale.ts';
import type { RulingReason } from '../rules/ruling.ts';

const en = {
  title: 'Rulings on the codebook',
  lead: 'Published decisions on how a question is to be answered. Numbered, dated, and linked from every answer that they decided.',
  none: 'Nothing has been ruled yet.',
  number: 'Number',
  ruling: 'Ruling',
  decided: 'Decided on',
  decidedOn: (day: string) => `Decided on ${day}.`,
  questions: 'Questions',
  cells: 'Answers that it decided',
  noCells: 'It decided no answer by itself: it says how the question is answered from now on.',
  done: 'The ruling is published.',
  publish: 'Publish a ruling',
  publishNote: 'A ruling is published in both languages, and keeps its number. What it decides, it decides for every State alike.',
  fields: { titleEn: 'Title, in English', titleFr: 'Title, in French', rulingEn: 'Ruling, in English', rulingFr: 'Ruling, in French', questions: 'Questions', cells: 'Answers that it decided', decidedOn: 'Decided on' },
  cellsHint: 'One to a line: the question and the State, such as “take-home-naloxone MT”.',
  refused: 'Only the Secretariat publishes rulings.',
  reasons: {
    'needed-in-both': 'a ruling is published in both languages',
    'not-yet': 'this day has not come yet',
    'no-questions': 'choose at least one question',
    'no-question': (given: string) => `there is no question “${given}”`,
    'not-a-cell': (given: string) => `“${given}” is not one of the questions chosen and a State, parted by a space`,
  },
};

const fr: typeof en = {
  title: 'Décisions sur le référentiel',
  lead: 'Décisions publiées sur la façon de répondre à une question. Numérotées, datées, et liées à chaque réponse qu’elles ont tranchée.',
  none: 'Rien n’a encore été décidé.',
  number: 'Numéro',
  ruling: 'Décision',
  decided: 'Décidé le',
  decidedOn: (day) => `Décidé le ${day}.`,
  questions: 'Questions',
  cells: 'Réponses qu’elle a tranchées',
  noCells: 'Elle n’a tranché aucune réponse par elle-même : elle dit comment répondre désormais à la question.',
  done: 'La décision est publiée.',
  publish: 'Publier une décision',
  publishNote: 'Une décision est publiée dans les deux langues et garde son numéro. Ce qu’elle tranche vaut de la même façon pour chaque État.',
  fields: { titleEn: 'Titre, en anglais', titleFr: 'Titre, en français', rulingEn: 'Décision, en anglais', rulingFr: 'Décision, en français', questions: 'Questions', cells: 'Réponses qu’elle a tranchées', decidedOn: 'Décidé le' },
  cellsHint: 'Une par ligne : la question et l’État, par exemple « take-home-naloxone MT ».',
  refused: 'Seul le Secrétariat publie des décisions.',
  reasons: {
    'needed-in-both': 'une décision est publiée dans les deux langues',
    'not-yet': 'cette date n’est pas encore venue',
    'no-questions': 'choisissez au moins une question',
    'no-question': (given) => `il n’y a pas de question « ${given} »`,
    'not-a-cell': (given) => `« ${given} » n’est pas l’une des questions choisies et un État, séparés par une espace`,
  },
};

export const rulingTexts: Record<Locale, typeof en> = { en, fr };

export function sayRulingReason(locale: Locale, reason: RulingReason): string {
  const t = rulingTexts[locale].reasons;
  if (reason.is === 'no-question') return t['no-question'](reason.given);
  return reason.is === 'not-a-cell' ? t['not-a-cell'](reason.given) : t[reason.is];
}
