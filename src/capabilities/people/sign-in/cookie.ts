/** The session's cookie, read without the library: each request of a signed-in person comes by here. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookiePrefix } from './auth.ts';

/** The session's token, when the cookie carries our own signature; nothing was asked of the database until then. */
export function sessionReader(secret: string, publicUrl: string): (cookies: string | undefined) => string | undefined {
  const sought = `${cookiePrefix(publicUrl)}.session_token=`;
  return (cookies) => {
    const value = valueOf(cookies, sought);
    if (value === undefined) return undefined;
    // As better-auth and better-call sign: HMAC-SHA-256 in base64 after the last dot.
    const dot = value.lastIndexOf('.');
    if (dot < 1) return undefined;
    const token = value.slice(0, dot);
    const given = Buffer.from(value.slice(dot + 1), 'base64');
    const right = createHmac('sha256', secret).update(token).digest();
    return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
  };
}

function valueOf(cookies: string | undefined, sought: string): string | undefined {
  if (cookies === undefined) return undefined;
  const at = cookies.startsWith(sought) ? 0 : cookies.indexOf(`; ${sought}`) + 2;
  if (at === 1) return undefined;
  const start = at + sought.length;
  const end = cookies.indexOf(';', start);
  try {
    return decodeURIComponent(cookies.slice(start, end === -1 ? undefined : end));
  } catch {
    return undefined;
  }
}
