/** Short lists that many pages read, kept in memory: each good for one set of circles and the revisions of the rooms that it was read from. */
import { LRUCache } from 'lru-cache';
import type { Viewer } from '#kernel/values/viewer.ts';

/** The part of the platform that a piece of content belongs to. */
export type Room = string;

/** The newest revision of each room, as a transaction sees it when it begins. */
export type RoomRevisions = Readonly<Record<Room, number>>;

interface Kept {
  readonly madeAt: string;
  readonly value: unknown;
}

/** A list is some hundred kilobytes at most, so these are some tens of megabytes. */
const mostLists = 300;

export function keptReadings() {
  const lists = new LRUCache<string, Kept>({ max: mostLists });
  return {
    /** Values are kept, never promises: a transaction that waited for another's reading could wait for ever. */
    for(viewer: Viewer, revisions: RoomRevisions) {
      const who = `${viewer.person ?? ''} ${viewer.circles.join()}`;
      return async <T>(name: string, rooms: readonly Room[] | 'every', load: () => Promise<T>): Promise<T> => {
        const key = `${who} ${name}`;
        const madeAt = rooms === 'every' ? `${Math.max(0, ...Object.values(revisions))}` : rooms.map((room) => revisions[room] ?? 0).join('.');
        const found = lists.get(key);
        // What is under a name was put there by the same `load`.
        if (found?.madeAt === madeAt) return found.value as T;
        const value = await load();
        lists.set(key, { madeAt, value });
        return value;
      };
    },
  };
}
