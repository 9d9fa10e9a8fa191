/** What machines ask: is the process up, is it ready, its figures, and what a robot may read. */
import { findRevisionNow } from '#kernel/db/revisions.ts';
import { sendBytes } from '#kernel/http/send.ts';
import type { Web } from '#kernel/http/web.ts';
import { locales } from '#kernel/text/locale.ts';
import { visitor } from '#kernel/values/viewer.ts';
import { listCardPaths } from '#capabilities/catalogue/index.ts';
import { metricsOf, robotsOf, sitemapOf, type SitePath } from '../rules.ts';

const hidden = { hide: true };
const open = { config: { access: 'public' }, schema: hidden } as const;

export function machineRoutes(web: Web): void {
  const { app } = web;

  app.get('/healthz', open, (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'up' }));

  // Ready: the database answers, and what ships was loaded into it.
  app.get('/readyz', open, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      const now = await web.db.reading(visitor, findRevisionNow);
      return reply.code(now ? 200 : 503).send(now ? { status: 'ready', revision: now.revision } : { status: 'not ready', reason: 'nothing was loaded yet' });
    } catch (error) {
      request.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'not ready', reason: 'the database does not answer' });
    }
  });

  metrics(web);

  app.get('/robots.txt', open, (_request, reply) => reply.type('text/plain; charset=utf-8').send(robotsOf(web.site.publicUrl)));

  app.get('/sitemap.xml', open, async (request, reply) => {
    const stamp = await web.cache.stampNow(['catalogue'], '');
    const type = 'application/xml; charset=utf-8';
    const kept = web.cache.find('/sitemap.xml', stamp);
    if (kept) return sendBytes(request, reply, kept, type);
    // For a visitor, whoever asks: robots carry no seat.
    const cards = await web.db.reading(visitor, listCardPaths);
    const bytes = web.cache.keep('/sitemap.xml', stamp, Buffer.from(sitemapOf(web.site.publicUrl, locales, everyPath(web, cards))));
    return sendBytes(request, reply, bytes, type);
  });
}

function everyPath(web: Web, cards: readonly SitePath[]): SitePath[] {
  const standing = ['/', ...[...web.site.menu, ...web.site.footer].map((entry) => entry.path)].filter((path) => path.startsWith('/') && !path.startsWith('/api/'));
  const listed = new Set(standing);
  return [...[...listed].map((path) => ({ path })), ...cards.filter((card) => !listed.has(card.path))];
}

function metrics(web: Web): void {
  const answers = new Map<number, number>();
  web.app.addHook('onResponse', async (_request, reply) => {
    answers.set(reply.statusCode, (answers.get(reply.statusCode) ?? 0) + 1);
  });
  web.app.get('/metrics', { config: { access: 'loopback' }, schema: hidden }, (_request, reply) => {
    // The server samples every second, and has no figure before the first sample; memory is asked for now.
    const memory = process.memoryUsage();
    const text = metricsOf({
      rssBytes: memory.rss,
      heapUsedBytes: memory.heapUsed,
      eventLoopDelayMs: web.app.memoryUsage().eventLoopDelay,
      uptimeSeconds: Math.round(process.uptime()),
      answers,
    });
    return reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8').send(text);
  });
}
