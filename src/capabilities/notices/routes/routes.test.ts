import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Doors, WriteTx } from '#kernel/db/tx.ts';
import { noAssets } from '#kernel/http/assets.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { buildServer } from '#kernel/http/server.ts';
import { begin } from '#kernel/procedures/actions.ts';
import { procedureDefinition } from '#kernel/procedures/definition.ts';
import { aSubject, coordinator, correspondent, delegation, insertCircles, network, nomination, nominationParties } from '#kernel/procedures/testing.ts';
import { audienceOf } from '#kernel/access/audiences.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper, visitor, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { db, doorsInto, seenBy, statementsOf, undone } from '#testing/database.ts';
import { notify } from '../actions/notify.ts';
import { notices } from '../mount.ts';
import { reachable } from '../reachable.ts';
import { findPreferences } from '../store/preferences.ts';
import { listLetterTokens } from '../store/sending.ts';
import { ada, anOrder, audienceOfTable, aViewer, bea, cleo, endSeat, insertTables, now, peopleOfTests, table } from '../testing.ts';

const publicUrl = 'http://localhost:3000';
const plain = (html: string) => html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&amp;', '&');

async function aServer(viewer: Viewer, doors: Doors = db, logged: string[] = []) {
  const site = { publicUrl, assets: noAssets, now: () => now, menu: [], footer: [] };
  const logger = { level: 'info', stream: { write: (line: string) => void logged.push(line) } };
  const web = await buildServer({ site, db: doors, slots: slotsFilledBy([reachable.with(peopleOfTests)]), cache: pageCache(() => doors), viewerOf: () => viewer, logger });
  notices.routes?.(web);
  const get = async (url: string) => {
    const answer = await web.app.inject({ url });
    return { status: answer.statusCode, body: plain(answer.body), headers: answer.headers };
  };
  const post = async (url: string, payload = '', headers: Record<string, string> = {}) => {
    const answer = await web.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
    return { status: answer.statusCode, body: plain(answer.body), headers: answer.headers };
  };
  return { web, get, post };
}

const signedIn = async (tx: WriteTx, person: PersonId) => {
  await seenBy(tx, keeper);
  return aServer(await aViewer(tx, person), doorsInto(tx));
};
const forNobody = async (tx: WriteTx) => aServer(visitor, doorsInto(tx));
const asHouse = async <T>(tx: WriteTx, work: () => Promise<T>): Promise<T> => {
  await seenBy(tx, keeper);
  return work();
};
const choicesOf = (tx: WriteTx, person: PersonId) => asHouse(tx, async () => (await findPreferences(tx, person)).choices);
const tokenOf = (tx: WriteTx, person: PersonId, letters: 'shared' | 'clocks' | 'digest') => asHouse(tx, async () => (await listLetterTokens(tx, [person], letters)).get(person) ?? '');

describe('the inbox', () => {
  it('is for those who have signed in, in every part', async () => {
    const { get, post } = await aServer(visitor);
    for (const path of ['/en/inbox', '/fr/inbox', '/en/inbox/preferences', '/fr/inbox/preferences']) assert.equal((await get(path)).status, 401, path);
    for (const path of ['/en/inbox/read', '/en/inbox/unread', '/fr/inbox/all', '/en/inbox/preferences/choose', '/en/inbox/preferences/revoke', '/fr/inbox/preferences/feed', '/fr/inbox/preferences/push-key', '/en/inbox/preferences/subscribe', '/en/inbox/preferences/unsubscribe']) assert.equal((await post(path)).status, 401, path);
  });

  it('says so when it is empty, in both languages', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const { get } = await signedIn(tx, ada);
      assert.match((await get('/en/inbox')).body, /There is no notice here yet\./);
      assert.match((await get('/fr/inbox')).body, /Il n’y a pas encore d’avis\./);
      assert.match((await get('/fr/inbox?kind=house')).body, /Il n’y a pas d’avis de ce type\./);
      const wrong = await get('/en/inbox?kind=everything&page=0');
      assert.equal(wrong.status, 400);
      assert.match(wrong.body, /There is no notice here yet/);
    }));

  it('shows what was told, by kind and by page, in few statements', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const audience = await audienceOfTable(tx);
      for (let index = 0; index < 31; index += 1) await notify(tx, anOrder(audience, { subject: { title: textOf(`Response ${index}.`, `Réponse ${index}.`), path: `/responses/${index}` } }), now);
      await notify(tx, anOrder(audience, { kind: 'duty', marking: 'AMBER', subject: { title: textOf('Sign off', 'Valider'), path: '/sign-off' } }), now);
      const { get } = await signedIn(tx, ada);
      let first = '';
      const sent = await statementsOf(async () => (first = (await get('/fr/inbox')).body));
      assert.ok(sent.length <= 10, sent.join('\n'));
      assert.match(first, /32 avis ne sont pas lus\./);
      assert.match(first, /href="\/fr\/sign-off">En attente de vous : Valider</);
      assert.match(first, /TLP:AMBER/);
      assert.match(first, /Délais \(1\)/);
      assert.match(first, /rel="next" href="\/fr\/inbox\?page=2"/);
      assert.match((await get('/fr/inbox?page=2')).body, /Partagé avec vous : Réponse 1\./);
      const duties = (await get('/en/inbox?kind=clocks')).body;
      assert.match(duties, /Waiting for you: Sign off/);
      assert.doesNotMatch(duties, /Shared with you: /);
    }));

  it('says what waits for its reader, and what for whom', () =>
    undone(keeper, async (tx) => {
      await insertCircles(tx);
      const audience = await audienceOf(tx, [delegation, network]);
      await seenBy(tx, correspondent);
      await begin(tx, procedureDefinition(nomination), correspondent, { subject: { kind: 'test-seat', id: 'seat-1' }, ...aSubject, audience, parties: nominationParties, begunFor: delegation }, now);
      const mine = (await (await aServer(coordinator, doorsInto(tx))).get('/fr/inbox')).body;
      assert.match(mine, /Ce qui vous attend<\/h2>.*href="\/fr\/networks\/test">.*Un agent pour le réseau/s);
      assert.doesNotMatch(mine, /Ce que vous attendez/);
      const others = (await (await aServer(correspondent, doorsInto(tx))).get('/en/inbox')).body;
      assert.match(others, /What you are waiting for<\/h2>.*An officer for the network.*The co-ordinators of the network/s);
    }));

  it('does not name in passing what is watched', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await notify(tx, anOrder(await audienceOfTable(tx), { marking: 'RED' }), now);
      const { body } = await (await signedIn(tx, ada)).get('/en/inbox');
      assert.doesNotMatch(body, /night-time/);
      assert.match(body, /href="\/en\/responses\/abc">Something marked TLP:RED was shared with you</);
    }));

  it('marks one, and all that were on the page, as read', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const audience = await audienceOfTable(tx);
      for (const path of ['/a', '/b', '/c']) await notify(tx, anOrder(audience, { subject: { title: textOf(path, path), path } }), now);
      const { get, post } = await signedIn(tx, ada);
      const ids = [...(await get('/en/inbox')).body.matchAll(/<li class="inbox__item.*?name="notice" value="([^"]+)"/gs)].map(([, id]) => id ?? '');
      const read = await post('/en/inbox/read?kind=shared', `notice=${ids[0]}`);
      assert.deepEqual([read.status, read.headers.location], [303, '/en/inbox?kind=shared']);
      assert.match((await get('/en/inbox')).body, /2 notices are unread\./);
      assert.equal((await post('/en/inbox/unread', `notice=${ids[0]}`)).status, 303);
      assert.match((await get('/en/inbox')).body, /3 notices are unread\./);
      // What came since the page was made stays unread.
      assert.equal((await post('/fr/inbox/all', `notice=${ids[1]}`)).headers.location, '/fr/inbox');
      assert.match((await get('/en/inbox')).body, /One notice is unread\./);
      for (const notice of ['', 'x', '00000000-0000-4000-8000-000000000000']) assert.equal((await post('/en/inbox/read', `notice=${notice}`)).status, 404, notice);
      assert.equal((await post('/en/inbox/all', 'notice=x')).status, 404);
      const other = await signedIn(tx, bea);
      assert.equal((await other.post('/en/inbox/read', `notice=${ids[0]}`)).status, 303, 'it is hers as well');
      assert.equal((await post('/en/inbox/read', `notice=${ids[2]}`, { 'sec-fetch-site': 'cross-site' })).status, 403);
    }));

  it('shows no trace of what its reader may no longer read', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const never = (await (await signedIn(tx, cleo)).get('/en/inbox')).body;
      await asHouse(tx, async () => notify(tx, anOrder(await audienceOfTable(tx)), now));
      assert.match((await (await signedIn(tx, cleo)).get('/en/inbox')).body, /night-time/);
      await asHouse(tx, () => endSeat(tx, cleo, table));
      assert.equal((await (await signedIn(tx, cleo)).get('/en/inbox')).body, never);
    }));
});

describe('preferences', () => {
  it('are shown as the house proposes them, chosen, and shown as chosen', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const { get, post } = await signedIn(tx, ada);
      const before = (await get('/fr/inbox/preferences')).body;
      assert.match(before, /ne peuvent pas être coupés/);
      assert.match(before, /name="atlas" value="daily" checked/);
      assert.doesNotMatch(before, /name="clocks" value="silent"/);
      const saved = await post('/fr/inbox/preferences/choose', 'clocks=daily&shared=silent&locale=fr');
      assert.deepEqual([saved.status, saved.headers.location], [303, '/fr/inbox/preferences?done=saved']);
      const after = (await get('/fr/inbox/preferences?done=saved')).body;
      assert.match(after, /C’est enregistré\./);
      assert.match(after, /name="shared" value="silent" checked/);
      assert.deepEqual(await choicesOf(tx, ada), { clocks: 'daily', shared: 'silent' });
    }));

  it('do not let a clock be silenced, and say why', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const { post } = await signedIn(tx, ada);
      for (const [locale, sentence] of [['en', /This cannot be chosen here: a clock is running for you\./], ['fr', /un délai court pour vous\./]] as const) {
        const refused = await post(`/${locale}/inbox/preferences/choose`, 'clocks=silent&shared=daily');
        assert.equal(refused.status, 400);
        assert.match(refused.body, sentence);
        assert.match(refused.body, /name="shared" value="daily" checked/);
      }
      assert.equal((await post('/en/inbox/preferences/choose', 'clocks=never')).status, 400);
      assert.deepEqual(await choicesOf(tx, ada), {});
    }));
});

describe('a browser', () => {
  const asked = (endpoint: string) => `${new URLSearchParams({ endpoint, p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) })}`;

  it('is added and removed by its person, and asks for a key that is made once', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const { get, post } = await signedIn(tx, ada);
      const key = (await post('/fr/inbox/preferences/push-key')).body;
      assert.match(key, /^[\w-]{87}$/);
      assert.equal((await post('/en/inbox/preferences/push-key')).body, key);
      assert.equal((await post('/fr/inbox/preferences/subscribe', asked('https://push.example.com/a'))).headers.location, '/fr/inbox/preferences?done=subscribed');
      const { body } = await get('/fr/inbox/preferences?done=subscribed');
      assert.match(body, /Les avis s’afficheront dans ce navigateur\./);
      assert.match(body, /Un navigateur, depuis le 1er mars 2027/);
      const [, id = ''] = /name="browser" value="([^"]+)"/.exec(body) ?? [];
      const other = await signedIn(tx, bea);
      assert.equal((await other.post('/en/inbox/preferences/unsubscribe', `browser=${id}`)).status, 404);
      const owner = await signedIn(tx, ada);
      assert.equal((await owner.post('/en/inbox/preferences/unsubscribe', 'browser=x')).status, 404);
      assert.equal((await owner.post('/en/inbox/preferences/unsubscribe', `browser=${id}`)).headers.location, '/en/inbox/preferences?done=unsubscribed');
      assert.doesNotMatch((await owner.get('/en/inbox/preferences')).body, /A browser, since/);
    }));

  it('at no push service of the public web, or one too many, is refused', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const { post } = await signedIn(tx, ada);
      for (const endpoint of ['', 'http://push.example.com/a', 'https://127.0.0.1/a', 'https://localhost/a', 'https://a.internal/']) {
        const refused = await post('/fr/inbox/preferences/subscribe', asked(endpoint));
        assert.equal(refused.status, 400, endpoint);
        assert.match(refused.body, /aucun service de notification du web public/);
      }
      for (let index = 0; index < 10; index += 1) assert.equal((await post('/en/inbox/preferences/subscribe', asked(`https://push.example.com/${index}`))).status, 303);
      assert.match((await post('/en/inbox/preferences/subscribe', asked('https://push.example.com/10'))).body, /You are told in ten browsers already\./);
    }));

  it('finds its script only where one was built', async () => {
    assert.equal((await (await aServer(visitor)).get('/push-worker.js')).status, 404);
  });
});

describe('the link below a letter', () => {
  it('opens a page that does nothing, whose button acts, for nobody in particular', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const token = await tokenOf(tx, ada, 'shared');
      const { get, post } = await forNobody(tx);
      for (const [locale, sentence] of [['en', /no letter is sent any more about: What is shared with you\./], ['fr', /vous ne recevrez plus de message pour : Ce qui est partagé avec vous\./]] as const) {
        const { status, body } = await get(`/${locale}/inbox/unsubscribe?letter=${token}`);
        assert.equal(status, 200);
        assert.match(body, sentence);
        assert.match(body, /name="robots" content="noindex"/);
        assert.doesNotMatch(body, /ada@|Name of/);
      }
      assert.deepEqual(await choicesOf(tx, ada), {});
      const stopped = await post('/fr/inbox/unsubscribe/stop', `letter=${token}`);
      assert.deepEqual([stopped.status, stopped.headers.location], [303, `/fr/inbox/unsubscribe?letter=${token}&done=stopped`]);
      assert.match((await get(String(stopped.headers.location))).body, /Vous ne recevrez plus ces messages\./);
      assert.deepEqual(await choicesOf(tx, ada), { shared: 'silent' });
      assert.deepEqual(await choicesOf(tx, bea), {});
    }));

  it('of a letter about a clock says that one letter a day remains', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const token = await tokenOf(tx, ada, 'clocks');
      const { get, post } = await forNobody(tx);
      assert.match((await get(`/en/inbox/unsubscribe?letter=${token}`)).body, /one letter a day remains: it cannot be silenced\./);
      await post('/en/inbox/unsubscribe/stop', `letter=${token}`);
      assert.deepEqual(await choicesOf(tx, ada), { clocks: 'daily' });
    }));

  it('stops them at one press in a mail program, and only then', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const { post } = await forNobody(tx);
      const url = `/en/inbox/unsubscribe?letter=${await tokenOf(tx, ada, 'shared')}`;
      assert.equal((await post(url, 'something=else')).status, 400);
      assert.deepEqual(await choicesOf(tx, ada), {});
      assert.equal((await post(url, 'List-Unsubscribe=One-Click')).status, 200);
      assert.deepEqual(await choicesOf(tx, ada), { shared: 'silent' });
      const form = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
      assert.equal((await post(`/fr/inbox/unsubscribe?letter=${await tokenOf(tx, bea, 'digest')}`, form, { 'content-type': 'multipart/form-data; boundary=x' })).status, 200);
      assert.deepEqual(await choicesOf(tx, bea), { atlas: 'silent', house: 'silent' });
    }));

  it('that belongs to no letter leads nowhere', async () => {
    const { get, post } = await aServer(visitor);
    for (const token of ['', 'x', '00000000-0000-4000-8000-000000000000', 'a'.repeat(40)]) {
      assert.ok([400, 404].includes((await get(`/en/inbox/unsubscribe?letter=${token}`)).status), token);
      assert.ok([400, 404].includes((await post('/en/inbox/unsubscribe/stop', `letter=${token}`)).status), token);
      assert.equal((await post(`/en/inbox/unsubscribe?letter=${token}`, 'List-Unsubscribe=One-Click')).status, 404, token);
    }
  });
});

describe('a feed', () => {
  const made = async (tx: WriteTx, person: PersonId) => {
    const { post } = await signedIn(tx, person);
    const { body, headers } = await post('/en/inbox/preferences/feed');
    assert.equal(headers['cache-control'], 'no-store');
    const [, address = ''] = /(\/feeds\/[\w-]{43})\.atom/.exec(body) ?? [];
    return address;
  };

  it('is read as its owner would read, in both forms, and kept by nobody on the way', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const audience = await audienceOfTable(tx);
      await notify(tx, anOrder(audience), now);
      await notify(tx, anOrder(audience, { kind: 'changed', marking: 'AMBER', subject: { title: textOf('A secret', 'Un secret'), path: '/secret' } }), now);
      const feed = await made(tx, bea);
      const { get } = await forNobody(tx);
      const atom = await get(`${feed}.atom`);
      assert.equal(atom.status, 200);
      assert.match(String(atom.headers['content-type']), /^application\/atom\+xml/);
      assert.equal(atom.headers['cache-control'], 'private, no-store');
      assert.equal(atom.headers['x-robots-tag'], 'noindex, nofollow');
      assert.match(atom.body, /<title>Partagé avec vous : Une réponse pour la vie nocturne<\/title>/);
      assert.match(atom.body, /Un élément portant la mention TLP:AMBER a été modifié/);
      assert.doesNotMatch(atom.body, /secret<|\/secret/);
      const json = JSON.parse((await get(`${feed}.json`)).body) as { items: { url: string }[] };
      assert.deepEqual(json.items.map(({ url }) => url), [`${publicUrl}/fr/inbox`, `${publicUrl}/fr/responses/abc`]);
      await asHouse(tx, () => endSeat(tx, bea, table));
      assert.deepEqual((JSON.parse((await get(`${feed}.json`)).body) as { items: unknown[] }).items, []);
    }));

  it('stops at its old address when it is made anew or removed', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const first = await made(tx, ada);
      const second = await made(tx, ada);
      const { get } = await forNobody(tx);
      assert.equal((await get(`${first}.atom`)).status, 404);
      assert.equal((await get(`${second}.atom`)).status, 200);
      const owner = await signedIn(tx, ada);
      assert.match((await owner.get('/en/inbox/preferences')).body, /You have a feed since 1 March 2027/);
      assert.equal((await owner.post('/en/inbox/preferences/revoke')).headers.location, '/en/inbox/preferences?done=revoked');
      assert.match((await owner.get('/fr/inbox/preferences?done=revoked')).body, /Le flux est supprimé\./);
      assert.equal((await get(`${second}.json`)).status, 404);
    }));

  it('of a closed account leads nowhere', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const feed = await made(tx, ada);
      await asHouse(tx, () => tx.query(sql`update people_seats set valid_until = valid_from where person_id = ${ada} returning 1`));
      assert.equal((await (await forNobody(tx)).get(`${feed}.atom`)).status, 404);
    }));

  it('keeps its secret out of the database and out of the log', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const feed = await made(tx, ada);
      const secret = feed.split('/').at(-1) ?? '';
      const kept = await asHouse(tx, () => tx.query(sql<{ row: string }>`select to_json(f)::text as row from notices_feeds f`));
      assert.ok(!JSON.stringify(kept).includes(secret));
      const logged: string[] = [];
      const { get } = await aServer(visitor, doorsInto(tx), logged);
      await get(`${feed}.atom`);
      assert.ok(logged.some((line) => line.includes('/feeds/:file')));
      assert.ok(!logged.join('').includes(secret));
    }));

  it('with an address of another shape, or of nobody, leads nowhere', async () => {
    const { get } = await aServer(visitor);
    for (const file of ['x.atom', `${'a'.repeat(43)}.atom`, `${'a'.repeat(43)}.rss`, `${'a'.repeat(43)}`, '..%2f.atom']) assert.equal((await get(`/feeds/${file}`)).status, 404, file);
  });
});
