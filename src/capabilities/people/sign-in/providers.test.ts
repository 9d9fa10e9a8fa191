import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Provider from 'oidc-provider';
import { sql } from 'kysely';
import { keeper } from '#kernel/values/viewer.ts';
import { seenBy, undone } from '#testing/database.ts';
import { inviteFirstSecretariat } from '../actions/invitations.ts';
import { readProviders, type Provider as Configured } from './providers.ts';
import { aHouse, publicUrl, type Browser, type TestHouse } from './testing.ts';

/** A ministry's identity provider, as the certified implementation of OpenID Connect has it; whoever comes is `claims`. */
async function aProvider(claims: () => Readonly<Record<string, unknown>>): Promise<{ server: Server; configured: Configured }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'entente', client_secret: 'a secret of the provider', redirect_uris: [`${publicUrl}/identity/callback/ministry`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, ...claims() }) }),
    // Signs in and consents at once: what is tried is what comes back.
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    void (async () => {
      if (!request.url?.startsWith('/interaction/')) return callback(request, response);
      const details = await provider.interactionDetails(request, response);
      const grant = new provider.Grant({ accountId: String(claims()['sub']), clientId: 'entente' });
      grant.addOIDCScope('openid email profile');
      return provider.interactionFinished(request, response, { login: { accountId: String(claims()['sub']) }, consent: { grantId: await grant.save() }, ...(details.prompt.name === 'none' && {}) }, { mergeWithLastSubmission: true });
    })();
  });
  return { server, configured: { id: 'ministry', name: { en: 'the Ministry', fr: 'le ministère' }, issuer, clientId: 'entente', clientSecret: 'a secret of the provider', domains: ['ministry.example'] } };
}

describe('signing in with a ministry’s identity provider', () => {
  let person: Record<string, unknown> = {};
  let provider: Awaited<ReturnType<typeof aProvider>>;
  before(async () => (provider = await aProvider(() => person)));
  after(() => provider.server.close());

  /** There, through the provider with the cookies that it sets, and back. */
  async function through(browser: Browser, to = '/fr/atlas') {
    const sent = await browser.get(`/en/sign-in/with/ministry?to=${encodeURIComponent(to)}`);
    assert.equal(sent.statusCode, 303);
    let address = String(sent.headers['location']);
    const cookies = new Map<string, string>();
    for (let hop = 0; hop < 8 && !address.startsWith(publicUrl); hop += 1) {
      const answer = await fetch(address, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
      for (const one of answer.headers.getSetCookie()) cookies.set(one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1).split(';')[0] ?? '');
      const next = answer.headers.get('location');
      assert.ok(next, `${answer.status} ${await answer.text()}`);
      address = new URL(next, address).href;
    }
    return { back: address.slice(publicUrl.length), answer: await browser.get(address.slice(publicUrl.length)) };
  }

  const inHouse = (work: (house: TestHouse, tx: Parameters<Parameters<typeof undone>[1]>[0]) => Promise<void>, more: object = {}) =>
    undone(keeper, async (tx) => work(await aHouse(tx, { providers: [provider.configured], ...more }), tx));
  const signedIn = async (browser: Browser) => (await browser.get('/en/account')).statusCode === 200;

  it('lets in who has an account, at the first time and after it, and leads back', () =>
    inHouse(async (house) => {
      await house.anAccount('ada');
      person = { sub: 'ada-at-ministry', email: 'Ada@ministry.example', email_verified: true, name: 'Ada' };
      for (const time of ['first', 'second']) {
        const browser = house.aBrowser();
        const { answer } = await through(browser);
        assert.equal(answer.headers['location'], '/fr/atlas', time);
        assert.equal(await signedIn(browser), true, time);
      }
      assert.deepEqual(await house.inAuth(sql`select provider_id, account_id, access_token, refresh_token, id_token from auth.accounts`), [{ provider_id: 'ministry', account_id: 'ada-at-ministry', access_token: null, refresh_token: null, id_token: null }]);
      assert.deepEqual(await house.inAuth(sql`select distinct method from auth.sessions`), [{ method: 'provider' }]);
    }));

  it('refuses an address that the provider has not verified, alike whether there is an account', () =>
    inHouse(async (house) => {
      await house.anAccount('ada');
      for (const email of ['ada@ministry.example', 'nobody@ministry.example']) {
        person = { sub: 'x', email, email_verified: false };
        const browser = house.aBrowser();
        const { answer } = await through(browser);
        assert.equal(answer.headers['location'], '/en/sign-in?trouble=unverified', email);
        assert.equal(await signedIn(browser), false);
      }
      assert.match((await house.aBrowser().get('/en/sign-in?trouble=unverified')).body, /does not say that your e-mail address is verified/);
    }));

  it('refuses an address of a domain that is not the provider’s', () =>
    inHouse(async (house) => {
      await house.anAccount('bob', 'bob@elsewhere.example');
      person = { sub: 'y', email: 'bob@elsewhere.example', email_verified: true };
      const browser = house.aBrowser();
      assert.equal((await through(browser)).answer.headers['location'], '/en/sign-in?trouble=foreign');
      assert.equal(await signedIn(browser), false);
      assert.deepEqual(await house.inAuth(sql`select id from auth.accounts`), []);
    }));

  it('refuses whom nobody invited, and opens the account of who was', () =>
    inHouse(async (house, tx) => {
      person = { sub: 'z', email: 'zoe@ministry.example', email_verified: true, name: 'Zoe' };
      const browser = house.aBrowser();
      assert.equal((await through(browser)).answer.headers['location'], '/en/sign-in?trouble=unknown');
      assert.deepEqual(await house.inAuth(sql`select id from auth.users`), []);
      await seenBy(tx, keeper);
      await inviteFirstSecretariat(tx, 'zoe@ministry.example', 'en', { now: new Date(), today: '2026-11-24' });
      assert.equal((await through(browser)).answer.headers['location'], '/fr/atlas');
      assert.match((await browser.get('/en/account')).body, /Zoe/);
    }));

  it('is bound to the browser that began it, and to one use', () =>
    inHouse(async (house) => {
      await house.anAccount('ada');
      person = { sub: 'ada-at-ministry', email: 'ada@ministry.example', email_verified: true };
      const browser = house.aBrowser();
      const { back } = await through(browser);
      const other = house.aBrowser();
      for (const one of [browser, other]) assert.match(String((await one.get(back)).headers['location']), /trouble=refused/);
      assert.equal(await signedIn(other), false);
    }));

  it('leads nowhere but back to us', () =>
    inHouse(async (house) => {
      await house.anAccount('ada');
      person = { sub: 'ada-at-ministry', email: 'ada@ministry.example', email_verified: true };
      assert.equal((await through(house.aBrowser(), 'https://evil.example/')).answer.headers['location'], '/en');
    }));

  it('that is down says so, and the other ways remain', () =>
    inHouse(
      async (house) => {
        await house.anAccount('ada');
        const answer = await house.aBrowser().get('/fr/sign-in/with/ministry');
        assert.equal(answer.headers['location'], '/fr/sign-in?trouble=unreachable');
        assert.match((await house.aBrowser().get('/fr/sign-in?trouble=unreachable')).body, /ne répond pas/);
        const browser = house.aBrowser();
        await house.enters(browser, 'ada@ministry.example');
        assert.equal(await signedIn(browser), true);
      },
      { providers: [{ id: 'ministry', name: { en: 'x', fr: 'x' }, issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'x', domains: ['ministry.example'] }] },
    ));

  it('that does not answer is not waited for', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await inHouse(async (house) => assert.equal((await house.aBrowser().get('/en/sign-in/with/ministry')).headers['location'], '/en/sign-in?trouble=unreachable'), { providers: [{ ...provider.configured, issuer }], patienceMs: 50 });
    silent.closeAllConnections();
    silent.close();
  });
});

describe('the file of identity providers', () => {
  it('is refused with what is wrong with it, and without its secrets', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'providers-'));
    after(() => rm(folder, { recursive: true }));
    const file = join(folder, 'providers.json');
    const good = { id: 'ministry', name: { en: 'A', fr: 'B' }, issuer: 'https://id.ministry.example', clientId: 'x', clientSecret: 'hidden-one', domains: ['ministry.example'] };
    const refusalOf = async (content: string) => {
      await writeFile(file, content);
      return readProviders(file).then(() => 'read', (error: Error) => error.message);
    };
    assert.equal(await refusalOf(JSON.stringify([good])), 'read');
    assert.match(await refusalOf('{'), /is not JSON/);
    assert.match(await refusalOf('{}'), /must be a list/);
    for (const [change, reason] of [[{ domains: [] }, /domains/], [{ issuer: 'http://id.ministry.example' }, /https/], [{ name: { en: 'A' } }, /provider 1, at \/name/], [{ secret: 1 }, /provider 1/]] as const) {
      const said = await refusalOf(JSON.stringify([{ ...good, ...change }]));
      assert.match(said, reason);
      assert.doesNotMatch(said, /hidden-one/);
    }
    assert.match(await refusalOf(JSON.stringify([good, good])), /two providers ministry/);
    await assert.rejects(readProviders(join(folder, 'missing.json')), /cannot be read \(ENOENT\)/);
    assert.deepEqual(await readProviders(undefined), []);
  });
});
