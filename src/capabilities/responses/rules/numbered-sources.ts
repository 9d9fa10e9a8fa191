/** Sources numbered as a reader meets them. */
import type { Source } from '#kernel/values/source.ts';

export interface NumberedSources {
  readonly list: readonly Source[];
  numberOf(source: Source): number;
}

/** Of each source once: the same ones are numbered on page after page. */
const keys = new WeakMap<Source, string>();

function keyOf(source: Source): string {
  const key = keys.get(source) ?? JSON.stringify([source.title, source.publisher, source.authors ?? '', source.year ?? '', source.url ?? '', source.passage ?? '']);
  keys.set(source, key);
  return key;
}

/** In the order in which a reader meets them, each once. */
export function numberSources(met: readonly Source[]): NumberedSources {
  const numbers = new Map<string, number>();
  const list: Source[] = [];
  // The same object is met again and again, and is compared in words once.
  const known = new Map<Source, number>();
  for (const source of met) {
    if (known.has(source)) continue;
    const key = keyOf(source);
    if (!numbers.has(key)) numbers.set(key, list.push(source));
    known.set(source, numbers.get(key) ?? 0);
  }
  return { list, numberOf: (source) => known.get(source) ?? numbers.get(keyOf(source)) ?? 0 };
}
