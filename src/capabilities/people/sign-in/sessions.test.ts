import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { keeper } from '#kernel/values/viewer.ts';
import { seenBy, statementsOf, undone } from '#testing/database.ts';
import { insertSeat } from '../store.ts';
import { endSeatsIn } from '../store/invitations.ts';
import { delegations, france, insertDelegations } from '../testing.ts';
import { aHouse, inAHouse, type Browser } from './testing.ts';

const signedIn = async (browser: Browser) => (await browser.get('/en/account')).statusCode === 200;

describe('a session', () => {
  it('opened by a letter shows who it is, on each page and in no kept one', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const [browser, visitor] = [house.aBrowser(), house.aBrowser()];
      const before = await visitor.get('/en/about/privacy');
      const entered = await house.enters(browser, 'ada@ministry.example');
      assert.equal(entered.statusCode, 303);
      const page = await browser.get('/en/about/privacy');
      assert.match(page.body, /Name of ada/);
      assert.match(page.body, /action="\/en\/account\/sign-out"/);
      assert.equal(page.headers['cache-control'], 'no-store');
      assert.equal((await visitor.get('/en/about/privacy')).body, before.body);
      assert.doesNotMatch(before.body, /Name of ada|sign-out/);
    }));

  it('is never one that somebody else chose', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      await house.anAccount('mallory');
      const mallory = house.aBrowser();
      await house.enters(mallory, 'mallory@ministry.example');
      const planted = [...mallory.cookies];
      const ada = house.aBrowser();
      for (const [name, value] of planted) ada.cookies.set(name, value);
      await house.enters(ada, 'ada@ministry.example');
      assert.notDeepEqual([...ada.cookies], planted);
      assert.match((await ada.get('/en/account')).body, /ada@ministry\.example/);
      // And the one that was planted has ended with it.
      assert.equal(await signedIn(mallory), false);
    }));

  it('whose cookie was copied is worth nothing after signing out', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const [browser, thief] = [house.aBrowser(), house.aBrowser()];
      await house.enters(browser, 'ada@ministry.example');
      for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
      assert.equal(await signedIn(thief), true);
      const out = await browser.post('/fr/account/sign-out');
      assert.equal(out.headers['location'], '/fr');
      assert.equal(browser.cookies.size, 0);
      assert.equal(await signedIn(thief), false);
      assert.equal((await thief.get('/en/account')).statusCode, 401);
    }));

  it('without our signature asks the database nothing', () =>
    undone(keeper, async (tx) => {
      const house = await aHouse(tx);
      const viewerOf = (cookie: string) => statementsOf(async () => house.signIn.viewerOf({ url: '/en/atlas', headers: { cookie } } as never));
      assert.deepEqual(await viewerOf('theme=dark'), []);
      assert.deepEqual(await viewerOf(`entente.session_token=${'a'.repeat(32)}.${encodeURIComponent(Buffer.alloc(32).toString('base64'))}`), []);
      await house.anAccount('ada');
      const browser = house.aBrowser();
      await house.enters(browser, 'ada@ministry.example');
      assert.equal((await viewerOf([...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '))).length, 1);
    }));

  it('may be one of several, each seen and ended by itself', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const [office, phone] = [house.aBrowser(), house.aBrowser('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1')];
      await house.enters(office, 'ada@ministry.example');
      await house.enters(phone, 'ada@ministry.example');
      const page = await office.get('/en/account/security');
      assert.match(page.body, /Firefox · Linux/);
      assert.match(page.body, /Safari · iOS/);
      const [, id = ''] = /end-session" method="post"><input type="hidden" name="which" value="([^"]+)"/.exec(page.body) ?? [];
      const ended = await office.post('/en/account/security/end-session', { which: id });
      assert.equal(ended.statusCode, 303);
      assert.deepEqual([await signedIn(office), await signedIn(phone)], [true, false]);
      await house.enters(phone, 'ada@ministry.example');
      await phone.post('/en/account/security/end-others');
      assert.deepEqual([await signedIn(office), await signedIn(phone)], [false, true]);
    }));

  it('of somebody else cannot be ended, nor its being learnt of', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      await house.anAccount('bob');
      const [ada, bob] = [house.aBrowser(), house.aBrowser()];
      await house.enters(ada, 'ada@ministry.example');
      await house.enters(bob, 'bob@ministry.example');
      const [row] = await house.inAuth(sql`select id from auth.sessions where user_id = 'bob'`);
      for (const which of [String(row?.['id']), 'nothing']) assert.equal((await ada.post('/en/account/security/end-session', { which })).statusCode, 404);
      assert.equal(await signedIn(bob), true);
    }));

  it('loses a seat with the next request after it has ended', () =>
    inAHouse(async (house, tx) => {
      const person = await house.anAccount('ada');
      await insertDelegations(tx);
      await insertSeat(tx, { person, circle: france, role: 'correspondent', from: '2026-01-01', until: null });
      const browser = house.aBrowser();
      await house.enters(browser, 'ada@ministry.example');
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const viewer = () => house.signIn.viewerOf({ url: '/en', headers: { cookie } } as never);
      assert.ok((await viewer()).seats.some((seat) => seat.circle === france && seat.role === 'correspondent' && seat.stateCode === delegations[0]?.stateCode));
      await seenBy(tx, keeper);
      await endSeatsIn(tx, person, france, '2026-01-02');
      assert.ok(!(await viewer()).circles.includes(france));
    }));

  it('ends when it is not used for 14 days, and after 30 in any case; use is noted once an hour', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const browser = house.aBrowser();
      await house.enters(browser, 'ada@ministry.example');
      const set = (column: string, ago: string) => house.inAuth(sql`update auth.sessions set ${sql.ref(column)} = now() - ${ago}::interval`);
      await set('updated_at', '13 days');
      assert.equal(await signedIn(browser), true);
      const [used] = await house.inAuth(sql`select updated_at > now() - interval '1 minute' as noted, expires_at between now() + interval '29 days' and now() + interval '30 days 1 hour' as limited from auth.sessions`);
      assert.deepEqual(used, { noted: true, limited: true });
      await set('updated_at', '14 days');
      assert.equal(await signedIn(browser), false);
      await set('updated_at', '1 minute');
      await set('expires_at', '1 second');
      assert.equal(await signedIn(browser), false);
    }));

  it('keeps browser and system in two words, how it was opened, and no address of a machine', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      await house.enters(house.aBrowser(), 'ada@ministry.example');
      const rows = await house.inAuth(sql`select user_agent, method, ip_address from auth.sessions`);
      assert.deepEqual(rows, [{ user_agent: 'Firefox · Linux', method: 'link', ip_address: null }]);
    }));

  it('rests on a cookie that no script reads and no other host sets', () =>
    undone(keeper, async (tx) => {
      const house = await aHouse(tx, { publicUrl: 'https://entente.example' });
      await house.anAccount('ada');
      const browser = house.aBrowser();
      const token = await house.askForLink(browser, 'ada@ministry.example');
      const entered = await browser.post('/en/sign-in/link/enter', { token });
      const cookie = [entered.headers['set-cookie']].flat().find((one) => String(one).includes('session_token'));
      assert.match(String(cookie), /^__Host-entente\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const plain = await aHouse(tx);
      const other = plain.aBrowser();
      const unsafe = await other.post('/en/sign-in/link/enter', { token: await plain.askForLink(other, 'ada@ministry.example') });
      assert.match(String([unsafe.headers['set-cookie']].flat()[0]), /^entente\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    }));
});

describe('a form of a signed-in person', () => {
  it('sent by another site is not taken', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const browser = house.aBrowser();
      await house.enters(browser, 'ada@ministry.example');
      for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'null' }]) {
        assert.equal((await browser.post('/en/account/sign-out', {}, headers)).statusCode, 403, JSON.stringify(headers));
      }
      assert.equal(await signedIn(browser), true);
    }));
});
