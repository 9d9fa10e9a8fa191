/** Indices are imported whole or not at all; amounts are converted with them, on request, beside what their sources say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { loadReference, endReference } from '#kernel/reference/load.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { buildApp, demonstrationSets } from '../../../app.ts';
import { db, doorsInto, statementsOf, undone } from '#testing/database.ts';
import { indexColumns } from '../rules/index-row.ts';
import { importIndices } from './import-indices.ts';

type Row = Partial<Record<(typeof indexColumns)[number], string>>;

const aLevel = (change: Row = {}): Row => ({ kind: 'gdp_deflator', place: 'NL', currency: 'EUR', base_year: '2015', year: '2009', value: '93.5', source_title: 'An invented table', source_publisher: 'An invented office', source_year: '2025', confidence: 'sure', ...change });
const aRate = (change: Row = {}): Row => ({ ...aLevel(), kind: 'exchange_rate', currency: 'SEK', place: 'SE', against: 'EUR', base_year: '', year: '2024', value: '11.4', ...change });
const fileOf = (...rows: readonly Row[]) => `${indexColumns.join(',')}\n${rows.map((row) => indexColumns.map((column) => `"${row[column] ?? ''}"`).join(',')).join('\n')}\n`;
/** A page is long: what is looked for is said, and not all that is there. */
const says = (page: string, words: RegExp) => assert.ok(words.test(page), `${words} in … ${page.slice(page.indexOf('What it costs As'), page.indexOf('What it costs As') + 3000)}`);
const plain = (words: string) => words.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ');

interface House {
  readonly run: (text: string, more?: { confirm?: boolean; lang?: string }) => Promise<{ readonly text: string; readonly exitCode: number; readonly json?: unknown }>;
  readonly read: (url: string) => Promise<string>;
  readonly api: (url: string) => Promise<{ readonly status: number; readonly body: Answer }>;
  readonly revision: () => Promise<number>;
}

interface Answer {
  readonly costs: readonly { readonly id: string; readonly value: number; readonly converted?: { readonly value?: number; readonly interval?: { readonly low: number } | null; readonly used?: readonly string[]; readonly notConverted?: { readonly fr: string }; readonly missing?: readonly { readonly kind: string; readonly place: string; readonly years: readonly number[] }[] } }[];
  readonly inventedCosts?: readonly unknown[];
  readonly indices?: readonly { readonly id: string; readonly source: { readonly title: string } }[];
  readonly errors?: readonly { readonly field: string; readonly reason: string }[];
}

const inHouse = (work: (house: House) => Promise<void>, { demonstration = false } = {}) =>
  undone(keeper, async (tx) => {
    const doors = doorsInto(tx);
    if (demonstration) await loadReference(doors, demonstrationSets);
    const { app } = await buildApp({ db: doors, now: () => new Date('2026-11-24T10:00:00Z'), cache: pageCache(() => doors) });
    await work({
      run: async (text, { confirm = false, lang = 'en' } = {}) => {
        const answer = await importIndices.run({ db: doors, today: '2026-11-24', publicUrl: '', backUp: undefined }, { indicesFile: text, confirm, lang });
        return { ...answer, text: plain(answer.text) };
      },
      read: async (url) => plain((await app.inject({ url })).body),
      api: async (url) => {
        const { statusCode, body } = await app.inject({ url: `/api/v1${url}` });
        return { status: statusCode, body: JSON.parse(body) as Answer };
      },
      revision: async () => (await doors.reading(keeper, findRevisionNow))?.revision ?? 0,
    });
    if (demonstration) await endReference(doors, demonstrationSets.toReversed());
  });

describe('an import of indices', () => {
  it('first says what it would change, writes it when that is confirmed, and nothing the second time', () =>
    inHouse(async ({ run }) => {
      assert.match((await run(fileOf(aLevel(), aRate()))).text, /2 new, 0 changed.*\+ deflator of GDP, NL, EUR, 2009: 93\.5 \(2015 = 100\) \+ rate of exchange, SE, 2024: 11\.4 SEK for 1 EUR Nothing was written/);
      assert.match((await run(fileOf(aLevel(), aRate()), { confirm: true })).text, /Written as revision \d+/);
      assert.match((await run(fileOf(aLevel(), aRate()), { confirm: true, lang: 'fr' })).text, /0 nouveau, 0 modifié, 2 inchangés Rien à écrire/);
      assert.match((await run(fileOf(aLevel({ value: '94' })))).text, /~ deflator of GDP, NL, EUR, 2009: 94 \(2015 = 100\), was 93\.5/);
      assert.match((await run(fileOf(aLevel({ source_title: 'Another' })))).text, /as before; changed: its source/);
    }));

  it('with one bad row among good ones writes none, and names line, column and reason in both languages', () =>
    inHouse(async ({ run }) => {
      const bad = fileOf(aLevel(), aLevel({ place: 'XX', year: 'then', value: '0' }), aLevel({ place: 'XA', year: '2010' }), aRate({ base_year: '2015', against: 'SEK' }), aLevel(), aLevel({ kind: 'big_mac', source_title: '' }));
      const { text, exitCode } = await run(bad, { confirm: true });
      assert.equal(exitCode, 1);
      for (const words of ['9 faults; nothing was imported', 'indices file, line 3, column place: “XX” is not the two-letter code', 'line 3, column year: “then” is not a year', 'line 3, column value: “0” is not a number above zero', 'line 4, column place: XA is invented', 'line 5, column against: a currency has no rate against itself', 'line 5, column base_year: a rate has no base year', 'line 6, column year: gdp_deflator.NL.EUR.2015.2009 stands on two lines', 'line 7, column kind: “big_mac” is not one of gdp_deflator, consumer_prices', 'line 7, column source_title: this cell is empty']) assert.ok(text.includes(words), `${words} in ${text}`);
      assert.match((await run(bad, { lang: 'fr' })).text, /9 erreurs ; rien n’a été importé :.*fichier des indices, ligne 3, colonne place : « XX » n’est ni le code/);
      assert.match((await run('kind,place\n', {})).text, /column currency: this column is missing/);
      assert.equal((await run(bad, { lang: 'de' })).exitCode, 2);
      assert.match((await run(fileOf(aLevel()))).text, /1 new/);
    }));
});

describe('costs on the page of an option', () => {
  const option = '/library/options/oat-community';

  it('stand as their sources say them, unless they are asked for', () =>
    inHouse(async ({ read }) => {
      const page = await read(`/en${option}`);
      says(page, /no amount is converted or brought to another year unless you ask for it/);
      assert.doesNotMatch(page, /about EUR|Not converted/);
    }));

  it('where an index is missing stay as they are, and say which one and what to import', () =>
    inHouse(async ({ read, api }) => {
      const english = await read(`/en${option}?money=EUR-2024`);
      says(english, /EUR 1,634/);
      says(english, /Not converted: not on record here is a price index of NL in EUR for 2009 and 2024\./);
      says(english, /To be imported for the rest.*a price index of NL in EUR for 2009 and 2024.*import-indices --indices-file/);
      says(english, /Not converted: its source does not give the year of its prices\./);
      says(await read(`/fr${option}?money=EUR-2024`), /Non converti : il manque ici un indice des prix pour NL en EUR \(2009 et 2024\)/);
      const { body } = await api(`/options/oat-community?money=EUR-2024`);
      const dutch = body.costs.find(({ id }) => id === 'E025');
      assert.deepEqual(dutch?.converted?.missing, [{ kind: 'price-level', place: 'NL', currency: 'EUR', years: [2009, 2024] }]);
      assert.match(dutch.converted.notConverted?.fr ?? '', /Non converti/);
      assert.deepEqual(body.indices, []);
    }));

  it('show beside the original what it comes to, with the indices and their sources, on the page and to a program', () =>
    inHouse(async ({ run, read, api, revision }) => {
      const before = await revision();
      await run(fileOf(aLevel(), aLevel({ year: '2024', value: '130.9' }), aRate()), { confirm: true });
      const english = await read(`/en${option}?money=EUR-2024`);
      says(english, /EUR 1,634 .*about EUR 2,290/);
      says(english, /Indices used deflator of GDP, NL, EUR, 2009: 93\.5 \(2015 = 100\).*An invented table.*deflator of GDP, NL, EUR, 2024: 130\.9/);
      says(await read(`/fr${option}?money=SEK-2024`), /1 634 EUR .*environ 26 100 SEK/);
      const { body } = await api('/options/oat-community?money=EUR-2024');
      const dutch = body.costs.find(({ id }) => id === 'E025');
      assert.deepEqual([dutch?.value, dutch?.converted?.value, dutch?.converted?.interval], [1634, 2287.6, null]);
      assert.deepEqual(dutch?.converted?.used, ['gdp_deflator.NL.EUR.2015.2009', 'gdp_deflator.NL.EUR.2015.2024']);
      assert.equal(body.indices?.[0]?.source.title, 'An invented table');
      // An address that names a revision does not move.
      says(await read(`/en${option}?money=EUR-2024&known=${before}`), /not on record here is a price index of NL/);
      assert.doesNotMatch(await read(`/en/briefs/option/oat-community`), /about EUR/);
    }));

  it('are not asked for in what is no currency and year', () =>
    inHouse(async ({ read, api }) => {
      says(await read(`/en${option}?money=lots`), /Currency and year: “lots” is not a currency and a year\. Write them as EUR-2024/);
      says(await read(`/fr${option}?money=lots`), /« lots » n’est pas une monnaie et une année/);
      const { status, body } = await api('/options/oat-community?money=lots');
      assert.deepEqual([status, body.errors?.[0]?.field], [400, 'money']);
    }));

  it('take at most ten statements', async () => {
    const { app } = await buildApp({ db, now: () => new Date('2026-11-24T10:00:00Z'), cache: pageCache(() => db, { refreshMs: Infinity }) });
    await app.inject({ url: `/en${option}` });
    for (const money of ['EUR-2024', 'XAL-2024']) {
      const sent = await statementsOf(() => app.inject({ url: `/en${option}?money=${money}` }));
      assert.ok(sent.length <= 10, `${sent.length}`);
    }
  });
});

describe('the money of invented States', () => {
  it('can be asked for in a demonstration: their costs stand apart, with invented indices, and in no count', () =>
    inHouse(
      async ({ read, api }) => {
        const before = await read('/en/library/options/oat-community');
        assert.doesNotMatch(before, /invented/i);
        const page = await read('/en/library/options/oat-community?money=XAL-2024');
        says(page, /Costs in invented States, for demonstration.*XAL 21,500.*about XAL 23,900 \(19,700 to 29,300\)/);
        assert.ok(page.includes('per patient per year (invented cost)'));
        assert.ok(page.includes('Isles of Brevia (invented State)'));
        says(page, /deflator of GDP, XA, XAL, 2024: 120\.57.*Invented for demonstrations/);
        says(page, /XBV 940.*Not converted: its source does not give the year/);
        says(await read('/fr/library/options/take-home-naloxone?money=XBV-2024-XB'), /selon ce que la monnaie achète \(Îles de Brévie \(État inventé\)\).*Coûts dans des États inventés/);
        assert.equal((await api('/options/oat-community?money=XAL-2024')).body.inventedCosts?.length, 2);
        assert.doesNotMatch(await read('/en/library/costs'), /invented/i);
        says(await read('/en/library/costs/E900001'), /invented cost/);
      },
      { demonstration: true },
    ));
});
