/** What a challenge says and how a State is named are kept by revision: whatever was cited reads as it did, and the new as it is now. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { findRevisionNow, takeRevision } from '#kernel/db/revisions.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { buildApp, referenceSets } from '../../../app.ts';
import { doorsInto, seenBy, undone } from '#testing/database.ts';

const plain = (words: string) => words.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ');
const challenge = 'nitazene-overdose-cluster';

interface House {
  readonly get: (url: string) => Promise<{ readonly status: number; readonly words: string; readonly bytes: Buffer; readonly body: string }>;
  readonly before: number;
  /** Writes a shipped row anew with something changed, as an upgrade or a correction would. */
  readonly change: (set: string, id: string, changed: Readonly<Record<string, unknown>>) => Promise<number>;
  readonly end: (set: string, id: string) => Promise<number>;
}

const inHouse = (work: (house: House) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const db = doorsInto(tx);
    const { app } = await buildApp({ db, now: () => new Date('2026-11-24T10:00:00Z'), cache: pageCache(() => db) });
    const setOf = (name: string) => referenceSets.find((one) => one.name === name) ?? assert.fail(name);
    await work({
      before: (await findRevisionNow(tx))?.revision ?? 0,
      get: async (url) => {
        const { statusCode, body, rawPayload } = await app.inject({ url });
        return { status: statusCode, words: plain(body), bytes: rawPayload, body };
      },
      change: async (name, id, changed) => {
        await seenBy(tx, keeper);
        const set = setOf(name);
        const row = (await set.list(tx)).find((one) => one.id === id) ?? assert.fail(id);
        const revision = await takeRevision(tx, set.room);
        await set.put(tx, [{ ...row, ...changed }], revision);
        await sql`set constraints all immediate`.execute(tx.write());
        return revision;
      },
      end: async (name, id) => {
        await seenBy(tx, keeper);
        const set = setOf(name);
        const revision = await takeRevision(tx, set.room);
        await set.end(tx, [id], revision);
        return revision;
      },
    });
  });

const has = (words: string, wanted: string, wants = true) => assert.equal(words.includes(wanted), wants, `${wanted} in ${words.slice(0, 600)}`);

describe('the text of a challenge', () => {
  const renamed = { title: textOf('A title of today', 'Un titre d’aujourd’hui'), first_steps: [textOf('A step of today', 'Une mesure d’aujourd’hui')] };
  const old = 'Cluster of nitazene or fentanyl overdoses';

  it('reads at an old permalink as it did, and now as it is', () =>
    inHouse(async ({ get, before, change }) => {
      const revision = await change('library/challenges', challenge, renamed);
      for (const path of [`/challenges/${challenge}?`, `/challenges/${challenge}/response?state=MT&`, `/challenges/${challenge}/responses?states=FR,MT&`, '/library/options/take-home-naloxone?']) {
        const now = await get(`/en${path}`);
        if (now.status === 404) continue;
        has(now.words, 'A title of today');
        has((await get(`/en${path}known=${revision}`)).words, 'A title of today');
        const then = (await get(`/en${path}known=${before}`)).words;
        has(then, old);
        has(then, 'A title of today', false);
      }
      has((await get(`/fr/challenges/${challenge}`)).words, 'Un titre d’aujourd’hui');
    }));

  it('stays in an old brief, byte for byte, and a new one has the new', () =>
    inHouse(async ({ get, change }) => {
      const { body } = await get(`/en/briefs/response/${challenge}?states=MT`);
      const address = /href="(\/en\/briefs\/[^"]+made=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no permanent address');
      const file = (query: string) => get(`${address.replace('?', '.pdf?')}${query}`);
      const first = (await file('')).bytes;
      await change('library/challenges', challenge, renamed);
      assert.ok((await file('&again=1')).bytes.equals(first));
      has((await get(`${address}&again=2`)).words, old);
      has((await get(`/en/briefs/response/${challenge}?states=MT&again=3`)).words, 'A title of today');
    }));

  it('keeps the options that were worth looking at then', () =>
    inHouse(async ({ get, before, change }) => {
      await change('library/challenges', challenge, { options: ['take-home-naloxone'] });
      has((await get(`/en/challenges/${challenge}/response?state=MT&known=${before}`)).words, 'Drug checking');
      has((await get(`/en/challenges/${challenge}/response?state=MT`)).words, 'Drug checking', false);
    }));

  it('that is no longer shipped is found only as it was known', () =>
    inHouse(async ({ get, before, end }) => {
      await end('library/challenges', challenge);
      assert.equal((await get(`/en/challenges/${challenge}`)).status, 404);
      has((await get(`/en/challenges/${challenge}?known=${before}`)).words, old);
    }));

  it('before the first version on record is that version', () => inHouse(async ({ get }) => has((await get(`/en/challenges/${challenge}?known=1`)).words, old)));
});

describe('the name of a State', () => {
  const renamed = { name: textOf('Maltania', 'Maltanie'), the_words: textOf('Maltania', 'la Maltanie'), in_words: textOf('in Maltania', 'en Maltanie') };

  it('reads at an old permalink as it did, and now as it is', () =>
    inHouse(async ({ get, before, change }) => {
      const revision = await change('states/states', 'MT', renamed);
      for (const path of ['/states/MT?', '/atlas/questions/take-home-naloxone/states/MT?', '/atlas/compare?states=MT,FR&questions=take-home-naloxone&', `/challenges/${challenge}/response?state=MT&`]) {
        has((await get(`/en${path}`)).words, 'Maltania');
        has((await get(`/en${path}known=${revision}`)).words, 'Maltania');
        const then = (await get(`/en${path}known=${before}`)).words;
        has(then, 'Malta');
        has(then, 'Maltania', false);
      }
    }));

  it('stays in old briefs of every kind, and new ones have the new', () =>
    inHouse(async ({ get, change }) => {
      const kinds = [`response/${challenge}?states=MT`, `response/${challenge}?states=FR,MT`, 'answer/take-home-naloxone?states=MT', 'comparison/atlas?states=FR,MT&questions=take-home-naloxone'];
      const addresses: string[] = [];
      for (const kind of kinds) addresses.push(/href="(\/fr\/briefs\/[^"]+made=[^"]+)"/.exec((await get(`/fr/briefs/${kind}`)).body)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail(kind));
      const first = new Map<string, Buffer>();
      for (const address of addresses) first.set(address, (await get(address.replace('?', '.pdf?'))).bytes);
      await change('states/states', 'MT', renamed);
      for (const address of addresses) assert.ok((await get(`${address.replace('?', '.pdf?')}&again=1`)).bytes.equals(first.get(address) ?? Buffer.of()), address);
      for (const kind of kinds) has((await get(`/fr/briefs/${kind}&again=2`)).words, 'Maltanie');
    }));
});
