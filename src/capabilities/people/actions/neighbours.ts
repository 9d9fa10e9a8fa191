/** What circles need of signing in and of notices, handed in by whoever mounts them. */
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, PersonId, SeatRole, Viewer } from '#kernel/values/viewer.ts';

export interface Invited {
  readonly address: string;
  readonly circle: CircleId;
  readonly role: SeatRole;
  /** Of the letter. */
  readonly locale: Locale;
}

export type LetterRefusal = 'not-an-address' | 'may-not-invite' | 'circle-closed' | 'too-many';

/** The things that people are told of. Never more than the kind and where to look: what stands there is read with the reader's own rights. */
export type Told = 'nomination-waits' | 'nomination-approved' | 'nomination-declined' | 'nomination-lapsed' | 'renewal-asked' | 'review-begun' | 'review-escalated' | 'seat-given' | 'seat-ended' | 'seat-ended-unconfirmed';

export interface Notification {
  readonly to: readonly PersonId[];
  readonly kind: Told;
  /** Without the language prefix. */
  readonly path: string;
}

export interface Neighbours {
  /** By letter, to an address that needs no account; logged; in the transaction and in the name of the viewer. */
  invite(tx: WriteTx, viewer: Viewer & { readonly person: PersonId }, invited: Invited, today: Day): Promise<LetterRefusal | undefined>;
  /** As the house. */
  findPersonAt(tx: WriteTx, address: string): Promise<PersonId | undefined>;
  tell(tx: WriteTx, notification: Notification): Promise<void>;
}
