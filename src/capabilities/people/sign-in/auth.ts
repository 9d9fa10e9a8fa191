/** better-auth as this house uses it: no passwords, no open registration, no pages of its own; each call is made by a route of ours. */
import { randomUUID } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions, type BetterAuthPlugin } from 'better-auth';
import { magicLink, twoFactor } from 'better-auth/plugins';
import type { Sql } from '#kernel/db/as-role.ts';
import { agentOf, linkMinutes, sessionDays, type SignInMethod } from '../rules/sign-in.ts';
import { hashedCodes } from './recovery-codes.ts';
import { secondFactor } from './second-factor.ts';
import { accountTable, passkeyTable, sessionTable, twoFactorTables, userTable, verificationTable } from './tables.ts';

export interface AuthSettings {
  /** Statements run as `entente_auth`. */
  readonly sql: Sql;
  readonly secret: string;
  readonly publicUrl: string;
  /** Told what better-auth logs, which never is about one reader. */
  readonly log?: (level: string, message: string) => void;
}

const byPath: Readonly<Record<string, SignInMethod>> = {
  '/magic-link/verify': 'link',
  '/callback/:id': 'provider',
  '/passkey/verify-authentication': 'passkey',
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'recovery-code',
};

/** Below this, better-auth thinks itself mounted: the addresses to which identity providers send people back. */
export const basePath = '/identity';

/** `__Host-`: set by this host over https, and by nobody else. */
export const cookiePrefix = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-entente' : 'entente');

export function authOptions({ sql, secret, publicUrl, log = () => undefined }: AuthSettings, more: readonly BetterAuthPlugin[] = []) {
  const madeLinks = new Map<string, string>();
  const host = new URL(publicUrl).hostname;
  return {
    appName: 'Entente',
    baseURL: publicUrl,
    basePath,
    secret,
    trustedOrigins: [publicUrl],
    database: { db: sql, type: 'postgres', schemaName: 'auth' },
    user: userTable,
    session: {
      ...sessionTable,
      expiresIn: sessionDays * 86_400,
      // Use is marked by `auth.viewer_of`, and nothing but signing in again makes a session longer.
      disableSessionRefresh: true,
      freshAge: 3600,
    },
    account: { ...accountTable, updateAccountOnSignIn: false, accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true } },
    verification: verificationTable,
    emailAndPassword: { enabled: false },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log(level, message) },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(publicUrl),
      defaultCookieAttributes: { secure: publicUrl.startsWith('https:'), httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      // The migration's own test holds the schema, so that no start has to.
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    databaseHooks: {
      // Nobody becomes a user but by `auth.admit`, whatever a plugin believes.
      user: { create: { before: async () => false } },
      // Who someone is at the provider is all that is kept: nothing is asked of it later.
      account: { create: { before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null } }) } },
      session: {
        create: {
          // A session that only changes its token keeps how it was opened.
          before: async (session, context) => ({ data: { ...session, ipAddress: null, userAgent: agentOf(session.userAgent ?? undefined), method: session['method'] ?? byPath[context?.path ?? ''] ?? null } }),
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => void madeLinks.set(String(metadata?.['call']), token),
      }),
      passkey({ rpID: host, rpName: 'Entente', origin: new URL(publicUrl).origin, schema: passkeyTable, authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, authentication: { afterVerification: async ({ verification }) => refuseUnverified(verification.authenticationInfo.userVerified) }, registration: { afterVerification: async ({ verification }) => refuseUnverified(verification.registrationInfo?.userVerified) } }),
      twoFactor({ issuer: 'Entente', allowPasswordless: true, schema: twoFactorTables, backupCodeOptions: hashedCodes(secret), accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 } }),
      secondFactor,
      ...more,
    ],
    madeLinks,
  } satisfies BetterAuthOptions & { madeLinks: Map<string, string> };
}

/** A passkey stands for two factors, so the person must have shown to be the one who holds it: by finger, face or PIN. */
function refuseUnverified(verified: boolean | undefined): void {
  if (verified !== true) throw new Error('The authenticator did not verify its user.');
}

export type Auth = ReturnType<typeof openAuth>;

export function openAuth(settings: AuthSettings) {
  const { madeLinks, ...options } = authOptions(settings);
  const auth = betterAuth(options);
  return {
    api: auth.api,
    /** What a link of a letter carries. Worth it once, for a quarter of an hour. */
    async makeLink(address: string): Promise<string> {
      const call = randomUUID();
      await auth.api.signInMagicLink({ body: { email: address, metadata: { call } }, headers: new Headers() });
      const token = madeLinks.get(call);
      madeLinks.delete(call);
      if (token === undefined) throw new Error('better-auth made no link.');
      return token;
    },
  };
}
