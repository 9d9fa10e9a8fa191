/** Bodies that States are members of, and the organs, networks and events of the Pompidou Group. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { sourceColumns, sourceOf, type SourceRow } from '#kernel/provenance/sources.ts';
import type { Text } from '#kernel/text/text.ts';
import { inventedKind } from '#kernel/values/invented.ts';
import type { Confidence, Source } from '#kernel/values/source.ts';

export interface Body {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly founded: string;
  readonly note: Text | null;
  readonly source: Source;
}

interface Bodies {
  readonly real: readonly Body[];
  readonly invented: readonly Body[];
}

const listAll = (tx: ReadTx): Promise<Bodies> =>
  tx.kept('bodies', ['states'], async () => {
    const bodies = await selectBodies(tx);
    return { real: bodies.filter(({ kind }) => kind !== inventedKind), invented: bodies.filter(({ kind }) => kind === inventedKind) };
  });

/** Real ones, as with States. */
export const listBodies = async (tx: ReadTx): Promise<readonly Body[]> => (await listAll(tx)).real;

/** Empty unless a demonstration was loaded. */
export const listInventedBodies = async (tx: ReadTx): Promise<readonly Body[]> => (await listAll(tx)).invented;

/** Real or invented. */
export async function findBody(tx: ReadTx, id: string): Promise<Body | undefined> {
  const { real, invented } = await listAll(tx);
  return [...real, ...invented].find((body) => body.id === id);
}

/** From this revision on they are no longer spoken of. For invented bodies alone. */
export async function endInventedBodies(tx: WriteTx, ids: readonly string[], revision: number): Promise<void> {
  await sql`update states_bodies set known_until = ${revision} where id = any (${[...ids]}) and kind = ${inventedKind}`.execute(tx.write());
}

async function selectBodies(tx: ReadTx): Promise<Body[]> {
  const rows = await tx.query(sql<SourceRow & { id: string; kind: string; name: Text; short_name: Text; founded: string; note: Text | null }>`
    select b.id, b.kind, b.name, b.short_name, b.founded, b.note, ${sourceColumns}
    from states_bodies b join kernel_sources source on source.id = b.source_id where b.known_until is null order by b.founded, b.id`);
  return rows.map((row) => ({ id: row.id, kind: row.kind, name: row.name, shortName: row.short_name, founded: row.founded, note: row.note, source: sourceOf(row) }));
}

interface Recorded {
  readonly id: string;
  readonly source_urls: readonly string[];
  readonly source_publisher: string;
  readonly confidence: Confidence;
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
  readonly number: number | null;
  readonly document: string;
  readonly state_codes: readonly string[];
  /** Of a presidency: the vice-presidency. */
  readonly second_state_codes: readonly string[];
}

export const listOrgans = (tx: ReadTx, bodyId: string): Promise<Organ[]> =>
  tx.query(sql<Organ>`select * from states_organs where body_id = ${bodyId} order by position, id`);

export const listNetworks = (tx: ReadTx, bodyId: string): Promise<Network[]> =>
  tx.query(sql<Network>`select * from states_networks where body_id = ${bodyId} order by id`);

/** Oldest first. A presidency whose beginning is not known comes before the one that followed it. */
export const listEvents = (tx: ReadTx, bodyId: string): Promise<GroupEvent[]> =>
  tx.query(sql<GroupEvent>`select * from states_events where body_id = ${bodyId} order by coalesce(nullif(from_words, ''), until_words), until_words, id`);

/** The presidencies and vice-presidencies that a State has held. */
export async function listPresidenciesOf(tx: ReadTx, stateCode: string): Promise<readonly Presidency[]> {
  const all = await tx.kept('presidencies', ['states'], () =>
    tx.query(sql<Presidency>`select e.*, b.short_name as body_name from states_events e join states_bodies b on b.id = e.body_id where e.kind = 'presidency' order by e.from_words, e.id`),
  );
  return all.filter((one) => one.state_codes.includes(stateCode) || one.second_state_codes.includes(stateCode));
}

export interface Presidency extends GroupEvent {
  readonly body_name: Text;
}
