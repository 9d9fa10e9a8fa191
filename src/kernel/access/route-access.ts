/** Every route says who may call it; the server does not start when one forgets. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '#kernel/values/viewer.ts';

/** `loopback`: this machine only, for whoever runs it. */
export type Access = 'public' | 'signed-in' | 'loopback';

export type Scope = 'read' | 'write';

export interface SignedIn {
  readonly name: string;
  readonly locale: 'en' | 'fr';
  readonly session: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Set where the path itself is a secret, which no log may hold. */
    secretAddress?: boolean;
    /** What a personal access token must be good for here; otherwise the method says it. */
    scope?: Scope;
  }
  interface FastifyRequest {
    viewer: Viewer;
    /** The session of whoever has signed in, for the frame of pages and for what changes the session itself. */
    signedIn: SignedIn | undefined;
    /** Of the personal access token that was presented; empty when it is not, or no longer, one. */
    scopes: readonly Scope[] | undefined;
  }
}

export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

const declared = new WeakMap<FastifyInstance, DeclaredRoute[]>();

/** In the order of their registration: for whoever must look at every one of them. */
export const declaredRoutes = (app: FastifyInstance): readonly DeclaredRoute[] => declared.get(app) ?? [];

export function requireDeclaredAccess(app: FastifyInstance): void {
  const routes: DeclaredRoute[] = [];
  declared.set(app, routes);
  app.addHook('onRoute', (route) => {
    const access = route.config?.access;
    if (!access) throw new Error(`${String(route.method)} ${route.url} does not declare its access`);
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, access });
  });
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Undefined when the request may go on. A refusal says no more than that there is nothing here for this caller. */
export function refusalOf(request: FastifyRequest): 401 | 403 | 404 | undefined {
  const { access, scope = safeMethods.has(request.method) ? 'read' : 'write' } = request.routeOptions.config;
  // A program that believes itself signed in is told that it is not, even where anyone may read.
  if (request.scopes !== undefined && request.viewer.person === undefined) return 401;
  if (access === 'signed-in' && request.viewer.person === undefined) return 401;
  if (request.scopes !== undefined && !request.scopes.includes(scope)) return 403;
  // The address of the connection itself: a forwarded one can be made up.
  if (access === 'loopback' && !loopback.has(request.socket.remoteAddress ?? '')) return 404;
  return undefined;
}
