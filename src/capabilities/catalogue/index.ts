/** The catalogue: cards of everything worth finding, concepts, search. */
export { BriefLink } from './pages/parts/brief-link.tsx';
export { briefPath, briefs, type Brief, type BriefAsked, type BriefKind } from './briefs.ts';
export { search, type SearchAnswer, type SearchRequest } from './actions/search.ts';
export { asAtom, asJsonFeed, tagOf, type Feed } from './rules/feeds.ts';
export { cardId, cardKinds, type CardKind } from './rules/card.ts';
export { keepables, keepingOn, nothingToKeep, type Keepable, type Keeping, type KeptThing } from './keepables.ts';
export { putCards, removeCards, updateCard, type Card } from './store/cards.ts';
export { listCardPaths, listCardsOfKind, listNewestChanges, listNewestOfKinds, listRelated, type CardLine, type Change } from './store/listing.ts';
