/** Every route says who may call it; the server does not start when one forgets. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '#kernel/values/viewer.ts';

/** `loopback`: this machine only, for whoever runs it. */
export type Access = 'public' | 'signed-in' | 'loopback';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Set where the path itself is a secret, which no log may hold. */
    secretAddress?: boolean;
  }
  interface FastifyRequest {
    viewer: Viewer;
  }
}

export function requireDeclaredAccess(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.config?.access) throw new Error(`${String(route.method)} ${route.url} does not declare its access`);
  });
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Undefined when the request may go on. A refusal says no more than that there is nothing here for this caller. */
export function refusalOf(request: FastifyRequest): 401 | 404 | undefined {
  const access = request.routeOptions.config.access;
  if (access === 'signed-in' && request.viewer.person === undefined) return 401;
  // The address of the connection itself: a forwarded one can be made up.
  if (access === 'loopback' && !loopback.has(request.socket.remoteAddress ?? '')) return 404;
  return undefined;
}
