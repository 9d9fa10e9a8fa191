/** What holds for signing in: who may get in how often, where one may be led afterwards, and what a session remembers. */
import type { Day } from '#kernel/values/dates.ts';
import type { HeldSeat, PersonId } from '#kernel/values/viewer.ts';

export const signInMethods = ['link', 'invitation', 'passkey', 'provider', 'code', 'recovery-code'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** How often something may be tried within some minutes. */
export interface Limit {
  readonly most: number;
  readonly minutes: number;
}

export const limits = {
  /** Letters to one mailbox: enough for whoever lost the first, too few to flood it. */
  letters: { most: 5, minutes: 60 },
  /** From one machine. A ministry may stand behind one address. */
  asking: { most: 60, minutes: 15 },
  /** Links, codes and keys from one machine: a link has 190 bits, a code 20, and better-auth counts codes by account besides. */
  proving: { most: 60, minutes: 15 },
  /** Codes for one second factor under way, and for one account across them. */
  codes: { most: 10, minutes: 15 },
  invitations: { most: 60, minutes: 60 },
  tokens: { most: 20, minutes: 60 },
} as const satisfies Record<string, Limit>;

export const linkMinutes = 15;
export const invitationDays = 14;
/** After these a session is over even when it is used each day. */
export const sessionDays = 30;

/** Where someone is led after signing in: a page of this house, and never anything else. */
export function safeReturn(asked: string | undefined): string | undefined {
  if (asked === undefined || asked.length > 500 || !/^\/(en|fr)(\/|\?|$)/.test(asked)) return undefined;
  // A browser reads a backslash as a slash, and leaves out tabs and line breaks.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for.
  return /[\\\u0000-\u001f]/.test(asked) || asked.includes('//') ? undefined : asked;
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox/, 'Firefox'],
  [/Chrome|Chromium|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad|iOS/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|macOS/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** Browser and system in two words: enough to recognise one's own session, too little to follow anyone. Given its own answer it gives the same. */
export function agentOf(line: string | undefined): string {
  const nameIn = (known: typeof browsers) => known.find(([pattern]) => pattern.test(line ?? ''))?.[1];
  return [nameIn(browsers), nameIn(systems)].filter((word) => word !== undefined).join(' · ');
}

/** What the database says of whoever presents a session or a token. */
export interface Presented {
  readonly person: PersonId;
  readonly name: string;
  readonly locale: 'en' | 'fr';
  readonly seats: readonly HeldSeat[];
}

export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export interface OwnAccount {
  readonly address: string;
  readonly secondFactor: boolean;
  readonly sessions: readonly { readonly id: string; readonly openedAt: Date; readonly usedAt: Date; readonly agent: string; readonly method: SignInMethod | null }[];
  readonly passkeys: readonly { readonly id: string; readonly name: string | null; readonly addedAt: Date }[];
  readonly providers: readonly string[];
  readonly tokens: readonly { readonly id: string; readonly name: string; readonly scopes: readonly TokenScope[]; readonly madeAt: Date; readonly expiresAt: Date; readonly usedOn: Day | null }[];
}

/** For how long a token may be good. */
export const tokenDays = [7, 30, 90, 365] as const;

/** As addresses are compared and kept. */
export const addressOf = (given: string): string => given.trim().toLowerCase();

/** Whether it has the shape of an address: whether it is one, the letter will show. */
export const isAddress = (given: string): boolean => given.length <= 254 && /^[^\s@<>"(),;:\\[\]]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$/i.test(given.trim());

/** Enough to recognise one's own address by, too little to learn another's. */
export function shortened(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  return `${name.slice(0, 2)}…@${domain}`;
}
