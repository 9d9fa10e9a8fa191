import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { loadReference, referenceFolder } from '#kernel/reference/load.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, undone } from '#testing/database.ts';
import { atlasReference } from './reference.ts';
import { findQuestion } from './store/questions.ts';
import { listSituations, listUnverified, pairOf } from './store/situations.ts';

type Rewrite = (text: string) => string;

/** What would happen at the start of a release whose files of the atlas were rewritten. */
async function upgrade(tx: WriteTx, rewritten: Readonly<Record<string, Rewrite>>) {
  const folder = await mkdtemp(join(tmpdir(), 'entente-atlas-'));
  try {
    await cp(join(referenceFolder, 'atlas'), join(folder, 'atlas'), { recursive: true });
    for (const [file, rewrite] of Object.entries(rewritten)) {
      const path = join(folder, 'atlas', file);
      await writeFile(path, rewrite(await readFile(path, 'utf8')));
    }
    return await loadReference(doorsInto(tx), atlasReference, { folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const revisionNow = async (tx: WriteTx) => (await findRevisionNow(tx))?.revision ?? 0;

describe('a release that changes what ships', () => {
  it('may tell the same answer under another id: the one ends before the other is written', () =>
    undone(keeper, async (tx) => {
      const before = await revisionNow(tx);
      const [change] = (await upgrade(tx, { 'situations.csv': (text) => text.replace('air-sea-cooperation-es-2007-09-30,', 'air-sea-cooperation-es-maoc,') })).slice(-1);
      assert.deepEqual([change?.added, change?.ended], [['air-sea-cooperation-es-maoc'], ['air-sea-cooperation-es-2007-09-30']]);
      const spain = { questionIds: ['air-sea-cooperation'], stateCodes: ['ES'] };
      assert.deepEqual((await listSituations(tx, spain)).map((one) => one.id), ['air-sea-cooperation-es-maoc']);
      assert.deepEqual((await listSituations(tx, { ...spain, known: before })).map((one) => one.id), ['air-sea-cooperation-es-2007-09-30']);
      await sql`set constraints all immediate`.execute(tx.write());
      assert.equal((await tx.query(sql`select from catalogue_cards where id = 'situation:air-sea-cooperation.ES'`)).length, 1);
    }));

  it('ends what later turned out to be verified, and still tells it at an older revision', () =>
    undone(keeper, async (tx) => {
      const before = await revisionNow(tx);
      const isSaid = async (known?: number) => (await listUnverified(tx, known)).has(pairOf('alcohol-purchase-age', 'AD'));
      assert.equal(await isSaid(), true);
      await upgrade(tx, { 'unverified.csv': (text) => text.replace('alcohol-purchase-age,AD,2023\n', '') });
      assert.deepEqual([await isSaid(), await isSaid(before)], [false, true]);
    }));

  it('asks a new version of a question, and leaves the old one with its answers to those who ask as of before', () =>
    undone(keeper, async (tx) => {
      const before = await revisionNow(tx);
      await upgrade(tx, { 'questions.csv': (text) => text.replace('\noat-prison,1,', '\noat-prison,2,') });
      assert.deepEqual([(await findQuestion(tx, 'oat-prison'))?.version, (await findQuestion(tx, 'oat-prison', before))?.version], [2, 1]);
      const versions = async (known?: number) => new Set((await listSituations(tx, { questionIds: ['oat-prison'], known })).map((one) => one.questionVersion));
      // The rows that ship beside it say that they answer it.
      assert.deepEqual([[...(await versions())], [...(await versions(before))]], [[2], [1]]);
    }));
});
