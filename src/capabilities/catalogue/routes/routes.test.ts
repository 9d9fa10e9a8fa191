import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textOf } from '#kernel/text/text.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { buildApp } from '../../../app.ts';
import { db, doorsInto, statementsOf, undone } from '#testing/database.ts';
import { putCards } from '../store/cards.ts';
import { aCard, aClosedAudience } from '../testing.ts';

const { app } = await buildApp({ db });
const get = async (url: string, from = app) => {
  const { statusCode, body, headers } = await from.inject({ url });
  return { status: statusCode, body, headers, json: () => JSON.parse(body) };
};
/** No-break spaces and curly signs are the typesetter's business. */
const plain = (html: string) => html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&quot;', '"');

describe('the search page', () => {
  it('finds across languages and says why, in both languages', async () => {
    const english = await get('/en/search?q=r%C3%A9duction+des+risques');
    assert.equal(english.status, 200);
    assert.match(plain(english.body), /matched through the thesaurus: réduction des risques → Harm reduction/);
    const french = await get('/fr/search?q=harm+reduction');
    assert.match(plain(french.body), /trouvé par le thésaurus : harm reduction → Réduction des risques et des dommages/);
  });

  it('says what it shows when a word was misspelt', async () => {
    assert.match(plain((await get('/en/search?q=nalaxone')).body), /Showing results for “Naloxone”/);
    assert.match(plain((await get('/fr/search?q=nalaxone')).body), /Résultats pour « Naloxone »/);
  });

  it('shows examples before anything is asked, and a way on when nothing is found', async () => {
    assert.match((await get('/en/search')).body, /For example/);
    assert.match(plain((await get('/fr/search?q=zqxjkvwzq')).body), /Aucun résultat pour « zqxjkvwzq »/);
  });

  it('is not for search engines', async () => {
    assert.match((await get('/en/search?q=naloxone')).body, /<meta name="robots" content="noindex"/);
  });

  it('names what in the address cannot be read, and answers without it', async () => {
    const { status, body } = await get('/en/search?q=naloxone&kind=nothing&from=abc');
    assert.equal(status, 400);
    assert.match(plain(body), /“nothing” is not one of the choices/);
    assert.match(body, /Naloxone/);
  });

  it('keeps the question as typed out of the markup', async () => {
    assert.ok(!(await get(`/en/search?q=${encodeURIComponent('"><script>x</script>')}`)).body.includes('<script>x'));
  });

  it('is downloaded whole, as CSV and JSON', async () => {
    const csv = await get('/en/search.csv?kind=concept');
    assert.match(csv.body, /^id,kind,title_en,title_fr,/);
    assert.ok(csv.body.split('\n').length > 500);
    assert.ok((await get('/fr/search.json?q=naloxone')).json().items.length > 2);
  });

  it('takes at most ten statements, even when it helps along', async () => {
    for (const q of ['naloxone', 'methadonne', 'naloxone zqzqzq']) {
      const sent = await statementsOf(() => buildApp({ db }).then((fresh) => fresh.app.inject({ url: `/en/search.json?q=${encodeURIComponent(q)}` })));
      assert.ok(sent.length <= 10, `${q}: ${sent.length}`);
    }
  });
});

describe('the API', () => {
  it('searches, with reasons in the language asked', async () => {
    const { items, facets, concepts, count } = (await get('/api/v1/search?q=r%C3%A9duction%20des%20risques&lang=en&kind=concept')).json();
    assert.ok(items.some((item: { id: string }) => item.id === 'concept:harm-reduction'));
    assert.ok(items.every((item: { why: string[] }) => item.why.length === 1));
    assert.equal(facets.kind.concept, count);
    assert.equal(concepts[0].id, 'harm-reduction');
  });

  it('refuses with a problem document', async () => {
    for (const query of ['kind=nothing', 'year=12', 'page=0', 'state=malta', `q=${'x'.repeat(201)}`]) {
      const { status, headers } = await get(`/api/v1/search?${query}`);
      assert.equal(status, 400, query);
      assert.match(String(headers['content-type']), /problem\+json/);
    }
  });

  it('leads to the next part', async () => {
    const { next } = (await get('/api/v1/search?kind=concept')).json();
    assert.equal(next, '/api/v1/search?kind=concept&lang=en&page=2');
    assert.equal((await get(next)).status, 200);
  });

  it('suggests shown labels only', async () => {
    const labels = async (q: string, lang = 'en') => (await get(`/api/v1/suggest?q=${encodeURIComponent(q)}&lang=${lang}`)).json().items.map((one: { label: string }) => one.label);
    assert.equal((await labels('nal'))[0], 'Naloxone');
    assert.ok((await labels('salle de cons', 'fr')).includes('Salles de consommation à moindre risque'));
    assert.ok(!(await labels('nalax')).some((label: string) => /nalax/i.test(label)));
    assert.deepEqual(await labels('%'), []);
  });

  it('gives a concept, or says that there is none', async () => {
    assert.equal((await get('/api/v1/concepts/naloxone')).json().cas, '465-65-6');
    assert.equal((await get('/api/v1/concepts/nothing-here')).status, 404);
  });
});

describe('the thesaurus', () => {
  it('shows both languages, links, control with its warning, and no hidden label', async () => {
    const { body } = await get('/en/concepts/heroin');
    assert.match(body, /Héroïne/);
    assert.match(body, /Not legal advice; verify the schedules/);
    assert.match((await get('/fr/concepts/heroin')).body, /Ne constitue pas un avis juridique/);
    assert.ok(!(await get('/en/concepts/naloxone')).body.includes('nalaxone'));
    assert.ok(!(await get('/en/concepts/drug-consumption-rooms')).body.includes('shooting gallery'));
  });

  it('has an index, downloadable, and no page for what is not there', async () => {
    assert.match((await get('/fr/concepts')).body, /href="\/fr\/concepts\/naloxone"/);
    assert.match((await get('/en/concepts.csv')).body, /^id,scheme,label_en,label_fr/);
    assert.equal((await get('/en/concepts/nothing-here')).status, 404);
  });

  it('takes at most ten statements', async () => {
    const sent = await statementsOf(() => get('/en/concepts/cannabis'));
    assert.ok(sent.length <= 10, String(sent.length));
  });
});

describe('what is closed', () => {
  it('appears on no page, in no file, in no feed and in no answer', () =>
    undone(keeper, async (tx) => {
      const audience = await aClosedAudience(tx);
      await putCards(tx, 999_999, [aCard({ subject: 'zq', path: '/zq/secret', title: textOf('Xjkvwq naloxone', 'Xjkvwq naloxone'), summary: textOf('Xjkvwq', 'Xjkvwq'), concepts: ['naloxone'], audience })]);
      const { app: inside } = await buildApp({ db: doorsInto(tx) });
      for (const path of ['/search?q=naloxone', '/search.csv?q=naloxone', '/search.json?kind=option', '/concepts/naloxone', '/concepts', '/concepts.csv', '/feed.atom', '/feed.json']) {
        for (const locale of ['en', 'fr']) {
          const { body, status } = await get(`/${locale}${path}`, inside);
          assert.equal(status, 200, path);
          assert.ok(!/xjkvwq|zq\/secret/i.test(body), path);
        }
      }
      const same = async (q: string) => (await get(`/api/v1/search?q=${q}`, inside)).body;
      assert.equal(await same('xjkvwq'), await same('xjkvwp'));
      assert.ok(!/xjkvwq/i.test((await get('/api/v1/suggest?q=xjkvw', inside)).body));
    }));
});

describe('feeds', () => {
  it('are Atom and JSON, in each language, with an address of their own', async () => {
    for (const locale of ['en', 'fr']) {
      const atom = await get(`/${locale}/feed.atom`);
      assert.match(String(atom.headers['content-type']), /^application\/atom\+xml/);
      assert.match(atom.body, new RegExp(`xml:lang="${locale}"`));
      assert.match(atom.body, new RegExp(`rel="self" [^>]*href="http://localhost:3000/${locale}/feed.atom"`));
      assert.equal(atom.body.match(/<entry>/g)?.length, 50);
      assert.equal((await get(`/${locale}/feed.json`)).json().items.length, 50);
    }
  });

  it('are not sent again to who has them', async () => {
    const { headers } = await get('/en/feed.atom');
    assert.equal((await app.inject({ url: '/en/feed.atom', headers: { 'if-none-match': String(headers['etag']) } })).statusCode, 304);
  });
});
