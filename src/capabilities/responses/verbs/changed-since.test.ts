/** A response asked as of an older revision: programs and terminals are told what has become of what it relied on, as its page tells. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import { runVerb } from '#kernel/cli/run.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { findEvidenceFor } from '#capabilities/library/index.ts';
import { sayStanding } from '#capabilities/library/testing.ts';
import { buildApp, verbs } from '../../../app.ts';
import { doorsInto, undone } from '#testing/database.ts';

const challenge = 'nitazene-overdose-cluster';

const afterRetraction = (work: (asked: { plan: (options: Record<string, unknown>) => Promise<{ text: string; exitCode: number; json?: unknown }>; preview: (body: object) => Promise<{ changedSince: { finding: string; change: string; sentence: { fr: string }; notice?: { url: string } }[] }>; before: number; id: string }) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const before = (await findRevisionNow(tx))?.revision ?? 0;
    const id = (await findEvidenceFor(tx, challenge))?.findings[0]?.id ?? '';
    await sayStanding(tx, id, 'retracted');
    const db = doorsInto(tx);
    const { app } = await buildApp({ db, now: () => new Date('2026-11-24T10:00:00Z'), cache: pageCache(() => db) });
    await work({
      before,
      id,
      plan: async (options) => {
        const answer = await runVerb(verbs, { verb: 'plan', options: { challenge, ...options } }, { db, today: '2026-11-24', publicUrl: '', backUp: undefined });
        return { ...answer, text: answer.text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ') };
      },
      preview: async (body) => (await app.inject({ method: 'POST', url: '/api/v1/responses/preview', payload: { challenge, ...body } })).json(),
    });
  });

describe('a response as of a revision before a retraction', () => {
  it('says so in the terminal, for one State and for several, in both languages', () =>
    afterRetraction(async ({ plan, before, id }) => {
      for (const state of ['MT', 'MT,FR']) {
        const english = await plan({ state, known: before });
        assert.match(english.text, /▲ A finding this relied on has since been retracted\./);
        assert.ok(english.text.includes(`(${id}). Retracted on 4 March 2024, see An invented notice, An invented journal`), english.text.slice(0, 900));
        assert.match(english.text, new RegExp(`known=${before}$`));
        assert.match((await plan({ state, known: before, lang: 'fr' })).text, /▲ Un constat sur lequel cette page s’appuyait a été rétracté depuis\./);
        assert.doesNotMatch((await plan({ state })).text, /since been retracted/);
      }
    }));

  it('says so to a program, with the notice', () =>
    afterRetraction(async ({ plan, preview, before, id }) => {
      for (const asked of [{ state: 'MT' }, { states: ['MT', 'FR'] }]) {
        const { changedSince } = await preview({ ...asked, known: before });
        assert.deepEqual(changedSince.map(({ finding, change, notice }) => [finding, change, notice?.url]), [[id, 'retracted', 'https://example.org/notice']]);
        assert.match(changedSince[0]?.sentence.fr ?? '', /rétracté/);
        assert.deepEqual((await preview(asked)).changedSince, []);
      }
      assert.equal(((await plan({ state: 'MT', known: before })).json as { changedSince: unknown[] }).changedSince.length, 1);
    }));

  it('is refused for a revision that has not been taken', () =>
    afterRetraction(async ({ plan, before }) => {
      const answer = await plan({ state: 'MT', known: before + 5, lang: 'fr' });
      assert.equal(answer.exitCode, 2);
      assert.equal(answer.text, `Il n’y a pas ici de révision ${before + 5} : la plus récente est la révision ${before + 1}.`);
    }));
});
