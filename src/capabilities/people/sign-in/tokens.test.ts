import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { keeper } from '#kernel/values/viewer.ts';
import { undone } from '#testing/database.ts';
import { aHouse, inAHouse, type TestHouse } from './testing.ts';

async function aToken(house: TestHouse, scopes: readonly string[]) {
  await house.anAccount('ada');
  const browser = house.aBrowser();
  await house.enters(browser, 'ada@ministry.example');
  const made = await browser.post('/en/account/tokens/make', { name: 'Weekly report', scopes, days: '30' });
  return { browser, made, token: /entente_[\w-]{43}/.exec(made.body)?.[0] ?? '' };
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a personal access token', () => {
  it('is shown once and kept hashed, and is its owner to the API', () =>
    inAHouse(async (house) => {
      const { browser, made, token } = await aToken(house, ['read']);
      assert.equal(made.statusCode, 200);
      assert.equal(made.headers['cache-control'], 'no-store');
      const list = await browser.get('/en/account/tokens');
      assert.match(list.body, /Weekly report/);
      assert.ok(!list.body.includes(token));
      const [row] = await house.inAuth(sql`select has_table_privilege('entente_auth', 'auth.tokens', 'select') as readable`);
      assert.deepEqual(row, { readable: false });
      assert.equal((await house.aBrowser().get('/api/v1/states', bearer(token))).statusCode, 200);
      assert.match((await browser.get('/en/account/tokens')).body, /Last used<\/span>|Last used/);
    }));

  it('does what it was made for and no more', () =>
    undone(keeper, async (tx) => {
      const house = await aHouse(tx);
      house.app.post('/api/v1/probe', { config: { access: 'signed-in' } }, (request) => ({ person: request.viewer.person }));
      house.app.get('/api/v1/probe', { config: { access: 'signed-in' } }, (request) => ({ person: request.viewer.person }));
      const { token } = await aToken(house, ['read']);
      const ask = (method: 'GET' | 'POST', one: string) => house.app.inject({ method, url: '/api/v1/probe', headers: bearer(one) });
      assert.deepEqual((await ask('GET', token)).json(), { person: 'ada' });
      const refused = await ask('POST', token);
      assert.equal(refused.statusCode, 403);
      assert.match(refused.body, /not good for that/);
    }));

  it('that may change things may, and lets nobody read who did not choose so', () =>
    undone(keeper, async (tx) => {
      const house = await aHouse(tx);
      house.app.route({ method: ['GET', 'POST'], url: '/api/v1/probe', config: { access: 'signed-in' }, handler: (request) => ({ person: request.viewer.person }) });
      const { token } = await aToken(house, ['write']);
      const ask = (method: 'GET' | 'POST') => house.app.inject({ method, url: '/api/v1/probe', headers: bearer(token) });
      assert.equal((await ask('POST')).statusCode, 200);
      assert.equal((await ask('GET')).statusCode, 403);
    }));

  it('is nobody on a page, and no stranger is taken for a visitor', () =>
    inAHouse(async (house) => {
      const { token } = await aToken(house, ['read']);
      assert.equal((await house.aBrowser().get('/en/account', bearer(token))).statusCode, 401);
      assert.doesNotMatch((await house.aBrowser().get('/en/about/privacy', bearer(token))).body, /Name of ada/);
      for (const wrong of [`${token.slice(0, -1)}x`, 'a'.repeat(40)]) assert.equal((await house.aBrowser().get('/api/v1/states', bearer(wrong))).statusCode, 401);
    }));

  it('is refused once revoked, and when its time is over', () =>
    inAHouse(async (house, tx) => {
      const { browser, token } = await aToken(house, ['read']);
      const [, which = ''] = /tokens\/revoke" method="post"><input type="hidden" name="which" value="([^"]+)"/.exec((await browser.get('/en/account/tokens')).body) ?? [];
      await house.anAccount('bob');
      const bob = house.aBrowser();
      await house.enters(bob, 'bob@ministry.example');
      assert.equal((await bob.post('/en/account/tokens/revoke', { which })).statusCode, 404);
      assert.equal((await house.aBrowser().get('/api/v1/states', bearer(token))).statusCode, 200);
      await sql`savepoint before`.execute(tx.write());
      await sql`set local role none`.execute(tx.write());
      await sql`update auth.tokens set expires_at = now() - interval '1 second'`.execute(tx.write());
      await sql`set local role entente_app`.execute(tx.write());
      assert.equal((await house.aBrowser().get('/api/v1/states', bearer(token))).statusCode, 401);
      await sql`rollback to savepoint before`.execute(tx.write());
      assert.equal((await browser.post('/en/account/tokens/revoke', { which })).statusCode, 303);
      assert.equal((await house.aBrowser().get('/api/v1/states', bearer(token))).statusCode, 401);
    }));

  it('for nothing is not made', () =>
    inAHouse(async (house) => {
      const { made } = await aToken(house, []);
      assert.equal(made.statusCode, 400);
      assert.match(made.body, /Choose at least one/);
    }));
});
