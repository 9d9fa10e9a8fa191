/** A verb of the command line. It runs in the server when one is up, else in a process of its own. */
import type { TObject, Static } from 'typebox';
import type { Doors } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';

export interface VerbContext {
  readonly db: Doors;
  readonly today: Day;
  readonly publicUrl: string;
  /** Writes a copy of the embedded database and gives its path; undefined on a PostgreSQL, which has its own tools. */
  readonly backUp: (() => Promise<string>) | undefined;
}

export interface VerbAnswer {
  readonly text: string;
  /** What `--json` prints instead. */
  readonly json?: unknown;
  /** Bytes that the command line writes, in the folder of whoever calls: the server that runs the verb may stand elsewhere. */
  readonly file?: { readonly path: string; readonly base64: string };
  readonly exitCode: number;
}

export interface VerbDefinition<O extends TObject> {
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  /** Property descriptions become the help. A property named `…File` is a path whose text is handed over. */
  readonly options: O;
  run(context: VerbContext, options: Static<O>): Promise<VerbAnswer>;
}

/** The same without the type of its options, so that verbs of all rooms stand in one list. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly options: TObject;
  run(context: VerbContext, options: unknown): Promise<VerbAnswer>;
}

export function verb<O extends TObject>(definition: VerbDefinition<O>): Verb {
  // Checked against `options` by the caller before `run`.
  return { ...definition, run: (context, options) => definition.run(context, options as Static<O>) };
}
