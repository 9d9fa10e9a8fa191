/** Bodies that States are members of, and the organs, networks and events of the Pompidou Group. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Source } from '#kernel/values/source.ts';

export interface Body {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly founded: string;
  readonly note: Text | null;
  readonly source: Source;
}

export async function listBodies(tx: ReadTx): Promise<Body[]> {
  const rows = await tx.query(sql<SourceRow & { id: string; kind: string; name: Text; short_name: Text; founded: string; note: Text | null }>`
    select b.id, b.kind, b.name, b.short_name, b.founded, b.note, ${sourceColumns}
    from states_bodies b join kernel_sources source on source.id = b.source_id order by b.founded, b.id`);
  return rows.map((row) => ({ id: row.id, kind: row.kind, name: row.name, shortName: row.short_name, founded: row.founded, note: row.note, source: sourceOf(row) }));
}

interface Recorded {
  readonly id: string;
  readonly source_urls: readonly string[];
  readonly source_publisher: string;
  readonly confidence: string;
}

export interface Organ extends Recorded {
  readonly name: Text;
  readonly kind: Text;
  readonly composition: Text;
  readonly frequency: Text;
  readonly functions: Text;
}

export interface Network extends Recorded {
  readonly name: Text;
  readonly area: string;
  readonly status: Text;
  readonly participants: Text;
  readonly information_exchanged: Text;
  readonly frequency: Text;
  readonly outputs: Text;
  readonly access: Text;
}

export interface GroupEvent extends Recorded {
  readonly kind: 'presidency' | 'work-programme' | 'conference';
  readonly from_words: string;
  readonly until_words: string;
  readonly title: Text;
  readonly detail: Text | null;
  readonly state_codes: readonly string[];
}

export const listOrgans = (tx: ReadTx): Promise<Organ[]> => tx.query(sql<Organ>`select * from states_organs order by position, id`);

export const listNetworks = (tx: ReadTx): Promise<Network[]> => tx.query(sql<Network>`select * from states_networks order by id`);

export const listEvents = (tx: ReadTx): Promise<GroupEvent[]> => tx.query(sql<GroupEvent>`select * from states_events order by from_words, id`);
