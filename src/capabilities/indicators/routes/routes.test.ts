import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { aClosedAudience } from '#capabilities/catalogue/testing.ts';
import { buildApp } from '../../../app.ts';
import { asOwner, db, doorsInto, statementsOf, undone } from '#testing/database.ts';
import { listValues } from '../store/values.ts';
import { closeValueToEveryone } from '../testing.ts';

const { app } = await buildApp({ db, cache: pageCache(() => db, { refreshMs: Infinity }) });
const get = async (url: string, from = app) => {
  const { statusCode, body, headers } = await from.inject({ url });
  return { status: statusCode, body, headers, json: () => JSON.parse(body) };
};
/** What a reader reads, without the tags. */
const read = (html: string) => html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const pages = ['/indicators', '/indicators/drug-induced-deaths', '/indicators/drug-induced-deaths?states=GB,MT', '/indicators/wastewater-cocaine?states=DE,FR', '/states/MT', '/challenges/nitazene-overdose-cluster', '/library/options/nsp-community'];

describe('each page with indicators', () => {
  for (const path of pages) {
    it(`${path} answers in both languages within ten statements`, async () => {
      for (const locale of ['en', 'fr']) {
        assert.equal((await get(`/${locale}${path}`)).status, 200);
        const again = `/${locale}${path}${path.includes('?') ? '&' : '?'}again`;
        const sent = await statementsOf(async () => assert.equal((await get(again)).status, 200));
        assert.ok(sent.length > 2 && sent.length <= (path.startsWith('/states') ? 14 : 10), `${sent.length} statements`);
      }
    });
  }

  it('exists only for what exists', async () => {
    assert.equal((await get('/en/indicators/nothing')).status, 404);
    assert.equal((await get('/en/indicators/drug-induced-deaths?known=0')).status, 404);
  });
});

describe('an indicator', () => {
  it('chooses no State by itself: it counts what is on record and draws nothing', async () => {
    const { body } = await get('/en/indicators/drug-induced-deaths');
    assert.match(read(body), /57 values for 27 States, from 2008 to 2024\./);
    assert.ok(!body.includes('line-chart'));
    assert.match(read((await get('/fr/indicators/drug-induced-deaths')).body), /57 valeurs pour 27 États, de 2008 à 2024\./);
  });

  it('draws the chosen States with the caution beside them and the years of their values', async () => {
    const english = (await get('/en/indicators/alcohol-per-capita?states=MT,AD')).body;
    assert.match(read(english), /4 values for 2 States, from 2010 to 2018\. The newest of each: Andorra, 2018: 11 litres of pure alcohol \(estimate, 15 years and over\)\. Malta, 2018: /);
    assert.match(read(english), /What may not be compared Modelled from sales/);
    assert.match(read(english), /Values on record: Andorra 2010, 2018 · Malta 2010, 2018\./);
    assert.match(read((await get('/fr/indicators/alcohol-per-capita?states=MT,AD')).body), /4 valeurs pour 2 États, de 2010 à 2018\. La plus récente de chacun : Andorre, 2018 : 11 litres d’alcool pur \(estimation, 15 ans et plus\)\. Malte, 2018 : /);
  });

  it('joins no point to another across missing years', async () => {
    assert.ok(!(await get('/en/indicators/alcohol-per-capita?states=MT')).body.includes('class="series__line" d="M0,'));
  });

  it('draws counts State by State, each on its own scale, and rates together', async () => {
    const pictures = async (path: string) => (await get(path)).body.match(/<figure class="chart line-chart"/g)?.length;
    assert.equal(await pictures('/en/indicators/drug-induced-deaths?states=IT,MT'), 2);
    assert.equal(await pictures('/en/indicators/drug-induced-deaths?states=GB'), 1);
    assert.equal(await pictures('/en/indicators/drug-induced-deaths-rate?states=IT,MT'), 1);
    assert.match(read((await get('/fr/indicators/drug-induced-deaths?states=IT,MT')).body), /chaque État est tracé seul, à sa propre échelle/);
  });

  it('names each part of the United Kingdom and each city, and sums none', async () => {
    const deaths = read((await get('/en/indicators/drug-induced-deaths?states=GB')).body);
    assert.match(deaths, /United Kingdom, 2023: 3,618 deaths \(England and Wales [^;]*; 1,172 deaths \(Scotland /);
    assert.ok(!deaths.includes('4,790'));
    assert.match(read((await get('/en/indicators/wastewater-cocaine?states=DE')).body), /Germany: Dresden/);
  });

  it('tells a true zero, what its source does not know, and an interval alone from each other', async () => {
    assert.match(read((await get('/en/indicators/opioid-agonist-treatment-clients?states=CY')).body), /2005 None \(zero\) True zero/);
    assert.match(read((await get('/fr/indicators/high-risk-opioid-users?states=BE')).body), /2015 Non connu Aucun chiffre dans la source/);
    assert.match(read((await get('/en/indicators/high-risk-opioid-users?states=DE')).body), /A bar without a mark: only an interval is published/);
  });

  it('says that nothing is on record, which is not zero, and what is no State', async () => {
    assert.match(read((await get('/en/indicators/nitazene-related-deaths?states=MT,XX')).body), /No value is on record for Malta\. That is not zero\. Not the code of a State here: XX\./);
    assert.match(read((await get('/fr/indicators/nitazene-related-deaths?states=MT')).body), /Aucune valeur n’est enregistrée pour Malte\. Ce n’est pas zéro\./);
  });

  it('draws six States at most, and refuses what is no code', async () => {
    assert.equal((await get('/en/indicators/alcohol-per-capita?states=AD,AL,AT,BE,BG,CH')).status, 200);
    assert.equal((await get('/en/indicators/alcohol-per-capita?states=AD,AL,AT,BE,BG,CH,CY')).status, 400);
    assert.equal((await get('/fr/indicators/alcohol-per-capita?states=malta')).status, 400);
  });

  it('leads to the challenges and options it speaks to, and they lead to it', async () => {
    assert.match((await get('/en/indicators/syringes-distributed')).body, /href="\/en\/challenges\/hiv-outbreak-pwid".*href="\/en\/library\/options\/nsp-community"/s);
    assert.match((await get('/en/challenges/hiv-outbreak-pwid')).body, /href="\/en\/indicators\/syringes-distributed"/);
    assert.match((await get('/fr/library/options/nsp-community')).body, /Indicateurs à ce sujet.*href="\/fr\/indicators\/syringes-distributed"/s);
    assert.ok(!(await get('/en/challenges/gambling-gaming-addiction')).body.includes('Indicators that speak to it'));
  });

  it('is found by search in either language', async () => {
    assert.match((await get('/fr/search?q=seringues&kind=indicator')).body, /href="\/fr\/indicators\/syringes-distributed"/);
  });
});

describe('the page of a State', () => {
  it('shows the newest value of each indicator with its year, and leads to the State’s own series', async () => {
    const { body } = await get('/en/states/MT');
    assert.match(read(body), /\d+ indicators have a value on record/);
    assert.match(body, /href="\/en\/indicators\/alcohol-per-capita\?states=MT"/);
    assert.match(read((await get('/fr/states/MT')).body), /Indicateurs enregistrés/);
  });

  it('shows nothing newer than the day it is asked as of, and nothing where nothing is on record', async () => {
    assert.match((await get('/en/states/MT?on=2012-06-01')).body, /indicators\/alcohol-per-capita\?states=MT[^]*?>2010</);
    assert.ok(!(await get('/en/states/SM')).body.includes('Indicators on record'));
  });
});

describe('files', () => {
  it('hold every indicator, every value, or those of the chosen States', async () => {
    assert.equal((await get('/en/indicators.json')).json().items.length, 20);
    assert.equal((await get('/fr/indicators/drug-induced-deaths.json')).json().items.length, 57);
    const { headers, body } = await get('/en/indicators/drug-induced-deaths.csv?states=GB');
    assert.match(headers['content-type'] as string, /text\/csv/);
    assert.equal(body.trim().split('\n').length, 7);
    assert.match(body, /not as a ranking/);
  });
});

describe('the API', () => {
  it('lists indicators, and tells the values of one with the caution', async () => {
    assert.equal((await get('/api/v1/indicators')).json().items.length, 20);
    const deaths = (await get('/api/v1/indicators/drug-induced-deaths/values?states=GB,MT')).json();
    assert.ok(deaths.indicator.caution.fr.length > 10);
    assert.deepEqual(new Set(deaths.items.map((one: { state: string }) => one.state)), new Set(['GB', 'MT']));
    assert.ok(deaths.items.every((one: { source: { title: string } }) => one.source.title !== ''));
  });

  it('tells what belongs to years up to a day, and what is not known as null', async () => {
    const before = (await get('/api/v1/indicators/alcohol-per-capita/values?states=MT&on=2012-06-01')).json();
    assert.deepEqual(before.items.map((one: { year: number }) => one.year), [2010]);
    const [belgium] = (await get('/api/v1/indicators/high-risk-opioid-users/values?states=BE')).json().items.filter((one: { kind: string }) => one.kind === 'not_known');
    assert.deepEqual([belgium.value, belgium.interval], [null, null]);
  });

  it('has a problem document for what does not exist and for what is no State', async () => {
    for (const [url, status] of [['/api/v1/indicators/nothing/values', 404], ['/api/v1/indicators/drug-induced-deaths/values?states=XX', 400], ['/api/v1/indicators/drug-induced-deaths/values?states=malta', 400]] as const) {
      const answer = await get(url);
      assert.equal(answer.status, status, url);
      assert.match(answer.headers['content-type'] as string, /problem\+json/);
    }
  });

  it('says in both languages what its routes are for', async () => {
    const { paths } = (await get('/api/v1/openapi.json')).json();
    assert.ok(paths['/indicators'] ?? paths['/api/v1/indicators']);
  });
});

describe('a value that is closed to its reader', () => {
  it('is in no page, no count, no file and no answer of the API', () =>
    undone(keeper, async (tx: WriteTx) => {
      const [first] = await listValues(tx, { indicatorId: 'nitazene-related-deaths', stateCodes: ['LV'] });
      assert.ok(first);
      await closeValueToEveryone(tx, await aClosedAudience(tx), first.id);
      const { app } = await buildApp({ db: doorsInto(tx), cache: pageCache(() => doorsInto(tx)) });
      assert.match(read((await get('/en/indicators/nitazene-related-deaths', app)).body), /5 values for 2 States/);
      assert.match(read((await get('/en/challenges/nitazene-overdose-cluster', app)).body), /5 values for 2 States/);
      for (const url of ['/en/indicators/nitazene-related-deaths', '/en/indicators/nitazene-related-deaths.csv', '/en/states/LV', '/api/v1/indicators/nitazene-related-deaths/values']) {
        assert.ok(!/nitazene-related-deaths\?states=LV|"state":"LV"|nitazene-related-deaths,.*,LV,/.test((await get(url, app)).body), url);
      }
    }));
});

describe('a panel that fails', () => {
  it('leaves the rest of the challenge’s page standing', () =>
    undone(keeper, async (tx: WriteTx) => {
      await asOwner(tx, () => sql`alter table indicators_bearings rename to indicators_bearings_gone`.execute(tx.write()));
      const inner = doorsInto(tx);
      // Each try in a transaction of its own, as at a reader's.
      const reading: typeof inner.reading = async (viewer, work) => {
        await sql`savepoint a_try`.execute(tx.write());
        try {
          return await inner.reading(viewer, work);
        } catch (error) {
          await sql`rollback to savepoint a_try`.execute(tx.write());
          throw error;
        }
      };
      const doors = { ...inner, reading };
      const { app } = await buildApp({ db: doors, cache: pageCache(() => doors) });
      for (const path of ['/challenges/nitazene-overdose-cluster', '/library/options/nsp-community']) {
        const { status, body } = await get(`/en${path}`, app);
        assert.equal(status, 200);
        assert.match(read(body), /A part of this page could not be shown/);
      }
    }));
});

describe('the chart of a State of which the sources give no figure', () => {
  it('is a sentence, and no axis with nothing on it', async () => {
    const alone = (await get('/en/indicators/high-risk-opioid-users?states=BE')).body;
    assert.ok(!alone.includes('line-chart'));
    assert.match(read(alone), /Nothing is drawn for Belgium: the sources on record give no figure\. That is not none\./);
    assert.match(read((await get('/fr/indicators/high-risk-opioid-users?states=BE,EE')).body), /Rien n’est tracé pour Belgique et Estonie/);
  });
});
