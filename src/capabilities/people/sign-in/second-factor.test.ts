import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOTP } from '@better-auth/utils/otp';
import { sql } from 'kysely';
import { inAHouse, type Browser, type TestHouse } from './testing.ts';

const signedIn = async (browser: Browser) => (await browser.get('/en/account')).statusCode === 200;
const codeOf = (key: string) => createOTP(key).totp();
const alone = (text: string) => text.replace(/<[^>]+>/g, '');

/** Someone with a second factor: the key of the codes, and the recovery codes as shown once. */
async function withSecondFactor(house: TestHouse, id: string) {
  await house.anAccount(id);
  const browser = house.aBrowser();
  await house.enters(browser, `${id}@ministry.example`);
  const started = await browser.post('/en/account/security/start-second');
  const key = keyIn(started.body);
  const confirmed = await browser.post('/en/account/security/confirm-second', { code: await codeOf(key) });
  const codes = [...confirmed.body.matchAll(/<code>([a-z0-9]{5}-[a-z0-9]{5})<\/code>/g)].map(([, code = '']) => code);
  return { browser, key, codes, confirmed };
}

/** Authenticators are given the key in base32; the library keeps its letters. */
function keyIn(body: string): string {
  const shown = alone(/class="shown-once">(.*?)<\/p>/s.exec(body)?.[1] ?? '').replaceAll(' ', '');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(shown.replaceAll('=', '')).map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

describe('a second factor', () => {
  it('is set up with a picture, a key and a code, and shows recovery codes once, which are kept hashed', () =>
    inAHouse(async (house) => {
      const { browser, codes, confirmed } = await withSecondFactor(house, 'ada');
      assert.equal(codes.length, 10);
      assert.equal(confirmed.headers['cache-control'], 'no-store');
      assert.equal(await signedIn(browser), true);
      const [row] = await house.inAuth(sql`select backup_codes, secret, verified from auth.two_factors`);
      assert.equal(row?.['verified'], true);
      for (const code of codes) assert.ok(!String(row?.['backup_codes']).includes(code) && !String(row?.['backup_codes']).includes(code.replace('-', '')));
      assert.doesNotMatch((await browser.get('/en/account/security')).body, new RegExp(codes[0] ?? 'none'));
    }));

  it('is asked for after a link, and without it there is no session', () =>
    inAHouse(async (house) => {
      const { key } = await withSecondFactor(house, 'ada');
      const browser = house.aBrowser();
      const token = await house.askForLink(browser, 'ada@ministry.example');
      const entered = await browser.post('/fr/sign-in/link/enter', { token, to: '/fr/atlas' });
      assert.equal(entered.headers['location'], `/fr/sign-in/code?to=${encodeURIComponent('/fr/atlas')}`);
      assert.equal(await signedIn(browser), false);
      assert.equal((await house.inAuth(sql`select id from auth.sessions`)).length, 1);
      const wrong = await browser.post('/fr/sign-in/code/code', { code: '000000' });
      assert.equal(wrong.statusCode, 400);
      assert.match(wrong.body, /Ce code n’est pas le bon/);
      const right = await browser.post('/fr/sign-in/code/code', { code: await codeOf(key), to: '/fr/atlas' });
      assert.equal(right.headers['location'], '/fr/atlas');
      assert.equal(await signedIn(browser), true);
      // What was asked for is answered: the same cookie gives no second session.
      const [row] = await house.inAuth(sql`select method from auth.sessions order by created_at desc limit 1`);
      assert.equal(row?.['method'], 'code');
    }));

  it('cannot be guessed: five codes for one link, ten for the account', () =>
    inAHouse(async (house) => {
      const { key } = await withSecondFactor(house, 'ada');
      const tries: (string | undefined)[] = [];
      for (let link = 0; link < 3; link += 1) {
        const browser = house.aBrowser('', `192.0.2.${link + 50}`);
        await browser.post('/en/sign-in/link/enter', { token: await house.askForLink(browser, 'ada@ministry.example') });
        for (let nth = 0; nth < 5; nth += 1) {
          const { body } = await browser.post('/en/sign-in/code/code', { code: `00000${nth}` });
          tries.push(/too many wrong codes|too many attempts|is not right/.exec(body)?.[0]);
        }
        // Even the right one is not taken any more.
        const late = await browser.post('/en/sign-in/code/code', { code: await codeOf(key) });
        assert.equal(late.statusCode, 400);
        assert.equal(await signedIn(browser), false);
      }
      assert.deepEqual(new Set(tries.slice(0, 10)), new Set(['is not right']));
      assert.deepEqual(new Set(tries.slice(10)), new Set(['too many wrong codes']));
    }));

  it('may be replaced by a recovery code, each once, however it was written down', () =>
    inAHouse(async (house) => {
      const { codes } = await withSecondFactor(house, 'ada');
      const [first = '', second = ''] = codes;
      const enter = async (code: string) => {
        const browser = house.aBrowser();
        await browser.post('/en/sign-in/link/enter', { token: await house.askForLink(browser, 'ada@ministry.example') });
        return (await browser.post('/en/sign-in/code/recovery', { code })).statusCode;
      };
      assert.equal(await enter(first.toUpperCase().replace('-', ' ')), 303);
      assert.equal(await enter(first), 400);
      const [row] = await house.inAuth(sql`select backup_codes from auth.two_factors`);
      const [hash = ''] = JSON.parse(String(row?.['backup_codes'])) as string[];
      // What stands in the database opens nothing.
      assert.equal(await enter(hash), 400);
      assert.equal(await enter(second), 303);
    }));

  it('is done without only by whoever gives a code', () =>
    inAHouse(async (house) => {
      const { browser, key } = await withSecondFactor(house, 'ada');
      assert.equal((await browser.post('/en/account/security/stop-second', { code: '000000' })).statusCode, 400);
      assert.equal((await house.inAuth(sql`select id from auth.two_factors`)).length, 1);
      assert.equal((await browser.post('/en/account/security/stop-second', { code: await codeOf(key) })).statusCode, 303);
      assert.deepEqual(await house.inAuth(sql`select id from auth.two_factors`), []);
    }));

  it('is set up only soon after signing in', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const browser = house.aBrowser();
      await house.enters(browser, 'ada@ministry.example');
      await house.inAuth(sql`update auth.sessions set created_at = now() - interval '2 hours'`);
      const started = await browser.post('/en/account/security/start-second');
      assert.equal(started.statusCode, 400);
      assert.match(started.body, /more than an hour ago/);
      assert.deepEqual(await house.inAuth(sql`select id from auth.two_factors`), []);
    }));
});
