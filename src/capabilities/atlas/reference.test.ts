import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { loadReference, referenceFolder } from '#kernel/reference/load.ts';
import { readCsv } from '#kernel/tables/csv.ts';
import { textOf, wordsIn } from '#kernel/text/text.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, undone } from '#testing/database.ts';
import { atlasReference } from './reference.ts';
import { buildApp } from '../../app.ts';
import { exportAtlas } from './routes/export.ts';
import { importAtlas } from './routes/import.ts';
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

/** The English title of one question, as its file says it. */
const titleOf = (text: string) => readCsv('', text, ['id']).rows.find(({ cells }) => cells['id'] === 'oat-prison')?.cells['title_en'] ?? '';

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

  it('leaves a question that was corrected here as it was corrected, and keeps the newer words beside it', () =>
    undone(keeper, async (tx) => {
      const context = { db: doorsInto(tx), today: '2026-11-24', publicUrl: '', backUp: undefined };
      const { text: standing } = await exportAtlas.run(context, { questions: true });
      assert.match((await importAtlas.run(context, { questionsFile: standing.replace(titleOf(standing), 'Corrected here'), confirm: true })).text, /Written as revision/);
      const [change] = await upgrade(tx, { 'questions.csv': (text) => text.replace(titleOf(text), 'Better words that ship') });
      assert.deepEqual([change?.changed, change?.contested], [[], ['oat-prison']]);
      const question = await findQuestion(tx, 'oat-prison');
      assert.equal(wordsIn('en', question?.title ?? textOf('', '')), 'Corrected here');
      assert.deepEqual(question?.newer.map(({ name, text }) => [name, wordsIn('en', text)]), [['title', 'Better words that ship']]);
      const { app } = await buildApp({ db: doorsInto(tx) });
      assert.match((await app.inject('/en/atlas/questions/oat-prison')).body, /A newer published value differs<\/h2><p>Title: “Better words that ship”<\/p><p>What was corrected here stands/);
      assert.match((await app.inject('/fr/atlas/questions/oat-prison')).body, /Une valeur publiée plus récente diffère<\/h2><p>Titre\u00a0: «\u00a0/);
      assert.doesNotMatch((await app.inject('/en/atlas/questions/take-home-naloxone')).body, /A newer published value/);
      await app.close();
    }));

  describe('a situation that was corrected here', () => {
    const id = 'air-sea-cooperation-es-2007-09-30';
    const spain = { questionIds: ['air-sea-cooperation'], stateCodes: ['ES'] };
    const newer = { 'situations.csv': (text: string) => text.replace(new RegExp(`^${id},.*$`, 'm'), (row) => row.replace('About MAOC (N)', 'A newer list').replace(',maoc_n,', ',airports_group,')) };

    /** Corrected with the verb to another answer, then shipped anew with a third. */
    const contested = (work: (tx: WriteTx, before: number) => Promise<void>, correction = ',both,') =>
      undone(keeper, async (tx) => {
        const context = { db: doorsInto(tx), today: '2026-11-24', publicUrl: '', backUp: undefined };
        const { text } = await exportAtlas.run(context, { situations: true });
        await importAtlas.run(context, { situationsFile: text.replace(new RegExp(`^${id},.*$`, 'm'), (row) => row.replace(',maoc_n,', correction)), confirm: true });
        const before = await revisionNow(tx);
        assert.deepEqual((await upgrade(tx, newer)).at(-1)?.contested, [id]);
        await work(tx, before);
      });

    it('stands, with the newer reading and its source beside it, of now and not of an older revision', () =>
      contested(async (tx, before) => {
        const [situation] = await listSituations(tx, spain);
        assert.deepEqual([situation?.answer, situation?.newer?.answer, situation?.newer?.source.title, situation?.newer?.from], ['both', 'airports_group', 'A newer list', '2007-09-30']);
        assert.equal((await listSituations(tx, { ...spain, known: before }))[0]?.newer, undefined);
        assert.equal((await listSituations(tx, { questionIds: ['air-sea-cooperation'] })).filter((one) => one.newer).length, 1);
      }));

    it('is no longer contested once it is corrected to what shipped', () =>
      contested(async (tx) => {
        const context = { db: doorsInto(tx), today: '2026-11-24', publicUrl: '', backUp: undefined };
        const { text } = await exportAtlas.run(context, { situations: true });
        const row = (line: string) => line.replace(',both,', ',airports_group,').replace('About MAOC (N)', 'A newer list');
        assert.match((await importAtlas.run(context, { situationsFile: text.replace(new RegExp(`^${id},.*$`, 'm'), row), confirm: true })).text, /1 changed/);
        assert.deepEqual((await listSituations(tx, spain)).map((one) => [one.answer, one.newer]), [['airports_group', undefined]]);
      }));

    it('says so to everyone on its page in both languages, and marks its cell in the table', () =>
      contested(async (tx) => {
        const { app } = await buildApp({ db: doorsInto(tx) });
        const [english, french, table] = await Promise.all(
          ['/en/atlas/questions/air-sea-cooperation/states/ES', '/fr/atlas/questions/air-sea-cooperation/states/ES', '/en/atlas/questions/air-sea-cooperation'].map(async (url) => (await app.inject(url)).body),
        );
        assert.match(english ?? '', /A newer published value differs<\/h2>.*The newer value: Pompidou Group airports or general-aviation group \(since 30 September 2007\)\..*A newer list.*The local correction stands: Both \(since 30 September 2007\)\..*About MAOC/s);
        assert.match(french ?? '', /Une valeur publiée plus récente diffère<\/h2>.*La correction faite ici reste en vigueur\u00a0: Les deux \(depuis le 30 septembre 2007\)\./s);
        assert.equal((table ?? '').split('A newer published value differs').length, 2);
        assert.doesNotMatch((await app.inject('/en/atlas/questions/air-sea-cooperation/states/FR')).body, /A newer published value/);
        await app.close();
      }));
  });
});
