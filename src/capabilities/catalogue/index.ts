/** The catalogue: cards of everything worth finding, concepts, search. */
export { cardId, cardKinds, type CardKind } from './rules/card.ts';
export { putCards, removeCards, type Card } from './store/cards.ts';
