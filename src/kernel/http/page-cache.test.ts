import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Type } from 'typebox';
import { jsx } from '#kernel/ui/markup/jsx-runtime.ts';
import { takeRevision } from '#kernel/db/revisions.ts';
import { doorsTo } from '#kernel/db/tx.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import { keeper, publicCircle, visitor, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { outside } from '#testing/database.ts';
import { noAssets } from './assets.ts';
import { page } from './page.ts';
import { pageCache } from './page-cache.ts';
import { buildServer } from './server.ts';

async function aSite({ viewer = visitor, now = () => new Date('2026-11-24T12:00:00Z') }: { viewer?: Viewer; now?: () => Date } = {}) {
  const cache = pageCache(() => db, { refreshMs: Infinity });
  const db = doorsTo(outside, (taken) => cache.committed(taken));
  const web = await buildServer({ site: { publicUrl: '', menu: [], footer: [], assets: noAssets, now }, db, cache, slots: slotsFilledBy([]), viewerOf: () => viewer });
  const loads = { count: 0 };
  page(web, '/things/:id', {
    access: 'public',
    params: Type.Object({ id: Type.String() }),
    madeFrom: ['cache-test'],
    load: async () => ({ nth: (loads.count += 1) }),
    show: ({ nth }) => ({ title: 'Things', crumbs: [], body: jsx('p', { children: `made ${nth}` }) }),
  });
  return { app: web.app, db, loads };
}

const made = (answer: { body: string }) => /made (\d+)/.exec(answer.body)?.[1];

describe('a page of a visitor', () => {
  it('is rendered once, and then sent as it is', async () => {
    const { app } = await aSite();
    assert.deepEqual([made(await app.inject('/en/things/a')), made(await app.inject('/en/things/a')), made(await app.inject('/en/things/b'))], ['1', '1', '2']);
  });

  it('is never older than a commit of this process', async () => {
    const { app, db } = await aSite();
    await app.inject('/en/things/a');
    await db.writing(keeper, (tx) => takeRevision(tx, 'cache-test'));
    assert.equal(made(await app.inject('/en/things/a')), '2');
  });

  it('outlives a commit that is not of its rooms', async () => {
    const { app, db } = await aSite();
    await app.inject('/en/things/a');
    await db.writing(keeper, (tx) => takeRevision(tx, 'another-room'));
    assert.equal(made(await app.inject('/en/things/a')), '1');
  });

  it('is made anew on another day', async () => {
    let now = new Date('2026-11-24T12:00:00Z');
    const { app } = await aSite({ now: () => now });
    await app.inject('/en/things/a');
    now = new Date('2026-11-24T23:30:00Z');
    assert.equal(made(await app.inject('/en/things/a')), '2');
  });

  it('is not sent again to a browser that has it', async () => {
    const { app } = await aSite();
    const { etag } = (await app.inject('/en/things/a')).headers;
    const again = await app.inject({ url: '/en/things/a', headers: { 'if-none-match': String(etag) } });
    assert.equal(again.statusCode, 304);
    assert.equal(again.body, '');
  });
});

describe('a page of a person', () => {
  it('is neither kept nor taken from what is kept', async () => {
    const person: Viewer = { person: 'p' as PersonId, circles: [publicCircle], seats: [] };
    const { app } = await aSite({ viewer: person });
    assert.deepEqual([made(await app.inject('/en/things/a')), made(await app.inject('/en/things/a'))], ['1', '2']);
  });
});
