/** The script that browsers keep for showing what a push service brings: at an address that stays, and allowed nothing but that. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sendNotFound } from '#kernel/http/failures.ts';
import type { Web } from '#kernel/http/web.ts';

export function pushWorker(web: Web): void {
  const { folder, workers } = web.site.assets;
  const file = workers?.['push-worker'];
  web.app.get('/push-worker.js', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    if (folder === undefined || file === undefined) return sendNotFound(web.site, request, reply);
    reply.header('content-security-policy', "default-src 'none'").header('cache-control', 'no-cache').header('x-robots-tag', 'noindex');
    return reply.type('text/javascript; charset=utf-8').send(await readFile(join(folder, basename(file))));
  });
}
