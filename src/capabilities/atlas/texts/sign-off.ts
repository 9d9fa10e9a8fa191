/** What a delegation reads while it prepares and signs, in both languages. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { EntryField, EntryReason } from '../rules/sign-off.ts';
import { sayReason } from './import.ts';

const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`);
const reponses = (count: number) => (count < 2 ? `${count} réponse` : `${count} réponses`);

const en = {
  signOff: 'Sign-off',
  title: (year: string, name: string) => `Sign-off ${year}: ${name}`,
  lead: 'Last year’s answers stand below. Confirm what still holds, correct or contest what does not. Nothing is said in the State’s name until its Correspondent has signed, and silence confirms nothing.',
  forDelegation: 'Seen by the delegation alone. What is known of a State is that State’s own business.',
  done: {
    confirmed: 'The answers that stand are drafted as confirmed. Nothing is signed yet.',
    saved: 'The draft is saved. Nothing is signed yet.',
    cleared: 'The draft is taken out.',
    signed: 'Signed. What the State says is public from now on, with the date.',
    declined: 'The proposal is declined, and its proposer can read why.',
    imported: 'Signed. The answers of the file are public from now on, as the State’s own.',
    words: 'Signed. The words are public from now on, with the date.',
  },
  facts: { stand: 'Answers that stand', thisYear: 'Confirmed or signed this year', drafted: 'Drafted', proposals: 'Proposals waiting' },
  confirmAll: (count: number) => `Confirm ${answers(count)} as they stand`,
  confirmAllNote: 'Each is drafted as confirmed; correct or contest single ones before or after. The Correspondent signs at the end.',
  review: (count: number) => `Review what a signature would change: ${answers(count)}`,
  nothingDrafted: 'Nothing is drafted.',
  open: 'Open questions',
  noAnswer: (count: number) => `Without an answer today: ${count}`,
  stale: (count: number) => `Older than 36 months: ${count}`,
  contested: (count: number) => `Contested by the State: ${count}`,
  waiting: (count: number) => `Proposals waiting for an answer: ${count}`,
  noneOpen: 'Nothing is open.',
  question: 'Question',
  now: 'Today',
  draft: 'Draft',
  lastSigned: 'Last signed',
  answerIt: 'Answer',
  stances: { confirm: 'Confirmed', correct: 'Corrected', contest: 'Contested', withdraw: 'Own word taken back' },
  choices: {
    confirm: 'Confirm: it holds as it stands',
    correct: 'Correct: another answer holds, and a source shows it. It counts from then on, beside the earlier one',
    contest: 'Contest: the State sees it otherwise. Its answer stands beside what the public source says, which still counts',
    withdraw: 'Take the State’s own word back, and confirm what the public source says',
  },
  what: 'What does the State say?',
  fields: {
    answer: 'The State’s answer', from: 'Since', to: 'Until, the last date inside', basis: 'This date is', reasonEn: 'Why, in English', reasonFr: 'Why, in French', legalEn: 'Legal basis, in English', legalFr: 'Legal basis, in French',
    sourceTitle: 'Title of the source', sourcePublisher: 'Publisher', sourceYear: 'Year', sourceUrl: 'Web address',
  } satisfies Record<EntryField, string>,
  hints: { from: 'A year, a month or a day: 2024, 2024-05 or 2024-05-17.', to: 'Leave empty while it lasts.', numeric: 'A number, or not_known, not_applicable, withheld.', legal: 'The act and its article, where there is one. One language is enough; it is then shown in it.', reason: 'Needed to contest. One language is enough; it is then shown in it.', source: 'For a correction or a contest: the law, report or letter that says so.' },
  bases: { change: 'when it changed', observed: 'when it was seen' },
  absent: { not_known: 'Not known', not_applicable: 'Not applicable', withheld: 'Withheld' },
  save: 'Save the draft',
  clear: 'Take the draft out',
  back: 'Back to the sign-off',
  stands: 'What stands today',
  drafting: 'Draft',
  reviewTitle: 'What a signature would change',
  reviewLead: (the: string) => `This, and nothing else, is said in the name of ${the} once it is signed.`,
  clocks: (day: string) => `Known from the moment of signing, ${day}, on; what was known before stays under its permanent addresses. Each answer holds from the date in its line.`,
  willBe: 'After signing',
  whatChanges: 'What changes',
  effects: {
    confirm: (day: string) => `“Confirmed by the State on ${day}” in place of “not reviewed by the State”`,
    again: (day: string) => `The State’s own answer stands, signed anew on ${day}`,
    correct: 'The State’s answer counts; the public source’s stays beside it',
    contest: 'The public source’s answer counts; the State’s stands beside it',
    withdraw: 'The State’s own answer is taken back; the public source’s is confirmed',
  },
  saidAs: (answer: string, period: string) => `${answer} (${period})`,
  unfit: 'These drafts can no longer be signed. Mend them, or take them out:',
  sign: (of: string) => `Sign as Correspondent ${of}`,
  onlyCorrespondent: 'The Correspondent signs. You can prepare, and say that it is ready.',
  refusals: {
    'not-yours-to-sign': 'Only the Correspondent of this State signs for it.',
    'not-yours-to-draft': 'Correspondents, national administrators and managers of the delegation prepare its answers.',
    'nothing-drafted': 'Nothing is drafted, so there is nothing to sign.',
    'changed-since-read': 'The draft has changed since you read it. Here is what it says now: read it again, then sign.',
    'unfit-drafts': 'Some drafts can no longer be signed: see below.',
  },
  reasons: {
    'not-yet': (given: string) => `${given} has not come yet`,
    'same-answer': 'this is what stands already: confirm it instead',
    'nothing-stands': 'there is no answer to confirm',
    'nothing-to-withdraw': 'the State has said nothing of its own here',
    'source-needed': 'a source is needed',
    'reason-needed': 'say why, in English or in French',
  },
  history: 'Signatures',
  historyLead: 'Each time that a Correspondent signed for the State. Seen by its delegation, the Secretariat and auditors.',
  signed: 'Signed on',
  revision: 'Revision',
  counted: ({ confirmed = 0, corrected = 0, contested = 0, withdrawn = 0 }: Readonly<Record<string, number>>) => `confirmed ${confirmed}, corrected ${corrected}, contested ${contested}, taken back ${withdrawn}`,
  acts: { answers: 'Answers', words: 'Own words' },
  act: 'What',
  noSignature: 'Nothing has been signed yet.',
  otherDesks: { words: 'In the State’s own words', import: 'Bring answers from a file', history: 'Signatures' },
};

const fr: typeof en = {
  signOff: 'Validation',
  title: (year, name) => `Validation ${year} : ${name}`,
  lead: 'Les réponses de l’an dernier figurent ci-dessous. Confirmez ce qui vaut toujours, corrigez ou contestez le reste. Rien n’est dit au nom de l’État avant la signature de son Correspondant permanent, et le silence ne confirme rien.',
  forDelegation: 'Visible de la seule délégation. Ce qui est connu d’un État ne regarde que lui.',
  done: {
    confirmed: 'Les réponses en place sont préparées comme confirmées. Rien n’est encore signé.',
    saved: 'Le projet est enregistré. Rien n’est encore signé.',
    cleared: 'Le projet est retiré.',
    signed: 'Signé. Ce que dit l’État est désormais public, avec la date.',
    declined: 'La proposition est écartée, et son auteur peut lire pourquoi.',
    imported: 'Signé. Les réponses du fichier sont désormais publiques, comme celles de l’État.',
    words: 'Signé. Le texte est désormais public, avec la date.',
  },
  facts: { stand: 'Réponses en place', thisYear: 'Confirmées ou signées cette année', drafted: 'Préparées', proposals: 'Propositions en attente' },
  confirmAll: (count) => `Confirmer ${reponses(count)} en l’état`,
  confirmAllNote: 'Chacune est préparée comme confirmée ; corrigez ou contestez-en certaines avant ou après. Le Correspondant permanent signe à la fin.',
  review: (count) => `Relire ce qu’une signature changerait : ${reponses(count)}`,
  nothingDrafted: 'Rien n’est préparé.',
  open: 'Questions ouvertes',
  noAnswer: (count) => `Sans réponse aujourd’hui : ${count}`,
  stale: (count) => `De plus de 36 mois : ${count}`,
  contested: (count) => `Contestées par l’État : ${count}`,
  waiting: (count) => `Propositions en attente d’une réponse : ${count}`,
  noneOpen: 'Rien n’est ouvert.',
  question: 'Question',
  now: 'Aujourd’hui',
  draft: 'Projet',
  lastSigned: 'Dernière signature',
  answerIt: 'Répondre',
  stances: { confirm: 'Confirmée', correct: 'Corrigée', contest: 'Contestée', withdraw: 'Parole retirée' },
  choices: {
    confirm: 'Confirmer : elle vaut en l’état',
    correct: 'Corriger : une autre réponse vaut, source à l’appui. Elle compte désormais, à côté de la précédente',
    contest: 'Contester : l’État le voit autrement. Sa réponse figure à côté de celle de la source publique, qui compte toujours',
    withdraw: 'Retirer la parole de l’État, et confirmer ce que dit la source publique',
  },
  what: 'Que dit l’État ?',
  fields: {
    answer: 'Réponse de l’État', from: 'Depuis', to: 'Jusqu’à, dernière date incluse', basis: 'Cette date est', reasonEn: 'Pourquoi, en anglais', reasonFr: 'Pourquoi, en français', legalEn: 'Base légale, en anglais', legalFr: 'Base légale, en français',
    sourceTitle: 'Titre de la source', sourcePublisher: 'Éditeur', sourceYear: 'Année', sourceUrl: 'Adresse web',
  },
  hints: { from: 'Une année, un mois ou un jour : 2024, 2024-05 ou 2024-05-17.', to: 'Laisser vide tant que cela dure.', numeric: 'Un nombre, ou not_known, not_applicable, withheld.', legal: 'Le texte et son article, s’il y en a un. Une langue suffit ; il est alors présenté dans celle-ci.', reason: 'Nécessaire pour contester. Une langue suffit ; le texte est alors présenté dans celle-ci.', source: 'Pour corriger ou contester : la loi, le rapport ou la lettre qui le dit.' },
  bases: { change: 'celle du changement', observed: 'celle du constat' },
  absent: { not_known: 'Non connu', not_applicable: 'Sans objet', withheld: 'Non communiqué' },
  save: 'Enregistrer le projet',
  clear: 'Retirer le projet',
  back: 'Retour à la validation',
  stands: 'Ce qui est en place aujourd’hui',
  drafting: 'Projet',
  reviewTitle: 'Ce qu’une signature changerait',
  reviewLead: (the) => `Voici, et rien d’autre, ce qui est dit au nom de l’État (${the}) une fois signé.`,
  clocks: (day) => `Connu à partir de la signature, le ${day} ; ce qui était connu avant reste à ses adresses permanentes. Chaque réponse vaut à partir de la date de sa ligne.`,
  willBe: 'Après signature',
  whatChanges: 'Ce qui change',
  effects: {
    confirm: (day) => `« Confirmé par l’État le ${day} » à la place de « non relu par l’État »`,
    again: (day) => `La réponse de l’État demeure, signée à nouveau le ${day}`,
    correct: 'La réponse de l’État compte ; celle de la source publique reste à côté',
    contest: 'La réponse de la source publique compte ; celle de l’État figure à côté',
    withdraw: 'La réponse de l’État est retirée ; celle de la source publique est confirmée',
  },
  saidAs: (answer, period) => `${answer} (${period})`,
  unfit: 'Ces projets ne peuvent plus être signés. Reprenez-les ou retirez-les :',
  sign: (of) => `Signer comme Correspondant permanent ${of}`,
  onlyCorrespondent: 'Le Correspondant permanent signe. Vous pouvez préparer, et dire que c’est prêt.',
  refusals: {
    'not-yours-to-sign': 'Seul le Correspondant permanent de cet État signe pour lui.',
    'not-yours-to-draft': 'Les Correspondants permanents, administrateurs nationaux et responsables de la délégation préparent ses réponses.',
    'nothing-drafted': 'Rien n’est préparé : il n’y a rien à signer.',
    'changed-since-read': 'Le projet a changé depuis votre lecture. Voici ce qu’il dit maintenant : relisez-le, puis signez.',
    'unfit-drafts': 'Certains projets ne peuvent plus être signés : voir ci-dessous.',
  },
  reasons: {
    'not-yet': (given) => `${given} n’est pas encore venu`,
    'same-answer': 'c’est déjà ce qui est en place : confirmez-le plutôt',
    'nothing-stands': 'il n’y a pas de réponse à confirmer',
    'nothing-to-withdraw': 'l’État n’a rien dit lui-même ici',
    'source-needed': 'une source est nécessaire',
    'reason-needed': 'dites pourquoi, en anglais ou en français',
  },
  history: 'Signatures',
  historyLead: 'Chaque signature d’un Correspondant permanent au nom de l’État. Visible de sa délégation, du Secrétariat et des auditeurs.',
  signed: 'Signé le',
  revision: 'Révision',
  counted: ({ confirmed = 0, corrected = 0, contested = 0, withdrawn = 0 }) => `confirmées ${confirmed}, corrigées ${corrected}, contestées ${contested}, retirées ${withdrawn}`,
  acts: { answers: 'Réponses', words: 'Texte de l’État' },
  act: 'Objet',
  noSignature: 'Rien n’a encore été signé.',
  otherDesks: { words: 'Dans les mots de l’État', import: 'Apporter des réponses d’un fichier', history: 'Signatures' },
};

export const signOffTexts: Record<Locale, typeof en> = { en, fr };

/** Why a field of a draft or of a proposal was not taken. */
export function sayEntryReason(locale: Locale, reason: EntryReason): string {
  const t = signOffTexts[locale].reasons;
  switch (reason.is) {
    case 'not-yet':
      return typeset(locale, t['not-yet'](reason.given));
    case 'same-answer':
    case 'nothing-stands':
    case 'nothing-to-withdraw':
    case 'source-needed':
    case 'reason-needed':
      return typeset(locale, t[reason.is]);
    default:
      return sayReason(locale, reason);
  }
}
