import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { takeRevision } from '#kernel/db/revisions.ts';
import { listShipped } from '#kernel/reference/shipped-table.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { aClosedAudience } from '#capabilities/catalogue/testing.ts';
import { asOwner, db, doorsInto, seenBy, statementsOf, undone } from '#testing/database.ts';
import { buildApp } from '../../../app.ts';
import { rowOfStatement, writeQuestions, writeSituations, type QuestionRow } from '../actions/write-statements.ts';
import { questionTable } from '../store/shipped.ts';
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

  it('may be put in the order of dates, undated last, and of nothing else', async () => {
    const states = (html: string) => [...html.matchAll(/<th scope="row"><a [^>]*\/states\/([A-Z]{2})/g)].map(([, code = '']) => code);
    const { items } = (await app.inject('/en/atlas/questions/drug-consumption-rooms.json')).json<{ items: { state: string; valid_from: string | null }[] }>();
    const since = new Map(items.map((item) => [item.state, item.valid_from]));
    const dates = states(await body('/en/atlas/questions/drug-consumption-rooms?order=earliest')).map((code) => since.get(code) ?? '9999');
    assert.equal(dates.length, 49);
    assert.deepEqual(dates.map((date) => date.slice(0, 4)), dates.map((date) => date.slice(0, 4)).toSorted());
    assert.match(await body('/en/atlas/questions/drug-consumption-rooms?order=answer'), /“answer” is not/);
  });

  it('counts each State shown once', async () => {
    for (const question of ['take-home-naloxone', 'drug-consumption-rooms', 'public-expenditure-gdp']) {
      for (const day of ['2010-06-01', '2019-06-01', '2026-11-24']) {
        const html = await body(`/en/atlas/questions/${question}?on=${day}`);
        const sentence = /class="answer__sentence">([^<]+)/.exec(html)?.[1] ?? '';
        const counted = [...sentence.matchAll(/(\d+)\sStates?/g)].reduce((sum, [, count]) => sum + Number(count), 0);
        const shown = /(\d+)\sStates: members of the Council of Europe/.exec(html)?.[1];
        assert.equal(counted, Number(shown), `${question} on ${day}: ${sentence}`);
      }
    }
  });

  it('says that something is known at other times, where nothing is on this day', async () => {
    assert.match(await body('/en/atlas/questions/public-expenditure-gdp'), /For \d+\sStates of which nothing is known on this day, something is known at other times/);
    assert.match(await body('/fr/atlas/questions/public-expenditure-gdp'), /des réponses sont connues à d’autres dates/);
  });

  it('draws numbers of other times on its time line as what they were, and what was only observed as seen', async () => {
    const html = await body('/en/atlas/questions/public-expenditure-gdp?view=time');
    assert.match(html, /<title>0\.02 to under 0\.05, in 2017/);
    assert.doesNotMatch(html, /<title>not known/i);
    const seen = await body('/en/atlas/questions/oat-prison?view=time');
    assert.match(seen, /<title>Yes, observed in 2021/);
    assert.match(seen, /A ring means that it was seen then/);
  });

  it('says of a day to come that it has not come', async () => {
    assert.match(await body('/fr/atlas/questions/oat-prison?on=2030-01-01'), /Cette date n’est pas encore venue/);
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

  it('shows what is not known between two answers, and the other questions of its pillar', async () => {
    const html = await body('/en/atlas/questions/drug-consumption-rooms/states/PT');
    assert.match(html, /between December 2018 and April 2019/);
    assert.match(html, /after April 2021/);
    assert.match(html, /Other questions: Harm reduction/);
    assert.match(html, /\/en\/atlas\/questions\/take-home-naloxone\/states\/PT"/);
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

  it('shows an answer to an earlier version as that, and as no answer to the new one', () =>
    undone(keeper, async (tx) => {
      const revision = await takeRevision(tx, 'atlas');
      const statement = aStatement({ stateCode: 'AD' });
      await writeSituations(tx, [rowOfStatement(statement)], [statement.source], revision);
      const [question] = (await listShipped<QuestionRow>(tx, questionTable)).filter((row) => row.id === 'oat-prison');
      assert.ok(question);
      await writeQuestions(tx, [{ ...question, version: 2, answers: [] }], await takeRevision(tx, 'atlas'));
      const inside = (await buildApp({ db: doorsInto(tx) })).app;
      const now = (await inside.inject('/en/atlas/questions/oat-prison/states/AD')).body;
      assert.match(now, /the answer to this question is not known here/);
      assert.match(now, /Yes<small class="cell-note">Answered to version 1 of the question/);
      assert.match((await inside.inject(`/en/atlas/questions/oat-prison/states/AD?known=${revision}`)).body, /is available in at least one prison/);
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
      for (const url of ['/en/atlas/questions/oat-prison', '/en/atlas/questions/oat-prison.csv', '/en/atlas/questions/oat-prison/states/AD', '/en/states/AD', '/api/v1/atlas/compare?states=AD', '/api/v1/atlas/questions/oat-prison/situations', '/en/atlas/coverage.json', '/en/atlas/questions/oat-prison?view=time', '/en/atlas/differences', '/en/search?q=oat+andorra']) {
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
    assert.match(await body('/en/atlas/differences?one=FR&other=PT'), /\/en\/atlas\/differences\?one=FR&amp;other=PT&amp;on=\d{4}-\d\d-\d\d&amp;known=\d+</);
    assert.match(await body('/fr/atlas/differences?from=2000-01-01&to=2020-01-01&known=1'), /differences\?from=2000-01-01&amp;to=2020-01-01&amp;on=2020-01-01&amp;known=1</);
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
