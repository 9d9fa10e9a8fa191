import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { after, afterEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { VerbContext } from '#kernel/cli/verb.ts';
import { runJobs, type RunningJobs } from '#kernel/jobs/run.ts';
import { jobs } from '#kernel/jobs/verb.ts';
import { wakeFor } from '#kernel/jobs/waking.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { db, pool } from '#testing/database.ts';
import { deliversLetters } from './deliver.ts';
import type { Letter } from './letter.ts';
import { letterJob, sendLetter, sendLetters } from './send.ts';
import { serverOf } from './server.ts';

const letter: Letter = { to: 'ada@example.org', locale: 'fr', subject: "L'État répond : « oui » à 100 %", marking: 'CLEAR', blocks: [{ kind: 'text', text: "C'est fait." }], unsubscribe: 'https://entente.example.org/fr/me/notices' };
const now = new Date('2026-11-24T10:00:00Z');

interface Received {
  readonly mail: ParsedMail;
  readonly raw: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** A mail server on this machine. `refuses` gives what it answers to an address, or to a letter. */
async function aMailServer(port = 0, refuses: (address: string) => { code: number; text: string } | undefined = () => undefined) {
  const waiting: ((received: Received) => void)[] = [];
  const received: Received[] = [];
  const refusal = (what: { code: number; text: string }) => Object.assign(new Error(what.text), { responseCode: what.code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refused = refuses(address);
      done(refused ? refusal(refused) : undefined);
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        void simpleParser(raw).then((mail) => {
          const one = { mail, raw, from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address) };
          received.push(one);
          waiting.shift()?.(one);
          done();
        });
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const bound = server.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('It has no port.');
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${bound.port}`, received, next: () => new Promise<Received>((resolve) => waiting.push(resolve)) };
}

const closing: (() => Promise<unknown>)[] = [];
const said: { facts: Readonly<Record<string, unknown>>; message: string }[] = [];
let onSaid: ((message: string) => void) | undefined;
const nextSaid = () => new Promise<string>((resolve) => (onSaid = resolve));
let running: RunningJobs | undefined;

async function run(mailUrl: string | undefined, dataDirectory = '/nowhere') {
  const say = (facts: object, message: string) => {
    said.push({ facts: { ...facts }, message });
    onSaid?.(message);
  };
  const handlers = [deliversLetters({ mailUrl, mailFrom: 'Entente <entente@example.org>', dataDirectory })];
  running = await runJobs({ db, pool, embedded: true, handlers, publicUrl: 'https://entente.example.org', log: { info: say, warn: say } });
}

const stop = async () => {
  await running?.stop();
  running = undefined;
};

afterEach(async () => {
  await stop();
  for (const close of closing.splice(0)) await close();
  said.length = 0;
  await db.writing(keeper, (tx) => tx.query(sql`delete from jobs.job where name = ${letterJob.name} or source_name = ${letterJob.name}`));
});

const send = (more: Partial<Letter> = {}) => db.writing(keeper, (tx) => sendLetter(tx, { ...letter, ...more }, { now }));

async function stateOfQueue() {
  const { json } = await jobs.run({ db } as VerbContext, {});
  const found = (json as { items: readonly Readonly<Record<string, unknown>>[] }).items.find(({ queue }) => queue === letterJob.name);
  return { waiting: found?.['waiting'], failed: found?.['failed'], dead: found?.['dead'], reason: found?.['lastReason'] };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const bound = probe.address();
  probe.close();
  await once(probe, 'close');
  return bound === null || typeof bound === 'string' ? 0 : bound.port;
}

describe('a letter', () => {
  it('is delivered as a person would read it, known as written by a machine', async () => {
    const server = await aMailServer();
    await run(server.url);
    const arrived = server.next();
    await send();
    const { mail, raw, from, to } = await arrived;
    assert.deepEqual([from, to], ['entente@example.org', ['ada@example.org']]);
    assert.equal(mail.subject, 'L’État répond\u00a0: «\u00a0oui\u00a0» à 100\u202f%');
    assert.equal(mail.from?.text, '"Entente" <entente@example.org>');
    assert.equal(mail.text, 'C’est fait.\n\n-- \nEnvoyé par Entente (entente.example.org). Les réponses à cette adresse\nne sont pas lues.\nRecevoir moins de messages de ce type\u00a0:\nhttps://entente.example.org/fr/me/notices\n');
    assert.match(mail.html || '', /<p>C’est fait\.<\/p>/);
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
    assert.match(raw, /^List-Unsubscribe: <https:\/\/entente\.example\.org\/fr\/me\/notices>\r$/m);
    assert.match(mail.messageId ?? '', /^<[0-9a-f-]{36}@example\.org>$/);
    assert.equal(mail.date?.toISOString(), now.toISOString());
    assert.doesNotMatch(raw, /^(X-Mailer|Bcc):/im);
  });

  it('to many is a letter to each', async () => {
    const server = await aMailServer();
    await run(server.url);
    const three = Promise.all([server.next(), server.next(), server.next()]);
    await db.writing(keeper, (tx) => sendLetters(tx, ['a@example.org', 'b@example.org', 'c@example.org'].map((to) => ({ ...letter, to }))));
    assert.deepEqual((await three).map(({ to, mail }) => [to.length, mail.to && 'text' in mail.to ? mail.to.text === to[0] : false]), [[1, true], [1, true], [1, true]]);
  });

  it('takes no header from a subject, and no second address', async () => {
    const server = await aMailServer();
    await run(server.url);
    const arrived = server.next();
    await send({ subject: 'Hello\r\nBcc: eve@example.org\r\n\r\n<script>', reference: 'x\r\nBcc: eve@example.org', blocks: [{ kind: 'text', text: '.\r\nRSET\r\nMAIL FROM:<eve@example.org>' }] });
    const { mail, to } = await arrived;
    assert.deepEqual(to, ['ada@example.org']);
    assert.equal(mail.headers.has('bcc'), false);
    assert.equal(mail.subject, 'Hello Bcc: eve@example.org <script>');
    assert.equal(server.received.length, 1);
    for (const address of ['a@b.org, eve@example.org', 'a@b.org\r\nBcc: eve@example.org', 'Eve <eve@example.org>']) await assert.rejects(() => send({ to: address }), /another shape/);
  });

  it('waits out a server that is down, and arrives as what it was', async () => {
    const port = await freePort();
    await run(`smtp://127.0.0.1:${port}`);
    const failed = nextSaid();
    await send();
    assert.equal(await failed, 'a job failed and will be tried again');
    await stop();
    assert.deepEqual(await stateOfQueue(), { waiting: 1, failed: 1, dead: 0, reason: null });

    const busy = await aMailServer(port, () => ({ code: 451, text: 'try again later' }));
    // What the clock would bring.
    const due = () => db.writing(keeper, async (tx) => void (await tx.query(sql`update jobs.job set start_after = now() where name = ${letterJob.name}`)));
    await due();
    const again = nextSaid();
    await run(busy.url);
    wakeFor(letterJob.name);
    assert.equal(await again, 'a job failed and will be tried again');
    await stop();
    for (const close of closing.splice(0)) await close();

    const server = await aMailServer(port);
    await due();
    const arrived = server.next();
    await run(server.url);
    const { mail } = await arrived;
    assert.equal(mail.date?.toISOString(), now.toISOString());
    await stop();
    assert.deepEqual([server.received.length, await stateOfQueue()], [1, { waiting: 0, failed: 0, dead: 0, reason: null }]);
  });

  it('bears the same Message-ID when a process ends between sending and noting it', async () => {
    const server = await aMailServer();
    await run(server.url);
    const first = server.next();
    await send();
    const { mail } = await first;
    await stop();
    await db.writing(keeper, (tx) => tx.query(sql`update jobs.job set state = 'active', started_on = now(), completed_on = null where name = ${letterJob.name}`));
    const second = server.next();
    // The interrupted attempt is put off like any that failed.
    await run(server.url);
    await db.writing(keeper, (tx) => tx.query(sql`update jobs.job set start_after = now() where name = ${letterJob.name}`));
    wakeFor(letterJob.name);
    assert.equal((await second).mail.messageId, mail.messageId);
  });

  it('that is refused for good is dead at once, and seen to be, without the address', async () => {
    const server = await aMailServer(0, (address) => ({ code: 550, text: `<${address}> lives here no more` }));
    await run(server.url);
    const given = nextSaid();
    await send();
    assert.equal(await given, 'a job was given up');
    await stop();
    const { dead, waiting, reason } = await stateOfQueue();
    assert.deepEqual([dead, waiting], [1, 0]);
    assert.match(String(reason), /^EENVELOPE: .*550/);
    assert.doesNotMatch(JSON.stringify([reason, said]), /ada@example/);
  });
});

describe('the mail server', () => {
  const spoken = (url: string) => serverOf(new URL(url));

  it('is spoken to in the clear on this machine only, unless someone says so', () => {
    for (const url of ['smtp://mail.example.org', 'smtp://10.0.0.7:25', 'smtp://127.0.0.1.example.org', 'smtp://[fe80::1]']) assert.equal(spoken(url).requireTLS, true, url);
    for (const url of ['smtp://localhost', 'smtp://127.0.0.1:1025', 'smtp://[::1]:25', 'smtp://mail:1025?tls=off']) assert.equal(spoken(url).requireTLS, false, url);
    assert.deepEqual([spoken('smtps://mail.example.org').secure, spoken('smtps://mail.example.org').port, spoken('smtp://mail.example.org').port], [true, 465, 587]);
  });

  it('is told who sends', () => {
    assert.deepEqual(spoken('smtps://me%40example.org:p%3Ass@mail.example.org').auth, { user: 'me@example.org', pass: 'p:ss' });
    assert.equal('auth' in spoken('smtp://mail.example.org'), false);
  });
});

describe('without a mail server', () => {
  let folder = '';
  after(() => rm(folder, { recursive: true, force: true }));

  it('a letter is a file that its owner alone can read, and one line says so', async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-letters-'));
    await run(undefined, folder);
    const done = nextSaid();
    await send();
    assert.match(await done, /was not sent.*MAIL_URL/);
    const [name = ''] = await readdir(join(folder, 'letters'));
    assert.match(name, /^2026-11-24T10-00-00-000Z-[0-9a-f-]{36}\.eml$/);
    assert.equal((await stat(join(folder, 'letters', name))).mode & 0o777, 0o600);
    assert.equal((await stat(join(folder, 'letters'))).mode & 0o777, 0o700);
    const mail = await simpleParser(await readFile(join(folder, 'letters', name)));
    assert.match(mail.text ?? '', /^C’est fait\./);
    assert.equal(said.length, 1);
    assert.doesNotMatch(JSON.stringify(said), /ada@example/);
  });
});
