/** The application's connection, which plans each statement once: planning took more of the database's time than running. Not for files of several statements. */
import pg from 'pg';

/** Statements are made of fixed parts, so there are some hundreds; beyond this many, one is planned each time it runs. */
const mostStatements = 2000;

/** One number for one text in the whole process; each connection prepares what it is asked for. */
const names = new Map<string, string>();

function nameOf(statement: string): string | undefined {
  const known = names.get(statement);
  if (known !== undefined || names.size >= mostStatements) return known;
  const name = `${names.size}`;
  names.set(statement, name);
  return name;
}

let clients = 0;

export class PreparingClient extends pg.Client {
  // The embedded database is one session, in which what an earlier client prepared still has its name.
  readonly #prefix = `c${(clients += 1)}s`;

  // The driver's own signature is a dozen overloads; Kysely uses one of them, text and values.
  override query(...given: readonly unknown[]): never {
    const [text, values] = given;
    // A file of migrations is several statements, which cannot be prepared as one.
    const name = typeof text === 'string' && !text.includes(';') && Array.isArray(values) && given.length === 2 ? nameOf(text) : undefined;
    const query = super.query.bind(this) as (...all: readonly unknown[]) => never;
    return name === undefined ? query(...given) : query({ name: `${this.#prefix}${name}`, text, values });
  }
}
