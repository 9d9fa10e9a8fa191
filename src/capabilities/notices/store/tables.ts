/** The tables of this room, as the stores name them. */
import type { KindGroup, NoticeKind } from '../rules/kinds.ts';
import type { Choices, Letters, Way } from '../rules/preferences.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Id } from '#kernel/values/ids.ts';
import type { Marking } from '#kernel/values/marking.ts';
import type { PersonId } from '#kernel/values/viewer.ts';

export type NoticeId = Id<'notice'>;

/** A whole number too large for a number of JavaScript to be sure of: only handed back to the database. */
export type Position = string;

export type NoticesTables = {
  notices_notices: { position: Position; id: NoticeId; kind: NoticeKind; kind_group: KindGroup; title: Text; path: string; marking: Marking; audience_id: number; at: Date };
  notices_received: { position: Position; person_id: PersonId; notice_audience: number; read_at: Date | null; way: Exclude<Way, 'silent'> | null };
  notices_preferences: { person_id: PersonId; locale: Locale | null; ways: Choices };
  notices_letter_tokens: { token: string; person_id: PersonId; kind_group: Letters };
  notices_feeds: { person_id: PersonId; secret_hash: string; made_on: Day };
  notices_push_subscriptions: { id: string; person_id: PersonId; endpoint: string; p256dh: string; auth: string; made_on: Day };
  notices_push_keys: { public_key: string; private_key: string };
};
