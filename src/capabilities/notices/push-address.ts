/** Where a browser may ask to be told: at a push service on the public web, and nowhere that only this machine can reach. */

/** A person has a few browsers. */
export const mostBrowsers = 10;

const key = /^[A-Za-z0-9_-]{80,100}={0,2}$/;
const secret = /^[A-Za-z0-9_-]{20,30}={0,2}$/;

export interface Subscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** A name of the public web, so that its addresses can be looked at before anything is sent; https, at its own port. */
export function isPushService(endpoint: string): boolean {
  if (endpoint.length > 1000 || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  const labels = hostname.replace(/\.$/, '').split('.');
  // An address in numbers, in whatever spelling, has become one of numbers by now; one of version 6 stands in brackets.
  if (labels.length < 2 || hostname.startsWith('[') || /^\d+$/.test(labels.at(-1) ?? '')) return false;
  return !['localhost', 'local', 'internal', 'lan', 'home', 'corp', 'test', 'invalid', 'onion', 'arpa'].includes(labels.at(-1) ?? '');
}

export const isSubscription = ({ endpoint, p256dh, auth }: Subscription): boolean => isPushService(endpoint) && key.test(p256dh) && secret.test(auth);

/** Not of the public web: this machine, its network, and ranges kept for other uses (IANA's registries of special-purpose addresses). */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const parts = mapped.split('.').map(Number);
  if (parts.length === 4) return isPublicOfVersion4(parts);
  // Of version 6, the one range that is given out: 2000::/3, without what is for documentation, tunnels and translations.
  const [first = 0, second = 0] = mapped.toLowerCase().split(':').map((part) => Number.parseInt(part || '0', 16));
  return first >= 0x2000 && first <= 0x3fff && first !== 0x2002 && !(first === 0x2001 && (second < 0x200 || second === 0xdb8)) && first !== 0x3fff;
}

function isPublicOfVersion4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113);
}
