/** What the import says in the terminal, in both languages: faults, and the difference to be reviewed. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { AnswerType } from '../rules/question.ts';
import type { Reason } from '../rules/fault.ts';

const list = (items: readonly string[]) => items.join(', ');

const en = {
  files: { questions: 'questions file', answers: 'answers file', situations: 'situations file' },
  reason: {
    empty: 'this cell is empty',
    twice: (given: string) => `“${given}” stands on two lines`,
    'not-id': (given: string) => `“${given}” is not an id of small letters, digits and hyphens`,
    'not-code': (given: string) => `“${given}” is not a code of small letters, digits and underscores`,
    'not-state': (given: string) => `“${given}” is not the two-letter code of a State known here`,
    'not-own-state': (given: string) => `“${given}” is not your State, about which alone you can bring answers`,
    'no-question': (given: string) => `there is no question “${given}”`,
    'not-date': (given: string) => `“${given}” is not a date such as 2012, 2012-05 or 2012-05-17`,
    'not-year': (given: string) => `“${given}” is not a year`,
    'not-number': (given: string) => `“${given}” is not a number, written with a point and without spaces`,
    'not-address': (given: string) => `“${given}” is not a web address`,
    'not-version': (given: string) => `“${given}” is not a version: a whole number from 1`,
    'not-order': (given: string) => `“${given}” is not a place in an order: a whole number from 0`,
    'not-weight': (given: string) => `“${given}” is not a weight from 0 to 1`,
    reserved: (given: string) => `every question may be answered so without its codebook offering it (${given})`,
    'not-among': (given: string, choices: readonly string[]) => `“${given}” is not one of ${list(choices)}`,
    'english-only': 'this is in English only',
    'french-only': 'this is in French only',
    'weights-sum': 'the weights of prevention, harm_reduction, treatment and enforcement do not add up to 1',
    'weights-of-governance': 'a question of governance_legal weighs on no pillar: leave this cell empty',
    'no-answers': 'this question has no answers: give their rows in the answers file',
    'no-value': 'this clause must say where the number stands: {value}',
    'no-unit': 'a number needs its unit, in both languages',
    'ends-before': (to: string, from: string) => `${to} is before ${from}`,
    'no-such-version': (given: string, versions: number) => `“${given}” is not a version of this question, of which there are ${versions}`,
    clash: (one: string, other: string) => `${one} and ${other} would hold at the same time`,
    'answers-of-type': (type: AnswerType) => ({
      number: 'a question of type number offers the answer value, and may offer zero',
      year: 'a question of type year offers the answer value, and may offer zero',
      boolean: 'a question of type boolean offers the answers true and false',
      category: 'a question of type category offers two answers or more',
      ordinal: 'a question of type ordinal offers two answers or more',
    })[type],
    'version-lowered': (given: number, stands: number) => `version ${given} is below version ${stands}, which stands`,
    'needs-version': (situations: number, next: number) => `this changes what was asked, and ${en.situations(situations)} already: raise the version to ${next}`,
    'removed-needs-version': (code: string, situations: number, next: number) => `the answer ${code} is no longer offered, which changes what was asked, and ${en.situations(situations)} already: raise the version to ${next}`,
    'answer-in-use': (code: string, ids: readonly string[]) => `the answer ${code} is no longer offered, and is given by ${list(ids)}: raise the version of the question, or change these situations in the same import`,
  },
  situations: (count: number) => (count === 1 ? '1 situation answers it' : `${count} situations answer it`),
  faults: (count: number) => `${count === 1 ? '1 fault' : `${count} faults`}; nothing was imported:`,
  noFiles: 'Give at least one file: --questions-file, --answers-file, --situations-file.',
  questionCounts: (added: number, versions: number, changed: number, unchanged: number) => `Questions: ${added} new, ${versions} in a new version, ${changed} changed, ${unchanged} as they stand`,
  situationCounts: (added: number, changed: number, unchanged: number) => `Situations: ${added} new, ${changed} changed, ${unchanged} as they stand`,
  newQuestion: (id: string, version: number, title: string) => `+ ${id}, new question, version ${version}: ${title}`,
  newVersion: (id: string, from: number, to: number) => `^ ${id}, new version: ${from} → ${to}`,
  changedQuestion: (id: string, version: number) => `~ ${id}, changed within version ${version}`,
  asks: (question: string) => `    asks: ${question}`,
  stayWith: (situations: number, from: number, to: number) => {
    if (situations === 0) return `    No situation answers version ${from}.`;
    const open = `the answer to version ${to} is not known for any State until it is given.`;
    return situations === 1
      ? `    1 situation answers version ${from}. It stays with it and says so; ${open}`
      : `    ${situations} situations answer version ${from}. They stay with it and say so; ${open}`;
  },
  answeredBy: (situations: number) => (situations === 0 ? '    No situation answers it.' : `    ${situations === 1 ? '1 situation answers' : `${situations} situations answer`} it and will be read with these words.`),
  column: (column: string, from: string, to: string) => `${column}: ${from === '' ? 'empty' : `“${from}”`} → ${to === '' ? 'empty' : `“${to}”`}`,
  answerAdded: (code: string, label: string) => `    + answer ${code}: ${label}`,
  answerRemoved: (code: string, label: string) => `    - answer ${code}: ${label}`,
  answerChanged: (code: string, change: string) => `    ~ answer ${code}, ${change}`,
  period: (from: string, to: string | undefined) => (to === undefined ? `from ${from}` : `from ${from} to ${to}`),
  situation: (id: string, question: string, version: number, state: string, period: string, answer: string) => `${id}: ${question} (version ${version}), ${state}, ${period}: ${answer}`,
  reworded: (questions: readonly string[]) =>
    `Words that situations already answer are changed while the version stays: ${questions.join('; ')}. Where they now mean something else, raise the version. Where only a spelling, a translation or an explanation is corrected, say so with --same-meaning.`,
  notWritten: 'Nothing was written. Add --confirm to write it.',
  refused: 'Nothing was written.',
  written: (revision: number) => `Written as revision ${revision}.`,
  unchanged: 'Nothing to write: all that is in the files stands already.',
  exportOne: 'Choose one of --questions, --answers and --situations.',
};

const fr: typeof en = {
  files: { questions: 'fichier des questions', answers: 'fichier des réponses', situations: 'fichier des situations' },
  reason: {
    empty: 'cette cellule est vide',
    twice: (given) => `« ${given} » figure sur deux lignes`,
    'not-id': (given) => `« ${given} » n’est pas un identifiant en minuscules, chiffres et traits d’union`,
    'not-code': (given) => `« ${given} » n’est pas un code en minuscules, chiffres et tirets bas`,
    'not-state': (given) => `« ${given} » n’est pas le code à deux lettres d’un État connu ici`,
    'not-own-state': (given) => `« ${given} » n’est pas votre État, le seul dont vous puissiez apporter les réponses`,
    'no-question': (given) => `il n’y a pas de question « ${given} »`,
    'not-date': (given) => `« ${given} » n’est pas une date comme 2012, 2012-05 ou 2012-05-17`,
    'not-year': (given) => `« ${given} » n’est pas une année`,
    'not-number': (given) => `« ${given} » n’est pas un nombre écrit avec un point et sans espace`,
    'not-address': (given) => `« ${given} » n’est pas une adresse web`,
    'not-version': (given) => `« ${given} » n’est pas une version : un nombre entier à partir de 1`,
    'not-order': (given) => `« ${given} » n’est pas une place dans un ordre : un nombre entier à partir de 0`,
    'not-weight': (given) => `« ${given} » n’est pas un poids compris entre 0 et 1`,
    reserved: (given) => `toute question peut recevoir cette réponse sans que la grille la propose (${given})`,
    'not-among': (given, choices) => `« ${given} » ne figure pas parmi ${list(choices)}`,
    'english-only': 'ceci n’existe qu’en anglais',
    'french-only': 'ceci n’existe qu’en français',
    'weights-sum': 'la somme des poids de prevention, harm_reduction, treatment et enforcement n’est pas 1',
    'weights-of-governance': 'une question de governance_legal ne pèse sur aucun pilier : laisser cette cellule vide',
    'no-answers': 'cette question n’a pas de réponses : en donner les lignes dans le fichier des réponses',
    'no-value': 'cette proposition doit dire où figure le nombre : {value}',
    'no-unit': 'un nombre exige son unité, dans les deux langues',
    'ends-before': (to, from) => `${to} précède ${from}`,
    'no-such-version': (given, versions) => `« ${given} » n’est pas une version de cette question, qui en compte ${versions}`,
    clash: (one, other) => `${one} et ${other} vaudraient en même temps`,
    'answers-of-type': (type) => ({
      number: 'une question de type number propose la réponse value, et peut proposer zero',
      year: 'une question de type year propose la réponse value, et peut proposer zero',
      boolean: 'une question de type boolean propose les réponses true et false',
      category: 'une question de type category propose au moins deux réponses',
      ordinal: 'une question de type ordinal propose au moins deux réponses',
    })[type],
    'version-lowered': (given, stands) => `la version ${given} est inférieure à la version ${stands}, en vigueur`,
    'needs-version': (situations, next) => `ceci change ce qui est demandé, et ${fr.situations(situations)} déjà : porter la version à ${next}`,
    'removed-needs-version': (code, situations, next) => `la réponse ${code} n’est plus proposée, ce qui change ce qui est demandé, et ${fr.situations(situations)} déjà : porter la version à ${next}`,
    'answer-in-use': (code, ids) => `la réponse ${code} n’est plus proposée, et elle est donnée par ${list(ids)} : porter la question à une nouvelle version, ou modifier ces situations dans le même import`,
  },
  situations: (count) => (count < 2 ? `${count} situation y répond` : `${count} situations y répondent`),
  faults: (count) => `${count < 2 ? `${count} erreur` : `${count} erreurs`} ; rien n’a été importé :`,
  noFiles: 'Donner au moins un fichier : --questions-file, --answers-file, --situations-file.',
  questionCounts: (added, versions, changed, unchanged) => `Questions : nouvelles ${added}, en nouvelle version ${versions}, modifiées ${changed}, inchangées ${unchanged}`,
  situationCounts: (added, changed, unchanged) => `Situations : nouvelles ${added}, modifiées ${changed}, inchangées ${unchanged}`,
  newQuestion: (id, version, title) => `+ ${id}, nouvelle question, version ${version} : ${title}`,
  newVersion: (id, from, to) => `^ ${id}, nouvelle version : ${from} → ${to}`,
  changedQuestion: (id, version) => `~ ${id}, modifiée au sein de la version ${version}`,
  asks: (question) => `    demande : ${question}`,
  stayWith: (situations, from, to) => {
    if (situations === 0) return `    Aucune situation ne répond à la version ${from}.`;
    const open = `la réponse à la version ${to} n’est connue pour aucun État tant qu’elle n’a pas été donnée.`;
    return situations === 1
      ? `    1 situation répond à la version ${from}. Elle y reste attachée et le dit ; ${open}`
      : `    ${situations} situations répondent à la version ${from}. Elles y restent attachées et le disent ; ${open}`;
  },
  answeredBy: (situations) => (situations === 0 ? '    Aucune situation n’y répond.' : `    ${situations === 1 ? '1 situation y répond et sera lue' : `${situations} situations y répondent et seront lues`} avec ces mots.`),
  // Beside words of a file, which are shown as they are: the no-break spaces stand here.
  column: (column, from, to) => `${column}\u00a0: ${from === '' ? 'vide' : `«\u00a0${from}\u00a0»`} → ${to === '' ? 'vide' : `«\u00a0${to}\u00a0»`}`,
  answerAdded: (code, label) => `    + réponse ${code} : ${label}`,
  answerRemoved: (code, label) => `    - réponse ${code} : ${label}`,
  answerChanged: (code, change) => `    ~ réponse ${code}, ${change}`,
  period: (from, to) => (to === undefined ? `depuis ${from}` : `de ${from} à ${to}`),
  situation: (id, question, version, state, period, answer) => `${id} : ${question} (version ${version}), ${state}, ${period} : ${answer}`,
  reworded: (questions) =>
    `Des mots auxquels des situations répondent déjà changent sans que la version change : ${questions.join(' ; ')}. S’ils ont désormais un autre sens, augmenter la version. S’il ne s’agit que de corriger une orthographe, une traduction ou une explication, le dire avec --same-meaning.`,
  notWritten: 'Rien n’a été écrit. Ajouter --confirm pour écrire.',
  refused: 'Rien n’a été écrit.',
  written: (revision) => `Écrit, révision ${revision}.`,
  unchanged: 'Rien à écrire : tout ce que disent les fichiers vaut déjà.',
  exportOne: 'Choisir l’un de --questions, --answers et --situations.',
};

export const texts: Record<Locale, typeof en> = { en, fr };

export const sayReason = (locale: Locale, reason: Reason): string => typeset(locale, reasonIn(locale, reason));

function reasonIn(locale: Locale, reason: Reason): string {
  const t = texts[locale].reason;
  switch (reason.is) {
    case 'not-among':
      return t['not-among'](reason.given, reason.choices);
    case 'ends-before':
      return t['ends-before'](reason.to, reason.from);
    case 'no-such-version':
      return t['no-such-version'](reason.given, reason.versions);
    case 'clash':
      return t.clash(reason.one, reason.other);
    case 'answers-of-type':
      return t['answers-of-type'](reason.type);
    case 'version-lowered':
      return t['version-lowered'](reason.given, reason.stands);
    case 'needs-version':
      return t['needs-version'](reason.situations, reason.next);
    case 'removed-needs-version':
      return t['removed-needs-version'](reason.code, reason.situations, reason.next);
    case 'answer-in-use':
      return t['answer-in-use'](reason.code, reason.ids);
    case 'empty':
    case 'english-only':
    case 'french-only':
    case 'weights-sum':
    case 'weights-of-governance':
    case 'no-answers':
    case 'no-value':
    case 'no-unit':
      return t[reason.is];
    case 'twice':
    case 'not-id':
    case 'not-code':
    case 'not-own-state':
    case 'not-state':
    case 'no-question':
    case 'not-date':
    case 'not-year':
    case 'not-number':
    case 'not-address':
    case 'not-version':
    case 'not-order':
    case 'not-weight':
    case 'reserved':
      return t[reason.is](reason.given);
  }
}
