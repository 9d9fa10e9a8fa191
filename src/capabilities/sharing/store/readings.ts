/** SQL of the ledger of readers, of names that an item ties to its viewer, and of how many an audience reaches. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, PersonId } from '#kernel/values/viewer.ts';
import type { ItemId } from '../rules/item.ts';
import type { Reach } from '../rules/reach.ts';

type ReadingTables = {
  sharing_readings: { position: number; item_id: ItemId; version: number; reader: PersonId; at: Date };
};

export interface Reading {
  readonly reader: PersonId;
  readonly version: number;
  readonly at: Date;
}

export async function insertReading(tx: WriteTx, item: ItemId, { reader, version, at }: Reading): Promise<void> {
  await tx.write<ReadingTables>().insertInto('sharing_readings').values({ item_id: item, reader, version, at } as never).execute();
}

/** All of them for the originator; the own for anybody else. Newest first. */
export async function listReadings(tx: ReadTx, item: ItemId): Promise<Reading[]> {
  return tx.read<ReadingTables>().selectFrom('sharing_readings').select(['reader', 'version', 'at']).where('item_id', '=', item).orderBy('position', 'desc').limit(2000).execute();
}

export interface PersonTold {
  readonly id: PersonId;
  /** Empty once the account is closed. */
  readonly name: string;
  readonly post: string;
}

/** Of those whom an item ties to the viewer; of anybody else nothing. */
export async function listNames(tx: ReadTx, people: readonly PersonId[]): Promise<PersonTold[]> {
  const wanted = [...new Set(people)];
  return wanted.length === 0 ? [] : tx.query(sql<PersonTold>`select id, name, post from sharing_names(${wanted})`);
}

export async function findReach(tx: ReadTx, circles: readonly CircleId[], today: Day): Promise<Reach> {
  const [row] = await tx.query(sql<{ reach: Reach | null }>`select sharing_preview(${`{${circles.join()}}`}::int[], ${today}::date) as reach`);
  return row?.reach ?? { people: 0, atMost: false, states: [], apart: [] };
}
