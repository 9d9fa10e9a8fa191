import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WriteTx } from '#kernel/db/tx.ts';
import { runVerb } from '#kernel/cli/run.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { aClosedAudience } from '#capabilities/catalogue/testing.ts';
import { listChallenges } from '#capabilities/library/index.ts';
import { closeToEveryone } from '#capabilities/library/testing.ts';
import { texts } from '../texts/response.ts';
import { buildApp, verbs } from '../../../app.ts';
import { db, doorsInto, statementsOf, undone } from '#testing/database.ts';

const now = () => new Date('2026-11-24T10:00:00Z');
const { app } = await buildApp({ db, now, cache: pageCache(() => db, { refreshMs: Infinity }) });
const get = async (url: string, from = app) => {
  const { statusCode, body, headers } = await from.inject({ url });
  return { status: statusCode, body, headers, json: () => JSON.parse(body) };
};
const post = async (payload: object, from = app) => {
  const { statusCode, body, headers } = await from.inject({ method: 'POST', url: '/api/v1/responses/preview', payload });
  return { status: statusCode, headers, json: () => JSON.parse(body) };
};
/** What a reader reads, without tags and no-break spaces. */
const read = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ');
const nitazenes = '/challenges/nitazene-overdose-cluster/response';

describe('a response', () => {
  it('says in a sentence what is seen, not seen and not known, in both languages', async () => {
    assert.match(read((await get(`/en${nitazenes}?state=MT`)).body), /Of 14 options for this challenge, 3 are seen in place in Malta, 1 is not in place by its source and of 10 it is not known\./);
    assert.match(read((await get(`/fr${nitazenes}?state=MT`)).body), /Sur 14 options pour ce défi, 3 sont constatées en place à Malte, 1 n’y est pas en place selon sa source et pour 10, ce n’est pas connu\./);
  });

  it('names who made it and that it binds nobody', async () => {
    assert.match(read((await get(`/en${nitazenes}?state=MT`)).body), /Prepared by a reader on 24 November 2026 from public sources\. Not a statement by Malta or any organisation\. Not legal advice\./);
    assert.match(read((await get(`/fr${nitazenes}?state=FR`)).body), /N’engage ni la France ni aucune organisation\. Ne constitue pas un avis juridique\./);
  });

  it('refuses a State that it does not know, and keeps what was given', async () => {
    const { status, body } = await get(`/en${nitazenes}?state=Maltaa`);
    assert.equal(status, 400);
    assert.match(body, /Maltaa/);
    assert.equal((await get(`/en${nitazenes}`)).status, 200);
  });

  it('takes at most ten statements', async () => {
    for (const state of ['MT', 'FR']) {
      assert.equal((await get(`/en${nitazenes}?state=${state}`)).status, 200);
      const sent = await statementsOf(() => get(`/en${nitazenes}?state=${state}&again`));
      assert.ok(sent.length > 2 && sent.length <= 10, `${sent.length} statements`);
    }
  });

  it('shows lanes in the order of the page, each option in one of them', async () => {
    for (const locale of ['en', 'fr'] as const) {
      const { body } = await get(`/${locale}${nitazenes}?state=MT`);
      assert.deepEqual([...body.matchAll(/<section class="section" id="([a-z-]+)"/g)].map(([, id]) => id), ['present', 'lane-ranked', 'lane-later', 'lane-prerequisite', 'lane-unstudied', 'lane-apart', 'package', 'not-known', 'quote', 'sources'].filter((id) => id !== 'quote' || body.includes('class="section" id="quote"')));
      const order = [...body.matchAll(/<article class="response-option" id="option-([a-z-]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(order).size, 14);
      assert.equal(order.length, 14);
      // The acute form of agonist treatment stands with it.
      assert.equal(order.indexOf('oat-rapid-access') - order.indexOf('oat-community'), 1);
    }
  });

  it('never says that agonist treatment in general is a start on the same day', async () => {
    const response = (await post({ challenge: 'nitazene-overdose-cluster', state: 'MA' })).json();
    const rapid = response.options.find((one: { id: string }) => one.id === 'oat-rapid-access');
    assert.equal(rapid.status, 'no_question');
    assert.equal(rapid.wider.length, 1);
    assert.deepEqual(rapid.answers, []);
    assert.equal(response.options.find((one: { id: string }) => one.id === 'oat-community').status, 'in_place');
  });

  it('keeps every harm of a document on a line of its own, with its certainty and how many results tell of it', async () => {
    const { body } = await get(`/en${nitazenes}?state=MT`);
    const market = /<article class="response-option" id="option-market-disruption-enforcement".*?<\/article>/s.exec(body)?.[0] ?? '';
    assert.equal([...market.matchAll(/class="harms__harm"/g)].length, 4);
    assert.match(read(market), /Harm : Non-fatal overdose \(2 results\): certainty not graded\. Cohort or before-after study, 2024\./);
    assert.match(read(market), /Violence \(2 results\): certainty not graded\..* Not one of the outcomes chosen for this challenge\./);
  });

  it('names practices of the State itself', async () => {
    assert.match(read((await get(`/en${nitazenes}?state=FR`)).body), /In France: Argos supervised room, Strasbourg/);
    assert.match(read((await get(`/fr${nitazenes}?state=MT`)).body), /Aucune enregistrée à Malte\./);
  });

  it('numbers its sources, each of which a reference leads to', async () => {
    const { body } = await get(`/en${nitazenes}?state=MT`);
    const numbered = new Set([...body.matchAll(/id="source-(\d+)"/g)].map(([, number]) => number));
    const referred = new Set([...body.matchAll(/href="#source-(\d+)"/g)].map(([, number]) => number));
    assert.ok(numbered.size > 30);
    assert.deepEqual([...referred].filter((number) => !numbered.has(number)), []);
    assert.deepEqual([...numbered].filter((number) => !referred.has(number)), []);
  });

  it('is quoted at an address that holds the day and the revision', async () => {
    const { body } = await get(`/en${nitazenes}?state=MT`);
    assert.match(body, /\/fr\/challenges\/nitazene-overdose-cluster\/response\?state=MT&amp;on=2026-11-24&amp;known=\d+/);
  });

  it('of another day says so', async () => {
    assert.match(read((await get(`/en${nitazenes}?state=MT&on=2010-01-01`)).body), /As of 1 January 2010, of 14 options/);
    assert.match(read((await get(`/fr${nitazenes}?state=MT&on=2010-01-01`)).body), /Au 1er janvier 2010, sur 14 options/);
  });

  it('is downloaded with one line for each option', async () => {
    assert.equal((await get(`/en${nitazenes}.json?state=MT`)).json().items.length, 14);
    assert.match((await get(`/fr${nitazenes}.csv?state=MT`)).body, /^challenge,state,on,known,option,/);
  });
});

describe('what a response never says', () => {
  it('is that something is not lawful, or absent because a source does not list it', async () => {
    const challenges = await db.reading(keeper, listChallenges);
    for (const { id } of challenges) {
      for (const state of ['MT', 'FR', 'GE']) {
        const options: { status: string; answers: { presence: string }[] }[] = (await post({ challenge: id, state })).json().options;
        const onlyNotListed = options.filter(({ answers }) => answers.length > 0 && answers.every(({ presence }) => presence === 'none_seen'));
        assert.deepEqual(onlyNotListed.filter(({ status }) => status !== 'not_seen'), []);
      }
      for (const locale of ['en', 'fr'] as const) {
        const { body } = await get(`/${locale}/challenges/${id}/response?state=MT`);
        const said = [...body.matchAll(/<span class="status [^>]*>.*?<span>(.*?)<\/span><\/span>/g)].map(([, words]) => read(words ?? ''));
        assert.ok(said.length >= 4);
        const labels: readonly string[] = Object.values(texts[locale].status);
        assert.deepEqual(said.filter((words) => !labels.includes(words)), []);
        assert.ok(!/law|legal|permitted|prohibit|loi|légal|permis|interdit/i.test(labels.join(' ')));
      }
    }
  });
});

describe('without a State', () => {
  it('the form is shown, and nothing is called wrong', async () => {
    const { status, body } = await get(`/en${nitazenes}`);
    assert.equal(status, 200);
    assert.match(read(body), /Choose a State to see the options for it\./);
    assert.ok(!/error-summary/.test(body));
  });

  it('that is known here, what was given is named, and the challenge and the day are kept', async () => {
    for (const [locale, sentence] of [['en', /“XX” is not the code of a State known here/], ['fr', /« XX » n’est pas le code d’un État connu ici/]] as const) {
      const { body } = await get(`/${locale}${nitazenes}?state=XX&on=2020-05-01`);
      assert.match(read(body), sentence);
      assert.match(body, /value="2020-05-01"/);
      assert.match(body, /<option value="MT"/);
      assert.match(body, /error-summary/);
    }
  });

  it('that the atlas asks about, it is said so', async () => {
    assert.match(read((await get(`/en${nitazenes}?state=US`)).body), /The questions of the atlas are not asked of this State/);
  });

  it('lists States in the alphabet of the reader', async () => {
    const names = (body: string) => [...body.matchAll(/<option value="[A-Z]{2}"[^>]*>([^<]+)</g)].map(([, name]) => name ?? '');
    for (const locale of ['en', 'fr']) {
      const listed = names((await get(`/${locale}${nitazenes}`)).body);
      assert.ok(listed.length > 40);
      assert.deepEqual(listed, listed.toSorted(new Intl.Collator(locale, { sensitivity: 'base', numeric: true }).compare));
    }
  });

  it('and without a challenge there is nothing', async () => assert.equal((await get('/en/challenges/nothing/response?state=MT')).status, 404));
});

describe('the preview in the API', () => {
  it('answers with sentence, notice, options and the revision it rests on', async () => {
    const { status, json } = await post({ challenge: 'nitazene-overdose-cluster', state: 'MT', on: '2026-01-01' });
    assert.equal(status, 200);
    const response = json();
    assert.match(response.sentence.fr, /^Au 1er janvier 2026, sur 14 options/);
    assert.match(response.notice.en, /Not a statement by Malta/);
    assert.ok(response.known > 0);
    const room = response.options.find((one: { id: string }) => one.id === 'drug-consumption-rooms');
    assert.equal(room.status, 'not_in_place');
    assert.ok(room.answers[0].source.title);
  });

  it('refuses by field and reason', async () => {
    for (const [body, field] of [
      [{ challenge: 'nothing', state: 'MT' }, 'challenge'],
      [{ challenge: 'nitazene-overdose-cluster', state: 'XX' }, 'state'],
      [{ challenge: 'nitazene-overdose-cluster', state: 'US' }, 'state'],
      [{ challenge: 'nitazene-overdose-cluster', state: 'MT', on: '2023-02-30' }, 'on'],
      [{ challenge: 'nitazene-overdose-cluster' }, 'state'],
    ] as const) {
      const { status, headers, json } = await post(body);
      assert.equal(status, 400);
      assert.match(headers['content-type'] as string, /problem\+json/);
      assert.equal(json().errors[0].field, field);
      assert.ok(json().errors[0].reason.length > 5);
    }
  });
});

describe('the verb plan', () => {
  const run = (options: Record<string, unknown>) => runVerb(verbs, { verb: 'plan', options }, { db, today: '2026-11-24', publicUrl: 'https://entente.example', backUp: undefined });

  it('prints the same answer with its sources, in both languages', async () => {
    const english = await run({ challenge: 'nitazene-overdose-cluster', state: 'MT' });
    assert.equal(english.exitCode, 0);
    assert.match(english.text, /Of 14 options for this challenge, 3 are seen in place in Malta/);
    assert.match(english.text, /▲ Harm: /);
    assert.match(english.text, /\[1\] /);
    assert.match(english.text, /https:\/\/entente\.example\/en\/challenges\/nitazene-overdose-cluster\/response\?state=MT&on=2026-11-24&known=\d+/);
    assert.deepEqual(english.text.split('\n').filter((line) => line.length > 110 && !line.includes('http')), []);
    const french = await run({ challenge: 'nitazene-overdose-cluster', state: 'mt', lang: 'fr', on: '2026-01-01' });
    assert.match(french.text.replaceAll(/\s+/g, ' '), /Au 1er janvier 2026, sur 14 options pour ce défi/);
  });

  it('gives a program the same as the API', async () => {
    const { json } = await run({ challenge: 'nitazene-overdose-cluster', state: 'MT' });
    assert.deepEqual(JSON.parse(JSON.stringify(json)), (await post({ challenge: 'nitazene-overdose-cluster', state: 'MT' })).json());
  });

  it('names near matches for what nothing bears, and ends with 2', async () => {
    const challenge = await run({ challenge: 'nitazenes', state: 'MT' });
    assert.equal(challenge.exitCode, 2);
    assert.match(challenge.text, /There is no challenge “nitazenes”\. Did you mean:\n.*nitazene-overdose-cluster/s);
    const state = await run({ challenge: 'nitazene-overdose-cluster', state: 'Malte', lang: 'fr' });
    assert.equal(state.exitCode, 2);
    assert.match(state.text.replaceAll(/[\u00a0\u202f]/g, ' '), /Il n’y a pas d’État « Malte » ici\. Vouliez-vous dire :\n {2}MT \(Malte\)/);
    assert.match((await run({ challenge: 'zzzzqqq', state: 'MT' })).text, /The challenges are:\n {2}ageing-opioid-deaths/);
  });

  it('refuses a day that does not exist and a language it does not have', async () => {
    assert.equal((await run({ challenge: 'nitazene-overdose-cluster', state: 'MT', on: '2023-02-30' })).exitCode, 2);
    assert.equal((await run({ challenge: 'nitazene-overdose-cluster', state: 'MT', lang: 'de' })).exitCode, 2);
  });
});

describe('what is closed to its reader', () => {
  it('is in no sentence, count, file, API answer nor terminal', () =>
    undone(keeper, async (tx: WriteTx) => {
      const audience = await aClosedAudience(tx);
      await closeToEveryone(tx, audience, 'finding', 'F192');
      await closeToEveryone(tx, audience, 'option', 'heroin-assisted-treatment');
      const doors = doorsInto(tx);
      const { app } = await buildApp({ db: doors, now, cache: pageCache(() => doors) });
      const page = (await get(`/en${nitazenes}?state=MT`, app)).body;
      assert.match(read(page), /Of 13 options for this challenge/);
      const market = /<article class="response-option" id="option-market-disruption-enforcement".*?<\/article>/s.exec(page)?.[0] ?? '';
      assert.match(read(market), /Non-fatal overdose: certainty not graded/);
      const preview = (await post({ challenge: 'nitazene-overdose-cluster', state: 'MT' }, app)).json();
      const printed = await runVerb(verbs, { verb: 'plan', options: { challenge: 'nitazene-overdose-cluster', state: 'MT' } }, { db: doors, today: '2026-11-24', publicUrl: '', backUp: undefined });
      for (const words of [page, (await get(`/fr${nitazenes}.csv?state=MT`, app)).body, JSON.stringify(preview), printed.text]) {
        assert.ok(!/F192|heroin-assisted-treatment|Supervised heroin/.test(words));
      }
      assert.equal(preview.options.length, 13);
    }));
});
