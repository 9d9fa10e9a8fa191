/** What every letter says by itself, in both languages. */
import type { Marking } from '#kernel/values/marking.ts';

const en = {
  withheld: (marking: Marking) => `What this is about is marked TLP:${marking} and is therefore not in this message. You can read it on Entente once you have signed in.`,
  withheldSubject: 'There is something for you to read on Entente',
  reference: (reference: string) => `Reference: ${reference}`,
  sentBy: (host: string) => `Sent by Entente (${host}). Answers to this address are not read.`,
  unsubscribe: 'Receive fewer of these messages',
};

const fr: typeof en = {
  withheld: (marking) => `Le contenu porte la mention TLP:${marking} et ne figure donc pas dans ce message. Vous pouvez le lire sur Entente une fois votre session ouverte.`,
  withheldSubject: 'Un contenu vous attend sur Entente',
  reference: (reference) => `Référence : ${reference}`,
  sentBy: (host) => `Envoyé par Entente (${host}). Les réponses à cette adresse ne sont pas lues.`,
  unsubscribe: 'Recevoir moins de messages de ce type',
};

export const texts = { en, fr };
