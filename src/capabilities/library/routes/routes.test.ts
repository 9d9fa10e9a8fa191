import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WriteTx } from '#kernel/db/tx.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { aClosedAudience } from '#capabilities/catalogue/testing.ts';
import { buildApp } from '../../../app.ts';
import { db, doorsInto, statementsOf, undone } from '#testing/database.ts';
import { closeToEveryone, sayStanding } from '../testing.ts';

const { app } = await buildApp({ db, cache: pageCache(() => db, { refreshMs: Infinity }) });
const get = async (url: string, from = app) => {
  const { statusCode, body, headers } = await from.inject({ url });
  return { status: statusCode, body, headers, json: () => JSON.parse(body) };
};
/** No-break spaces and curly signs are the typesetter's business. */
const plain = (html: string) => html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** What a reader reads, without the tags. */
const read = (html: string) => plain(html).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const pages = [
  '/library', '/library/options/take-home-naloxone', '/library/options/asset-recovery', '/library/options/oat-rapid-access', '/library/findings', '/library/findings?option=drug-checking', '/library/findings/F001', '/library/practices',
  '/library/practices?state=PT', '/library/practices/pt-prison-nsp-not-used', '/library/costs', '/library/costs/E036', '/challenges', '/challenges/nitazene-overdose-cluster',
];

describe('each page of the library', () => {
  for (const path of pages) {
    it(`${path} answers in both languages within ten statements`, async () => {
      for (const locale of ['en', 'fr']) {
        // Once before, so that what is counted is the page and not the revisions that kept bytes depend on.
        assert.equal((await get(`/${locale}${path}`)).status, 200);
        const again = `/${locale}${path}${path.includes('?') ? '&' : '?'}again`;
        const sent = await statementsOf(async () => assert.equal((await get(again)).status, 200));
        assert.ok(sent.length > 2 && sent.length <= 10, `${sent.length} statements`);
      }
    });
  }

  it('exists only for what exists', async () => {
    for (const path of ['/library/options/nothing', '/library/findings/F999', '/library/practices/nothing', '/library/costs/E999', '/challenges/nothing', '/library/findings?option=nothing', '/library/practices?state=XX', '/library/costs?option=nothing']) {
      assert.equal((await get(`/en${path}`)).status, 404, path);
    }
  });
});

describe('an option', () => {
  it('counts findings by direction with their sources and certainty, and practices by what came of them', async () => {
    const english = read((await get('/en/library/options/take-home-naloxone')).body);
    assert.match(english, /16 findings from \d+ sources: \d+ benefit, \d+ no effect seen, \d+ mixed\./);
    assert.match(english, /Certainty: .*not graded/);
    assert.match(english, /2 practices: 2 improved\./);
    const french = read((await get('/fr/library/options/take-home-naloxone')).body);
    assert.match(french, /16 constats tirés de \d+ sources : \d+ avec effet bénéfique/);
    assert.match(french, /2 pratiques : 2 avec amélioration\./);
  });

  it('shows an interval as it was printed, even one that is not symmetric', async () => {
    assert.match(read((await get('/en/library/options/take-home-naloxone')).body), /Odds ratio 8\.58 \(interval 3\.9 to 13\.25\)/);
    assert.match(read((await get('/fr/library/options/take-home-naloxone')).body), /Rapport de cotes 8,58 \(intervalle de 3,9 à 13,25\)/);
  });

  it('puts its harms first, each with its certainty', async () => {
    assert.match(read((await get('/en/library/options/heroin-assisted-treatment')).body), /1 harm on record Adverse events \. Certainty not graded\. Systematic review, 2011\./);
  });

  it('says of a cost its currency, its price year or that it is not known, and converts nothing', async () => {
    const money = read((await get('/en/library/options/oat-community')).body);
    assert.match(money, /EUR 1,634/);
    assert.match(money, /no amount is converted/);
    assert.match(money, /GBP 6,000 \(no interval on record\) per QALY \(methadone, mortality included\) not known/);
    assert.match(read((await get('/fr/library/options/oat-community')).body), /1 634 EUR/);
  });

  it('says plainly what is not known', async () => {
    const unknown = read((await get('/en/library/options/asset-recovery')).body);
    assert.match(unknown, /No study of this option is on record here\. That is not to say that it does not work\./);
    assert.match(unknown, /No question of the atlas asks whether it is in place/);
    assert.match(read((await get('/fr/library/options/oat-rapid-access')).body), /L’atlas pose seulement une question plus large/);
  });

  it('says where it is seen in place, of how many States, and over time, and counts wider questions in their own words', async () => {
    const english = read((await get('/en/library/options/take-home-naloxone')).body);
    assert.match(english, /in place in \d+ of the \d+ States for which an answer is known/);
    assert.match(english, /Take-home naloxone: over time/);
    assert.match(read((await get('/fr/library/options/take-home-naloxone')).body), /en place dans \d+ des \d+ États dont la réponse est connue/);
    const wider = read((await get('/en/library/options/oat-rapid-access')).body);
    assert.match(wider, /The atlas asks about something wider only\. These answers do not say that this option is in place\./);
    assert.ok(!/in place in \d+ of/i.test(wider));
  });

  it('draws results by outcome, pools nothing, and says what was not graded', async () => {
    const english = read((await get('/en/library/options/take-home-naloxone')).body);
    assert.match(english, /8 results, not pooled: they differ in measure, kind of study, people studied and setting\./);
    assert.match(english, /Not graded: no review on record gives a certainty for this outcome\./);
    assert.match(english, /The line of no effect is at 1, on a logarithmic scale\./);
    const rated = read((await get('/fr/library/options/school-life-skills')).body);
    assert.match(rated, /Évaluée pour ce résultat mesuré par 3 revues, qui ne sont pas fondues en une/);
  });

  it('says with the practices that failed and that were not measured how many there were, also none', async () => {
    assert.match(read((await get('/en/library/options/take-home-naloxone')).body), /2 practices: 2 improved, 0 mixed, 0 failed, 0 not measured\./);
  });

  it('names the outcomes of its challenges on which nothing is on record', async () => {
    assert.match(read((await get('/en/library/options/take-home-naloxone')).body), /No finding is on record on these outcomes, which matter for its challenges: Abstinence, Access to services, /);
    assert.match(read((await get('/fr/library/options/take-home-naloxone')).body), /Pour \d+ des \d+ États, la réponse n’est pas connue : /);
  });

  it('once read asks nothing anew of the library and the atlas: what hangs on it is kept by option', async () => {
    const ofItself = (sent: readonly string[]) => sent.filter((statement) => /library_|atlas_/.test(statement)).length;
    const first = await statementsOf(() => get('/en/library/options/nsp-prison'));
    assert.ok(ofItself(first) <= 2, `${ofItself(first)} statements`);
    assert.equal(ofItself(await statementsOf(() => get('/en/library/options/nsp-prison?again'))), 0);
  });

  it('without a study stands in the lane of what is promising', async () => {
    assert.match(read((await get('/en/library')).body), /Promising: try it with an evaluation .*Financial investigation/);
    assert.match(read((await get('/fr/library')).body), /Prometteur : à expérimenter et évaluer/);
    assert.match(read((await get('/fr/library/options/asset-recovery')).body), /Prometteur : à expérimenter et évaluer Aucune étude/);
    assert.match(read((await get('/en/challenges/port-violence-corruption')).body), /Promising: try it with an evaluation .*Financial investigation/);
    assert.ok(!/Promising/.test((await get('/en/library/options/take-home-naloxone')).body));
  });

  it('is asked as it was known at a revision', async () => {
    assert.equal((await get('/en/library/options/take-home-naloxone?known=0')).status, 404);
    assert.match(read((await get('/en/library/options/take-home-naloxone?known=2147483647')).body), /As known at revision 2147483647/);
    assert.equal((await get('/en/library/options/take-home-naloxone?known=x')).status, 400);
  });
});

describe('the record', () => {
  it('of a finding says that the address of its source was not checked', async () => {
    assert.match(read((await get('/en/library/findings/F004')).body), /address from memory, not checked/);
    assert.match(read((await get('/fr/library/findings/F004')).body), /adresse de mémoire, non vérifiée/);
  });

  it('of a practice that failed says so', async () => {
    assert.match(read((await get('/en/library/practices/pt-prison-nsp-not-used')).body), /Failed/);
    assert.match(read((await get('/fr/library/practices/pt-prison-nsp-not-used')).body), /Échec/);
  });

  it('of a ratio does not call it money', async () => {
    assert.match(read((await get('/en/library/costs/E032')).body), /Opioid agonist treatment in the community: ratio .* 2\.4 /);
    assert.ok(!/USD 2\.4/.test(read((await get('/en/library/costs/E032')).body)));
  });
});

describe('files', () => {
  it('hold every finding, practice, cost, option and challenge', async () => {
    for (const [path, rows] of [['/library/findings', 213], ['/library/practices', 51], ['/library/costs', 86], ['/library', 47], ['/challenges', 17]] as const) {
      assert.equal((await get(`/en${path}.json`)).json().items.length, rows, path);
      assert.match((await get(`/fr${path}.csv`)).headers['content-type'] as string, /text\/csv/);
    }
  });
});

describe('a State’s page', () => {
  it('shows the practices on record there, and nothing where there is none', async () => {
    assert.match(read((await get('/en/states/PT')).body), /4 practices: 1 improved, 1 mixed, 1 failed, 1 not measured/);
    assert.match(read((await get('/fr/states/PT')).body), /Pratiques enregistrées/);
    assert.ok(!/Practices on record/.test((await get('/en/states/AL')).body));
  });
});

describe('the API', () => {
  it('lists challenges and tells one with its options', async () => {
    assert.equal((await get('/api/v1/challenges')).json().items.length, 17);
    const challenge = (await get('/api/v1/challenges/nitazene-overdose-cluster')).json();
    assert.equal(challenge.options.length, 14);
    assert.equal(challenge.title.fr, 'Foyer de surdoses aux nitazènes ou au fentanyl');
  });

  it('tells an option with all that hangs on it', async () => {
    const option = (await get('/api/v1/options/oat-rapid-access')).json();
    assert.deepEqual([option.questions, option.widerQuestions, option.family], [[], ['oat-introduced-year'], 'oat-community']);
    assert.ok(option.findings.every((one: { source: { title: string } }) => one.source.title !== ''));
  });

  it('has a problem document for what does not exist', async () => {
    for (const url of ['/api/v1/options/nothing', '/api/v1/challenges/nothing']) {
      const { status, headers } = await get(url);
      assert.equal(status, 404);
      assert.match(headers['content-type'] as string, /problem\+json/);
    }
  });
});

describe('a finding that is closed to its reader', () => {
  it('is in no page, no count, no file and no answer of the API', () =>
    undone(keeper, async (tx: WriteTx) => {
      await closeToEveryone(tx, await aClosedAudience(tx), 'finding', 'F001');
      const { app } = await buildApp({ db: doorsInto(tx), cache: pageCache(() => doorsInto(tx)) });
      assert.match(read((await get('/en/library/options/take-home-naloxone', app)).body), /15 findings from/);
      assert.match(read((await get('/en/library', app)).body), /47 options, 212 findings/);
      assert.equal((await get('/en/library/findings/F001', app)).status, 404);
      for (const url of ['/en/library/findings.csv', '/en/library/options/take-home-naloxone.csv', '/fr/library/options/take-home-naloxone', '/api/v1/options/take-home-naloxone']) {
        assert.ok(!(await get(url, app)).body.includes('F001'), url);
      }
      const challenge = (await get('/api/v1/challenges/nitazene-overdose-cluster', app)).json();
      assert.equal(challenge.options.find((one: { id: string }) => one.id === 'take-home-naloxone').findings, 15);
    }));
});

describe('a retracted finding', () => {
  const inside = (work: (get: (url: string) => Promise<{ status: number; body: string; text: string }>, before: number) => Promise<void>) =>
    undone(keeper, async (tx: WriteTx) => {
      const before = (await sayStanding(tx, 'F001', 'retracted')) - 1;
      const { app } = await buildApp({ db: doorsInto(tx), cache: pageCache(() => doorsInto(tx)) });
      await work(async (url) => {
        const { status, body } = await get(url, app);
        return { status, body, text: read(body) };
      }, before);
    });

  it('stays on the page of its option, says in words that it was retracted, and is not counted', () =>
    inside(async (get) => {
      const english = (await get('/en/library/options/take-home-naloxone')).text;
      assert.match(english, /15 findings from/);
      assert.match(english, /1 retracted finding is shown below and counted nowhere\./);
      assert.match(english, /Retracted on 4 March 2024, see An invented notice , An invented journal\. Invented figures\./);
      assert.match((await get('/fr/library/options/take-home-naloxone')).text, /Rétracté le 4 mars 2024, voir An invented notice/);
    }));

  it('keeps its own page, where what it said comes after that it was retracted', () =>
    inside(async (get) => {
      assert.match((await get('/en/library/findings/F001')).text, /Retracted on 4 March 2024, see .*It is counted nowhere\..*What it said before/);
      assert.match((await get('/fr/library/findings/F001')).text, /Ce qu’il disait avant/);
    }));

  it('is told on every page that relied on it at an older revision, with a way to it', () =>
    inside(async (get, before) => {
      for (const path of [
        `/library/options/take-home-naloxone?known=${before}`,
        `/library/findings/F001?known=${before}`,
        `/library/findings?known=${before}`,
        `/library/findings?option=take-home-naloxone&known=${before}`,
        `/challenges/nitazene-overdose-cluster?known=${before}`,
        `/challenges/nitazene-overdose-cluster/response?state=MT&known=${before}`,
      ]) {
        const english = await get(`/en${path}`);
        assert.match(english.text, /A finding this relied on has since been retracted\./, path);
        assert.match(english.body, /href="\/en\/library\/findings\/F001"/, path);
        assert.match((await get(`/fr${path}`)).text, /Un constat sur lequel cette page s’appuyait a été rétracté depuis\./, path);
      }
      for (const path of ['/library/options/take-home-naloxone', '/challenges/nitazene-overdose-cluster', '/challenges/nitazene-overdose-cluster/response?state=MT']) assert.ok(!/has since been/.test((await get(`/en${path}`)).text), path);
    }));

  it('is marked in files and in the API', () =>
    inside(async (get) => {
      assert.match((await get('/en/library/findings/F001.csv')).body, /retracted,2024-03-04,Invented figures\.,Chiffres inventés\.,An invented notice,https:\/\/example\.org\/notice/);
      const option = JSON.parse((await get('/api/v1/options/take-home-naloxone')).body);
      const ofAll = option.findings.map((one: { id: string; standing: { status: string } }) => [one.id, one.standing.status]);
      assert.deepEqual(ofAll.filter(([, status]: [string, string]) => status !== 'current'), [['F001', 'retracted']]);
    }));
});

describe('a challenge', () => {
  it('is asked as known at a revision, and refuses what is none', async () => {
    assert.match(read((await get('/en/challenges/nitazene-overdose-cluster?known=2147483647')).body), /As known at revision 2147483647/);
    for (const locale of ['en', 'fr']) assert.equal((await get(`/${locale}/challenges/nitazene-overdose-cluster?known=x`)).status, 400);
  });
});
