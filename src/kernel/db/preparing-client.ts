/** The application's connection, which plans each statement once: planning took more of the database's time than running. Not for files of several statements. */
import pg from 'pg';

/** Statements are made of fixed parts, so there are some hundreds; beyond this many, one is planned each time it runs. */
const mostStatements = 2000;

/** One name for one text in the whole process; each connection prepares what it is asked for. */
const names = new Map<string, string>();

function nameOf(statement: string): string | undefined {
  const known = names.get(statement);
  if (known !== undefined || names.size >= mostStatements) return known;
  const name = `s${names.size}`;
  names.set(statement, name);
  return name;
}

export class PreparingClient extends pg.Client {
  // The driver's own signature is a dozen overloads; Kysely uses one of them, text and values.
  override query(...given: readonly unknown[]): never {
    const [text, values] = given;
    const name = typeof text === 'string' && Array.isArray(values) && given.length === 2 ? nameOf(text) : undefined;
    const query = super.query.bind(this) as (...all: readonly unknown[]) => never;
    return name === undefined ? query(...given) : query({ name, text, values });
  }
}
