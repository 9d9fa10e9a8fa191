/** What other rooms put into items: each says how its content is taken away, so that a recall leaves none behind. */
import type { WriteTx } from '#kernel/db/tx.ts';
import { slot } from '#kernel/slots.ts';
import type { CardKind } from '#capabilities/catalogue/index.ts';
import type { ItemId } from './rules/item.ts';

export interface SharedContent {
  /** That of its items and of their cards. */
  readonly kind: CardKind;
  /** Every row of every version, in the transaction of the recall. */
  remove(tx: WriteTx, item: ItemId): Promise<void>;
}

export const sharedContents = slot<SharedContent>('sharing.contents');
