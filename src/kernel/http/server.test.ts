import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Type } from 'typebox';
import { jsx } from '#kernel/ui/markup/jsx-runtime.ts';
import { nothingKept } from '#kernel/db/kept-readings.ts';
import type { Doors } from '#kernel/db/tx.ts';
import { visitor, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import { api } from './api.ts';
import { noAssets } from './assets.ts';
import { day } from './fields.ts';
import { page } from './page.ts';
import type { PageCache } from './page-cache.ts';
import { buildServer, type ServerOptions } from './server.ts';

const aDoor: Doors['reading'] = (_viewer, work) => work({ read: () => assert.fail('no database here'), query: () => assert.fail('no database here'), ...nothingKept });
const doors: Doors = { reading: aDoor, writing: () => assert.fail('nothing is written here') };
const noCache: PageCache = { stampNow: async () => '', find: () => undefined, keep: (_address, _stamp, body) => ({ body, etag: '"e"' }), committed: () => undefined };
const site = { publicUrl: 'http://localhost:3000', menu: [], footer: [], assets: noAssets, now: () => new Date('2026-11-24T12:00:00Z') };

async function aServer(change: Partial<ServerOptions> = {}) {
  const web = await buildServer({ site, db: doors, cache: noCache, slots: slotsFilledBy([]), ...change });
  page(web, '/days', {
    access: 'public',
    query: { on: day({ en: 'As of', fr: 'À la date du' }) },
    madeFrom: [],
    load: async (_tx, { query }) => ({ on: query.on ?? 'today' }),
    show: ({ on }) => ({ title: 'Days', crumbs: [{ label: 'Days' }], body: jsx('h1', { children: on }) }),
    table: ({ on }) => ({ name: 'days', columns: ['on', 'label_fr'], rows: [[on, '=1+1']] }),
  });
  web.app.get('/members', { config: { access: 'signed-in' } }, () => 'for members');
  web.app.get('/figures', { config: { access: 'loopback' } }, () => 'for this machine');
  web.app.get('/broken', { config: { access: 'public' } }, () => {
    throw new Error('the secret cause');
  });
  api(web, '/days/:id', {
    access: 'public',
    tag: 'days',
    summary: 'A day',
    summaryFr: 'Un jour',
    params: Type.Object({ id: Type.String() }),
    query: Type.Object({ on: Type.Optional(Type.String({ format: 'date' })) }),
    response: Type.Object({ id: Type.String() }),
    load: async (_tx, { params }) => (params.id === 'none' ? undefined : ({ id: params.id, secret: 'not in the schema' } as { id: string })),
  });
  return web.app;
}

describe('a page', () => {
  it('stands below each language, in that language', async () => {
    const app = await aServer();
    assert.match((await app.inject('/en/days')).body, /<html[^>]* lang="en"/);
    assert.match((await app.inject('/fr/days')).body, /<html[^>]* lang="fr"/);
  });

  it('says which field of its address cannot be read and why, and is shown without it', async () => {
    const answer = await (await aServer()).inject('/fr/days?on=2026-02-30');
    assert.equal(answer.statusCode, 400);
    assert.match(answer.body, /À la date du\s: «\s2026-02-30\s» n’est pas une date/);
    assert.match(answer.body, /<h1>today<\/h1>/);
  });

  it('gives its table as files in which no cell can act as a formula', async () => {
    const app = await aServer();
    const csv = await app.inject('/en/days.csv');
    assert.equal(csv.body, "on,label_fr\ntoday,'=1+1\n");
    assert.match(String(csv.headers['content-disposition']), /filename="days\.csv"/);
    assert.deepEqual((await app.inject('/en/days.json')).json(), { items: [{ on: 'today', label_fr: '=1+1' }] });
  });
});

describe('a route', () => {
  it('for people who have signed in is closed to a visitor and open to a person', async () => {
    const person: Viewer = { ...visitor, person: 'p' as PersonId };
    assert.equal((await (await aServer()).inject('/members')).statusCode, 401);
    assert.equal((await (await aServer({ viewerOf: () => person })).inject('/members')).body, 'for members');
  });

  it('for this machine does not exist for another, whatever address it claims', async () => {
    const app = await aServer({ trustProxy: true });
    assert.equal((await app.inject({ url: '/figures', remoteAddress: '127.0.0.1' })).statusCode, 200);
    assert.equal((await app.inject({ url: '/figures', remoteAddress: '192.0.2.7', headers: { 'x-forwarded-for': '127.0.0.1' } })).statusCode, 404);
  });

  it('that fails shows a reference and not the cause', async () => {
    const answer = await (await aServer()).inject({ url: '/broken', headers: { 'accept-language': 'fr' } });
    assert.equal(answer.statusCode, 500);
    assert.match(answer.body, /mentionnez la référence [0-9a-f-]+/);
    assert.doesNotMatch(answer.body, /secret cause/);
  });
});

describe('the API', () => {
  it('lets out only what its schema names', async () => {
    assert.deepEqual((await (await aServer()).inject('/api/v1/days/x')).json(), { id: 'x' });
  });

  it('answers with a problem document, in the language asked for', async () => {
    const app = await aServer();
    const missing = await app.inject({ url: '/api/v1/days/none', headers: { 'accept-language': 'fr-FR,fr;q=0.9' } });
    assert.equal(missing.headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.equal(missing.json().title, 'Il n’y a rien ici');
    const wrong = await app.inject('/api/v1/days/x?on=yesterday');
    assert.equal(wrong.statusCode, 400);
    assert.equal(wrong.json().errors[0].field, 'on');
  });
});

describe('every answer', () => {
  it('forbids scripts and styles that are inline or from elsewhere, and frames', async () => {
    const policy = String((await (await aServer()).inject('/en/days')).headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self'/);
    assert.match(policy, /style-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('is refused after too many from one address, and says when to come back', async () => {
    const app = await aServer({ requestsPerMinute: 2 });
    await app.inject('/fr/days');
    await app.inject('/fr/days');
    const third = await app.inject('/fr/days');
    assert.equal(third.statusCode, 429);
    assert.ok(Number(third.headers['retry-after']) > 0);
    assert.match(third.body, /Trop de demandes/);
  });

  it('is refused when a body is larger than any form of ours', async () => {
    const app = await aServer();
    app.post('/api/v1/forms', { config: { access: 'public' } }, () => 'taken');
    const form = { method: 'POST', url: '/api/v1/forms', headers: { 'content-type': 'application/x-www-form-urlencoded' } } as const;
    assert.equal((await app.inject({ ...form, payload: `x=${'x'.repeat(60_000)}` })).body, 'taken');
    assert.equal((await app.inject({ ...form, payload: `x=${'x'.repeat(70_000)}` })).statusCode, 413);
  });

  it('is a page even when the address is not one', async () => {
    const answer = await (await aServer()).inject('/fr/%E0%A4%A');
    assert.equal(answer.statusCode, 400);
    assert.match(answer.body, /Cette demande ne peut pas être traitée/);
  });
});
