/** The three-way upgrade of shipped data: what shipped last, what ships now, what stands here. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { Doors, WriteTx } from '#kernel/db/tx.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { corrupt, shippedRows, type ReferenceSet } from './set.ts';
import * as store from './store.ts';
import { projectFolder } from '#kernel/files/project-folder.ts';

export interface ReferenceChange {
  readonly set: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly ended: readonly string[];
  /** Shipped anew, but a local correction stands: it wins, and the new value is kept beside it. */
  readonly contested: readonly string[];
}

export const referenceFolder = projectFolder('reference');

interface Options {
  readonly folder?: string;
  /** Says what would change and changes nothing. */
  readonly dryRun?: boolean;
}

/** Loads each set whose files are not those last loaded, each in one transaction, in the order of the list. */
export async function loadReference(db: Doors, sets: readonly ReferenceSet[], { folder = referenceFolder, dryRun = false }: Options = {}): Promise<ReferenceChange[]> {
  const loaded = new Map((await db.reading(keeper, store.listSets)).map((row) => [row.name, row.fingerprint]));
  const changes: ReferenceChange[] = [];
  for (const set of sets) {
    const texts = new Map<string, string>();
    for (const file of set.files) texts.set(file, await readShipped(folder, file));
    const fingerprint = hashOf([...texts]);
    if (loaded.get(set.name) === fingerprint) continue;
    const rows = set.parse((file, columns) => shippedRows(file, texts.get(file) ?? '', columns));
    refuseTwice(set.name, rows);
    changes.push(await db.writing(keeper, (tx) => upgrade(tx, set, rows, fingerprint, dryRun)));
  }
  return changes;
}

/** Of the sets, those that were loaded here. */
export async function loadedAmong(db: Doors, sets: readonly ReferenceSet[]): Promise<ReferenceSet[]> {
  const loaded = new Set((await db.reading(keeper, store.listSets)).map((row) => row.name));
  return sets.filter((set) => loaded.has(set.name));
}

/** Ends all that stands of each set, the last first, in one transaction, and forgets that it shipped: loading begins anew. */
export async function endReference(db: Doors, sets: readonly ReferenceSet[], { dryRun = false }: Pick<Options, 'dryRun'> = {}): Promise<ReferenceChange[]> {
  return db.writing(keeper, async (tx) => {
    const changes: ReferenceChange[] = [];
    for (const set of sets.toReversed()) {
      const ended = idsOf(await set.list(tx));
      changes.push({ set: set.name, added: [], changed: [], ended, contested: [] });
      if (dryRun) continue;
      if (ended.length > 0) await set.end(tx, ended, await takeRevision(tx, set.room));
      await store.forgetSet(tx, set.name);
    }
    return changes;
  });
}

async function upgrade(tx: WriteTx, set: ReferenceSet, rows: readonly { id: string }[], fingerprint: string, dryRun: boolean): Promise<ReferenceChange> {
  const shipped = await store.listShippedHashes(tx, set.name);
  const standing = shipped.size === 0 ? new Map<string, string>() : new Map((await set.list(tx)).map((row) => [row.id, hashOf(row)]));
  const coming = new Map(rows.map((row) => [row.id, { row, hash: hashOf(row) }]));
  // What stands and never shipped was written here: it is a correction as well, where the same id now ships otherwise.
  const corrected = (id: string) => standing.has(id) && standing.get(id) !== (shipped.get(id) ?? coming.get(id)?.hash);

  const different = rows.filter((row) => shipped.get(row.id) !== coming.get(row.id)?.hash);
  const added = different.filter((row) => !shipped.has(row.id) && !corrected(row.id));
  const changed = different.filter((row) => shipped.has(row.id) && !corrected(row.id));
  const contested = different.filter((row) => corrected(row.id));
  const ended = [...shipped.keys()].filter((id) => !coming.has(id) && standing.has(id) && !corrected(id));
  const change = { set: set.name, added: idsOf(added), changed: idsOf(changed), ended, contested: idsOf(contested) };
  if (dryRun) return change;

  if (different.length > 0 || ended.length > 0) {
    const revision = await takeRevision(tx, set.room);
    // What ends makes room first: the same fact under another id may not hold beside itself.
    if (ended.length > 0) await set.end(tx, ended, revision);
    if (added.length + changed.length > 0) await set.put(tx, [...added, ...changed], revision);
    if (contested.length > 0) await set.keepBeside?.(tx, contested);
  }
  const hashes = new Map(rows.map((row) => [row.id, coming.get(row.id)?.hash ?? '']));
  await store.writeShipped(tx, set.name, fingerprint, hashes, new Map(contested.map((row) => [row.id, row])));
  return change;
}

const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

/** Of the value and not of how its keys happen to be ordered. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(sorted(value))).digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]);
}

async function readShipped(folder: string, file: string): Promise<string> {
  const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
    throw corrupt(`reference/${file} cannot be read (${(error as { code?: string }).code ?? String(error)})`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw corrupt(`reference/${file} is not UTF-8 text`);
  }
}

function refuseTwice(set: string, rows: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw corrupt(`${set} has two rows called ${id}`);
    seen.add(id);
  }
}
