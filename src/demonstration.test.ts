/** Two invented States: loaded, seen with their mark wherever they are, and nowhere among the real ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { buildApp, demonstrationSets, referenceSets } from './app.ts';
import { runVerb } from '#kernel/cli/run.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { loadedAmong } from '#kernel/reference/load.ts';
import { locales } from '#kernel/text/locale.ts';
import { inventedStates } from '#kernel/values/invented.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, statementsOf, undone } from '#testing/database.ts';
import { allVerbs } from './verbs.ts';

const now = () => new Date('2026-11-24T10:00:00Z');

interface Bench {
  readonly tx: WriteTx;
  readonly get: (url: string) => Promise<{ status: number; body: string }>;
  readonly run: (verb: string, options?: object) => Promise<{ text: string; json?: unknown; exitCode: number }>;
}

/** On a platform of its own, which is undone. */
const demonstrating = (work: (bench: Bench) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const db = doorsInto(tx);
    await work({
      tx,
      async get(url) {
        // Pages are kept by revision; here nothing that was written is ever committed.
        const { app } = await buildApp({ db, now, cache: pageCache(() => db) });
        const { statusCode, body } = await app.inject(url);
        return { status: statusCode, body: body.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&amp;', '&').replaceAll('&quot;', '"') };
      },
      run: (verb, options = {}) => runVerb(allVerbs, { verb, options: { ...options } }, { db, today: '2026-11-24', publicUrl: 'https://entente.example', backUp: undefined }),
    });
  });

const load = ({ run }: Bench) => run('demonstration', { confirm: true });
const remove = ({ run }: Bench) => run('demonstration', { confirm: true, remove: true });
const marks = { en: 'Aldoria (invented State)', fr: 'Aldorie (État inventé)' };

/** What shows real States, without the invented ones having been asked for. */
const ofRealStates = [
  '/atlas',
  '/atlas/coverage',
  '/atlas/coverage.csv',
  '/atlas/compare.csv',
  '/atlas/differences?from=2005-01-01&to=2020-01-01',
  '/atlas/questions/take-home-naloxone',
  '/atlas/questions/take-home-naloxone?view=map',
  '/atlas/questions/take-home-naloxone?view=time',
  '/atlas/questions/drug-consumption-rooms?view=tiles',
  '/states.csv',
  '/states?body=pompidou-group',
  '/states?body=council-of-europe',
  '/states/MT',
  '/states/MT/in-common',
  '/bodies/pompidou-group',
  '/challenges',
  '/challenges/nitazene-overdose-cluster.csv',
  '/challenges/nitazene-overdose-cluster/response?state=MT',
  '/library',
  '/library/options/take-home-naloxone',
  '/library/practices',
  '/library/practices.csv',
  '/indicators',
  '/feed.json',
  '/concepts',
  '/concepts/take-home-naloxone',
  '/search?q=naloxone',
  '/search?kind=situation',
  '/search?pillar=treatment',
  '/search.csv?q=prison',
].flatMap((path) => locales.map((locale) => `/${locale}${path}`));
const ofMachines = ['/sitemap.xml', '/api/v1/states', '/api/v1/atlas/questions/take-home-naloxone/situations', '/api/v1/atlas/compare', '/api/v1/options/take-home-naloxone'];

/** What loading takes is a revision: that is all that such a page may say anew. */
const apartFromRevisions = (body: string) => body.replaceAll(/(known=|revision"?:? ?|révision |min="0" max=")\d+/g, '$1').replaceAll(/"(date_modified|updated)": ?"[^"]+"/g, '');

/** Where two pages part, apart from revisions; empty where they do not. */
function firstDifference(one: string, other: string): string {
  const [a, b] = [apartFromRevisions(one), apartFromRevisions(other)];
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return `${a.slice(Math.max(0, at - 60), at + 60)} ≠ ${b.slice(Math.max(0, at - 60), at + 60)}`;
}

/** What shows invented ones, because it was asked to. */
const ofInventedStates = [
  '/states/XA',
  '/states/XB?on=2018-01-01',
  '/states/XA/in-common',
  '/states',
  '/',
  '/bodies/invented-round-table',
  '/atlas/questions/take-home-naloxone/states/XA',
  '/atlas/questions/nsp-prison/states/XA',
  '/atlas/compare?states=XA,XB',
  '/atlas/compare?states=XA,MT&questions=oat-prison',
  '/atlas/differences?one=XA&other=XB',
  '/atlas/differences?one=XA&from=2010-01-01&to=2026-01-01',
  '/challenges/nitazene-overdose-cluster',
  '/challenges/nitazene-overdose-cluster/response',
  '/challenges/nitazene-overdose-cluster/response?state=XA',
  '/library/practices?state=XA',
  '/library/practices/invented-xa-ferry-naloxone',
  '/search?q=aldoria',
];

describe('a first start', () => {
  it('has no invented State', () =>
    demonstrating(async (bench) => {
      assert.deepEqual(await loadedAmong(doorsInto(bench.tx), demonstrationSets), []);
      assert.equal(referenceSets.some((set) => set.files.some((file) => file.startsWith('demonstration/'))), false);
      for (const path of ['/en/states/XA', '/en/atlas/questions/oat-prison/states/XA', '/en/states/XA/in-common', '/en/bodies/invented-round-table', '/en/library/practices?state=XA']) {
        assert.equal((await bench.get(path)).status, 404, path);
      }
      for (const path of ['/en', '/en/states', '/en/challenges/nitazene-overdose-cluster']) assert.doesNotMatch((await bench.get(path)).body, /invented/i, path);
    }));
});

describe('the verb demonstration', () => {
  it('says what it would do, and does it when that is confirmed', () =>
    demonstrating(async (bench) => {
      assert.match((await bench.run('demonstration')).text, /^Would be loaded:\n {2}demonstration\/states\/states: 2 new/);
      assert.equal((await bench.get('/en/states/XA')).status, 404);
      assert.match((await load(bench)).text, /^Loaded:[^]*https:\/\/entente\.example\/en\/states#invented/);
      assert.match((await load(bench)).text, /loaded, and nothing has changed since/);
      assert.match((await bench.run('demonstration', { remove: true })).text, /^Would be removed:/);
      assert.equal((await bench.get('/en/states/XA')).status, 200);
    }));

  it('removes all of it, and can load it again as it was', () =>
    demonstrating(async (bench) => {
      await load(bench);
      const before = (await bench.get('/en/states/XA')).body;
      assert.match((await remove(bench)).text, /^Removed:\n {2}demonstration\/library\/indices: 0 new, 0 changed, 136 ended\n {2}demonstration\/library\/economics: 0 new, 0 changed, 5 ended\n {2}demonstration\/library\/practices: 0 new, 0 changed, 6 ended/);
      assert.match((await remove(bench)).text, /not loaded/);
      // What a commit would check.
      await sql`set constraints all immediate`.execute(bench.tx.write());
      for (const path of ['/en/states/XA', '/en/atlas/questions/oat-prison/states/XA', '/en/bodies/invented-round-table', '/en/library/practices/invented-xa-panels']) {
        assert.equal((await bench.get(path)).status, 404, path);
      }
      assert.deepEqual(await bench.tx.query(sql`select id from catalogue_cards where state_codes && ${[...inventedStates]} or subject like 'invented-%'`), []);
      await load(bench);
      assert.equal(apartFromRevisions((await bench.get('/en/states/XA')).body), apartFromRevisions(before));
    }));

  it('leaves what was said of them on record', () =>
    demonstrating(async (bench) => {
      await load(bench);
      await remove(bench);
      const [kept] = await bench.tx.query(sql<{ count: number }>`select count(*)::int from atlas_situations where state_code = any (${[...inventedStates]}) and known_until is not null`);
      assert.ok((kept?.count ?? 0) > 80);
    }));
});

describe('real States', () => {
  it('are spoken of in the same words before, during and after a demonstration', () =>
    demonstrating(async (bench) => {
      const all = async () => {
        const found = new Map<string, { status: number; body: string }>();
        for (const url of [...ofRealStates, ...ofMachines]) found.set(url, await bench.get(url));
        return found;
      };
      const before = await all();
      assert.deepEqual([...before].filter(([, { status }]) => status !== 200).map(([url]) => url), []);
      await load(bench);
      const during = await all();
      await remove(bench);
      const after = await all();
      for (const [url, { body }] of before) {
        assert.equal(firstDifference(during.get(url)?.body ?? '', body), '', `${url} during`);
        assert.equal(firstDifference(after.get(url)?.body ?? '', body), '', `${url} after`);
      }
    }));

  it('are as many on the list of States, and the invented ones stand below in a part of their own', () =>
    demonstrating(async (bench) => {
      await load(bench);
      const { body } = await bench.get('/en/states');
      assert.match(body, /60 States on record/);
      const [list = '', part = ''] = body.split('id="invented"');
      assert.doesNotMatch(list.replace(/^[^]*<main/, ''), /invented/);
      assert.match(part, /Aldoria \(invented State\)[^]*Isles of Brevia \(invented State\)[^]*Round Table \(invented body\)/);
    }));
});

describe('an invented State', () => {
  it('bears its mark on every page that shows it, in both languages', () =>
    demonstrating(async (bench) => {
      await load(bench);
      for (const locale of locales) {
        for (const path of ofInventedStates) {
          const { status, body } = await bench.get(`/${locale}${path === '/' ? '' : path}`);
          assert.equal(status, 200, path);
          assert.match(body, locale === 'en' ? /\(invented (State|practice)\)/ : /\((État inventé|pratique inventée)\)/, `${locale} ${path}`);
          // Its name is nowhere without the mark, but in the disclaimer that is about both and in what a reader looked for.
          const words = body.replace(/^[^]*<main/, '').replaceAll(/Republic of|République d’|<[^>]+>/g, '').replaceAll(/Aldoria and the|L’Aldorie et les/g, '');
          assert.deepEqual([...words.matchAll(/Aldori[ae](?! \((invented State|État inventé)\))[^]{0,40}/g)].map(([found]) => found), [], `${locale} ${path}`);
          assert.doesNotMatch(path.includes('MT') || path === '/' || path === '/states' || path.startsWith('/search') ? '' : words, /Not reviewed by the State\b|Non relu par l’État\b|Prepared by a reader|Établi par un lecteur/, `${locale} ${path}`);
        }
      }
    }));

  it('bears it in every file', () =>
    demonstrating(async (bench) => {
      await load(bench);
      for (const path of ['/states/XA.csv', '/bodies/invented-round-table.csv', '/atlas/questions/oat-prison/states/XA.csv', '/atlas/compare.csv?states=XA', '/atlas/compare.json?states=XA', '/challenges/nitazene-overdose-cluster/response.csv?state=XA', '/search.csv?q=aldoria']) {
        const { status, body } = await bench.get(`/en${path}`);
        assert.equal(status, 200, path);
        assert.match(body, /Aldoria \(invented State\)/, path);
        assert.match(body, /Aldorie \(État inventé\)/, path);
      }
      assert.match((await bench.get('/fr/library/practices.csv?state=XA')).body, /pratique inventée[^]*Invented for demonstrations/);
      assert.match((await bench.get('/fr/atlas/differences.csv?one=XA&other=XB')).body, /Invented for demonstrations/);
    }));

  it('bears it in briefs, beside nothing real', () =>
    demonstrating(async (bench) => {
      await load(bench);
      for (const path of ['/briefs/answer/oat-prison?states=XA', '/briefs/comparison/atlas?states=XA,XB&questions=oat-prison', '/briefs/response/nitazene-overdose-cluster?states=XA']) {
        const { status, body } = await bench.get(`/fr${path}`);
        assert.equal(status, 200, path);
        assert.match(body, /Aldorie \(État inventé\)/, path);
        assert.match(body, /Établi pour une démonstration/, path);
        assert.doesNotMatch(body.replace(/^[^]*<main/, ''), /Établi par un lecteur|Albanie|les \d+ États dont parle/, path);
      }
    }));

  it('bears it in the API and in the terminal', () =>
    demonstrating(async (bench) => {
      await load(bench);
      const invented = JSON.parse((await bench.get('/api/v1/states?invented=true')).body).items;
      assert.deepEqual(invented.map(({ code, name, invented: said }: { code: string; name: { en: string }; invented: boolean }) => [code, name.en, said]), [['XA', marks.en, true], ['XB', 'Isles of Brevia (invented State)', true]]);
      assert.match((await bench.get('/api/v1/atlas/compare?states=XA&questions=oat-prison')).body, /In Aldoria \(invented State\)/);
      const { text, exitCode } = await bench.run('plan', { challenge: 'nitazene-overdose-cluster', state: 'XA', lang: 'fr' });
      assert.equal(exitCode, 0);
      assert.match(text.replaceAll(/\s+/g, ' '), /Établi pour une démonstration le 24 novembre 2026, au sujet d’un État inventé\./);
      assert.match((await bench.run('export', { situations: true })).text, /^id,(?![^]*,XA,)/);
    }));

  it('is found by search, with its mark', () =>
    demonstrating(async (bench) => {
      await load(bench);
      assert.match((await bench.get('/en/search?q=aldoria')).body, /<a href="\/en\/states\/XA"[^>]*>(<[^>]+>)*Aldoria/);
      for (const asked of ['q=aldorie', 'q=naloxone+aldorie', 'q=invent%C3%A9', 'state=XA', 'q=naloxone&state=XA']) assert.match((await bench.get(`/fr/search?${asked}`)).body, /\(État inventé\)/, asked);
      assert.match((await bench.get('/en/search?q=ferry+naloxone&state=XA')).body, /Naloxone at the ferry port \(invented practice\)/);
    }));

  it('shows each kind of not knowing, changes over time, and an answer as if it had reviewed it', () =>
    demonstrating(async (bench) => {
      await load(bench);
      const sentences = async (question: string, state: string) => (await bench.get(`/en/atlas/questions/${question}/states/${state}`)).body;
      assert.match(await sentences('nsp-prison', 'XA'), /withheld/i);
      assert.match(await sentences('nsp-prison', 'XB'), /does not apply|not applicable/i);
      assert.match(await sentences('wastewater-monitoring', 'XB'), /Later information exists/);
      assert.match(await sentences('possession-personal-use', 'XA'), /as if reviewed by the State on 2 March 2026/);
      assert.match((await bench.get('/en/atlas/compare.csv?states=XA,XB')).body, /not_known[^]*none_seen_long_ago|none_seen_long_ago[^]*not_known/);
      assert.match((await bench.get('/en/atlas/differences?one=XA&from=2010-01-01&to=2026-01-01')).body, /Possession of small quantities/);
    }));

  it('has answers in common with the other invented one alone', () =>
    demonstrating(async (bench) => {
      await load(bench);
      const { body } = await bench.get('/en/states/XA/in-common');
      assert.deepEqual([...body.matchAll(/id="with-([A-Z]{2})"/g)].map(([, code]) => code), ['XB']);
    }));

  it('costs a page no more statements than a real one may take', () =>
    demonstrating(async (bench) => {
      await load(bench);
      for (const path of ['/en/states/XA', '/en/atlas/compare?states=XA,XB', '/en/challenges/nitazene-overdose-cluster/response?state=XA', '/en/states', '/en']) {
        const sent = await statementsOf(() => bench.get(path));
        assert.ok(sent.length > 0 && sent.length <= 14, `${path}: ${sent.length}`);
      }
    }));

  it('cannot be told anything by an import', () =>
    demonstrating(async (bench) => {
      await load(bench);
      const situationsFile = 'id,question,state,valid_from,valid_to,answer,note_en,note_fr,source_title,source_publisher,source_url,source_year,confidence,from_basis,evidence\nmine-xa,oat-prison,XA,2021,,true,,,Survey,Institute,,2024,sure,observed,searched\n';
      const answer = await bench.run('import', { situationsFile });
      assert.equal(answer.exitCode, 1);
      assert.match(answer.text, /XA/);
    }));
});
