/** Takes something back: what others could read leaves a tombstone, what they never could goes without a trace. */
import { takeRevision } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Viewer } from '#kernel/values/viewer.ts';
import { removeCards } from '#capabilities/catalogue/index.ts';
import type { SharedContent } from '../contents.ts';
import { decideChange, mayBeDeleted, type ChangeRefusal, type ItemId } from '../rules/item.ts';
import { deleteItem, findItem, insertLogEntry, updateRecalled } from '../store/items.ts';

type Contents = readonly SharedContent[];

const contentOf = (contents: Contents, kind: string): SharedContent => {
  const content = contents.find((one) => one.kind === kind);
  // A recall that left the content where it is would be worse than none.
  if (!content) throw new Error(`No room says how what is of kind ${kind} is taken away.`);
  return content;
};

export async function recallItem(tx: WriteTx, viewer: Viewer, contents: Contents, id: ItemId, asked: { readonly version: number; readonly reason: string }, at: Date): Promise<'recalled' | { readonly refused: ChangeRefusal } | undefined> {
  const item = await findItem(tx, id);
  if (!item) return undefined;
  const decided = decideChange(item, viewer.person, asked.version);
  if (decided !== 'may') return { refused: decided };
  const content = contentOf(contents, item.kind);
  await takeRevision(tx, 'sharing');
  await content.remove(tx, id);
  await removeCards(tx, content.kind, [id]);
  await insertLogEntry(tx, id, { at, person: item.originator, act: 'recalled', version: item.version + 1 });
  return (await updateRecalled(tx, id, item.version, { reason: asked.reason, at })) ? 'recalled' : { refused: 'changed-meanwhile' };
}

/** Only what never was open to anybody else. */
export async function removeItem(tx: WriteTx, viewer: Viewer, contents: Contents, id: ItemId): Promise<'removed' | { readonly refused: 'was-shared' } | undefined> {
  const item = await findItem(tx, id);
  if (!item || item.originator !== viewer.person) return undefined;
  if (!mayBeDeleted(item, viewer.person)) return { refused: 'was-shared' };
  const content = contentOf(contents, item.kind);
  await takeRevision(tx, 'sharing');
  await content.remove(tx, id);
  await removeCards(tx, content.kind, [id]);
  if (!(await deleteItem(tx, id))) throw new Error('What never was shared could not be deleted.');
  return 'removed';
}
