import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsx } from '#kernel/ui/markup/jsx-runtime.ts';
import { sql } from 'kysely';
import { noAssets } from '#kernel/http/assets.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import type { Panel } from '#kernel/http/panels.ts';
import { buildServer } from '#kernel/http/server.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import { db, statementsOf } from '#testing/database.ts';
import { statePanels, type StateSubject } from './index.ts';
import { statesRoutes } from './routes.ts';

const today = () => new Date('2026-11-24T12:00:00Z');

async function aServer(panels: readonly Panel<StateSubject>[] = []) {
  const site = { publicUrl: 'http://localhost:3000', menu: [], footer: [], assets: noAssets, now: today };
  const web = await buildServer({ site, db, slots: slotsFilledBy(panels.map((panel) => statePanels.with(panel))), cache: pageCache(() => db) });
  statesRoutes(web);
  return web.app;
}
const app = await aServer();
const get = async (url: string) => {
  const { statusCode, body } = await app.inject(url);
  return { status: statusCode, body: plain(body), json: () => JSON.parse(body) };
};
/** No-break spaces and tags are not what these tests are about. */
const plain = (html: string) => html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&amp;', '&');
const textOfMain = (html: string) => plain(html).replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of States', () => {
  it('lists them in the alphabet of the reader', async () => {
    const namesIn = async (locale: string) => [...(await get(`/${locale}/states`)).body.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]+)/g)].map(([, name]) => name ?? '');
    const english = await namesIn('en');
    const french = await namesIn('fr');
    assert.equal(english.length, 60);
    assert.ok(english.indexOf('Germany') > english.indexOf('France'));
    assert.ok(french.indexOf('Allemagne') < french.indexOf('Belgique'));
    assert.ok(french.indexOf('Égypte') < french.indexOf('France'));
  });

  it('counts the members of a body on a day, in both languages', async () => {
    assert.match((await get('/en/states?body=pompidou-group&on=2000-03-08')).body, /31 States were members on 8 March 2000/);
    assert.match((await get('/fr/states?body=pompidou-group&on=2022-02-01')).body, /42 États en étaient membres le 1er février 2022/);
    assert.match((await get('/en/states?body=council-of-europe')).body, /46 States are members today, 24 November 2026/);
  });

  it('tells those who may have been members apart, and does not count them', async () => {
    const { body } = await get('/en/states?body=pompidou-group&on=2012-06-30');
    assert.match(body, /31 States were members/);
    assert.match(body, /For 9 more, the sources read give bounds only/);
  });

  it('gives the members of the day as a file', async () => {
    const { items } = (await get('/en/states.json?body=european-union&on=2020-01-31')).json();
    assert.equal(items.length, 28);
    const kingdom = items.find((row: { state: string }) => row.state === 'GB');
    assert.equal(kingdom.until_exclusive, '2020-02-01');
    assert.match(kingdom.source_title, /\w/);
    assert.equal((await get('/fr/states.json')).json().items.length, 60);
  });

  it('never shows a name without its disclaimer', async () => {
    for (const locale of ['en', 'fr']) assert.match((await get(`/${locale}/states`)).body, /\* (This designation shall not|Cette dénomination ne saurait)/);
  });

  it('says which field cannot be read and why, and knows no body that is not on record', async () => {
    const wrong = await get('/fr/states?on=2026-02-30');
    assert.equal(wrong.status, 400);
    assert.match(wrong.body, /À la date du : « 2026-02-30 » n’est pas une date/);
    assert.equal((await get('/en/states?body=round-table')).status, 404);
  });

  it('takes few statements', async () => {
    const sent = await statementsOf(() => app.inject('/en/states?body=pompidou-group&on=2011-01-01'));
    assert.ok(sent.length <= 10, sent.join('\n'));
  });
});

describe('the page of a State', () => {
  it('says who made it and that the State did not, in both languages', async () => {
    assert.match((await get('/en/states/NL')).body, /Prepared by a reader on 24 November 2026 from public sources\. Not a statement by the Netherlands or any organisation\./);
    assert.match((await get('/fr/states/MT')).body, /N’engage ni Malte ni aucune organisation/);
    assert.match((await get('/fr/states/NL')).body, /N’engage ni les Pays-Bas ni aucune organisation/);
  });

  it('says what it belonged to on the day asked for', async () => {
    const member = async (day: string) => textOfMain((await app.inject(`/en/states/DE?on=${day}`)).body);
    assert.match(await member('2011-12-31'), /Member on 31 December 2011: Council of Europe , European Union , Pompidou Group/);
    assert.match(await member('2012-01-01'), /Member on 1 January 2012: Council of Europe , European Union (?!,)/);
  });

  it('tells the three dates of a withdrawal apart', async () => {
    const english = textOfMain((await app.inject('/en/states/DE')).body);
    assert.match(english, /Of the end: Notified on 4 March 2011 Effective on 31 December 2011 Not known: decision/);
    const french = textOfMain((await app.inject('/fr/states/DE')).body);
    assert.match(french, /De la fin : Notification le 4 mars 2011 Effet le 31 décembre 2011 Non connu : décision/);
  });

  it('gives bounds as bounds', async () => {
    assert.match(textOfMain((await app.inject('/en/states/MT')).body), /between January 1987 and 8 March 2000/);
    assert.match(textOfMain((await app.inject('/fr/states/MT')).body), /entre janvier 1987 et le 8 mars 2000/);
  });

  it('does not exist for a code that is no State on record', async () => {
    for (const code of ['XX', 'mt', 'MLT', '..%2F']) assert.equal((await get(`/en/states/${code}`)).status, 404, code);
    const french = await get('/fr/states/XX');
    assert.equal(french.status, 404);
    assert.match(french.body, /Il n’y a rien ici/);
  });

  it('refuses a day and a revision that are none, by name', async () => {
    const { status, body } = await get('/en/states/MT?on=soon&known=x');
    assert.equal(status, 400);
    assert.match(body, /On the day: “soon” is not a date/);
    assert.match(body, /As known at revision: “x” is not a whole number/);
  });

  it('is shown with the parts that other rooms fill, on its own clocks', async () => {
    let subject: StateSubject | undefined;
    const panel: Panel<StateSubject> = { id: 'fine', statements: 0, madeFrom: ['states'], load: async (_tx, asked) => { subject = asked; return (locale) => jsx('p', { children: `filled in ${locale}` }); } };
    const answer = await (await aServer([panel])).inject('/fr/states/FR?on=2001-02-03&known=7');
    assert.match(answer.body, /filled in fr/);
    assert.deepEqual([subject?.state.code, subject?.on, subject?.revision], ['FR', '2001-02-03', 7]);
  });

  it('stands when one of those parts fails, and says so in its place', async () => {
    const broken: Panel<StateSubject> = { id: 'broken', statements: 1, madeFrom: [], load: (tx) => tx.query(sql`select 1 / 0`) as never };
    const fine: Panel<StateSubject> = { id: 'fine', statements: 0, madeFrom: [], load: async () => () => jsx('p', { children: 'the other part' }) };
    const server = await aServer([broken, fine]);
    for (const [locale, sentence] of [['en', /This part of the page could not be shown/], ['fr', /Cette partie de la page n’a pas pu être affichée/]] as const) {
      const answer = await server.inject(`/${locale}/states/MT`);
      assert.equal(answer.statusCode, 200);
      assert.match(answer.body, sentence);
      assert.match(answer.body, /the other part/);
      assert.match(answer.body, /id="memberships-table"/);
    }
  });

  it('takes few statements of its own', async () => {
    const sent = await statementsOf(() => app.inject('/en/states/MT?on=2011-01-01'));
    assert.ok(sent.length <= 7, sent.join('\n'));
  });
});

describe('the page of a body', () => {
  it('has its members on a day, its organs, networks, presidencies, programmes and conferences', async () => {
    const shown = async (address: string) => textOfMain((await app.inject(address)).body);
    const members = await shown('/en/bodies/pompidou-group?on=2022-03-16');
    assert.match(members, /41 States were members on 16 March 2022/);
    assert.match(members, /Members over time/);
    const organs = await shown('/en/bodies/pompidou-group?view=organs');
    for (const part of ['Organs', 'Networks and working groups', 'MedNET']) assert.ok(organs.includes(part), part);
    const events = await shown('/en/bodies/pompidou-group?view=events');
    for (const part of ['Presidencies', 'Work programmes', 'Ministerial conferences']) assert.ok(events.includes(part), part);
    assert.match(events, /2010 to 2014 France Malta/);
    assert.match(await shown('/fr/bodies/pompidou-group?view=events'), /13 décembre 2022 Lisbonne 18/);
  });

  it('has an anchor for each card that leads to it', async () => {
    const { body } = await get('/en/bodies/pompidou-group?view=organs');
    for (const anchor of ['organ-bureau', 'network-airports']) assert.ok(body.includes(`id="${anchor}"`), anchor);
  });

  it('shows only what is on record of a body without organs', async () => {
    const { status, body } = await get('/fr/bodies/european-union?on=2020-02-01');
    assert.equal(status, 200);
    assert.match(body, /27 États en étaient membres le 1er février 2020/);
    assert.doesNotMatch(body, /view=organs/);
  });

  it('counts those who took part in what had no members', async () => {
    assert.match((await get('/en/bodies/pompidou-co-operation?on=1975-01-01')).body, /7 States took part on 1 January 1975/);
    assert.match((await get('/fr/states?body=pompidou-co-operation&on=1975-01-01')).body, /7 États y prenaient part le 1er janvier 1975/);
  });

  it('does not exist when it is not on record, and says which day is none', async () => {
    assert.equal((await get('/en/bodies/round-table')).status, 404);
    assert.equal((await get('/en/bodies/pompidou-group?on=2026-13-01')).status, 400);
    assert.match((await get('/fr/bodies/pompidou-group?view=all')).body, /Partie de la page : « all » ne figure pas parmi les choix/);
  });

  it('takes few statements', async () => {
    const sent = await statementsOf(() => app.inject('/fr/bodies/pompidou-group?on=2011-01-01'));
    assert.ok(sent.length <= 10, sent.join('\n'));
  });
});

describe('States in the API', () => {
  it('come with what they belong to on a day, each with its source', async () => {
    const { items } = (await get('/api/v1/states?on=2022-03-15&body=council-of-europe')).json();
    assert.equal(items.length, 47);
    const russia = items.find((state: { code: string }) => state.code === 'RU');
    assert.equal(russia.memberships[0].stage, 'certain');
    assert.equal(russia.name.fr, 'Fédération de Russie');
    assert.match(russia.memberships[0].source.title, /\w/);
    assert.equal((await get('/api/v1/states?on=2022-03-16&body=council-of-europe')).json().items.length, 46);
    assert.equal((await get('/api/v1/states')).json().items.length, 60);
  });

  it('refuse a day that is none, by field and reason, and know no other body', async () => {
    const wrong = await get('/api/v1/states?on=2026-02-30');
    assert.equal(wrong.status, 400);
    assert.deepEqual(wrong.json().errors.map((error: { field: string }) => error.field), ['on']);
    assert.equal((await get('/api/v1/states?body=round-table')).status, 404);
  });
});
