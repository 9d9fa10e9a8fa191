/** What a card is. A card stands for one thing worth finding; its room keeps it true. */

/** Each has its words in `texts.ts`; a new kind of card begins here. */
export const cardKinds = ['state', 'question', 'situation', 'option', 'challenge', 'finding', 'practice', 'cost', 'indicator', 'strategy', 'body', 'network', 'organ', 'concept', 'work'] as const;
export type CardKind = (typeof cardKinds)[number];

export const cardId = (kind: CardKind, subject: string): string => `${kind}:${subject}`;
