/** Every route for every role: what one may not know is answered as what does not exist, and what one may not do is not done. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { buildApp } from './app.ts';
import { mountCircles } from '#capabilities/people/mount.ts';
import { everybody, standIns, type Who } from '#capabilities/people/routes/testing.ts';
import { declaredRoutes } from '#kernel/access/route-access.ts';
import type { Doors, WriteTx } from '#kernel/db/tx.ts';
import { keeper, visitor, type Viewer } from '#kernel/values/viewer.ts';
import { doorsInto, undone } from '#testing/database.ts';
import { ids, knownTo, plant, today, writtenIn, type Planted } from '#testing/roles/planted.ts';
import { computing, facesOf, sendingsOf } from '#testing/roles/table.ts';

const words = Object.entries(knownTo);
const answeringNothing = new Set([401, 403, 404]);

describe('every route for every role', () => {
  it('is in the table when its address holds a name or it changes something', () =>
    withApp(async ({ routes, planted }) => {
      const [faces, sendings] = [facesOf(planted), sendingsOf(planted)];
      const missing = routes.filter(({ method, url }) => (method === 'GET' ? url.includes(':') && !faces.has(url) : method !== 'HEAD' && !sendings.has(url) && !computing.includes(url)));
      assert.deepEqual(missing.map(({ method, url }) => `${method} ${url}`), [], 'say in testing/roles/table.ts what is behind it and who may know');
    }));

  it('answers about what one may not know as about what does not exist', () =>
    withApp(async ({ planted, get }) => {
      for (const [route, { planted: there, nothing, known, found = 200 }] of facesOf(planted)) {
        if (nothing === undefined) continue;
        for (const who of everybody) {
          const told = `${route} for ${who}`;
          if (known.includes(who)) continue;
          const one = await get(who, there);
          const other = await get(who, nothing);
          assert.ok(answeringNothing.has(one.status), `${told}: ${one.status}`);
          assert.deepEqual(without(one, there), without(other, nothing), told);
        }
        const [someone] = known;
        if (someone !== undefined && found > 0) assert.equal((await get(someone, there)).status, found, `${route} for ${someone}, who may know`);
      }
    }));

  it('says no word to anybody who may not know it: on pages, in files, feeds, lists, searches and refusals', () =>
    withApp(async ({ routes, planted, get }) => {
      const faces = facesOf(planted);
      const queries = words.map(([word]) => word).flatMap((word) => [`/search?q=${word}`, `/api/v1/search?q=${word}`, `/api/v1/suggest?q=${word.slice(0, 5)}`]);
      const addresses = [...routes.filter(({ method, url }) => method === 'GET' && !url.includes(':')).map(({ url }) => url), ...[...faces.values()].filter(({ planted: there }) => !/\.(pdf|docx)/.test(there)).map(({ planted: there }) => there), ...queries, ...more(planted)];
      const asked = new Map(queries.flatMap((query) => words.filter(([word]) => query.includes(word) || query.endsWith(`=${word.slice(0, 5)}`)).map(([word]) => [query, word] as const)));
      for (const who of listening) {
        for (const address of addresses) {
          const { body, status } = await get(who, address);
          assert.ok(status < 500, `${address} for ${who}: ${status}`);
          for (const [word, known] of words) {
            // What was asked for stands in the answer as it was asked.
            const said = asked.get(address) === word ? new RegExp(`>[^<]*${word}[^<]*</a>|"(title|label)":[^}]*${word}`).test(body) : body.includes(word);
            assert.ok(!said || known.includes(who), `${word} is told to ${who} by ${address}`);
          }
        }
      }
    }));

  it('does nothing for those who may not', () =>
    withApp(async ({ planted, send, tx }) => {
      const before = await writtenIn(tx);
      for (const [route, { to, values, may }] of sendingsOf(planted)) {
        for (const who of everybody) {
          if (may.includes(who)) continue;
          const status = await send(who, to, values);
          assert.ok(status === 400 || answeringNothing.has(status) || (status === 303 && route === '/inbox/all'), `${route} for ${who}: ${status}`);
          if (who === 'visitor') assert.ok(status !== 400 || route.startsWith('/inbox/unsubscribe'), `${route}: a visitor is only told to sign in, or that there is nothing`);
        }
        assert.equal(await writtenIn(tx), before, route);
      }
    }));
});

/** One for each way of knowing little; the others know more of the same. */
const listening: readonly Who[] = ['visitor', 'stranger', 'auditor', 'secretariat', 'correspondentPT', 'professionalFR', 'memberPT', 'otherIE', 'juror', 'networkObserver'];

/** Where what is planted may show beside something else. */
const more = ({ closed }: Planted): string[] => [
  '/library/options/take-home-naloxone', '/states/AT', '/challenges/nitazene-overdose-cluster', '/challenges/nitazene-overdose-cluster/response?state=MT', '/atlas/compare?states=MT,FR', `/atlas/compare?questions=${closed.question}`,
  `/library/findings?option=${closed.option}`, `/library/practices?option=${closed.option}`, `/library/costs?option=${closed.option}`, `/work/beside?one=${ids.item}&other=${ids.ownItem}`, '/states/FR/sign-off/questions/take-home-naloxone?proposal=' + ids.proposal,
];

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** But for what is another for each request, and for the address that was asked: to sign in leads back to it. */
function without({ status, headers, body }: Answer, address: string): Answer {
  const each = new Set(['date', 'etag', 'content-length', 'x-ratelimit-remaining', 'x-ratelimit-reset']);
  return { status, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !each.has(name))), body: [address, encodeURIComponent(address)].reduce((text, one) => text.replaceAll(one, '…'), body.replace(/"instance":"[^"]*"/, '')) };
}

interface App {
  readonly tx: WriteTx;
  readonly planted: Planted;
  /** Without their language; each once. */
  readonly routes: readonly { readonly method: string; readonly url: string }[];
  readonly get: (who: Who, address: string) => Promise<Answer>;
  readonly send: (who: Who, address: string, values: Readonly<Record<string, string>>) => Promise<number>;
}

const hasNoLanguage = /^\/(api|feeds|healthz|readyz|robots|metrics|sitemap)\b|^\/$/;

async function withApp(work: (app: App) => Promise<void>): Promise<void> {
  await undone(keeper, async (tx) => {
    const planted = await plant(tx);
    let viewer: Viewer = visitor;
    const web = await buildApp({ db: doorsThatUndo(tx), now: () => new Date(`${today}T10:00:00Z`), viewerOf: () => viewer, requestsPerMinute: 10_000_000 });
    if (!web.app.hasRoute({ method: 'GET', url: '/en/people' })) mountCircles(web, standIns());
    await web.app.ready();
    const routes = [...new Map(declaredRoutes(web.app).filter(({ url }) => !url.startsWith('/fr/')).map(({ method, url }) => [`${method} ${url}`, { method, url: url.replace(/^\/en(?=\/|$)/, '') || '/' }])).values()];
    const whole = (address: string) => (hasNoLanguage.test(address) ? address : `/en${address}`);
    await work({
      tx, planted, routes,
      async get(who, address) {
        viewer = planted.viewers[who];
        const { statusCode, headers, body } = await web.app.inject(whole(address));
        return { status: statusCode, headers, body };
      },
      async send(who, address, values) {
        viewer = planted.viewers[who];
        const { statusCode } = await web.app.inject({ method: 'POST', url: whole(address), payload: new URLSearchParams(values).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
        return statusCode;
      },
    });
    await web.app.close();
  });
}

/** A transaction of its own for each request, as far as one inside another can be: what is refused is undone. */
function doorsThatUndo(tx: WriteTx): Doors {
  const doors = doorsInto(tx);
  return {
    reading: (viewer, work) => doors.reading(viewer, work),
    async writing(viewer, work) {
      await sql`savepoint one_request`.execute(tx.write());
      try {
        return await doors.writing(viewer, work);
      } catch (error) {
        await sql`rollback to savepoint one_request`.execute(tx.write());
        throw error;
      }
    },
  };
}
