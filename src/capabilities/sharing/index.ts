/** Sharing: who reads what a person puts here, under which marking, and its recall. */
export { sharedContents, type SharedContent } from './contents.ts';
export { changeAudience, ownCircleOf, shareItem, touchItem, type Clock, type NewItem } from './actions/share-item.ts';
export { markItem } from './actions/mark-item.ts';
export { recallItem, removeItem } from './actions/recall-item.ts';
export { lookAtItem, recordReading, whyReadable } from './actions/look-at-item.ts';
export { previewAudience } from './actions/preview-audience.ts';
export { findItem, listItems, listRecalled, type Item } from './store/items.ts';
export { listNames, listReadings, type PersonTold } from './store/readings.ts';
export type { Handled, Preview, ShownCircle, Why } from './shown.ts';
export type { ItemId } from './rules/item.ts';
export { handlingPath } from './pages/handling.tsx';
export { AudiencePreview } from './pages/parts/audience-preview.tsx';
export { MarkingBadge } from './pages/parts/marking-badge.tsx';
export { Tombstone } from './pages/parts/tombstone.tsx';
export { Watermarked, type Mark } from './pages/parts/watermark.tsx';
export { Handling, personWords } from './pages/parts/who.tsx';
export { sharingTexts } from './texts.ts';
