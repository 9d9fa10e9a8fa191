/** Sharing: who reads what a person puts here, under which marking, and its recall. */
export { sharedContents, type SharedContent } from './contents.ts';
export { changeAudience, ownCircleOf, shareItem, touchItem, type Clock, type NewItem } from './actions/share-item.ts';
export { markItem } from './actions/mark-item.ts';
export { recallItem, removeItem } from './actions/recall-item.ts';
export { lookAtItem, previewAudience, recordReading, whyReadable, type Handled, type Preview, type Reason, type ShownCircle, type Why } from './actions/look-at-item.ts';
export { findItem, listItems, type Item, type LogEntry } from './store/items.ts';
export { listNames, listReadings, type PersonTold, type Reading } from './store/readings.ts';
export type { ItemId } from './rules/item.ts';
