import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import { hashOf } from '#kernel/reference/load.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { aClosedAudience } from '#capabilities/catalogue/testing.ts';
import { listStates } from '#capabilities/states/index.ts';
import { db, seenBy, undone } from '#testing/database.ts';
import { indicatorsReference } from '../reference.ts';
import { closeValueToEveryone } from '../testing.ts';
import { findIndicator, listIndicators, listIndicatorsOn } from './indicators.ts';
import { listNewestValuesOf, listValues } from './values.ts';

const reading = <T>(work: (tx: ReadTx) => Promise<T>) => db.reading(visitor, work);
const deaths = 'drug-induced-deaths';

describe('the indicators as they ship', () => {
  it('are 20 with 829 values, each with a source, for States that exist', async () => {
    const indicators = await reading((tx) => listIndicators(tx));
    assert.equal(indicators.length, 20);
    const codes = new Set((await reading(listStates)).map(({ code }) => code));
    const values = await reading(async (tx) => {
      const all: Awaited<ReturnType<typeof listValues>> = [];
      for (const { id } of indicators) all.push(...(await listValues(tx, { indicatorId: id })));
      return all;
    });
    assert.equal(values.length, 829);
    assert.equal(indicators.reduce((sum, one) => sum + one.values, 0), 829);
    assert.deepEqual(values.filter(({ stateCode, source }) => !codes.has(stateCode) || source.title === '' || source.publisher === '').map(({ id }) => id), []);
  });

  it('stand in the database as they ship, so that an upgrade can tell what was corrected here', () =>
    undone(keeper, async (tx) => {
      for (const set of indicatorsReference) {
        const shipped = new Map((await tx.query(sql<{ id: string; shipped_hash: string }>`select id, shipped_hash from kernel_reference_rows where set_name = ${set.name}`)).map((row) => [row.id, row.shipped_hash]));
        const standing = await set.list(tx);
        assert.equal(standing.length, shipped.size, set.name);
        assert.deepEqual(standing.filter((row) => shipped.get(row.id) !== hashOf(row)), [], set.name);
      }
    }));

  it('give deaths of the United Kingdom after 2011 by part, and never as one figure', async () => {
    const newest = (await reading((tx) => listNewestValuesOf(tx, 'GB', { until: 2026, known: undefined }))).filter(({ indicator }) => indicator.id === deaths);
    assert.deepEqual(newest.map(({ value }) => [value.year, value.coversKey.slice(0, 8)]), [[2023, 'england-'], [2023, 'scotland']]);
  });

  it('speak to challenges and options, by their definitions', async () => {
    assert.deepEqual((await reading((tx) => listIndicatorsOn(tx, 'challenge', 'nitazene-overdose-cluster'))).map(({ id }) => id), [deaths, 'drug-induced-deaths-rate', 'nitazene-related-deaths']);
    assert.deepEqual(await reading((tx) => listIndicatorsOn(tx, 'option', 'precursor-control')), []);
  });
});

describe('the newest value of a State', () => {
  it('is that of the last year up to the one asked for', async () => {
    const alcohol = async (until: number) => (await reading((tx) => listNewestValuesOf(tx, 'MT', { until, known: undefined }))).filter(({ indicator }) => indicator.id === 'alcohol-per-capita').map(({ value }) => value.year);
    assert.deepEqual([await alcohol(2026), await alcohol(2012), await alcohol(2001)], [[2018], [2010], []]);
  });
});

describe('a correction of a value', () => {
  it('leaves what was known before where it was', () =>
    undone(keeper, async (tx) => {
      const set = indicatorsReference.find(({ name }) => name === 'indicators/values');
      const row = (await set?.list(tx))?.find(({ id }) => id.startsWith(`${deaths}.MT.`));
      assert.ok(set && row);
      const revision = await takeRevision(tx, 'indicators');
      await set.put(tx, [{ ...row, value: 4321 } as typeof row], revision);
      const at = async (known?: number) => (await listValues(tx, { indicatorId: deaths, stateCodes: ['MT'], known })).find(({ id }) => id === row.id)?.value;
      assert.equal(await at(), 4321);
      assert.notEqual(await at(revision - 1), 4321);
    }));

  it('that ends it leaves it on record', () =>
    undone(keeper, async (tx) => {
      const revision = await takeRevision(tx, 'indicators');
      const [first] = await listValues(tx, { indicatorId: deaths });
      assert.ok(first);
      await indicatorsReference.find(({ name }) => name === 'indicators/values')?.end(tx, [first.id], revision);
      const ids = async (known?: number) => (await listValues(tx, { indicatorId: deaths, known })).map(({ id }) => id);
      assert.ok(!(await ids()).includes(first.id));
      assert.ok((await ids(revision - 1)).includes(first.id));
    }));
});

describe('an indicator that is no longer shipped', () => {
  it('is gone with its card, and still told at an older revision', () =>
    undone(keeper, async (tx) => {
      const revision = await takeRevision(tx, 'indicators');
      await indicatorsReference.find(({ name }) => name === 'indicators/indicators')?.end(tx, [deaths], revision);
      await sql`set constraints all immediate`.execute(tx.write());
      assert.equal(await findIndicator(tx, deaths), undefined);
      assert.equal((await findIndicator(tx, deaths, revision - 1))?.id, deaths);
      assert.deepEqual((await listNewestValuesOf(tx, 'GB', { until: 2026, known: undefined })).filter(({ indicator }) => indicator.id === deaths), []);
    }));
});

describe('a value that is closed to its reader', () => {
  it('is in no list and no count', () =>
    undone(keeper, async (tx) => {
      const [first] = await listValues(tx, { indicatorId: 'nitazene-related-deaths' });
      assert.ok(first);
      await closeValueToEveryone(tx, await aClosedAudience(tx), first.id);
      await seenBy(tx, visitor);
      assert.ok(!(await listValues(tx, { indicatorId: 'nitazene-related-deaths' })).some(({ id }) => id === first.id));
      assert.equal((await listIndicators(tx)).find(({ id }) => id === 'nitazene-related-deaths')?.values, 5);
    }));
});
