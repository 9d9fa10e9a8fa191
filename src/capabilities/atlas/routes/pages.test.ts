import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { takeRevision } from '#kernel/db/revisions.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { aClosedAudience } from '#capabilities/catalogue/testing.ts';
import { asOwner, db, doorsInto, seenBy, statementsOf, undone } from '#testing/database.ts';
import { buildApp } from '../../../app.ts';
import { rowOfStatement, writeSituations } from '../actions/write-statements.ts';
import { aStatement } from '../testing.ts';

let app: FastifyInstance;
before(async () => (app = (await buildApp({ db, now: () => new Date('2026-11-24T12:00:00Z') })).app));
after(() => app.close());

const body = async (url: string) => (await app.inject(url)).body;

describe("a question's page", () => {
  it('answers in a sentence, in the language of its address', async () => {
    assert.match(await body('/en/atlas/questions/nsp-prison'), /On 24 November 2026: .*not known for \d+ States/);
    assert.match(await body('/fr/atlas/questions/nsp-prison'), /Au 24 novembre 2026\s: .*non connu pour \d+ États/);
  });

  it('lists States by their names in the language, and never otherwise', async () => {
    const names = (html: string) => [...html.matchAll(/<th scope="row"><a [^>]*>([^<]+)<\/a>/g)].map(([, name = '']) => name.replaceAll('’', "'"));
    const french = names(await body('/fr/atlas/questions/nsp-prison'));
    assert.deepEqual(french, french.toSorted(new Intl.Collator('fr', { sensitivity: 'base' }).compare));
    assert.ok(french.indexOf('Allemagne') < french.indexOf('Autriche'));
  });

  it('shows the same States with their answers as tiles, map and time line', async () => {
    for (const view of ['tiles', 'map', 'time']) assert.match(await body(`/en/atlas/questions/take-home-naloxone?view=${view}`), /<svg/, view);
  });

  it('speaks of the day that its address names', async () => {
    assert.match(await body('/en/states/RU'), /Russian Federation/);
    assert.match(await body('/en/atlas/questions/possession-personal-use?on=2001-12-31'), /On 31 December 2001/);
  });

  it('does not exist for a question that nobody asks', async () => {
    assert.equal((await app.inject('/fr/atlas/questions/no-such-question')).statusCode, 404);
  });

  it('says what is wrong with a date, and is shown without it', async () => {
    const answer = await app.inject('/en/atlas/questions/nsp-prison?on=2026-02-30');
    assert.equal(answer.statusCode, 400);
    assert.match(answer.body, /In force on: “2026-02-30” is not a date/);
    assert.match(answer.body, /On 24 November 2026/);
  });

  it('gives files with a row for each State shown, known or not', async () => {
    const { items } = (await app.inject('/fr/atlas/questions/nsp-prison.json')).json<{ items: Record<string, unknown>[] }>();
    assert.equal(items.length, 49);
    assert.ok(items.some((item) => item['kind'] === 'not_known' && item['answer'] === null));
    assert.match(await body('/en/atlas/questions/nsp-prison.csv'), /^question,question_version,question_en,question_fr,state,/);
  });
});

describe("a State's answer", () => {
  it('can be quoted in both languages, with an address that names its revision', async () => {
    const html = await body('/en/atlas/questions/take-home-naloxone/states/FR');
    assert.match(html, /In France, /);
    assert.match(html, /En France, /);
    assert.match(html, /Not reviewed by the State/);
    assert.match(html, /http:\/\/localhost:3000\/fr\/atlas\/questions\/take-home-naloxone\/states\/FR\?on=2026-11-24&amp;known=\d+/);
  });

  it('does not exist for a State that nobody knows, or of which the atlas does not ask', async () => {
    for (const code of ['XX', 'US']) assert.equal((await app.inject(`/en/atlas/questions/nsp-community/states/${code}`)).statusCode, 404);
  });
});

describe('a permanent address', () => {
  it('keeps its answer after a correction, and says that it is an older one', () =>
    undone(keeper, async (tx) => {
      const write = async (answer: string) => {
        await seenBy(tx, keeper);
        const revision = await takeRevision(tx, 'atlas');
        const statement = aStatement({ answer });
        await writeSituations(tx, [rowOfStatement(statement)], [statement.source], revision);
        return revision;
      };
      const first = await write('true');
      await write('false');
      const inside = (await buildApp({ db: doorsInto(tx) })).app;
      const then = await inside.inject(`/en/atlas/questions/oat-prison/states/AD?on=2026-11-24&known=${first}`);
      const now = await inside.inject('/en/atlas/questions/oat-prison/states/AD');
      assert.match(then.body, /is available in at least one prison/);
      assert.match(then.body, /Shown as known on/);
      assert.doesNotMatch(now.body, /opioid agonist treatment is available in at least one prison \(/i);
      await inside.close();
    }));
});

describe('a permanent address, when other rooms or the codebook move', () => {
  it('keeps the States that it showed after a membership is corrected', () =>
    undone(keeper, async (tx) => {
      const before = await takeRevision(tx, 'states');
      const after = await takeRevision(tx, 'states');
      await sql`update states_memberships set known_until = ${after} where state_code = 'MX' and known_until is null`.execute(tx.write());
      const inside = (await buildApp({ db: doorsInto(tx) })).app;
      const hasMexico = async (query: string) => (await inside.inject(`/en/atlas/questions/oat-prison?on=2026-11-24${query}`)).body.includes('>Mexico<');
      assert.deepEqual([await hasMexico(''), await hasMexico(`&known=${before}`)], [false, true]);
      const items = async (query: string) => (await inside.inject(`/api/v1/atlas/questions/oat-prison/situations?on=2026-11-24${query}`)).json<{ items: unknown[] }>().items.length;
      assert.equal(await items(`&known=${before}`), (await items('')) + 1);
      await inside.close();
    }));
});

describe('a situation that only one circle may read', () => {
  it('is in no page, count, file or answer of the API for a visitor', async () => {
    const before = (await app.inject('/en/atlas/questions/oat-prison')).body;
    await undone(keeper, async (tx) => {
      const revision = await takeRevision(tx, 'atlas');
      const statement = aStatement({ noteEn: 'A secret note', noteFr: 'Une note secrète' });
      await writeSituations(tx, [rowOfStatement(statement)], [statement.source], revision);
      const audience = await aClosedAudience(tx);
      await asOwner(tx, () => sql`update catalogue_cards set audience_id = ${audience} where id = 'situation:oat-prison.AD'`.execute(tx.write()));
      await seenBy(tx, visitor);
      const inside = (await buildApp({ db: doorsInto(tx) })).app;
      for (const url of ['/en/atlas/questions/oat-prison', '/en/atlas/questions/oat-prison.csv', '/en/atlas/questions/oat-prison/states/AD', '/en/states/AD', '/api/v1/atlas/compare?states=AD', '/en/atlas/differences', '/en/search?q=oat+andorra']) {
        const answer = await inside.inject(url);
        assert.equal(answer.statusCode, 200, url);
        assert.doesNotMatch(answer.body, /secret|Institute of Ruritania/, url);
      }
      const sentence = (html: string) => /class="answer__sentence">([^<]+)/.exec(html)?.[1];
      const shown = await inside.inject('/en/atlas/questions/oat-prison');
      assert.equal(sentence(shown.body), sentence(before));
      await inside.close();
    });
  });
});

describe('comparing', () => {
  it('shows the States and questions asked for, alphabetically, and names what is unknown here', async () => {
    const html = await body('/en/atlas/compare?states=PT,FR,XX&questions=nsp-prison,no-such');
    assert.match(html, /1 question, 2 States/);
    assert.ok(html.indexOf('>France<') < html.indexOf('>Portugal<'));
    assert.match(html, /left out: XX, no-such/);
  });

  it('finds what changed between two days, and what differs between two States', async () => {
    assert.match(await body('/fr/atlas/differences?from=2000-01-01&to=2020-01-01'), /réponses ne sont pas les mêmes au 1er janvier 2020 et au 1er janvier 2000/);
    assert.match(await body('/en/atlas/differences?one=FR&other=PT'), /questions? (is|are) answered otherwise for France and Portugal/);
  });

  it('counts answers in common over ten questions or more', async () => {
    assert.match(await body('/en/states/FR/in-common'), /Answers in common: \d+ of the \d{2} questions known for both/);
  });
});

describe('the API', () => {
  it('gives an item for each State shown, with a sentence in both languages', async () => {
    const { items } = (await app.inject('/api/v1/atlas/questions/take-home-naloxone/situations?on=2020-01-01')).json<{ items: { state: string; kind: string; sentence: { fr: string } }[] }>();
    const estonia = items.find((item) => item.state === 'EE');
    assert.equal(estonia?.kind, 'answered');
    assert.match(estonia?.sentence.fr ?? '', /^Au 1er janvier 2020/);
  });

  it('refuses a date that is none, by its name', async () => {
    const answer = await app.inject('/api/v1/atlas/compare?on=tomorrow');
    assert.equal(answer.statusCode, 400);
    assert.equal(answer.json().errors[0].field, 'on');
  });
});

describe('the statements of a page', () => {
  for (const [url, most] of [['/en/atlas/questions/take-home-naloxone', 10], ['/en/atlas/compare', 10], ['/en/atlas', 10], ['/fr/atlas/questions/nsp-prison/states/FR', 10], ['/en/states/FR/in-common', 10]] as const) {
    it(`of ${url} are at most ${most}, whatever the number of States and questions`, async () => {
      const fresh = (await buildApp({ db })).app;
      // The first page of a server also asks for the revisions of the rooms.
      await fresh.inject('/en/about/methods');
      const sent = await statementsOf(() => fresh.inject(url));
      assert.ok(sent.length <= most, `${sent.length}: ${sent.join('\n')}`);
      await fresh.close();
    });
  }
});
