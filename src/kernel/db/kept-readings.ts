/**
 * Short lists that many pages read, kept in memory: each good for the revisions of the rooms that it was read from. Only what
 * everyone may read is kept; whoever sits in a circle is answered by the database.
 */
import { LRUCache } from 'lru-cache';
import { isVisitor, type Viewer } from '#kernel/values/viewer.ts';

/** The part of the platform that a piece of content belongs to. */
export type Room = string;

/** The newest revision of each room, as a transaction sees it when it begins. */
export type RoomRevisions = Readonly<Record<Room, number>>;

export interface KeptReadings {
  /** Whether anything is kept: to read more than is needed now pays only then. */
  readonly keeps: boolean;
  /** `name` says all that the answer depends on. */
  kept<T>(name: string, rooms: Rooms, load: () => Promise<T>): Promise<T>;
  /** Of each key, in their order; `load` is asked once, for all those that are not at hand. What has none for a key has nothing there. */
  keptEach<T>(name: string, keys: readonly string[], rooms: Rooms, load: (missing: readonly string[]) => Promise<ReadonlyMap<string, readonly T[]>>): Promise<readonly (readonly T[])[]>;
}

type Rooms = readonly Room[] | 'every';

interface Kept {
  readonly madeAt: string;
  readonly value: unknown;
}

/** Of a transaction that writes, and of viewers for whom nothing is kept. */
export const nothingKept: KeptReadings = {
  keeps: false,
  kept: (_name, _rooms, load) => load(),
  async keptEach(_name, keys, _rooms, load) {
    const loaded = await load(keys);
    return keys.map((key) => loaded.get(key) ?? []);
  },
};

export function keptReadings({ maxBytes = 64 * 1024 * 1024 } = {}) {
  // Its text is about as long as it takes bytes; what has none, such as a set, is counted as a page of text.
  const lists = new LRUCache<string, Kept>({ maxSize: maxBytes, sizeCalculation: ({ value }) => Math.max(JSON.stringify(value)?.length ?? 0, 4096) });

  return {
    /** Values are kept, never promises: a transaction that waited for another's reading could wait for ever. */
    for(viewer: Viewer, revisions: RoomRevisions): KeptReadings {
      if (!isVisitor(viewer)) return nothingKept;
      const stampOf = (rooms: Rooms) => (rooms === 'every' ? `${Math.max(0, ...Object.values(revisions))}` : rooms.map((room) => revisions[room] ?? 0).join('.'));
      // What is under a name was put there by the same `load`.
      const find = <T>(name: string, madeAt: string) => {
        const found = lists.get(name);
        return found?.madeAt === madeAt ? (found.value as T) : undefined;
      };
      return {
        keeps: true,
        async kept<T>(name: string, rooms: Rooms, load: () => Promise<T>) {
          const madeAt = stampOf(rooms);
          const found = find<T>(name, madeAt);
          if (found !== undefined) return found;
          const value = await load();
          if (value !== undefined) lists.set(name, { madeAt, value });
          return value;
        },
        async keptEach<T>(name: string, keys: readonly string[], rooms: Rooms, load: (missing: readonly string[]) => Promise<ReadonlyMap<string, readonly T[]>>) {
          const madeAt = stampOf(rooms);
          const found = new Map(keys.map((key) => [key, find<readonly T[]>(`${name} ${key}`, madeAt)]));
          const missing = keys.filter((key) => found.get(key) === undefined);
          const loaded = missing.length === 0 ? new Map<string, readonly T[]>() : await load(missing);
          for (const key of missing) lists.set(`${name} ${key}`, { madeAt, value: loaded.get(key) ?? [] });
          return keys.map((key) => found.get(key) ?? loaded.get(key) ?? []);
        },
      };
    },
  };
}
