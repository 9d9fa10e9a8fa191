/** What ships of a row's texts, where a correction made here keeps it out. */
import type { Text } from '#kernel/text/text.ts';

export interface NewerText<Name extends string> {
  readonly name: Name;
  readonly text: Text;
}

/** Those that say something else than what stands. What shipped anew is of no interest where it says what was corrected here to the same. */
export function newerTexts<Name extends string>(names: readonly Name[], standing: Readonly<Record<Name, Text>>, contested: Readonly<Record<Name, Text>> | null | undefined): readonly NewerText<Name>[] {
  if (!contested) return [];
  // Both come from the database, which puts the keys of a value in an order of its own.
  return names.filter((name) => JSON.stringify(contested[name]) !== JSON.stringify(standing[name])).map((name) => ({ name, text: contested[name] }));
}
