/** The web server: what every request gets, and the one place errors become pages. */
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import underPressure from '@fastify/under-pressure';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { randomUUID } from 'node:crypto';
import { refusalOf, requireDeclaredAccess } from '#kernel/access/route-access.ts';
import { visitor, type Viewer } from '#kernel/values/viewer.ts';
import { sendError, sendForbidden, sendNotFound, sendScopeMissing, sendSignIn } from './failures.ts';
import { isForged } from './forgery.ts';
import type { Site, Web } from './web.ts';

export interface ServerOptions extends Omit<Web, 'app'> {
  readonly trustProxy?: boolean;
  /** For one address. A ministry may stand behind one. */
  readonly requestsPerMinute?: number;
  readonly logger?: FastifyServerOptions['logger'];
  /** Who is asking: resolved before any transaction opens. */
  readonly viewerOf?: (request: FastifyRequest) => Promise<Viewer> | Viewer;
}

export async function buildServer(options: ServerOptions): Promise<Web> {
  const { site, db, slots, cache, viewerOf = () => visitor } = options;
  const app: FastifyInstance = Fastify({
    logger: options.logger ?? false,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => randomUUID().slice(0, 13),
    bodyLimit: 64 * 1024,
    // Longer than any address of ours; a slow client may not hold a connection for ever.
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    requestTimeout: 30_000,
    logController: new LogController({ disableRequestLogging: true }),
    // An address that is not even an address.
    frameworkErrors: (error, request, reply) => void sendError(site, error, request, reply),
  });
  requireDeclaredAccess(app);
  app.decorateRequest('viewer');
  app.decorateRequest('signedIn');
  app.decorateRequest('scopes');
  app.addHook('onRequest', async (request, reply) => {
    request.viewer = await viewerOf(request);
    const refusal = refusalOf(request);
    if (refusal === 401) return sendSignIn(site, request, reply);
    if (refusal === 403) return sendScopeMissing(site, request, reply);
    if (refusal === 404) return sendNotFound(site, request, reply);
    if (isForged(request, site.publicUrl)) return sendForbidden(site, request, reply);
    return undefined;
  });
  // No address and no query: what someone looks for here is their own business.
  app.addHook('onResponse', async (request, reply) => {
    const { url = '', config } = request.routeOptions;
    const path = config.secretAddress === true ? url : request.url.split('?')[0];
    request.log.info({ method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  app.setErrorHandler((error, request, reply) => sendError(site, error as never, request, reply));
  app.setNotFoundHandler((request, reply) => sendNotFound(site, request, reply));

  await registerPlugins(app, options);
  return { app, db, site, slots, cache };
}

/** Also what the benchmark's yardsticks run under. */
export async function registerPlugins(app: FastifyInstance, { site, requestsPerMinute = 1200 }: Pick<ServerOptions, 'site' | 'requestsPerMinute'>): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policyOf(site) },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: site.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute', skipOnError: true, addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false } });
  await app.register(underPressure, {
    maxEventLoopDelay: 1500,
    async pressureHandler(_request, reply) {
      // Only a server that listens can be overloaded. A test that puts requests in by hand on the embedded database hardly
      // lets the event loop turn, which looks the same.
      if (!app.server.listening) return;
      reply.header('retry-after', '5');
      throw Object.assign(new Error('The event loop is too slow to take more'), { statusCode: 503 });
    },
  });
  await app.register(formbody);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Entente', version: '1', description: 'What States do about drugs, with the source of each answer. Texts are in English and French.', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
      servers: [{ url: site.publicUrl }],
    },
  });
  const folder = site.assets.folder;
  if (!folder) return;
  // The plugin's own route could not say who may call it.
  await app.register(serveStatic, { root: folder, serve: false, maxAge: '1y', immutable: true, index: false });
  app.get<{ Params: { '*': string } }>('/assets/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
    // A worker is under the policy of its own response and not of its page: no page has to allow WebAssembly.
    if (Object.values(site.assets.workers ?? {}).includes(`/assets/${request.params['*']}`)) reply.header('content-security-policy', policyOfWorkers);
    return reply.sendFile(request.params['*']);
  });
}

/** Compiles WebAssembly of this site, and reaches nothing else. */
const policyOfWorkers = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Nothing inline, nothing from elsewhere. */
function policyOf(site: Site): Record<string, string[]> {
  const self = ["'self'"];
  const none = ["'none'"];
  return {
    'default-src': none,
    'script-src': self,
    'style-src': self,
    'font-src': self,
    'img-src': [...self, 'data:'],
    'connect-src': self,
    'worker-src': self,
    'form-action': self,
    'base-uri': none,
    'frame-ancestors': none,
    ...(site.publicUrl.startsWith('https:') && { 'upgrade-insecure-requests': [] }),
  };
}
