/** The process that is measured: the application and its yardsticks, under the same plugins, on one PostgreSQL. Driven by `measure.ts`. */
import Fastify from 'fastify';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sql } from 'kysely';
import { buildApp } from '../src/app.ts';
import { requireDeclaredAccess } from '#kernel/access/route-access.ts';
import { openConnection } from '#kernel/db/open.ts';
import { doorsTo } from '#kernel/db/tx.ts';
import { noAssets } from '#kernel/http/assets.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { registerPlugins } from '#kernel/http/server.ts';
import { visitor } from '#kernel/values/viewer.ts';
import { member } from './member.ts';

const databaseUrl = process.env['BENCH_DATABASE_URL'] ?? '';
let statements = 0;
const { sql: database } = await openConnection(databaseUrl, { max: 4 }, () => (statements += 1));
const db = doorsTo(database, (taken) => cache.committed(taken));
const cache = pageCache(() => db);
const unlimited = { requestsPerMinute: 100_000_000 };

/** The same application, without keeping what it rendered. */
const forgetful = { ...cache, find: () => undefined };

const yardsticks = Fastify();
requireDeclaredAccess(yardsticks);
await registerPlugins(yardsticks, { site: { publicUrl: '', menu: [], footer: [], assets: noAssets, now: () => new Date() }, ...unlimited });
const fixed = Buffer.alloc(35_000, 'x');
yardsticks.get('/buffer', { config: { access: 'public' } }, (_request, reply) => reply.type('text/html; charset=utf-8').send(fixed));
yardsticks.get<{ Querystring: { bytes: string } }>('/floor', { config: { access: 'public' } }, async (request, reply) => {
  const [row] = await db.reading(visitor, (tx) => tx.query(sql<{ id: string; path: string }>`select id, path from catalogue_cards where id = 'option:take-home-naloxone'`));
  const cell = `${row?.id ?? ''} ${row?.path ?? ''} and words to fill a cell`;
  const rowBytes = 3 * (cell.length + '<td></td>'.length) + '<tr></tr>'.length;
  const rows = Array.from({ length: Math.ceil(Number(request.query.bytes) / rowBytes) }, () => h('tr', {}, [h('td', {}, cell), h('td', {}, cell), h('td', {}, cell)]));
  return reply.type('text/html; charset=utf-8').send(Buffer.from(`<!doctype html>${renderToString(h('html', { lang: 'en' }, h('body', {}, h('table', {}, rows))))}`));
});

const kept = await buildApp({ db, cache, ...unlimited });
const rendered = await buildApp({ db, cache: forgetful, ...unlimited });
const signedIn = await buildApp({ db, viewerOf: () => member, ...unlimited });
const addresses = {
  yardsticks: await yardsticks.listen({ port: 0 }),
  kept: await kept.app.listen({ port: 0 }),
  rendered: await rendered.app.listen({ port: 0 }),
  signedIn: await signedIn.app.listen({ port: 0 }),
};

process.on('message', (asked) => {
  if (asked === 'usage') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, statements });
  }
  if (asked === 'end') process.exit(0);
});
process.send?.(addresses);
