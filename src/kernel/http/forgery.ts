/** Requests that change something, sent by another site through a reader's browser. */
import type { FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers say where a request comes from: in Sec-Fetch-Site, older ones in Origin. Programs say neither, and
 * carry no session of a reader that could be misused.
 */
export function isForged({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: string): boolean {
  if (safeMethods.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && headers.origin !== new URL(publicUrl).origin;
}
