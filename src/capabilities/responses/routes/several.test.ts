import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inAlphabeticalOrder, locales, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { visitor } from '#kernel/values/viewer.ts';
import { listChallenges } from '#capabilities/library/index.ts';
import { listStates } from '#capabilities/states/index.ts';
import { runVerb } from '#kernel/cli/run.ts';
import { fit } from '#kernel/documents/fitting.ts';
import { responseBrief } from '../briefs/one-state.ts';
import { buildApp, verbs } from '../../../app.ts';
import { db, statementsOf } from '#testing/database.ts';

const now = () => new Date('2026-11-24T10:00:00Z');
const { app } = await buildApp({ db, now, cache: pageCache(() => db, { refreshMs: Infinity }) });
const get = async (url: string) => {
  const { statusCode, body } = await app.inject({ url });
  return { status: statusCode, body, json: () => JSON.parse(body) };
};
/** What a reader reads, without tags and no-break spaces. */
const read = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ').replaceAll(/ ([.,)])/g, '$1');
const people = '/challenges/drug-use-displaced-people/responses';
const aviation = '/challenges/general-aviation-trafficking/responses';
/** The heads of the columns after the first, as they stand. */
const columnsOf = (body: string, id = 'states-side-by-side') => {
  const table = new RegExp(`<div class="data-table[^"]*" id="${id}">.*?</table>`, 's').exec(body)?.[0] ?? '';
  return [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, name]) => read(name ?? '').trim()).slice(1);
};

describe('a response for several States', () => {
  it('counts options in a sentence that names the States, in both languages', async () => {
    assert.match(read((await get(`/en${people}?states=MT,FR,IT`)).body), /For France, Italy and Malta, of 7 options for this challenge, (none is|1 is|\d are) seen in place, in whole or in part, in all of them/);
    assert.match(read((await get(`/fr${people}?states=MT,FR,IT`)).body), /Pour la France, l’Italie et Malte, sur 7 options pour ce défi, (aucune n’est constatée|1 est constatée|\d sont constatées) en place, en tout ou en partie, dans tous à la fois/);
    assert.match(read((await get(`/en${aviation}?states=MT,FR`)).body), /For France and Malta, it is not known of any of the 4 options for this challenge whether it is in place\./);
  });

  it('names who made it, that it binds no State, and the notice that goes with a name', async () => {
    assert.match(read((await get(`/en${people}?states=FR,MT`)).body), /Not a statement by any State or organisation\. Not legal advice\./);
    assert.match(read((await get(`/fr${people}?states=FR,MT`)).body), /N’engage aucun État ni aucune organisation\./);
  });

  it('has the options once, each in one lane, with a cell for each State', async () => {
    const { body } = await get(`/en${people}?states=MT,FR,IT`);
    const articles = [...body.matchAll(/<article class="response-option" id="option-([a-z-]+)"/g)].map(([, id]) => id);
    assert.equal(articles.length, 7);
    assert.equal(new Set(articles).size, 7);
    assert.equal([...body.matchAll(/class="status status--/g)].length, 21);
  });

  it('leaves law and feasibility empty in every column', async () => {
    const words = read((await get(`/en${people}?states=MT,FR,IT`)).body);
    assert.equal(words.split('Not answered by this State.').length - 1, 3);
    assert.equal(words.split('Yours alone to answer. Nothing is filled in.').length - 1, 3);
  });

  it('numbers its sources, each of which a reference leads to', async () => {
    const { body } = await get(`/en${people}?states=MT,FR,IT`);
    const numbered = new Set([...body.matchAll(/id="source-(\d+)"/g)].map(([, number]) => number));
    const referred = new Set([...body.matchAll(/href="#source-(\d+)"/g)].map(([, number]) => number));
    assert.ok(numbered.size > 10);
    assert.deepEqual([...referred].filter((number) => !numbered.has(number)), []);
    assert.deepEqual([...numbered].filter((number) => !referred.has(number)), []);
  });

  it('says what they are all part of on the day', async () => {
    assert.deepEqual(columnsOf((await get(`/en${aviation}?states=MT,FR,IT`)).body, 'common-bodies'), ['France', 'Italy', 'Malta']);
    assert.match(read((await get(`/en${aviation}?states=MT,FR,IT`)).body), /Council of Europe 5 May 1949/);
    assert.match(read((await get(`/en${aviation}?states=MT,FR&on=1960-01-01`)).body), /There is no body on record of which every one of them was certainly a member on that day\./);
  });

  it('names networks that touch the options where all belong to their body', async () => {
    assert.match(read((await get(`/en${aviation}?states=MT,FR`)).body), /Networks that touch these options \(Pompidou Group\).* General Aviation/);
    assert.match(read((await get(`/fr${aviation}?states=MT,FR`)).body), /Réseaux qui touchent ces options \(Groupe Pompidou\)/);
  });

  it('marks what needs a safeguard first wherever it is named', async () => {
    assert.match(read((await get(`/en${aviation}?states=MT,FR`)).body), /To weigh together .*(supply|market).*\(Needs a named safeguard first\)/i);
  });

  it('says who might ask whom, keeps not seen and not known apart, and names the publisher to ask', async () => {
    const exchangeOf = async (states: string) => read(/<section class="section" id="exchange".*?<\/section>/s.exec((await get(`/en${people}?states=${states}`)).body)?.[0] ?? '');
    const words = await exchangeOf('TR,UA');
    assert.match(words, /Needle and syringe programmes in the community Seen in place, in whole or in part, in Ukraine\. \[\d+\] Not seen in Türkiye\. \[\d+\] Whom to ask: no contact person is named here yet; the source is by /);
    assert.match(await exchangeOf('FR,MT'), /in France\. \[\d+\] Not known in Malta\./);
    assert.match(read((await get(`/fr${people}?states=TR,UA`)).body), /en Ukraine\. \[\d+\] Non constatée en Türkiye\./);
  });

  it('is quoted at an address that holds the States in the order of their codes, the day and the revision', async () => {
    assert.match((await get(`/en${people}?states=MT,FR`)).body, /\/fr\/challenges\/drug-use-displaced-people\/responses\?states=FR,MT&amp;on=2026-11-24&amp;known=\d+/);
  });

  it('of another day says so', async () => {
    assert.match(read((await get(`/en${people}?states=MT,FR&on=2010-01-01`)).body), /As of 1 January 2010, for France and Malta, it is not known of any of the 7 options/);
    assert.match(read((await get(`/fr${people}?states=MT,FR&on=2010-01-01`)).body), /Au 1er janvier 2010, pour la France et Malte, on ne sait d’aucune des 7 options/);
  });

  it('is downloaded with a line for each option and State, States in the reader’s alphabet', async () => {
    const statesOf = async (locale: Locale) => (await get(`/${locale}${people}.json?states=DE,AT,SE`)).json().items.slice(0, 3).map((row: { state: string }) => row.state);
    assert.deepEqual(await statesOf('en'), ['AT', 'DE', 'SE']);
    assert.deepEqual(await statesOf('fr'), ['DE', 'AT', 'SE']);
    assert.equal((await get(`/en${people}.csv?states=MT,FR`)).body.trim().split('\n').length, 15);
  });

  it('takes at most ten statements, for eight States as for two', async () => {
    for (const states of ['MT,FR', 'AT,BE,CH,DE,ES,FR,GB,IT']) {
      assert.equal((await get(`/en${people}?states=${states}`)).status, 200);
      const sent = await statementsOf(() => get(`/en${people}?states=${states}&again`));
      assert.ok(sent.length <= 10, `${sent.length} statements`);
    }
  });
});

describe('any two to eight States', () => {
  it('have a page for every transnational challenge, with columns in the alphabet of each language', async () => {
    const challenges = (await db.reading(visitor, listChallenges)).filter(({ scope }) => scope === 'transnational');
    const states = (await db.reading(visitor, listStates)).filter(({ inAtlas }) => inAtlas);
    assert.ok(challenges.length >= 5 && states.length > 40);
    const sets = fc.uniqueArray(fc.constantFrom(...states), { minLength: 2, maxLength: 8, selector: ({ code }) => code });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...challenges), sets, async ({ id }, chosen) => {
        for (const locale of locales) {
          const { status, body } = await get(`/${locale}/challenges/${id}/responses?states=${chosen.map(({ code }) => code).join()}`);
          assert.equal(status, 200);
          const plain = (words: string) => read(words).replaceAll('&#39;', '’').replaceAll("'", '’');
          assert.deepEqual(columnsOf(body).map(plain), chosen.map(({ name }) => wordsIn(locale, name)).toSorted(inAlphabeticalOrder(locale)).map(plain));
          assert.ok(!/undefined|NaN|\[object/.test(body));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('States that cannot stand side by side', () => {
  it('are asked for by the form when none is named, and nothing is called wrong', async () => {
    for (const locale of locales) {
      const { status, body } = await get(`/${locale}${people}`);
      assert.equal(status, 200);
      assert.ok(!body.includes('error-summary'));
      assert.match(body, /type="checkbox"[^>]*value="MT"/);
    }
  });

  it('are refused with a sentence, the form and what was given', async () => {
    for (const [states, english, french] of [
      ['MT', /Fewer than 2 States were chosen\./, /Moins de 2 États ont été choisis\./],
      ['MT,XX', /“XX” is not the code of a State known here\./, /« XX » n’est pas le code d’un État connu ici\./],
      ['MT,FR,US', /The questions of the atlas are not asked of “US”\./, /Les questions de l’atlas ne sont pas posées pour « US »\./],
      ['AT,BE,CH,DE,ES,FR,GB,IT,MT', /9 States were chosen\. Choose at most 8/, /9 États ont été choisis\. Choisissez-en 8 au plus/],
    ] as const) {
      for (const [locale, sentence] of [['en', english], ['fr', french]] as const) {
        const { status, body } = await get(`/${locale}${people}?states=${states}&on=2020-05-01`);
        assert.equal(status, 400);
        assert.match(read(body), sentence);
        assert.match(body, /error-summary/);
        assert.match(body, /<input[^>]*value="MT"[^>]*checked|<input[^>]*checked[^>]*value="MT"/);
        assert.match(body, /value="2020-05-01"/);
        assert.equal((await get(`/${locale}${people}.csv?states=${states}`)).status, 400);
      }
    }
  });

  it('are refused when they are no codes at all', async () => {
    const { status, body } = await get(`/en${people}?states=${encodeURIComponent('<script>,MT')}`);
    assert.equal(status, 400);
    assert.ok(!body.includes('<script>,'));
    assert.match(body, /type="checkbox"[^>]*value="MT"/);
  });

  it('have no page without a challenge', async () => {
    assert.equal((await get('/en/challenges/nothing/responses?states=MT,FR')).status, 404);
    assert.equal((await get('/en/challenges/nothing/responses')).status, 404);
  });
});

describe('the way to several States', () => {
  it('stands on the page of a transnational challenge, and not of a national one', async () => {
    for (const locale of locales) {
      assert.match((await get(`/${locale}/challenges/drug-use-displaced-people`)).body, new RegExp(`action="/${locale}${people}"`));
      assert.ok(!(await get(`/${locale}/challenges/nitazene-overdose-cluster`)).body.includes('/responses"'));
    }
  });

  it('stands on the page of one State, which is then ticked', async () => {
    const { body } = await get('/en/challenges/nitazene-overdose-cluster/response?state=MT');
    const href = /href="([^"]*\/responses\?with=MT)"/.exec(body)?.[1] ?? '';
    const form = await get(href);
    assert.equal(form.status, 200);
    assert.match(form.body, /<input[^>]*value="MT"[^>]*checked|<input[^>]*checked[^>]*value="MT"/);
  });
});

const post = async (payload: object) => {
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/api/v1/responses/preview', payload });
  return { status: statusCode, json: () => JSON.parse(body) };
};
const displaced = { challenge: 'drug-use-displaced-people' };

describe('the preview of several States in the API', () => {
  it('is one answer with columns, in whatever order the States were named', async () => {
    const { status, json } = await post({ ...displaced, states: ['MT', 'FR', 'IT'] });
    assert.equal(status, 200);
    const answer = json();
    assert.match(answer.sentence.fr, /^Pour la France, l’Italie et Malte, sur 7 options/);
    assert.deepEqual(answer.states.map(({ code }: { code: string }) => code), ['FR', 'IT', 'MT']);
    assert.deepEqual(answer.options.map(({ columns }: { columns: { state: string }[] }) => columns.map(({ state }) => state).join()), Array.from({ length: 7 }, () => 'FR,IT,MT'));
    assert.ok(answer.joint.bodies.some(({ body }: { body: string }) => body === 'pompidou-group'));
    assert.deepEqual((await post({ ...displaced, states: ['IT', 'MT', 'FR'] })).json(), answer);
  });

  it('is for one State what it was', async () => {
    const { status, json } = await post({ ...displaced, state: 'MT' });
    assert.equal(status, 200);
    assert.equal(json().state.code, 'MT');
    assert.equal('states' in json(), false);
  });

  it('is refused by field and reason', async () => {
    for (const [body, field] of [
      [{ ...displaced, states: ['MT'] }, 'states'],
      [{ ...displaced, states: [] }, 'states'],
      [{ ...displaced, states: ['MT', 'XX'] }, 'states'],
      [{ ...displaced, states: ['MT', 'FR', 'US'] }, 'states'],
      [{ ...displaced, states: ['AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'GB', 'IT', 'MT'] }, 'states'],
      [{ ...displaced, state: 'MT', states: ['MT', 'FR'] }, 'states'],
      [{ ...displaced, states: ['MT', 'FR'], on: '2026-02-30' }, 'on'],
      [{ challenge: 'nothing', states: ['MT', 'FR'] }, 'challenge'],
      [displaced, 'state'],
    ] as const) {
      const { status, json } = await post(body);
      assert.equal(status, 400, JSON.stringify(body));
      assert.equal(json().errors[0].field, field);
      assert.ok(json().errors[0].reason.length > 5);
    }
  });

  it('is described in OpenAPI', async () => {
    const document = (await get('/api/v1/openapi.json')).json();
    const { properties, required } = document.paths['/api/v1/responses/preview'].post.requestBody.content['application/json'].schema;
    assert.ok(properties.state && properties.states);
    assert.deepEqual(required, ['challenge']);
  });
});

describe('the verb plan for several States', () => {
  const run = (options: Record<string, unknown>) => runVerb(verbs, { verb: 'plan', options }, { db, today: '2026-11-24', publicUrl: 'https://entente.example', backUp: undefined });
  const plain = (words: string) => words.replaceAll(/\s+/g, ' ');

  it('prints a line for each State under each option, in both languages', async () => {
    const english = await run({ ...displaced, state: 'mt, FR' });
    assert.equal(english.exitCode, 0);
    assert.match(plain(english.text), /For France and Malta, of 7 options/);
    assert.ok(english.text.indexOf('    France: ') < english.text.indexOf('    Malta: '));
    assert.match(english.text, /https:\/\/entente\.example\/en\/challenges\/drug-use-displaced-people\/responses\?states=FR,MT&on=2026-11-24&known=\d+/);
    assert.deepEqual(english.text.split('\n').filter((line) => line.length > 110 && !line.includes('http')), []);
    assert.match(plain((await run({ ...displaced, state: 'MT,FR', lang: 'fr' })).text), /CE QU’ILS POURRAIENT FAIRE ENSEMBLE/);
  });

  it('gives a program the same as the API', async () => {
    const { json } = await run({ ...displaced, state: 'MT,FR' });
    assert.deepEqual(JSON.parse(JSON.stringify(json)), (await post({ ...displaced, states: ['MT', 'FR'] })).json());
  });

  it('says what is wrong, and what may have been meant, and ends with 2', async () => {
    const answer = await run({ ...displaced, state: 'MT,Italie', lang: 'fr' });
    assert.equal(answer.exitCode, 2);
    assert.match(plain(answer.text), /« ITALIE » n’est pas le code d’un État connu ici\..*IT \(Italie\)/);
    assert.equal((await run({ ...displaced, state: 'MT,' })).exitCode, 2);
    assert.equal((await run({ challenge: 'nothing', state: 'MT,FR' })).exitCode, 2);
  });
});

describe('the brief for several States', () => {
  const build = (subject: string, states: readonly string[]) => db.reading(visitor, (tx) => responseBrief.build(tx, { subject, states, questions: [], on: '2026-11-24', known: 19, made: '2026-11-24' }));

  it('fits two pages for every transnational challenge, for two States and for eight with long names, in both languages', async () => {
    const challenges = (await db.reading(visitor, listChallenges)).filter(({ scope }) => scope === 'transnational');
    for (const { id } of challenges) {
      for (const states of [['FR', 'MT'], ['BA', 'LI', 'MD', 'MK', 'NL', 'GB', 'CH', 'FR']]) {
        const brief = await build(id, states);
        assert.ok(brief);
        for (const locale of locales) {
          const document = brief.say(locale);
          const { pages = 0 } = fit(document, 'http://localhost:3000');
          assert.ok(pages > 0 && pages <= 2, `${locale} ${id} ${states.join()}: ${pages} pages`);
        }
      }
    }
  });

  it('has a column for each State, in the alphabet of each language', async () => {
    const brief = await build('drug-use-displaced-people', ['DE', 'AT']);
    const columnsIn = (locale: Locale) => {
      const [table] = brief?.say(locale).sections.find(({ id }) => id === 'options')?.blocks ?? [];
      return table?.kind === 'table' ? table.columns.map(({ label }) => label).slice(1, 3) : [];
    };
    assert.deepEqual(columnsIn('en'), ['Austria', 'Germany']);
    assert.deepEqual(columnsIn('fr'), ['Allemagne', 'Autriche']);
  });

  it('is not there for States that cannot stand side by side', async () => {
    assert.equal(await build('drug-use-displaced-people', ['MT', 'XX']), undefined);
    assert.equal(await build('nothing', ['MT', 'FR']), undefined);
    assert.equal((await get('/en/briefs/response/drug-use-displaced-people?states=MT,US')).status, 404);
  });

  it('is led to from the page', async () => assert.match((await get(`/en${people}?states=MT,FR`)).body, /href="\/en\/briefs\/response\/drug-use-displaced-people\?states=FR,MT&amp;on=2026-11-24&amp;known=\d+"/));
});
