/** The sentences that the atlas can be quoted with. Each is whole in its language: a State's form of name and a clause of the codebook fit into it. */
import { writtenAsKnown, writtenDate, writtenDay, writtenNumber } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { isInvented } from '#kernel/values/invented.ts';
import type { Cell, Situation } from '../rules/cell.ts';
import type { Gap } from '../rules/over-time.ts';
import { lastDateInside } from '../rules/statement.ts';

/** What a sentence needs of a question. */
export interface Worded {
  readonly title: Text;
  readonly answerType: string;
  readonly unit: Text | undefined;
  readonly answers: readonly { readonly code: string; readonly label: Text; readonly says: Text; readonly saysOne: Text | null }[];
}

/** "in Malta", « à Malte ». */
export interface NamedState {
  readonly in: Text;
}

const begun = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence about one State, as of a day; `today` decides whether it speaks of now. */
export function cellSentence(locale: Locale, question: Worded, state: NamedState, cell: Cell, on: Day, today: Day): string {
  const where = wordsIn(locale, state.in);
  const sentence = sentences[locale].of(where, question, cell, wordsIn(locale, question.title));
  const said = on === today ? sentence : sentences[locale].asOf(writtenDay(locale, on), sentence);
  const other = otherReading(locale, question, cell);
  return other === undefined ? said : `${said} ${other}`;
}

/** Where the State and a public source say different things: whose the answer is, and what the other one says, each with its date. */
export function otherReading(locale: Locale, question: Worded, cell: Cell): string | undefined {
  const { situation, beside } = cell;
  const t = readings[locale];
  const says = (one: Cell, reading: Situation) => [cellLabel(locale, question, one).replace(/\.$/, ''), periodWords(locale, reading)] as const;
  if (situation?.voice) {
    const signed = writtenDay(locale, situation.voice.signedOn);
    return beside?.situation ? t.corrected(signed, ...says(beside, beside.situation)) : t.answered(signed);
  }
  return beside?.situation?.voice && t.contested(writtenDay(locale, beside.situation.voice.signedOn), ...says(beside, beside.situation));
}

const readings = {
  en: {
    answered: (signed: string) => `So answered by the State itself on ${signed}.`,
    corrected: (signed: string, label: string, period: string) => `So corrected by the State on ${signed}; the public source answers: “${label}” (${period}).`,
    contested: (signed: string, label: string, period: string) => `Contested by the State on ${signed}, which answers: “${label}” (${period}).`,
  },
  fr: {
    answered: (signed: string) => `Réponse de l’État lui-même, le ${signed}.`,
    corrected: (signed: string, label: string, period: string) => `Ainsi corrigé par l’État le ${signed} ; la source publique répond : « ${label} » (${period}).`,
    contested: (signed: string, label: string, period: string) => `Contesté par l’État le ${signed}, qui répond : « ${label} » (${period}).`,
  },
} as const;

const sentences = {
  en: {
    asOf: (day: string, sentence: string) => `As of ${day}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    of(where: string, question: Worded, cell: Cell, title: string): string {
      const { situation } = cell;
      switch (cell.kind) {
        case 'answered':
        case 'none':
          return situation ? `${begun(where)}, ${clause('en', question, cell)}${dated('en', question, situation, cell.duringItsBeginning)}.` : '';
        case 'none_seen':
          return `${begun(where)}, ${hasWords(question, cell) ? clause('en', question, cell) : `nothing was seen in the source on this question (${title})`}. Not checked since.`;
        case 'none_seen_long_ago':
          return `${begun(where)}, nothing recent is known on this question (${title}). None was seen in a source of ${situation?.source.year ?? ''}, too old to speak of today.`;
        case 'not_applicable':
          return `${begun(where)}, this question does not arise (${title}).`;
        case 'withheld':
          return `${begun(where)}, the answer to this question is withheld (${title}).`;
        case 'not_known':
          return `${begun(where)}, the answer to this question is not known here (${title}).`;
      }
    },
  },
  fr: {
    asOf: (day: string, sentence: string) => `Au ${day} : ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    of(where: string, question: Worded, cell: Cell, title: string): string {
      const { situation } = cell;
      switch (cell.kind) {
        case 'answered':
        case 'none':
          return situation ? `${begun(where)}, ${clause('fr', question, cell)}${dated('fr', question, situation, cell.duringItsBeginning)}.` : '';
        case 'none_seen':
          return `${begun(where)}, ${hasWords(question, cell) ? clause('fr', question, cell) : `rien n’a été recensé dans la source sur cette question (${title})`}. Non vérifié depuis.`;
        case 'none_seen_long_ago':
          return `${begun(where)}, rien de récent n’est connu sur cette question (${title}). Aucun cas n’était recensé dans une source de ${situation?.source.year ?? ''}, trop ancienne pour parler d’aujourd’hui.`;
        case 'not_applicable':
          return `${begun(where)}, cette question est sans objet (${title}).`;
        case 'withheld':
          return `${begun(where)}, la réponse à cette question n’est pas communiquée (${title}).`;
        case 'not_known':
          return `${begun(where)}, la réponse à cette question n’est pas connue ici (${title}).`;
      }
    },
  },
} as const;

/** Any question may be answered "none seen", also one whose codebook has no clause for it. */
const hasWords = (question: Worded, cell: Cell) => question.answers.some((one) => one.code === cell.code);

function clause(locale: Locale, question: Worded, cell: Cell): string {
  const answer = question.answers.find((one) => one.code === cell.code);
  const value = cell.situation?.answer ?? '';
  if (!answer) return value;
  const words = Number(value) === 1 && answer.saysOne ? answer.saysOne : answer.says;
  return wordsIn(locale, words).replace('{value}', valueIn(locale, question.answerType, value));
}

/** A year is no quantity: it has no separators. */
const valueIn = (locale: Locale, answerType: string, value: string) => (answerType === 'number' ? writtenNumber(locale, Number(value)) : value);

/** Nothing where the answer is the year in which it began: “in 2010 (since 2010)”. */
const dated = (locale: Locale, question: Worded, situation: Situation, duringItsBeginning: boolean) =>
  question.answerType === 'year' && situation.until === undefined && writtenAsKnown(locale, situation.from, situation.fromPrecision) === situation.answer ? '' : when(locale, situation, duringItsBeginning);

/** An observed beginning is when it was seen; it is never said to have been introduced then. */
function when(locale: Locale, situation: Situation, duringItsBeginning: boolean): string {
  const from = writtenAsKnown(locale, situation.from, situation.fromPrecision);
  const until = situation.until && situation.untilPrecision ? writtenDate(locale, lastDateInside(situation.until, situation.untilPrecision)) : undefined;
  const t = times[locale];
  const isOneDate = until === from;
  if (situation.fromBasis === 'observed') return until === undefined || isOneDate ? t.observed(from) : t.observedUntil(from, until);
  if (isOneDate) return t.within(from);
  if (duringItsBeginning) return t.during(from);
  return until === undefined ? t.since(from) : t.fromUntil(from, until);
}

const times = {
  en: {
    since: (from: string) => ` (since ${from})`,
    fromUntil: (from: string, until: string) => ` (from ${from} to ${until})`,
    within: (from: string) => (isWholeDay(from) ? ` (on ${from})` : ` (in ${from})`),
    observed: (from: string) => (isWholeDay(from) ? ` (as observed on ${from})` : ` (as observed in ${from})`),
    observedUntil: (from: string, until: string) => ` (as observed from ${from} to ${until})`,
    during: (from: string) => ` (during ${from}; the exact date is not known)`,
  },
  fr: {
    since: (from: string) => ` (depuis ${french(from)})`,
    fromUntil: (from: string, until: string) => ` (${frenchFrom(from)} ${frenchTo(until)})`,
    within: (from: string) => (isWholeDay(from) ? ` (le ${from})` : ` (en ${from})`),
    observed: (from: string) => ` (${frenchSeen(from)})`,
    observedUntil: (from: string, until: string) => ` (constaté ${frenchFrom(from)} ${frenchTo(until)})`,
    during: (from: string) => ` (courant ${from}, date exacte non connue)`,
  },
} as const;

/** « constaté le 17 mai 2012 », « constaté en mai 2012 » */
const frenchSeen = (written: string) => (isWholeDay(written) ? `constaté le ${written}` : `constaté en ${written}`);
const isWholeDay = (written: string) => /^\d{1,2}(er)? /.test(written);
/** « le 17 mai 2012 », « mai 2012 », « 2012 » */
const french = (written: string) => (isWholeDay(written) ? `le ${written}` : written);
const startsWithVowel = (written: string) => /^[aeiouéèêâ]/i.test(written);
/** « du 17 mai 2012 », « d’avril 2012 », « de 2012 » */
const frenchFrom = (written: string) => (isWholeDay(written) ? `du ${written}` : startsWithVowel(written) ? `d’${written}` : `de ${written}`);
const frenchTo = (written: string) => (isWholeDay(written) ? `au ${written}` : `à ${written}`);

/** What stands under a quoted sentence. */
export function citationOf(locale: Locale, cell: Cell, today: Day): string {
  const { situation } = cell;
  if (!situation) return locale === 'en' ? `Entente, consulted on ${writtenDay('en', today)}.` : `Entente, consulté le ${writtenDay('fr', today)}.`;
  const { title, publisher, year } = situation.source;
  const review = reviewOf(locale, situation, cell.beside?.situation);
  return locale === 'en' ? `Source: ${publisher}, ${title}${year ? ` (${year})` : ''}. ${review}` : `Source : ${publisher}, ${title}${year ? ` (${year})` : ''}. ${review}`;
}

/** Whether the State has read it, and what it made of it; `beside` is the other reading, where there are two. */
export function reviewOf(locale: Locale, { stateCode, reviewedOn, voice }: Situation, beside?: Situation): string {
  const t = reviews[locale];
  if (isInvented(stateCode) && !voice && !beside?.voice) return inventedReview(locale, reviewedOn);
  if (voice) return t.signed(writtenDay(locale, voice.signedOn));
  if (beside?.voice) return t.contested(writtenDay(locale, beside.voice.signedOn));
  return reviewedOn ? t.confirmed(writtenDay(locale, reviewedOn)) : t.notReviewed;
}

const reviews = {
  en: {
    signed: (day: string) => `Answer of the State itself, signed by its Correspondent on ${day}.`,
    contested: (day: string) => `From public sources. Contested by the State on ${day}.`,
    confirmed: (day: string) => `Confirmed by the State on ${day}.`,
    notReviewed: 'From public sources. Not reviewed by the State.',
  },
  fr: {
    signed: (day: string) => `Réponse de l’État lui-même, signée par son Correspondant permanent le ${day}.`,
    contested: (day: string) => `D’après des sources publiques. Contesté par l’État le ${day}.`,
    confirmed: (day: string) => `Confirmé par l’État le ${day}.`,
    notReviewed: 'D’après des sources publiques. Non relu par l’État.',
  },
} as const;

function inventedReview(locale: Locale, reviewedOn: Day | undefined): string {
  if (locale === 'en') return reviewedOn ? `Invented for demonstrations, as if reviewed by the State on ${writtenDay('en', reviewedOn)}.` : 'Invented for demonstrations, as if not reviewed by the State.';
  return reviewedOn ? `Inventé pour les démonstrations, comme si l’État l’avait relu le ${writtenDay('fr', reviewedOn)}.` : 'Inventé pour les démonstrations, comme si l’État ne l’avait pas relu.';
}

/** The dates of a situation as a table shows them. */
export function periodWords(locale: Locale, situation: Pick<Situation, 'from' | 'fromPrecision' | 'until' | 'untilPrecision' | 'fromBasis'>): string {
  const from = writtenAsKnown(locale, situation.from, situation.fromPrecision);
  const until = situation.until && situation.untilPrecision ? writtenDate(locale, lastDateInside(situation.until, situation.untilPrecision)) : undefined;
  const observed = situation.fromBasis === 'observed';
  if (locale === 'en') {
    const at = isWholeDay(from) ? `on ${from}` : `in ${from}`;
    if (until === from) return observed ? `observed ${at}` : at;
    if (until === undefined) return observed ? `observed ${at}` : `since ${from}`;
    return observed ? `observed from ${from} to ${until}` : `from ${from} to ${until}`;
  }
  if (until === from) return observed ? frenchSeen(from) : isWholeDay(from) ? `le ${from}` : `en ${from}`;
  if (until === undefined) return observed ? frenchSeen(from) : `depuis ${french(from)}`;
  return observed ? `constaté ${frenchFrom(from)} ${frenchTo(until)}` : `${frenchFrom(from)} ${frenchTo(until)}`;
}

/** "0.04% of GDP", « 0,04 % du PIB ». Other units are nouns in the plural and stand in the heading of a table. */
function valueWithUnit(locale: Locale, { answerType, unit }: Worded, value: string): string {
  const written = valueIn(locale, answerType, value);
  const unitWords = unit && wordsIn(locale, unit);
  if (!unitWords?.startsWith('%')) return written;
  return locale === 'fr' ? `${written} ${unitWords}` : `${written}${unitWords}`;
}

/** The years between two answers, of which nothing is known: "between 2012 and 2016", "after 2012". */
export function gapWords(locale: Locale, { after, before }: Gap): string {
  const last = writtenDate(locale, lastDateInside(after.until, after.untilPrecision));
  const next = before && writtenAsKnown(locale, before.from, before.fromPrecision);
  if (locale === 'en') return next === undefined ? `after ${last}` : `between ${last} and ${next}`;
  return next === undefined ? `après ${french(last)}` : `entre ${french(last)} et ${french(next)}`;
}

/** The label of a cell: the answer's own words, or which kind of not knowing. */
export function cellLabel(locale: Locale, question: Worded, cell: Cell): string {
  const t = labels[locale];
  const { situation } = cell;
  switch (cell.kind) {
    case 'answered': {
      const label = question.answers.find((one) => one.code === cell.code)?.label;
      if (cell.code === 'value' && situation) return valueWithUnit(locale, question, situation.answer);
      return label ? wordsIn(locale, label) : (situation?.answer ?? '');
    }
    case 'none':
      return t.none;
    case 'none_seen':
      return t.noneSeen(situation?.source.publisher ?? '', situation?.source.year);
    case 'none_seen_long_ago':
      return t.noneSeenLongAgo(situation?.source.year);
    case 'not_known':
      return t.notKnown;
    case 'not_applicable':
      return t.notApplicable;
    case 'withheld':
      return t.withheld;
  }
}

const labels = {
  en: {
    none: 'None (zero)',
    noneSeen: (source: string, year: number | undefined) => `None seen in ${source}, ${year ?? 'undated'}. Not checked since.`,
    noneSeenLongAgo: (year: number | undefined) => `Not known: none seen in ${year ?? 'an undated source'}, too long ago`,
    notKnown: 'Not known',
    notApplicable: 'Not applicable',
    withheld: 'Withheld',
  },
  fr: {
    none: 'Aucun (zéro)',
    noneSeen: (source: string, year: number | undefined) => `Aucun recensé dans ${source}, ${year ?? 'sans date'}. Non vérifié depuis.`,
    noneSeenLongAgo: (year: number | undefined) => `Non connu : aucun recensé en ${year ?? 'date inconnue'}, trop ancien`,
    notKnown: 'Non connu',
    notApplicable: 'Sans objet',
    withheld: 'Non communiqué',
  },
} as const;


/** The words of an answer by itself, where there is no cell. */
export function answerLabel(locale: Locale, question: Worded, answer: string): string {
  if (answer === 'not_known') return labels[locale].notKnown;
  if (answer === 'not_applicable') return labels[locale].notApplicable;
  if (answer === 'withheld') return labels[locale].withheld;
  const label = question.answers.find((one) => one.code === answer)?.label;
  return label && answer !== 'value' ? wordsIn(locale, label) : valueWithUnit(locale, question, answer);
}
