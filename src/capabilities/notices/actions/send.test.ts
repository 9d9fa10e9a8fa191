/** What arrives in a mailbox, read as a person would: through a mail server on this machine. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { JobContext } from '#kernel/jobs/job.ts';
import { deliversLetters } from '#kernel/mail/deliver.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, seenBy, undone } from '#testing/database.ts';
import { listNotices, updateRead } from '../store/inbox.ts';
import { updatePreferences } from '../store/preferences.ts';
import type { NoticeId } from '../store/tables.ts';
import { ada, anOrder, audienceOfTable, aViewer, bea, cleo, endSeat, insertTables, now, peopleOfTests, table } from '../testing.ts';
import { notify, type NoticeOrder } from './notify.ts';
import { forgetOld, sendAtOnce, sendDigests } from './send.ts';

const publicUrl = 'https://entente.example.org';
const received: ParsedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    void simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    });
  },
});
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
const bound = server.server.address();
if (bound === null || typeof bound === 'string') throw new Error('It has no port.');
const deliver = deliversLetters({ mailUrl: `smtp://127.0.0.1:${bound.port}`, mailFrom: 'Entente <entente@example.org>', dataDirectory: '/nowhere' });
after(() => new Promise<void>((resolve) => server.close(() => resolve())));

const contextIn = (tx: WriteTx): JobContext => ({ db: doorsInto(tx), publicUrl, now: () => now, signal: new AbortController().signal, log: { info: () => undefined, warn: () => undefined } });

/** Sends the letters that were filed in this transaction, and gives them by their readers. */
async function delivered(tx: WriteTx): Promise<ReadonlyMap<string, ParsedMail>> {
  await seenBy(tx, keeper);
  received.length = 0;
  const letters = await tx.query(sql<{ data: object }>`delete from jobs.job where name = 'mail.letter' returning data`);
  for (const { data } of letters) await deliver.run(data, contextIn(tx));
  return new Map(received.map((mail) => [String(mail.to && 'text' in mail.to ? mail.to.text : '').split('@')[0] ?? '', mail]));
}

async function told(tx: WriteTx, order: Partial<NoticeOrder> = {}): Promise<NoticeId> {
  await seenBy(tx, keeper);
  await notify(tx, anOrder(await audienceOfTable(tx), order), now);
  const [made] = await tx.query(sql<{ id: NoticeId }>`select id from notices_notices order by position desc limit 1`);
  return made?.id as NoticeId;
}

const text = (mail: ParsedMail | undefined) => mail?.text ?? '';
const everything = (mails: ReadonlyMap<string, ParsedMail>) => JSON.stringify([...mails.values()].map(({ subject, text, html, headerLines }) => ({ subject, text, html, headerLines })));

describe('a letter at once', () => {
  it('reads well without HTML, in the language of its reader', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await sendAtOnce(contextIn(tx), peopleOfTests, await told(tx));
      const mails = await delivered(tx);
      assert.deepEqual([...mails.keys()].sort(), ['ada', 'bea', 'cleo']);
      assert.equal(mails.get('ada')?.subject, 'Shared with you: A response for the night-time economy');
      assert.equal(
        text(mails.get('ada')).replace(/letter=[0-9a-f-]{36}/, 'letter=…'),
        `Shared with you: A response for the night-time economy.

Open it on Entente:
https://entente.example.org/en/responses/abc

You receive this because you asked to be told at once of “What is shared
with you”, or have not chosen otherwise.

Change how you are told:
https://entente.example.org/en/inbox/preferences

-- 
Sent by Entente (entente.example.org). Answers to this address are not
read.
Receive fewer of these messages:
https://entente.example.org/en/inbox/unsubscribe?letter=…
`,
      );
      assert.equal(mails.get('bea')?.subject, 'Partagé avec vous\u00a0: Une réponse pour la vie nocturne');
      assert.equal(
        text(mails.get('bea')).replace(/letter=[0-9a-f-]{36}/, 'letter=…'),
        `Partagé avec vous\u00a0: Une réponse pour la vie nocturne.

L’ouvrir sur Entente\u00a0:
https://entente.example.org/fr/responses/abc

Vous recevez ce message parce que vous avez choisi «\u00a0Immédiatement\u00a0»
pour «\u00a0Ce qui est partagé avec vous\u00a0», ou n’avez pas fait d’autre choix.

Modifier vos préférences\u00a0:
https://entente.example.org/fr/inbox/preferences

-- 
Envoyé par Entente (entente.example.org). Les réponses à cette adresse
ne sont pas lues.
Recevoir moins de messages de ce type\u00a0:
https://entente.example.org/fr/inbox/unsubscribe?letter=…
`,
      );
    }));

  it('can be stopped by a mail program with one press', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await sendAtOnce(contextIn(tx), peopleOfTests, await told(tx));
      const lines = (await delivered(tx)).get('ada')?.headerLines.map(({ line }) => line.replace(/\r\n\s+/g, ' ')) ?? [];
      assert.ok(lines.some((line) => /^List-Unsubscribe: <https:\/\/entente\.example\.org\/en\/inbox\/unsubscribe\?letter=[0-9a-f-]{36}>$/.test(line)), lines.join('\n'));
      assert.ok(lines.includes('List-Unsubscribe-Post: List-Unsubscribe=One-Click'));
    }));

  it('about what is marked AMBER or stricter says neither what it is nor where', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      for (const marking of ['AMBER', 'AMBER+STRICT', 'RED'] as const) {
        await sendAtOnce(contextIn(tx), peopleOfTests, await told(tx, { marking }));
        const mails = await delivered(tx);
        assert.equal(mails.size, 3);
        assert.doesNotMatch(everything(mails), /night-time|nocturne|responses/i, marking);
        assert.equal(mails.get('ada')?.subject, 'There is something for you to read on Entente');
        assert.equal(mails.get('bea')?.subject, 'Un contenu vous attend sur Entente');
        assert.match(text(mails.get('ada')), /https:\/\/entente\.example\.org\/en\/inbox\n/);
        assert.ok(text(mails.get('ada')).includes(`TLP:${marking} `));
      }
    }));

  it('is not sent to who may no longer read it, nor to who has read it or chosen otherwise meanwhile', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const notice = await told(tx);
      await endSeat(tx, ada, table);
      await updatePreferences(tx, cleo, { locale: null, choices: { shared: 'silent' } });
      await seenBy(tx, await aViewer(tx, bea));
      assert.equal(await updateRead(tx, bea, notice, now), true);
      await sendAtOnce(contextIn(tx), peopleOfTests, notice);
      assert.equal((await delivered(tx)).size, 0);
    }));

  it('is sent once, however often the job is run', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      const notice = await told(tx);
      await sendAtOnce(contextIn(tx), peopleOfTests, notice);
      await sendAtOnce(contextIn(tx), peopleOfTests, notice);
      await delivered(tx);
      assert.equal(received.length, 3);
    }));
});

describe('a digest', () => {
  it('gathers what is unread and was not sent at once, in both languages', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      for (const person of [ada, bea]) await updatePreferences(tx, person, { locale: null, choices: { shared: 'daily' } });
      await told(tx);
      const read = await told(tx, { subject: { title: textOf('Read already', 'Déjà lu'), path: '/read' } });
      await told(tx, { kind: 'changed', marking: 'RED', subject: { title: textOf('A secret', 'Un secret'), path: '/secret' } });
      for (const person of [ada, bea]) {
        await seenBy(tx, await aViewer(tx, person));
        await updateRead(tx, person, read, now);
        await seenBy(tx, keeper);
      }
      await sendDigests(contextIn(tx), peopleOfTests, 'daily');
      const mails = await delivered(tx);
      assert.equal(mails.get('ada')?.subject, '2 new notices on Entente');
      assert.equal(
        text(mails.get('ada')).replace(/letter=[0-9a-f-]{36}/, 'letter=…'),
        `There are 2 notices that you have not read:

Something marked TLP:RED has changed:
https://entente.example.org/en/inbox

Shared with you: A response for the night-time economy:
https://entente.example.org/en/responses/abc

Open your inbox:
https://entente.example.org/en/inbox

This letter gathers what you did not ask to be told at once. What you
have read meanwhile is left out.

Change how you are told:
https://entente.example.org/en/inbox/preferences

-- 
Sent by Entente (entente.example.org). Answers to this address are not
read.
Receive fewer of these messages:
https://entente.example.org/en/inbox/unsubscribe?letter=…
`,
      );
      assert.equal(mails.get('bea')?.subject, '2 nouveaux avis sur Entente');
      assert.match(text(mails.get('bea')), /^Il y a 2 avis que vous n’avez pas lus\u00a0:\n\nUn élément portant la mention TLP:RED a été modifié\u00a0:/);
      assert.doesNotMatch(everything(mails), /secret|Read already|Déjà lu/);
      assert.equal(mails.get('cleo')?.subject, '1 new notice on Entente', 'the atlas comes daily unless chosen otherwise');
      await sendDigests(contextIn(tx), peopleOfTests, 'daily');
      assert.equal((await delivered(tx)).size, 0);
    }));

  it('holds and counts nothing that its reader may no longer see, and is not sent when that is all', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      for (const person of [ada, bea, cleo]) await updatePreferences(tx, person, { locale: null, choices: { shared: 'weekly' } });
      await told(tx);
      await endSeat(tx, ada, table);
      await sendDigests(contextIn(tx), peopleOfTests, 'weekly');
      assert.deepEqual([...(await delivered(tx)).keys()].sort(), ['bea', 'cleo']);
      assert.deepEqual(await tx.query(sql`select 1 from notices_received where way is not null`), []);
    }));

  it('names twenty and counts the rest', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await updatePreferences(tx, bea, { locale: null, choices: { shared: 'weekly' } });
      for (let index = 0; index < 23; index += 1) await told(tx, { to: { persons: [bea] } });
      await sendDigests(contextIn(tx), peopleOfTests, 'weekly');
      const mail = (await delivered(tx)).get('bea');
      assert.equal(mail?.subject, '23 nouveaux avis sur Entente');
      assert.match(text(mail), /Et 3 autres dans votre boîte de réception\./);
      assert.equal(text(mail).match(/\/fr\/responses\/abc/g)?.length, 20);
    }));

  it('that fails for one person is sent to the others, and tried again', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await told(tx, { kind: 'changed' });
      const failing = { ...peopleOfTests, viewerOf: (...asked: Parameters<typeof peopleOfTests.viewerOf>) => (asked[1] === ada ? Promise.reject(new Error('unreachable')) : peopleOfTests.viewerOf(...asked)) };
      await assert.rejects(() => sendDigests(contextIn(tx), failing, 'daily'), /unreachable/);
      assert.deepEqual([...(await delivered(tx)).keys()].sort(), ['bea', 'cleo']);
      await sendDigests(contextIn(tx), peopleOfTests, 'daily');
      assert.deepEqual([...(await delivered(tx)).keys()], ['ada']);
    }));
});

describe('old notices', () => {
  it('are forgotten after thirteen months, with who was told', () =>
    undone(keeper, async (tx) => {
      await insertTables(tx);
      await told(tx);
      await tx.query(sql`update notices_notices set at = ${new Date('2026-01-20T00:00:00Z')} returning 1`);
      await told(tx);
      await tx.query(sql`update notices_notices set at = ${new Date('2026-02-20T00:00:00Z')} where at > '2026-02-01' returning 1`);
      await forgetOld(contextIn(tx));
      await seenBy(tx, await aViewer(tx, ada));
      assert.equal((await listNotices(tx, ada, { group: undefined, offset: 0, limit: 9 })).length, 1);
    }));
});
