/** Who is asking, for every request: known before any transaction opens, by one statement at most. */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Sql } from '#kernel/db/as-role.ts';
import { homeTimeZone } from '#kernel/http/page.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { viewerWith, visitor, type Viewer } from '#kernel/values/viewer.ts';
import { findViewerOfSession, findViewerOfToken } from '../store/identity.ts';
import { sessionReader } from './cookie.ts';

export interface ViewerSettings {
  /** Statements of the application, outside any transaction. */
  readonly outside: Sql;
  readonly secret: string;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/** Of what is shown once when a token is made; in the database stands this alone. A token is random, so that a plain hash cannot be tried out. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

export function viewerReader({ outside, secret, publicUrl, now }: ViewerSettings): (request: FastifyRequest) => Viewer | Promise<Viewer> {
  const tokenIn = sessionReader(secret, publicUrl);
  const today = () => dayOf(now(), homeTimeZone);

  const ofSession = async (request: FastifyRequest, token: string): Promise<Viewer> => {
    const found = await findViewerOfSession(outside, token, today());
    if (!found) return visitor;
    request.signedIn = { name: found.name, locale: found.locale, session: found.session };
    return viewerWith(found.person, found.seats);
  };

  const ofBearer = async (request: FastifyRequest, token: string): Promise<Viewer> => {
    const found = await findViewerOfToken(outside, hashOfToken(token), today());
    request.scopes = found?.scopes ?? [];
    return found ? viewerWith(found.person, found.seats) : visitor;
  };

  return (request) => {
    // Styles and scripts are the same for everybody.
    if (request.url.startsWith('/assets/')) return visitor;
    const bearer = request.url.startsWith('/api/v1/') ? /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1] : undefined;
    if (bearer !== undefined) return ofBearer(request, bearer);
    const token = tokenIn(request.headers.cookie);
    return token === undefined ? visitor : ofSession(request, token);
  };
}
