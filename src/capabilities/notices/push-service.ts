/** Speaks to push services: encrypted for the browser alone, signed by this house, and only at addresses of the public web. */
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { Agent } from 'node:https';
import webPush from 'web-push';
import { isPublicAddress, isPushService, type Subscription } from './push-address.ts';

export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface PushMessage {
  readonly to: Subscription;
  /** What the browser is told, as JSON. */
  readonly payload: string;
  readonly keys: PushKeys;
  /** Where whoever runs the push service finds out who sends: an address of the web. */
  readonly from: string;
}

/** `gone`: the browser has ended the subscription, or never made it. Throws when it may be tried again. */
export type PushSender = (message: PushMessage) => Promise<'sent' | 'gone'>;

export const newPushKeys = (): PushKeys => webPush.generateVAPIDKeys();

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** The name is looked up once, and the connection is to what was looked at: it cannot lead elsewhere a moment later. */
export function lookUpPublic(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, '');
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) return found(new Error('Its address is not of the public web.'), '');
    return options.all === true ? found(null, addresses) : found(null, first.address, first.family);
  });
}

const agent = new Agent({ lookup: lookUpPublic as NonNullable<ConstructorParameters<typeof Agent>[0]>['lookup'], maxSockets: 4 });

/** A day: what is older is read in the inbox. */
const secondsToLive = 86_400;

export const sendByPush: PushSender = async ({ to, payload, keys, from }) => {
  if (!isPushService(to.endpoint)) return 'gone';
  try {
    const subscription = { endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } };
    await webPush.sendNotification(subscription, payload, { TTL: secondsToLive, timeout: 10_000, agent, vapidDetails: { subject: from, ...keys } });
    return 'sent';
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    if (statusCode === 404 || statusCode === 410) return 'gone';
    // The address of a browser is a secret of its own, and the message of the error holds it.
    throw new Error(`The push service did not take it: ${statusCode ?? (error as { code?: string }).code ?? 'unreachable'}.`);
  }
};
