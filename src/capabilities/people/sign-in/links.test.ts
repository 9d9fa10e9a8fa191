import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { outsideTransactions, sqlAsRole } from '#kernel/db/as-role.ts';
import { communityCircle, keeper, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { db, pool, seenBy } from '#testing/database.ts';
import { inviteFirstSecretariat } from '../actions/invitations.ts';
import { endAccount, invite } from '../index.ts';
import { safeReturn } from '../rules/sign-in.ts';
import { findAccount, listSeatsHeldBy } from '../store.ts';
import { admitUser, dismissUser } from '../store/identity.ts';
import { france, inDelegation, inHouse, insertDelegations, someoneWith } from '../testing.ts';
import { openAuth } from './auth.ts';
import { inAHouse, publicUrl, type Answer } from './testing.ts';

const today = '2026-11-24';
const at = { now: new Date(), today, publicUrl };
const tokenIn = (link = '') => new URL(link, publicUrl).searchParams.get('token') ?? '';

/** Everything that an asker could tell two answers apart by. */
function seen({ statusCode, body, headers }: Answer) {
  // How many requests this machine has left for the minute.
  const { date: _, 'x-ratelimit-remaining': _left, ...rest } = headers;
  return { statusCode, body, headers: rest };
}

describe('asking for a link', () => {
  it('is answered alike whether there is an account or not, and writes to its owner alone', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const browser = house.aBrowser();
      const known = await browser.post('/en/sign-in/send-link', { address: 'Ada@Ministry.example ' });
      const unknown = await browser.post('/en/sign-in/send-link', { address: 'nobody@ministry.example' });
      assert.deepEqual(seen(known), seen(unknown));
      assert.equal(known.headers['location'], '/en/sign-in/sent');
      const letters = await house.letters();
      assert.deepEqual(letters.map(({ to }) => to), ['ada@ministry.example']);
      assert.match(letters[0]?.link ?? '', /^\/en\/sign-in\/link\?token=\w{32}$/);
    }));

  it('does the same statements for both before it answers', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const waiting = async (address: string) => {
        await house.aBrowser().post('/fr/sign-in/send-link', { address });
        const rows = await house.inAuth(sql`select count(*)::int as links from auth.verifications`);
        return rows[0];
      };
      assert.deepEqual(await waiting('ada@ministry.example'), { links: 0 });
      assert.deepEqual(await waiting('nobody@ministry.example'), { links: 0 });
    }));

  it('stops at so many letters to a mailbox, which nobody can see', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const answers: Answer[] = [];
      for (let nth = 0; nth < 7; nth += 1) answers.push(await house.aBrowser('', `192.0.2.${nth}`).post('/en/sign-in/send-link', { address: 'ada@ministry.example' }));
      assert.equal(new Set(answers.map((answer) => JSON.stringify(seen(answer)))).size, 1);
      assert.equal((await house.letters()).length, 5);
    }));

  it('stops at so many from one machine, whatever the addresses', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      for (let nth = 0; nth < 60; nth += 1) assert.equal((await house.aBrowser().post('/en/sign-in/send-link', { address: `a${nth}@ministry.example` })).statusCode, 303);
      const [known, unknown] = [await house.aBrowser().post('/en/sign-in/send-link', { address: 'ada@ministry.example' }), await house.aBrowser().post('/en/sign-in/send-link', { address: 'adb@ministry.example' })];
      assert.equal(known.statusCode, 400);
      assert.equal(known.body, unknown.body.replaceAll('adb@', 'ada@'));
      assert.equal((await house.aBrowser('', '192.0.2.99').post('/en/sign-in/send-link', { address: 'ada@ministry.example' })).statusCode, 303);
      const rows = await house.inAuth(sql`select 1`).then(() => house.inAuth(sql`select has_table_privilege('entente_app', 'auth.attempts', 'select') as readable`));
      assert.deepEqual(rows, [{ readable: false }]);
    }));

  it('for what is no address says so and keeps what was typed', () =>
    inAHouse(async (house) => {
      const answer = await house.aBrowser().post('/fr/sign-in/send-link', { address: 'ada' });
      assert.equal(answer.statusCode, 400);
      assert.match(answer.body, /value="ada"/);
      assert.match(answer.body, /Ce n’est pas une adresse électronique/);
    }));
});

describe('a link', () => {
  it('does nothing by being opened, and signs in by its button, once', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const browser = house.aBrowser();
      const token = await house.askForLink(browser, 'ada@ministry.example');
      for (let nth = 0; nth < 3; nth += 1) {
        const scanned = await house.aBrowser('scanner').get(`/en/sign-in/link?token=${token}`);
        assert.equal(scanned.statusCode, 200);
        assert.equal(scanned.headers['set-cookie'], undefined);
        assert.equal(scanned.headers['cache-control'], 'no-store');
      }
      assert.equal((await browser.post('/en/sign-in/link/enter', { token })).statusCode, 303);
      const again = await house.aBrowser().post('/en/sign-in/link/enter', { token });
      assert.equal(again.statusCode, 400);
      assert.equal(again.headers['set-cookie'], undefined);
      assert.match(again.body, /no longer good/);
    }));

  it('used by two at once opens one session', async () => {
    // On connections of their own, as two requests have them.
    const auth = openAuth({ sql: sqlAsRole(outsideTransactions(pool), 'entente_auth'), secret: 'a secret of tests that is long enough', publicUrl });
    const person = 'two-at-once' as PersonId;
    await db.writing(keeper, (tx) => admitUser(tx, person, 'two@ministry.example'));
    try {
      const token = await auth.makeLink('two@ministry.example');
      const use = () => auth.api.magicLinkVerify({ query: { token }, headers: new Headers() });
      const used = await Promise.allSettled([use(), use(), use(), use()]);
      assert.equal(used.filter(({ status }) => status === 'fulfilled').length, 1);
    } finally {
      await db.writing(keeper, (tx) => dismissUser(tx, person));
    }
  });

  it('is no good after a quarter of an hour, nor is one that was guessed', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      const token = await house.askForLink(house.aBrowser(), 'ada@ministry.example');
      const [row] = await house.inAuth(sql`select expires_at <= now() + interval '16 minutes' as short, identifier from auth.verifications`);
      assert.equal(row?.['short'], true);
      // In the database stands its hash.
      assert.ok(!String(row?.['identifier']).includes(token));
      await house.inAuth(sql`update auth.verifications set expires_at = now() - interval '1 second'`);
      for (const one of [token, 'a'.repeat(32), '']) assert.equal((await house.aBrowser().post('/en/sign-in/link/enter', { token: one })).statusCode, 400);
      assert.deepEqual(await house.inAuth(sql`select id from auth.sessions`), []);
    }));

  it('cannot be guessed at without end', () =>
    inAHouse(async (house) => {
      for (let nth = 0; nth < 60; nth += 1) await house.aBrowser().post('/en/sign-in/link/enter', { token: `guess-${nth}` });
      await house.anAccount('ada');
      const token = await house.askForLink(house.aBrowser('', '192.0.2.77'), 'ada@ministry.example');
      assert.match((await house.aBrowser().post('/en/sign-in/link/enter', { token })).body, /too many attempts/);
      assert.equal((await house.aBrowser('', '192.0.2.77').post('/en/sign-in/link/enter', { token })).statusCode, 303);
    }));

  it('leads back to a page of ours and nowhere else', () =>
    inAHouse(async (house) => {
      await house.anAccount('ada');
      for (const [to, expected] of [['/fr/atlas?year=2024', '/en/atlas?year=2024'], ['https://evil.example/', '/en'], ['/en//evil.example', '/en']] as const) {
        const browser = house.aBrowser();
        const token = await house.askForLink(browser, 'ada@ministry.example');
        assert.equal((await browser.post('/en/sign-in/link/enter', { token, to })).headers['location'], expected, to);
      }
      for (const to of ['//evil.example', '/\\evil.example', '/en/\\evil.example', '/\tevil', '/en/\n', 'javascript:alert(1)', '/de/atlas', '/english', '/en@evil.example', '']) assert.equal(safeReturn(to), undefined, to);
      for (const to of ['/en', '/fr?x=1', '/fr/states/MT']) assert.equal(safeReturn(to), to);
    }));

  it('from another site cannot be made anyone’s sign-in', () =>
    inAHouse(async (house) => {
      await house.anAccount('mallory');
      const token = await house.askForLink(house.aBrowser(), 'mallory@ministry.example');
      assert.equal((await house.aBrowser().post('/en/sign-in/link/enter', { token }, { origin: 'https://evil.example' })).statusCode, 403);
    }));
});

describe('an invitation', () => {
  const secretariat = someoneWith('sec', { ...inHouse('secretariat') });

  it('opens an account with its seats, for whoever has the letter and gives a name', () =>
    inAHouse(async (house, tx) => {
      await house.anAccount('sec');
      await seenBy(tx, keeper);
      await insertDelegations(tx);
      await seenBy(tx, secretariat);
      const invited = await invite(tx, secretariat, { address: 'Ada@Ministry.example', circle: france, role: 'correspondent', locale: 'fr' }, at);
      assert.ok('id' in invited);
      const [letter] = await house.letters();
      assert.deepEqual([letter?.to, letter?.subject], ['ada@ministry.example', 'Votre invitation à rejoindre Entente']);
      const browser = house.aBrowser();
      const page = await browser.get(letter?.link ?? '');
      assert.match(page.body, /ada@ministry\.example/);
      assert.match(page.body, /Correspondant permanent dans la délégation de la France/);
      const token = tokenIn(letter?.link);
      assert.match((await browser.post('/fr/invitation/accept', { token, name: ' ' })).body, /Saisissez votre nom/);
      const accepted = await browser.post('/fr/invitation/accept', { token, name: 'Ada Lovelace', language: 'fr' });
      assert.equal(accepted.headers['location'], '/fr/account');
      assert.match((await browser.get('/fr/account')).body, /Ada Lovelace/);
      await seenBy(tx, keeper);
      const [user] = await house.inAuth(sql`select id, email_verified, name from auth.users where email = 'ada@ministry.example'`);
      assert.deepEqual([user?.['email_verified'], user?.['name']], [true, '']);
      await seenBy(tx, keeper);
      const seats = await listSeatsHeldBy(tx, user?.['id'] as never, '2026-12-01');
      assert.deepEqual(seats.map(({ kind, role }) => `${kind} ${role}`).sort(), ['community member', 'delegation correspondent', 'person member']);
      // The letter has served.
      assert.match((await house.aBrowser().post('/fr/invitation/accept', { token, name: 'Someone else' })).body, /n’est plus valable/);
      assert.match((await house.aBrowser().get(letter?.link ?? '')).body, /n’est plus valable/);
    }));

  it('is for its address: whoever is signed in as somebody else does not get the seat', () =>
    inAHouse(async (house, tx) => {
      await house.anAccount('sec');
      await house.anAccount('bob');
      await house.anAccount('ada');
      const bob = house.aBrowser();
      await house.enters(bob, 'bob@ministry.example');
      await seenBy(tx, keeper);
      await insertDelegations(tx);
      await seenBy(tx, secretariat);
      await invite(tx, secretariat, { address: 'ada@ministry.example', circle: france, role: 'manager', locale: 'en' }, at);
      const token = tokenIn((await house.letters())[0]?.link);
      const refused = await bob.post('/en/invitation/accept', { token, name: 'Bob' });
      assert.equal(refused.statusCode, 400);
      assert.match(refused.body, /somebody else/);
      await seenBy(tx, keeper);
      assert.ok((await listSeatsHeldBy(tx, 'bob' as never, '2026-12-01')).every(({ circle }) => circle !== france));
      // Its owner still can, without a name: the account has one.
      assert.equal((await house.aBrowser().post('/en/invitation/accept', { token })).statusCode, 303);
      await seenBy(tx, keeper);
      assert.ok((await listSeatsHeldBy(tx, 'ada' as never, '2026-12-01')).some(({ circle, role }) => circle === france && role === 'manager'));
      assert.equal((await findAccount(tx, 'ada' as never))?.name, 'Name of ada');
    }));

  it('that has lapsed is no good', () =>
    inAHouse(async (house, tx) => {
      await seenBy(tx, keeper);
      const made = await inviteFirstSecretariat(tx, 'first@secretariat.example', 'en', { now: new Date(Date.now() - 15 * 86_400_000), today });
      assert.ok('token' in made);
      assert.match((await house.aBrowser().post('/en/invitation/accept', { token: made.token, name: 'First' })).body, /no longer good/);
    }));

  it('is given by those who may, to roles that they may give', () =>
    inAHouse(async (_house, tx) => {
      await seenBy(tx, keeper);
      await insertDelegations(tx);
      const order = { address: 'new@ministry.example', circle: france, locale: 'en' as const };
      const refusalOf = async (viewer: Viewer & { person: never }, role: 'correspondent' | 'manager') => {
        await seenBy(tx, viewer);
        const made = await invite(tx, viewer, { ...order, role }, at);
        return 'refused' in made ? made.refused : 'invited';
      };
      assert.equal(await refusalOf(someoneWith('m', inDelegation(france, 'FR', 'manager')) as never, 'manager'), 'may-not-invite');
      assert.equal(await refusalOf(someoneWith('c', inDelegation(france, 'FR', 'correspondent')) as never, 'correspondent'), 'may-not-invite');
    }));

  it('prints a link for the first of the Secretariat, while there is none, and the newest only', () =>
    inAHouse(async (house, tx) => {
      await seenBy(tx, keeper);
      const first = await inviteFirstSecretariat(tx, 'first@secretariat.example', 'en', { now: new Date(), today });
      const second = await inviteFirstSecretariat(tx, 'first@secretariat.example', 'en', { now: new Date(), today });
      assert.ok('token' in first && 'token' in second);
      const browser = house.aBrowser();
      assert.equal((await browser.post('/en/invitation/accept', { token: first.token, name: 'First' })).statusCode, 400);
      assert.equal((await browser.post('/en/invitation/accept', { token: second.token, name: 'First' })).statusCode, 303);
      await seenBy(tx, keeper);
      const [user] = await house.inAuth(sql`select id from auth.users`);
      await seenBy(tx, keeper);
      const seats = await listSeatsHeldBy(tx, user?.['id'] as never, '2027-01-01');
      assert.deepEqual(seats.filter(({ circle }) => circle === communityCircle).map(({ role }) => role), ['secretariat']);
      assert.deepEqual(await inviteFirstSecretariat(tx, 'other@secretariat.example', 'en', { now: new Date(), today: '2027-01-01' }), { refused: 'secretariat-seated' });
    }));
});

describe('a closed account', () => {
  it('has no session, seat, name or address from the same moment on', () =>
    inAHouse(async (house, tx) => {
      await house.anAccount('ada');
      const [browser, other] = [house.aBrowser(), house.aBrowser()];
      await house.enters(browser, 'ada@ministry.example');
      await house.enters(other, 'ada@ministry.example');
      const wrong = await browser.post('/en/account/close/confirm', { address: 'bob@ministry.example' });
      assert.equal(wrong.statusCode, 400);
      const closed = await browser.post('/en/account/close/confirm', { address: 'ADA@ministry.example' });
      assert.equal(closed.headers['location'], '/en/account-closed');
      assert.equal(browser.cookies.size, 0);
      assert.equal((await other.get('/en/account')).statusCode, 401);
      assert.deepEqual(await house.inAuth(sql`select id from auth.users`), []);
      await seenBy(tx, keeper);
      const account = await findAccount(tx, 'ada' as never);
      assert.equal(account?.name, '');
      assert.notEqual(account?.closedOn, null);
      assert.deepEqual(await listSeatsHeldBy(tx, 'ada' as never, '2100-01-01'), []);
      // The address is free, and leads nowhere.
      await browser.post('/en/sign-in/send-link', { address: 'ada@ministry.example' });
      assert.deepEqual(await house.letters(), []);
    }));

  it('may be closed by others, whom a rule has let', () =>
    inAHouse(async (house, tx) => {
      await house.anAccount('ada');
      await house.anAccount('sec');
      const browser = house.aBrowser();
      await house.enters(browser, 'ada@ministry.example');
      await seenBy(tx, someoneWith('sec', inHouse('secretariat')));
      await endAccount(tx, 'ada' as never, today, 'sec' as never);
      assert.equal((await browser.get('/en/account')).statusCode, 401);
    }));
});
