/** Notices: what people are told, in one inbox, and beyond it as each of them wants. */
export { notify, type NoticeOrder } from './actions/notify.ts';
export { reachable, type Reachable, type Reached } from './reachable.ts';
export { deletePerson as forgetNoticesOf } from './store/preferences.ts';
export { updateNoticesAbout } from './store/inbox.ts';
export type { NoticeKind } from './rules/kinds.ts';
