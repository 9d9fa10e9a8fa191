/** Raises or lowers the marking of what one reads. */
import { takeRevision } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Marking } from '#kernel/values/marking.ts';
import type { Viewer } from '#kernel/values/viewer.ts';
import type { ItemId } from '../rules/item.ts';
import { decideMark, type MarkRefusal } from '../rules/marking.ts';
import { findItem, insertLogEntry, listCirclesOf, raiseMarking, updateItem } from '../store/items.ts';

export async function markItem(tx: WriteTx, viewer: Viewer, id: ItemId, asked: { readonly marking: Marking; readonly version: number }, at: Date): Promise<'raise' | 'lower' | { readonly refused: MarkRefusal } | undefined> {
  const item = await findItem(tx, id);
  if (!item) return undefined;
  const decided = decideMark(item, viewer.person, asked.marking, asked.version, await listCirclesOf(tx, item.audience));
  if (decided !== 'raise' && decided !== 'lower') return { refused: decided };
  await takeRevision(tx, 'sharing');
  if (decided === 'raise') return (await raiseMarking(tx, id, asked.marking, item.version, at)) ? 'raise' : { refused: 'changed-meanwhile' };
  const version = await updateItem(tx, id, item.version, { marking: asked.marking, at });
  if (version === undefined) return { refused: 'changed-meanwhile' };
  await insertLogEntry(tx, id, { at, person: item.originator, act: 'lowered', version, markingFrom: item.marking, markingTo: asked.marking });
  return 'lower';
}
