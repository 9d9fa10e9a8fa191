import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { Doors } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { audienceOf, publicAudience } from '#kernel/access/audiences.ts';
import { putCards, type Card } from '#capabilities/catalogue/index.ts';
import { france, insertDelegations } from '#capabilities/people/testing.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { buildApp } from '../../../app.ts';
import { asOwner, db, doorsInto, seenBy, undone } from '#testing/database.ts';

const { app } = await buildApp({ db });
const noDatabase: Doors = { reading: () => Promise.reject(new Error('connection refused')), writing: () => Promise.reject(new Error('connection refused')) };

describe('whoever watches over the process', () => {
  it('is told that it is up even when the database is not, and that it is then not ready', async () => {
    const { app: alone } = await buildApp({ db: noDatabase });
    assert.deepEqual((await alone.inject('/healthz')).json(), { status: 'up' });
    const answer = await alone.inject('/readyz');
    assert.equal(answer.statusCode, 503);
    assert.equal(answer.json().status, 'not ready');
    assert.doesNotMatch(answer.body, /refused/);
  });

  it('is told when it is ready, with the revision', async () => {
    const answer = await app.inject('/readyz');
    assert.equal(answer.statusCode, 200);
    assert.ok(answer.json().revision > 0);
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  it('reads its figures from this machine, and from no other', async () => {
    await app.inject('/en/nowhere');
    const answer = await app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /^process_resident_memory_bytes [1-9]\d+$/m);
    assert.match(answer.body, /^entente_http_answers_total\{status="404"\} [1-9]/m);
    assert.equal((await app.inject({ url: '/metrics', remoteAddress: '192.0.2.7' })).statusCode, 404);
  });
});

describe('a robot', () => {
  it('is told where the sitemap is and to stay out of searches', async () => {
    const { body } = await app.inject('/robots.txt');
    assert.match(body, /^Sitemap: http:\/\/localhost:3000\/sitemap\.xml$/m);
    assert.match(body, /^Disallow: \/fr\/search$/m);
  });

  it('finds every page of the public in both languages, and each address once', async () => {
    const { body, headers } = await app.inject('/sitemap.xml');
    assert.match(String(headers['content-type']), /application\/xml/);
    for (const path of ['/en', '/fr/states/MT', '/en/bodies/pompidou-group', '/fr/about/methods']) assert.ok(body.includes(`<loc>http://localhost:3000${path}</loc>`), path);
    const addresses = [...body.matchAll(/<loc>([^<]+)/g)].map(([, address]) => address);
    assert.equal(new Set(addresses).size, addresses.length);
  });

  it('is not told of what only a circle may read', () =>
    undone(keeper, async (tx) => {
      await asOwner(tx, () => insertDelegations(tx));
      const revision = await takeRevision(tx, 'home');
      // The keeper writes for a circle as one who sits in it.
      await seenBy(tx, { ...keeper, circles: [...keeper.circles, france] });
      const aCard = (subject: string, audience: Card['audience']): Card => ({ kind: 'network', subject, path: `/networks/${subject}`, title: textOf('x', 'x'), summary: textOf('x', 'x'), pillars: [], stateCodes: [], concepts: [], audience });
      await putCards(tx, revision, [aCard('planted-open', publicAudience), aCard('planted-closed', await audienceOf(tx, [france]))]);
      const doors = doorsInto(tx);
      const { app: inside } = await buildApp({ db: doors, cache: pageCache(() => doors) });
      const { body } = await inside.inject('/sitemap.xml');
      assert.ok(body.includes('planted-open'));
      assert.ok(!body.includes('planted-closed'));
    }));
});
