/** SQL of items: what every reader may see of them, and what their originators write. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Marking } from '#kernel/values/marking.ts';
import type { CircleId, PersonId } from '#kernel/values/viewer.ts';
import type { Handling, ItemId } from '../rules/item.ts';

type ItemTables = {
  sharing_items: {
    id: ItemId; kind: string; path: string; title: string | Text | null; audience_id: AudienceId; marking: Marking; originator: PersonId; version: number;
    created_at: Date; changed_at: Date; shared_at: Date | null; recalled_at: Date | null; recall_reason: string;
  };
  sharing_log: {
    item_id: ItemId; at: Date; person: PersonId; act: Act; version: number; marking_from: Marking | null; marking_to: Marking | null;
    audience_from: AudienceId | null; audience_to: AudienceId | null; position: number;
  };
  audience_circles: { audience_id: AudienceId; circle_id: CircleId };
};

export type Act = 'kept' | 'audience' | 'raised' | 'lowered' | 'renamed' | 'saved' | 'recalled';

export interface Item extends Handling {
  readonly id: ItemId;
  readonly kind: string;
  readonly path: string;
  /** Null once it was recalled. */
  readonly title: Text | null;
  readonly audience: AudienceId;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly sharedAt: Date | null;
  readonly recallReason: string;
}

const columns = ['id', 'kind', 'path', 'title', 'audience_id', 'marking', 'originator', 'version', 'created_at', 'changed_at', 'shared_at', 'recalled_at', 'recall_reason'] as const;

const itemOf = (row: ItemTables['sharing_items']): Item => ({
  id: row.id, kind: row.kind, path: row.path,
  // jsonb comes out as what went in.
  title: row.title as Text | null,
  audience: row.audience_id, marking: row.marking, originator: row.originator, version: row.version,
  createdAt: row.created_at, changedAt: row.changed_at, sharedAt: row.shared_at, recalledAt: row.recalled_at, recallReason: row.recall_reason,
});

/** Undefined, too, for whoever may not read it. */
export async function findItem(tx: ReadTx, id: ItemId): Promise<Item | undefined> {
  const row = await tx.read<ItemTables>().selectFrom('sharing_items').select(columns).where('id', '=', id).executeTakeFirst();
  return row && itemOf(row);
}

/** With the numbers of the circles that read it: which of them the viewer may know, people say. */
export async function findItemWithCircles(tx: ReadTx, id: ItemId): Promise<{ readonly item: Item; readonly circles: readonly CircleId[] } | undefined> {
  const row = await tx
    .read<ItemTables>()
    .selectFrom('sharing_items')
    .select(columns)
    .select(sql<CircleId[]>`array(select circle_id from audience_circles where audience_circles.audience_id = sharing_items.audience_id order by circle_id)`.as('circles'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { item: itemOf(row), circles: row.circles };
}

export async function listItems(tx: ReadTx, ids: readonly ItemId[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const rows = await tx.read<ItemTables>().selectFrom('sharing_items').select(columns).where('id', 'in', ids).execute();
  return rows.map(itemOf);
}

/** What a person took back of one kind, newest first: the way to who had read it. */
export async function listRecalled(tx: ReadTx, originator: PersonId, kind: string): Promise<Item[]> {
  const rows = await tx.read<ItemTables>().selectFrom('sharing_items').select(columns).where('originator', '=', originator).where('kind', '=', kind).where('recalled_at', 'is not', null).orderBy('recalled_at', 'desc').limit(100).execute();
  return rows.map(itemOf);
}

export async function insertItem(tx: WriteTx, item: Pick<Item, 'id' | 'kind' | 'path' | 'audience' | 'marking' | 'originator'> & { readonly title: Text; readonly at: Date }): Promise<void> {
  const { id, kind, path, title, audience, marking, originator, at } = item;
  const values = { id, kind, path, title: JSON.stringify(title), audience_id: audience, marking, originator, created_at: at, changed_at: at };
  await tx.write<ItemTables>().insertInto('sharing_items').values(values as never).execute();
}

export interface ItemChange {
  readonly title?: Text;
  readonly audience?: AudienceId;
  readonly marking?: Marking;
  readonly at: Date;
}

/** Gives the new version; undefined when it was changed since `version`. */
export async function updateItem(tx: WriteTx, id: ItemId, version: number, { title, audience, marking, at }: ItemChange): Promise<number | undefined> {
  const row = await tx
    .write<ItemTables>()
    .updateTable('sharing_items')
    .set({ version: version + 1, changed_at: at, ...(title && { title: JSON.stringify(title) }), ...(audience !== undefined && { audience_id: audience }), ...(marking && { marking }) })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

export async function updateRecalled(tx: WriteTx, id: ItemId, version: number, { reason, at }: { readonly reason: string; readonly at: Date }): Promise<boolean> {
  const row = await tx
    .write<ItemTables>()
    .updateTable('sharing_items')
    .set({ version: version + 1, changed_at: at, recalled_at: at, recall_reason: reason, title: null })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Of what never was anybody else's; of anything else the database deletes nothing. */
export async function deleteItem(tx: WriteTx, id: ItemId): Promise<boolean> {
  const row = await tx.write<ItemTables>().deleteFrom('sharing_items').where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** By anybody who reads it; writes the log as well. */
export async function raiseMarking(tx: WriteTx, id: ItemId, to: Marking, version: number, at: Date): Promise<boolean> {
  const { rows } = await sql<{ raised: boolean }>`select sharing_raise(${id}, ${to}, ${version}, ${at}) as raised`.execute(tx.write());
  return rows[0]?.raised === true;
}

export interface LogEntry {
  readonly at: Date;
  readonly person: PersonId;
  readonly act: Act;
  readonly version: number;
  readonly markingFrom?: Marking | null;
  readonly markingTo?: Marking | null;
  readonly audienceFrom?: AudienceId | null;
  readonly audienceTo?: AudienceId | null;
}

export async function insertLogEntry(tx: WriteTx, id: ItemId, entry: LogEntry): Promise<void> {
  const values = {
    item_id: id, at: entry.at, person: entry.person, act: entry.act, version: entry.version,
    marking_from: entry.markingFrom ?? null, marking_to: entry.markingTo ?? null, audience_from: entry.audienceFrom ?? null, audience_to: entry.audienceTo ?? null,
  };
  await tx.write<ItemTables>().insertInto('sharing_log').values(values as never).execute();
}

export interface History {
  readonly log: readonly LogEntry[];
  readonly readings: readonly { readonly reader: PersonId; readonly version: number; readonly at: Date }[];
}

type HistoryRow = { person: PersonId; act: Act | 'read'; version: number; at: Date; marking_from: Marking | null; marking_to: Marking | null };

/** Newest first, in one statement. Changes of audience, and the readings of others, are the originator's to see. */
export async function listHistory(tx: ReadTx, id: ItemId): Promise<History> {
  const rows = await tx.query(sql<HistoryRow>`
    (select person, act, version, at, marking_from, marking_to, position from sharing_log where item_id = ${id} order by position desc limit 500)
    union all
    (select reader, 'read', version, at, null, null, position from sharing_readings where item_id = ${id} order by position desc limit 2000)
    order by position desc`);
  return {
    log: rows.flatMap(({ act, marking_from: markingFrom, marking_to: markingTo, ...row }) => (act === 'read' ? [] : [{ ...row, act, markingFrom, markingTo }])),
    readings: rows.filter(({ act }) => act === 'read').map(({ person, version, at }) => ({ reader: person, version, at })),
  };
}

/** Numbers alone: which of them the viewer may know, people say. */
export async function listCirclesOf(tx: ReadTx, audience: AudienceId): Promise<CircleId[]> {
  const rows = await tx.read<ItemTables>().selectFrom('audience_circles').select('circle_id').where('audience_id', '=', audience).orderBy('circle_id').execute();
  return rows.map((row) => row.circle_id);
}
