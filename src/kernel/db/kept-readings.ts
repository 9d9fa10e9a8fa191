/**
 * Short lists that many pages read, kept in memory: each good for the revisions of the rooms that it was read from. Only what a
 * visitor reads is kept; where a viewer may read more in a room, the database answers.
 */
import { LRUCache } from 'lru-cache';

/** The part of the platform that a piece of content belongs to. */
export type Room = string;

/** The newest revision of each room, as a transaction sees it when it begins. */
export type RoomRevisions = Readonly<Record<Room, number>>;

export interface KeptReadings {
  /** Whether anything is kept of these rooms: to read more than is needed now pays only then. */
  keeps(rooms: Rooms): boolean;
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

/** Whose reading it is, and what the database said of it. */
export interface Reader {
  readonly revisions: RoomRevisions;
  /** The rooms in which this viewer may read something that not everyone may. */
  readonly ownRooms: ReadonlySet<Room>;
  /** What `load` gives a visitor, in the same transaction. */
  readonly asVisitor: <T>(load: () => Promise<T>) => Promise<T>;
}

/** Of a transaction that writes, and of viewers for whom nothing is kept. */
export const nothingKept: KeptReadings = {
  keeps: () => false,
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
    for({ revisions, ownRooms, asVisitor }: Reader): KeptReadings {
      const stampOf = (rooms: Rooms) => (rooms === 'every' ? `${Math.max(0, ...Object.values(revisions))}` : rooms.map((room) => revisions[room] ?? 0).join('.'));
      const keeps = (rooms: Rooms) => ownRooms.size === 0 || (rooms !== 'every' && !rooms.some((room) => ownRooms.has(room)));
      // What is under a name was put there by the same `load`.
      const find = <T>(name: string, madeAt: string) => {
        const found = lists.get(name);
        return found?.madeAt === madeAt ? (found.value as T) : undefined;
      };
      return {
        keeps,
        async kept<T>(name: string, rooms: Rooms, load: () => Promise<T>) {
          if (!keeps(rooms)) return load();
          const madeAt = stampOf(rooms);
          const found = find<T>(name, madeAt);
          if (found !== undefined) return found;
          const value = await asVisitor(load);
          if (value !== undefined) lists.set(name, { madeAt, value });
          return value;
        },
        async keptEach<T>(name: string, keys: readonly string[], rooms: Rooms, load: (missing: readonly string[]) => Promise<ReadonlyMap<string, readonly T[]>>) {
          if (!keeps(rooms)) return nothingKept.keptEach(name, keys, rooms, load);
          const madeAt = stampOf(rooms);
          const found = new Map(keys.map((key) => [key, find<readonly T[]>(`${name} ${key}`, madeAt)]));
          const missing = keys.filter((key) => found.get(key) === undefined);
          const loaded = missing.length === 0 ? new Map<string, readonly T[]>() : await asVisitor(() => load(missing));
          for (const key of missing) lists.set(`${name} ${key}`, { madeAt, value: loaded.get(key) ?? [] });
          return keys.map((key) => found.get(key) ?? loaded.get(key) ?? []);
        },
      };
    },
  };
}
