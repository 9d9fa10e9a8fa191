import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { findRevisionNow, takeRevision } from '#kernel/db/revisions.ts';
import { hashOf } from '#kernel/reference/load.ts';
import { textOf, wordsIn } from '#kernel/text/text.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { buildApp } from '../../../app.ts';
import { db, doorsInto, statementsOf, undone } from '#testing/database.ts';
import { change, sayStanding } from '../testing.ts';
import { libraryReference } from '../reference.ts';
import { listChangesSince } from './changes.ts';
import { findChallenge, listChallenges } from './challenges.ts';
import { listCosts } from './costs.ts';
import { findEvidenceFor } from './evidence.ts';
import { findFinding, listFindings } from './findings.ts';
import { findOption, listOptions, listOptionsOf } from './options.ts';
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

describe('an option that was corrected here', () => {
  it('has the newer words that ship beside it, of now and not of an older revision', () =>
    undone(keeper, async (tx) => {
      const before = await findRevisionNow(tx);
      const contest = (words: string) => sql`update kernel_reference_rows set contested = (select jsonb_build_object('title', ${JSON.stringify(textOf(words, words))}::jsonb, 'description', description, 'people', people, 'rights', rights)
        from library_options where id = 'take-home-naloxone' and known_until is null) where set_name = 'library/options' and id = 'take-home-naloxone'`.execute(tx.write());
      await contest('Naloxone for all');
      const newer = async (known?: number) => (await findOption(tx, 'take-home-naloxone', known))?.newer.map(({ name, text }) => [name, wordsIn('en', text)]);
      assert.deepEqual(await newer(), [['title', 'Naloxone for all']]);
      assert.deepEqual(await newer(before?.revision), []);
      assert.deepEqual((await findOption(tx, 'drug-checking'))?.newer, []);
      const { app } = await buildApp({ db: doorsInto(tx) });
      assert.match((await app.inject('/fr/library/options/take-home-naloxone')).body, /Une valeur publiée plus récente diffère<\/h2><p>Titre\u00a0: «\u00a0Naloxone for all/);
      await app.close();
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

describe('a retracted finding', () => {
  const naloxone = ['take-home-naloxone'];

  it('stays on record with its notice, and at an older revision says what it said', () =>
    undone(keeper, async (tx) => {
      const revision = await sayStanding(tx, 'F001', 'retracted');
      const now = await findFinding(tx, 'F001');
      assert.deepEqual([now?.standing?.kind, now?.standing?.on, now?.standing?.source.url], ['retracted', '2024-03-04', 'https://example.org/notice']);
      assert.equal((await findFinding(tx, 'F001', revision - 1))?.standing, undefined);
    }));

  it('counts for nothing', () =>
    undone(keeper, async (tx) => {
      const revision = await sayStanding(tx, 'F001', 'retracted');
      const counted = async (known?: number) => (await listOptions(tx, known)).find(({ id }) => id === naloxone[0])?.findings;
      assert.deepEqual([await counted(), await counted(revision - 1)], [15, 16]);
      const evidence = await findEvidenceFor(tx, 'nitazene-overdose-cluster');
      assert.ok(!evidence?.findings.some(({ id }) => id === 'F001'));
      assert.deepEqual(evidence?.retracted.map(({ id }) => id), ['F001']);
      assert.deepEqual(evidence?.changedSince, []);
    }));

  it('is told to whoever relied on it, in one statement, and not to whoever knew', () =>
    undone(keeper, async (tx) => {
      const revision = await sayStanding(tx, 'F001', 'retracted');
      const since = async (known: number, findingIds = ['F001', 'F002']) => (await listChangesSince(tx, { findingIds, known })).map(({ id, change, notice }) => [id, change, notice?.kind]);
      assert.deepEqual(await since(revision - 1), [['F001', 'retracted', 'retracted']]);
      assert.deepEqual(await since(revision), []);
      assert.deepEqual(await since(revision - 1, ['F002']), []);
      assert.equal((await statementsOf(() => since(revision - 1))).length, 1);
      assert.deepEqual((await findEvidenceFor(tx, 'nitazene-overdose-cluster', revision - 1))?.changedSince.map(({ id }) => id), ['F001']);
    }));

  it('says in a search that it was retracted, and no longer what it said', () =>
    undone(keeper, async (tx) => {
      await sayStanding(tx, 'F001', 'retracted');
      const [card] = await tx.query(sql<{ en: string; fr: string }>`select words_of(summary, 'en') as en, words_of(summary, 'fr') as fr from catalogue_cards where id = 'finding:F001'`);
      assert.match(card?.en ?? '', /^Retracted on 4 March 2024/);
      assert.match(card?.fr ?? '', /^Rétracté le 4 mars 2024/);
    }));

  it('cannot be said to be so without a notice and its date', () =>
    undone(keeper, async (tx) => {
      await assert.rejects(sayStanding(tx, 'F001', 'retracted', { standing_source_id: null }), /check constraint/);
    }));
});

describe('what became of findings since', () => {
  const changeOfOne = async (tx: WriteTx, known: number) => (await listChangesSince(tx, { optionIds: ['take-home-naloxone'], known })).map(({ id, change }) => [id, change]);

  it('is a correction by its publishers, or by hand here, and no mended note', () =>
    undone(keeper, async (tx) => {
      const before = (await sayStanding(tx, 'F001', 'corrected')) - 1;
      await change(tx, 'F002', { estimate: 1.4 });
      await change(tx, 'F003', { note: null });
      assert.deepEqual(await changeOfOne(tx, before), [['F001', 'corrected'], ['F002', 'amended']]);
    }));

  it('is an end where the finding is no longer on record', () =>
    undone(keeper, async (tx) => {
      const revision = await takeRevision(tx, 'library');
      await libraryReference.find((one) => one.name === 'library/findings')?.end(tx, ['F001'], revision);
      assert.deepEqual(await changeOfOne(tx, revision - 1), [['F001', 'ended']]);
    }));

  it('is that a retraction was taken back', () =>
    undone(keeper, async (tx) => {
      const revision = await sayStanding(tx, 'F001', 'corrected');
      await change(tx, 'F001', { standing: null, standing_on: null, standing_note: null, standing_source_id: null });
      assert.deepEqual(await changeOfOne(tx, revision), [['F001', 'amended']]);
    }));
});
