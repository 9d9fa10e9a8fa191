/** What is the reader's own is kept in the storage of this browser, and leaves it by no way. */
import { ownIn, type Own } from '../rules/own.ts';

/** Nothing kept, nothing readable and no storage at all come to the same. */
export function recall(key: string): Own {
  try {
    return ownIn(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return { answers: {} };
  }
}

export function keep(key: string, own: Own): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(own));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): true {
  try {
    localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to forget.
  }
  return true;
}
