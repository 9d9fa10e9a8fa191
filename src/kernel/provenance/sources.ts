/** Where a statement comes from: one click from any figure to "says who?". */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Source } from '#kernel/values/source.ts';

/** Of its content: the same document and passage has the same id wherever it is cited. */
export function sourceId(source: Source): string {
  const parts = [source.title, source.publisher, source.authors ?? '', source.url ?? '', source.year ?? '', source.passage ?? ''];
  return `s-${createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 16)}`;
}

/** Sources are open to everyone: a restricted statement may only rest on one whose title gives nothing away. */
export async function putSources(tx: WriteTx, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return;
  const rows = JSON.stringify(
    [...new Map(sources.map((source) => [sourceId(source), source])).entries()].map(([id, source]) => ({
      id,
      title: source.title,
      publisher: source.publisher,
      authors: source.authors ?? '',
      url: source.url ?? '',
      year: source.year ?? null,
      passage: source.passage ?? '',
    })),
  );
  await sql`insert into kernel_sources (id, title, publisher, authors, url, year, passage)
    select * from jsonb_to_recordset(${rows}::jsonb) as s (id text, title text, publisher text, authors text, url text, year int, passage text)
    on conflict (id) do nothing`.execute(tx.write());
}

/** A source as a store selects it with `sourceColumns`. */
export interface SourceRow {
  readonly source_title: string;
  readonly source_publisher: string;
  readonly source_authors: string;
  readonly source_url: string;
  readonly source_year: number | null;
}

/** For a statement that joins kernel_sources as `source`. */
export const sourceColumns = sql.raw(
  'source.title as source_title, source.publisher as source_publisher, source.authors as source_authors, source.url as source_url, source.year as source_year',
);

export function sourceOf(row: SourceRow): Source {
  return {
    title: row.source_title,
    publisher: row.source_publisher,
    ...(row.source_authors && { authors: row.source_authors }),
    ...(row.source_url && { url: row.source_url }),
    ...(row.source_year !== null && { year: row.source_year }),
  };
}
