/** The only two doors to SQL. Whoever comes in is somebody, and sees what that person's circles may see. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import { circlesLookedAfter, isVisitor, keeper, officeOf, visitor, type Viewer } from '#kernel/values/viewer.ts';
import { keptReadings, nothingKept, type KeptReadings, type Reader, type Room, type RoomRevisions } from './kept-readings.ts';

export type { Room } from './kept-readings.ts';

type Tables = Record<string, Record<string, unknown>>;

/**
 * A running transaction that can only select. What every GET handler is given. For short lists that many pages read and nobody
 * alters, `kept` and `keptEach` give what `load` gave until one of the rooms changes; a transaction that writes always loads.
 */
export interface ReadTx extends KeptReadings {
  read<T extends Tables>(): ReadonlyKysely<T>;
  /** SQL as text, for what is heavier than a simple select. The database refuses it when it writes. */
  query<Row>(statement: RawBuilder<Row>): Promise<Row[]>;
}

/** A running transaction that can also change data. What an action is given. Fits wherever a ReadTx is wanted. */
export interface WriteTx extends ReadTx {
  write<T extends Tables>(): Kysely<T>;
  /** What the house itself does once a rule has decided, for what no person may write. In the end the person is back. */
  asHouse<T>(work: () => Promise<T>): Promise<T>;
  /** The rooms whose content it changed, with the revision taken: see `takeRevision`. */
  readonly taken: Map<Room, number>;
  /** Is done once what it wrote is confirmed, and never when it is undone. Quick, and nothing that may fail: what matters is a job. */
  onceCommitted(work: () => void): void;
}

export interface Doors {
  reading<T>(viewer: Viewer, work: (tx: ReadTx) => Promise<T>): Promise<T>;
  writing<T>(viewer: Viewer, work: (tx: WriteTx) => Promise<T>): Promise<T>;
}

/** `committed` is told what a transaction changed before its caller goes on. */
export function doorsTo(database: Kysely<{}>, committed: (taken: ReadonlyMap<Room, number>) => void = () => undefined): Doors {
  const readings = keptReadings();
  const door = async <T>(mode: 'read only' | 'read write', viewer: Viewer, work: (tx: WriteTx) => Promise<T>) => {
    const taken = new Map<Room, number>();
    const afterwards: (() => void)[] = [];
    const result = await alone(() =>
      database.transaction().setAccessMode(mode).execute(async (tx) => {
        const revisions = await enterAs(tx, viewer);
        const mayKeep = mode === 'read only' && viewer.person !== keeper.person;
        return work(transactionOn(tx, taken, mayKeep ? readings.for(await readerOf(tx, viewer, revisions)) : undefined, afterwards));
      }),
    );
    if (taken.size > 0) committed(taken);
    for (const work of afterwards) work();
    return result;
  };
  return {
    reading: (viewer, work) => door('read only', viewer, work),
    writing: (viewer, work) => door('read write', viewer, work),
  };
}

/** Each store names its own tables; the cast that lets it do so is here and nowhere else. */
export function transactionOn(tx: Kysely<{}>, taken: Map<Room, number> = new Map(), readings: KeptReadings = nothingKept, afterwards: (() => void)[] = []): WriteTx {
  return {
    read: () => tx as never,
    write: () => tx as never,
    query: async (statement) => (await statement.execute(tx)).rows,
    ...readings,
    taken,
    async asHouse(work) {
      const { rows } = await sql<{ name: string; value: string | null }>`select name, current_setting(name, true) as value from unnest(${settings}::text[]) as name`.execute(tx);
      await enterAs(tx, keeper);
      const result = await work();
      // After a fault the transaction ends, and with it what was set.
      await sql`select set_config(name, value, true) from unnest(${rows.map(({ name }) => name)}::text[], ${rows.map(({ value }) => value ?? '')}::text[]) as was (name, value)`.execute(tx);
      return result;
    },
    onceCommitted: (work) => void afterwards.push(work),
  };
}

const settings = ['app.person', 'app.circles', 'app.looks_after', 'app.office'];

/** All settings end with the transaction, so that nobody's circles stay behind on a pooled connection. Gives the revision of each room. */
export async function enterAs(tx: Kysely<{}>, viewer: Viewer): Promise<RoomRevisions> {
  const { rows } = await sql<{ revisions: RoomRevisions | null }>`select
    set_config('role', 'entente_app', true),
    set_config('app.person', ${viewer.person ?? ''}, true),
    set_config('app.circles', ${`{${viewer.circles.join()}}`}, true),
    set_config('app.looks_after', ${`{${circlesLookedAfter(viewer).join()}}`}, true),
    set_config('app.office', ${officeOf(viewer) ?? ''}, true),
    (select jsonb_object_agg(room, revision) from kernel_rooms) as revisions`.execute(tx);
  return rows[0]?.revisions ?? {};
}

/** Row-level security says in which rooms the viewer may read more than everyone; the house itself may read by other rules. */
export async function readerOf(tx: Kysely<{}>, viewer: Viewer, revisions: RoomRevisions): Promise<Reader> {
  if (isVisitor(viewer)) return { revisions, ownRooms: new Set(), asVisitor: (load) => load() };
  const { rows } = await sql<{ room: Room }>`select distinct room from kernel_room_audiences`.execute(tx);
  let loading = false;
  /** What is kept was read as a visitor: whatever a policy lets this viewer see besides, nobody else will be shown it. */
  const asVisitor = async <T>(load: () => Promise<T>) => {
    if (loading) return load();
    loading = true;
    try {
      await enterAs(tx, visitor);
      return await load();
    } finally {
      loading = false;
      // Refused after a statement that failed: such a transaction can only end.
      await enterAs(tx, viewer).catch(() => undefined);
    }
  };
  return { revisions, ownRooms: new Set(rows.map(({ room }) => room)), asVisitor };
}

const open = new AsyncLocalStorage<true>();

/** PGlite has one connection: a transaction opened inside another would wait for it until the limit. */
export function refuseInsideTransaction(): void {
  if (open.getStore()) throw new Error('A transaction is already open: pass its tx instead of opening another.');
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  refuseInsideTransaction();
  return open.run(true, work);
}
