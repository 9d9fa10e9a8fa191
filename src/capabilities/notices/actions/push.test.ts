import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { JobContext } from '#kernel/jobs/job.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, seenBy, undone } from '#testing/database.ts';
import { lookUpPublic, type PushMessage } from '../push-service.ts';
import { insertBrowser, listBrowsers } from '../store/push.ts';
import type { NoticeId } from '../store/tables.ts';
import { ada, anOrder, audienceOfTable, aViewer, bea, endSeat, insertTables, now, peopleOfTests, table, today } from '../testing.ts';
import { notify, type NoticeOrder } from './notify.ts';
import { pushKeys, tellBrowser } from './push.ts';
import { sendAtOnce } from './send.ts';

const contextIn = (tx: WriteTx): JobContext => ({ db: doorsInto(tx), publicUrl: 'https://entente.example.org', now: () => now, signal: new AbortController().signal, log: { info: () => undefined, warn: () => undefined } });
const at = (name: string) => ({ endpoint: `https://push.example.com/${name}`, p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) });

/** Ada and Bea are told in a browser each; what is filed for them once a notice was sent. */
async function filed(tx: WriteTx, order: Partial<NoticeOrder> = {}) {
  await insertTables(tx);
  for (const person of [ada, bea]) await insertBrowser(tx, person, at(person), today);
  await notify(tx, anOrder(await audienceOfTable(tx), order), now);
  const [made] = await tx.query(sql<{ id: NoticeId }>`select id from notices_notices order by position desc limit 1`);
  await sendAtOnce(contextIn(tx), peopleOfTests, made?.id as NoticeId);
  const jobs = await tx.query(sql<{ data: { browser: string; notice: string } }>`select data from jobs.job where name = 'notices.push'`);
  return jobs.map(({ data }) => data);
}

async function sentFor(tx: WriteTx, jobs: readonly { browser: string; notice: string }[]) {
  const sent: PushMessage[] = [];
  for (const told of jobs) await tellBrowser(contextIn(tx), peopleOfTests, (message) => Promise.resolve(sent.push(message)).then(() => 'sent' as const), told);
  return sent.toSorted((a, b) => (a.to.endpoint < b.to.endpoint ? -1 : 1));
}

describe('browsers', () => {
  it('are told what their person is told at once, in their language, with the keys of this house', () =>
    undone(keeper, async (tx) => {
      const sent = await sentFor(tx, await filed(tx));
      assert.deepEqual(sent.map(({ to, payload }) => [to.endpoint, (JSON.parse(payload) as { body: string }).body, (JSON.parse(payload) as { path: string }).path]), [
        ['https://push.example.com/ada', 'Shared with you: A response for the night-time economy', '/en/responses/abc'],
        ['https://push.example.com/bea', 'Partagé avec vous\u00a0: Une réponse pour la vie nocturne', '/fr/responses/abc'],
      ]);
      assert.deepEqual(sent[0]?.keys, await pushKeys(tx));
      assert.equal(sent[0]?.from, 'https://entente.example.org');
    }));

  it('are told of what is restricted without its content', () =>
    undone(keeper, async (tx) => {
      const sent = await sentFor(tx, await filed(tx, { marking: 'AMBER' }));
      assert.equal(sent.length, 2);
      assert.doesNotMatch(JSON.stringify(sent), /night|nocturne|responses/);
      assert.match(sent[0]?.payload ?? '', /Something marked TLP:AMBER was shared with you/);
    }));

  it('are told nothing that their person may no longer read', () =>
    undone(keeper, async (tx) => {
      const jobs = await filed(tx);
      await endSeat(tx, ada, table);
      assert.deepEqual((await sentFor(tx, jobs)).map(({ to }) => to.endpoint), ['https://push.example.com/bea']);
    }));

  it('that are gone are forgotten, and those that did not answer are tried again', () =>
    undone(keeper, async (tx) => {
      const [first, second] = await filed(tx);
      assert.ok(first && second);
      await tellBrowser(contextIn(tx), peopleOfTests, () => Promise.resolve('gone'), first);
      assert.equal((await listBrowsers(tx, ada)).length + (await listBrowsers(tx, bea)).length, 1);
      await tellBrowser(contextIn(tx), peopleOfTests, () => Promise.reject(new Error('not asked')), first);
      await assert.rejects(() => tellBrowser(contextIn(tx), peopleOfTests, () => Promise.reject(new Error('503')), second), /503/);
      assert.equal((await listBrowsers(tx, ada)).length + (await listBrowsers(tx, bea)).length, 1);
    }));

  it('are known to their own person alone, and the key that signs to nobody', () =>
    undone(keeper, async (tx) => {
      await filed(tx);
      await pushKeys(tx);
      await seenBy(tx, await aViewer(tx, bea));
      assert.equal((await listBrowsers(tx, bea)).length, 1);
      assert.deepEqual(await listBrowsers(tx, ada), []);
      assert.deepEqual(await tx.query(sql`select 1 from notices_push_keys`), []);
    }));
});

describe('a push service', () => {
  it('whose name leads to this machine is not connected to', async () => {
    const failure = await new Promise<Error | null>((resolve) => lookUpPublic('localhost', {}, (error) => resolve(error)));
    assert.match(failure?.message ?? '', /not of the public web/);
  });
});
