import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { takeRevision } from '#kernel/db/revisions.ts';
import { hashOf } from '#kernel/reference/load.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { db, undone } from '#testing/database.ts';
import { libraryReference } from '../reference.ts';
import { findChallenge, listChallenges } from './challenges.ts';
import { listCosts } from './costs.ts';
import { findFinding, listFindings } from './findings.ts';
import { listOptions, listOptionsOf } from './options.ts';
import { listPractices } from './practices.ts';

const reading = <T>(work: (tx: ReadTx) => Promise<T>) => db.reading(visitor, work);

describe('the library as it ships', () => {
  it('holds 47 options, 17 challenges, 213 findings, 51 practices and 86 costs, each with a source', async () => {
    assert.equal((await reading((tx) => listOptions(tx))).length, 47);
    assert.equal((await reading(listChallenges)).length, 17);
    const [findings, practices, costs] = [await reading((tx) => listFindings(tx)), await reading((tx) => listPractices(tx)), await reading((tx) => listCosts(tx))];
    assert.deepEqual([findings.length, practices.length, costs.length], [213, 51, 86]);
    for (const { id, source } of [...findings, ...practices, ...costs]) assert.notEqual(source.title, '', id);
  });

  it('counts on an option what hangs on it', async () => {
    const naloxone = (await reading((tx) => listOptions(tx))).find((option) => option.id === 'take-home-naloxone');
    assert.deepEqual([naloxone?.findings, naloxone?.practices, naloxone?.costs], [16, 2, 7]);
  });

  it('keeps the options of a challenge in the order of the data', async () => {
    const options = await reading((tx) => listOptionsOf(tx, 'nitazene-overdose-cluster'));
    assert.equal(options.length, 14);
    assert.equal(options[0]?.id, 'take-home-naloxone');
    assert.equal(options.at(-1)?.id, 'generic-nps-control');
  });

  it('names the core outcomes of a challenge, and none that does not exist', async () => {
    const challenge = await reading((tx) => findChallenge(tx, 'nitazene-overdose-cluster'));
    assert.equal(challenge?.coreOutcomes[0]?.id, 'overdose_mortality');
    assert.equal(challenge?.coreOutcomes.length, 10);
    assert.equal(challenge?.firstSteps.length, 6);
    assert.equal(await reading((tx) => findChallenge(tx, 'nothing')), undefined);
  });

  it('stands in the database as it ships, so that an upgrade can tell what was corrected here', () =>
    undone(keeper, async (tx) => {
      for (const set of libraryReference) {
        const shipped = new Map((await tx.query(sql<{ id: string; shipped_hash: string }>`select id, shipped_hash from kernel_reference_rows where set_name = ${set.name}`)).map((row) => [row.id, row.shipped_hash]));
        const standing = await set.list(tx);
        assert.equal(standing.length, shipped.size, set.name);
        assert.deepEqual(standing.filter((row) => shipped.get(row.id) !== hashOf(row)), [], set.name);
      }
    }));
});

describe('a correction of a finding', () => {
  it('leaves what was known before where it was', () =>
    undone(keeper, async (tx) => {
      const before = await findFinding(tx, 'F001');
      const revision = await takeRevision(tx, 'library');
      const set = libraryReference.find((one) => one.name === 'library/findings');
      const row = (await set?.list(tx))?.find((one) => one.id === 'F001');
      assert.ok(set && row && before);
      await set.put(tx, [{ ...row, direction: 'mixed' } as typeof row], revision);
      assert.equal((await findFinding(tx, 'F001'))?.direction, 'mixed');
      assert.equal((await findFinding(tx, 'F001', revision - 1))?.direction, 'benefit');
    }));

  it('that ends it leaves it on record and takes its card away', () =>
    undone(keeper, async (tx) => {
      const revision = await takeRevision(tx, 'library');
      await libraryReference.find((one) => one.name === 'library/findings')?.end(tx, ['F001'], revision);
      await sql`set constraints all immediate`.execute(tx.write());
      assert.equal(await findFinding(tx, 'F001'), undefined);
      assert.equal((await findFinding(tx, 'F001', revision - 1))?.id, 'F001');
    }));
});

describe('the title of an option', () => {
  it('that changes also changes on the cards of what hangs on it', () =>
    undone(keeper, async (tx: WriteTx) => {
      const revision = await takeRevision(tx, 'library');
      const set = libraryReference.find((one) => one.name === 'library/options');
      const row = (await set?.list(tx))?.find((one) => one.id === 'take-home-naloxone');
      assert.ok(set && row);
      await set.put(tx, [{ ...row, title: { original: 'en', en: { text: 'Naloxone to carry', v: 1 }, fr: { text: 'Naloxone sur soi', of: 1, how: 'human' } } } as typeof row], revision);
      const [card] = await tx.query(sql<{ words: string }>`select words_of(title, 'en') as words from catalogue_cards where id = 'finding:F001'`);
      assert.match(card?.words ?? '', /^Naloxone to carry: /);
    }));
});
