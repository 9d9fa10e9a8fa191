/** Sources numbered as a reader meets them. */
import type { Source } from '#kernel/values/source.ts';

export interface NumberedSources {
  readonly list: readonly Source[];
  numberOf(source: Source): number;
}

const keyOf = (source: Source) => JSON.stringify([source.title, source.publisher, source.authors ?? '', source.year ?? '', source.url ?? '', source.passage ?? '']);

/** In the order in which a reader meets them, each once. */
export function numberSources(met: readonly Source[]): NumberedSources {
  const numbers = new Map<string, number>();
  const list: Source[] = [];
  for (const source of met) {
    const key = keyOf(source);
    if (numbers.has(key)) continue;
    list.push(source);
    numbers.set(key, list.length);
  }
  return { list, numberOf: (source) => numbers.get(keyOf(source)) ?? 0 };
}
